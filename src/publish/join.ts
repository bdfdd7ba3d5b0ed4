/** Joins images to one index, whose manifests stay as they are. */
import { withContext } from '../actions/errors.ts'
import { type Annotation, isAt, withoutListAnnotations } from '../plan/annotations.ts'
import { Cancelled } from '../actions/cancellation.ts'
import { fieldsOf, normalize, type Platform } from '../plan/platform.ts'
import type { Plan } from '../plan/make-plan.ts'
import { isDigest } from '../plan/reference.ts'
import { copyImage } from '../registry/copy.ts'
import { type Descriptor, type DescriptorPlatform, isDockerType, isIndexType, mediaTypes } from '../registry/oci.ts'
import type { RegistryClient } from '../registry/client.ts'
import { type PlatformImage, readImage, type RemoteImage } from '../registry/remote-image.ts'
import { rawManifest, type RawManifest } from '../registry/repository.ts'
import { settleAll } from '../registry/settle.ts'
import { platformFields, platformKey, platformOf } from './image-index.ts'
import type { Image } from './verify.ts'

/** An image in a registry that is joined with others. */
export interface Source {
  /** Repositories that hold it. */
  readonly repositories: readonly string[]
  /** Tag or digest. */
  readonly at: string
  /** Stated by the user; undefined: as the index or the config says. */
  readonly platform: Platform | undefined
}

/** A source as its registry holds it. */
export interface SourceImage extends Pick<RemoteImage, 'images' | 'attestations'> {
  readonly source: Source
  /** Of its index or single manifest. */
  readonly digest: string
}

/** Content of the index. */
interface IndexContents {
  readonly manifests: readonly Descriptor[]
  readonly annotations: Readonly<Record<string, string>>
  /** In the order of their manifests. */
  readonly platforms: readonly Platform[]
  /** Whether something is added to the manifests. */
  readonly isAnnotated: boolean
  readonly notices: readonly string[]
}

interface Joined extends Image {
  readonly notices: readonly string[]
}

/** @throws Error that names the source that can't be read */
export function findSources(client: RegistryClient, sources: readonly Source[]): Promise<readonly SourceImage[]> {
  return settleAll(sources.map((source) => find(client, source)))
}

/**
 * Puts the index of all sources into every repository of the plan, under its digest.
 *
 * @throws Error for a platform that two sources have, or one that nothing states
 */
export async function join(client: RegistryClient, plan: Plan, found: readonly SourceImage[]): Promise<Joined> {
  const contents = indexContents(found, plan)
  const whole = await unchanged(client, found, contents)
  const index = whole ?? rawIndex(contents)
  await settleAll(
    plan.images.map(async (name) => {
      await settleAll(found.map((source) => provide(client, source, name)))
      if (!whole) await client.repository(name).put(index.descriptor.digest, index)
    }),
  )
  const platforms = plan.platforms.length > 0 ? plan.platforms : contents.platforms
  const stated = found.flatMap(({ source: { platform } }) => platform ?? [])
  const known = found.flatMap(({ images }) => images)
  return { digest: index.descriptor.digest, platforms, stated, known, notices: contents.notices }
}

async function find(client: RegistryClient, source: Source): Promise<SourceImage> {
  try {
    const [repository = ''] = source.repositories
    const remote = await readImage(client.repository(repository), source.at)
    return { source, digest: remote.raw.descriptor.digest, ...remote }
  } catch (error) {
    if (error instanceof Cancelled) throw error
    throw withContext(`sources: ${nameOf(source)}`, error, 'Check that it exists, and that the credentials can read it')
  }
}

/** For messages. */
function nameOf({ repositories: [repository = ''], at }: Source): string {
  return `${repository}${isDigest(at) ? '@' : ':'}${at}`
}

interface JoinedImage {
  readonly reference: string
  readonly descriptor: Descriptor
  readonly fields: DescriptorPlatform
}

/**
 * Images in the order of the plan, or else of the sources; then their attestations.
 *
 * @throws Error for what an index can't hold
 */
function indexContents(found: readonly SourceImage[], plan: Plan): IndexContents {
  const images = distinct(found.flatMap(imagesOf))
  const place = ({ fields }: JoinedImage): number => plan.platforms.indexOf(normalize(fields))
  const sorted = images.toSorted((one, other) => place(one) - place(other))
  const attestations = new Map(found.flatMap(({ attestations }) => attestations.map((part) => [part.digest, part])))
  const descriptors = [...sorted.map(({ descriptor }) => descriptor), ...attestations.values()]
  const isDocker = descriptors.every(({ mediaType }) => isDockerType(mediaType))
  const { annotations, notices } = isDocker
    ? withoutListAnnotations(plan.annotations)
    : { annotations: plan.annotations, notices: [] }
  return {
    manifests: [...sorted.map((image) => described(image, annotations)), ...attestations.values()],
    annotations: keysAndValues(annotations.filter((annotation) => isAt(annotation, 'index'))),
    platforms: [...new Set(sorted.map(({ fields }) => normalize(fields)))],
    isAnnotated: annotations.some(({ level }) => level === 'index' || level.startsWith('manifest-descriptor')),
    notices: [...found.flatMap(statedNotice), ...notices],
  }
}

function imagesOf({ source, images }: SourceImage): readonly JoinedImage[] {
  const { platform } = source
  const reference = nameOf(source)
  if (images.length === 0) throw new Error(`sources: ${reference} is an empty index`)
  if (platform !== undefined && images.length > 1) {
    throw new Error(`sources: ${platform} is stated for ${reference}, which contains ${images.length} images`)
  }
  return images.map((image) => ({
    reference,
    descriptor: image.descriptor,
    fields: platform === undefined ? ownFields(reference, image) : { ...fieldsOf(platform) },
  }))
}

function ownFields(reference: string, image: PlatformImage): DescriptorPlatform {
  const { digest, mediaType } = image.descriptor
  if (isIndexType(mediaType)) throw new Error(`sources: ${reference} contains another index (${digest}). Use that one`)
  if (!image.config) {
    const type = image.manifest?.config.mediaType ?? 'unknown'
    throw new Error(`sources: ${reference} is not an image but an artifact with a config of type ${type}`)
  }
  const fields = platformFields(image)
  if (fields) return fields
  throw new Error(`sources: ${reference} (${digest}) has no platform. State it, as in linux/arm64=${reference}`)
}

/** The same image of two sources counts once. */
function distinct(images: readonly JoinedImage[]): readonly JoinedImage[] {
  const byKey = new Map<string, JoinedImage>()
  for (const image of images) {
    const key = platformKey(image.fields)
    const same = byKey.get(key)
    if (same && same.descriptor.digest !== image.descriptor.digest) {
      throw new Error(`sources: ${same.reference} and ${image.reference} both contain ${key}. Remove one of them`)
    }
    byKey.set(key, same ?? image)
  }
  return [...byKey.values()]
}

function described({ descriptor, fields }: JoinedImage, annotations: readonly Annotation[]): Descriptor {
  const own = { ...descriptor, platform: fields }
  const added = annotations.filter((annotation) =>
    isAt(annotation, 'manifest-descriptor', `manifest-descriptor[${normalize(fields)}]`),
  )
  return added.length === 0 ? own : { ...own, annotations: { ...descriptor.annotations, ...keysAndValues(added) } }
}

function statedNotice({ source, images }: SourceImage): readonly string[] {
  const { platform } = source
  const built = platformOf(images[0]?.config)
  if (platform === undefined || built === undefined || built === platform) return []
  return [`sources: ${nameOf(source)} is used as ${platform}, although its config says ${built}`]
}

function keysAndValues(annotations: readonly Annotation[]): Readonly<Record<string, string>> {
  return Object.fromEntries(annotations.map(({ key, value }) => [key, value]))
}

function rawIndex({ manifests, annotations }: Pick<IndexContents, 'manifests' | 'annotations'>): RawManifest {
  const isDocker = manifests.every(({ mediaType }) => isDockerType(mediaType))
  const mediaType = isDocker ? mediaTypes.dockerList : mediaTypes.index
  const hasAnnotations = Object.keys(annotations).length > 0
  return rawManifest(mediaType, { schemaVersion: 2, mediaType, manifests, ...(hasAnnotations && { annotations }) })
}

/** One source to which nothing is added stays as it is. */
async function unchanged(
  client: RegistryClient,
  [only, ...others]: readonly SourceImage[],
  { isAnnotated }: IndexContents,
): Promise<RawManifest | undefined> {
  if (!only || others.length > 0 || only.source.platform !== undefined || isAnnotated) return undefined
  return client.repository(only.source.repositories[0] ?? '').get(only.digest)
}

async function provide(client: RegistryClient, { source, digest }: SourceImage, target: string): Promise<void> {
  if (source.repositories.includes(target)) return
  await copyImage(client.repository(source.repositories[0] ?? ''), client.repository(target), digest)
}
