/** Joins images into one index without changing their manifests. */
import { randomUUID } from 'node:crypto'
import { join as joinPath } from 'node:path'
import { withContext } from '../actions/errors.ts'
import {
  copyImage,
  createIndex,
  type Descriptor,
  type IndexContents,
  inspectImage,
  isDockerType,
} from '../registry/imagetools.ts'
import { isAt } from '../plan/annotations.ts'
import { normalise, type Platform } from '../plan/platform.ts'
import { type Plan, repositories } from '../plan/plan.ts'
import { indexTypes, isAttestation, isConfig } from './image-index.ts'
import type { Image } from './publish.ts'
import { withRetries, type Registry } from '../registry/registry.ts'

/** An image in a registry that is joined with others. */
export interface Source {
  /** Repositories that contain the image. */
  readonly repositories: readonly string[]
  /** `REPOSITORY:TAG` or `REPOSITORY@DIGEST` */
  readonly reference: string
  /** As stated by the user. If undefined, it comes from the index or the config. */
  readonly platform: Platform | undefined
}

/** A source with its manifests, as read from the registry. */
export interface Found extends Source {
  /** Digest of the index or of the single manifest. */
  readonly digest: string
  readonly manifests: readonly Descriptor[]
  readonly notice?: string | undefined
}

export interface Joined extends Image {
  /** Manifest digest of each platform. */
  readonly manifests: ReadonlyMap<Platform, string>
  readonly notices: readonly string[]
}

/**
 * Creates the index of all sources in every repository of the plan, without a tag.
 *
 * @throws Error for a platform in two sources, or an image without a platform
 */
export async function join(registry: Registry, plan: Plan, sources: readonly Source[]): Promise<Joined> {
  const found = await Promise.all(sources.map((source) => find(registry, source)))
  const { images, ...contents } = contentsOf(found, plan)
  const whole = untouched(found, contents)
  const digests = await Promise.all(
    repositories(plan).map(async (repository) => {
      await Promise.all(found.map((source) => copy(registry, source, repository)))
      return whole?.digest ?? (await create(registry, repository, contents))
    }),
  )
  const [digest = ''] = digests
  const differing = digests.find((other) => other !== digest)
  if (differing !== undefined)
    throw new Error(`sources: the index is ${digest} in one repository and ${differing} in another`)
  const stated = sources.flatMap(({ platform }) => platform ?? [])
  const platforms = plan.platforms.length > 0 ? plan.platforms : [...images.keys()]
  return { digest, platforms, stated, manifests: images, notices: found.flatMap(({ notice }) => notice ?? []) }
}

/** Returns the only source if it can be published as it is, without a new index. */
function untouched(found: readonly Found[], { manifests, annotations }: IndexContents): Found | undefined {
  const [only, ...others] = found
  if (!only || others.length > 0 || only.platform !== undefined || Object.keys(annotations).length > 0) return undefined
  return manifests.every((part) => only.manifests.includes(part)) ? only : undefined
}

async function find(registry: Registry, source: Source): Promise<Found> {
  const { reference, platform } = source
  try {
    const { manifest, image } = await withRetries(registry, `reading ${reference}`, (docker) =>
      inspectImage(docker, registry.builder, reference),
    )
    const config = isConfig(image) ? normalise(image) : undefined
    const notice =
      platform !== undefined && config !== undefined && config !== platform
        ? `sources: ${reference} is used as ${platform}, although its config says ${config}`
        : undefined
    return { ...source, digest: manifest.digest, manifests: withPlatforms(manifest, platform, config), notice }
  } catch (error) {
    const remedy = 'Check that it exists, and that the credentials can read it'
    throw withContext('sources', withContext(reference, error), remedy)
  }
}

/**
 * Returns the descriptors of a source for the index.
 *
 * @param stated platform that the user stated
 * @param fromConfig platform in the config of a single manifest
 */
export function withPlatforms(
  manifest: Descriptor & { readonly manifests?: readonly Descriptor[] },
  stated?: Platform,
  fromConfig?: Platform,
): readonly Descriptor[] {
  const { mediaType, digest, size } = manifest
  const parts = manifest.manifests ?? [
    { mediaType, digest, size, ...(fromConfig && { platform: fieldsOf(fromConfig) }) },
  ]
  if (stated === undefined) return parts
  const images = parts.filter((part) => !isAttestation(part))
  if (images.length !== 1) throw new Error(`${stated} is stated for it, but it contains ${images.length} images`)
  return parts.map((part) => (isAttestation(part) ? part : { ...part, platform: fieldsOf(stated) }))
}

/**
 * Returns images in the order of the plan, or else of the sources, followed by their attestations.
 *
 * @throws Error for sources that can't be in one index
 */
export function contentsOf(
  found: readonly Found[],
  plan: Plan,
): IndexContents & { readonly images: ReadonlyMap<Platform, string> } {
  const images = found.flatMap(({ reference, manifests }) =>
    manifests
      .filter((part) => !isAttestation(part))
      .map((part) => ({ reference, part, platform: platformOf(reference, part) })),
  )
  for (const [at, { platform, reference, part }] of images.entries()) {
    const earlier = images.slice(0, at)
    const same = earlier.find((other) => other.platform === platform)
    if (same) throw new Error(`sources: ${platform} is in ${same.reference} and in ${reference}. Remove one of them`)
    const twin = earlier.find((other) => other.part.digest === part.digest)
    if (twin) {
      throw new Error(
        `sources: ${part.digest} is used for ${twin.platform} and for ${platform}, but buildx can't join one manifest ` +
          'for two platforms. Push it again with a different label',
      )
    }
  }
  const place = ({ platform }: { platform: Platform }): number => plan.platforms.indexOf(platform)
  const sorted = images.toSorted((one, other) => place(one) - place(other))
  const manifests = [
    ...sorted.map(({ part, platform }) => annotated(part, platform, plan)),
    ...found.flatMap(({ manifests }) => manifests.filter(isAttestation)),
  ]
  const annotations = indexAnnotations(plan)
  const isDocker = manifests.every(isDockerType)
  if (isDocker && Object.keys(annotations).length > 0) {
    throw new Error(
      'annotations: a Docker manifest list has no annotations. Build the sources with oci-mediatypes=true, or remove the annotations',
    )
  }
  return { manifests, annotations, images: new Map(sorted.map(({ platform, part }) => [platform, part.digest])) }
}

function platformOf(reference: string, { platform, mediaType, digest }: Descriptor): Platform {
  if (indexTypes.has(mediaType))
    throw new Error(`sources: ${reference} contains another index (${digest}). Use that one`)
  if (platform && platform.os !== 'unknown') return normalise(platform)
  throw new Error(`sources: ${reference} (${digest}) has no platform. State it, as in linux/arm64=${reference}`)
}

function indexAnnotations({ annotations }: Plan): Readonly<Record<string, string>> {
  return Object.fromEntries(
    annotations.filter((annotation) => isAt(annotation, 'index')).map(({ key, value }) => [key, value]),
  )
}

function annotated(part: Descriptor, platform: Platform, plan: Plan): Descriptor {
  const more = plan.annotations
    .filter((annotation) => isAt(annotation, 'manifest-descriptor', `manifest-descriptor[${platform}]`))
    .map(({ key, value }) => [key, value] as const)
  return more.length === 0 ? part : { ...part, annotations: { ...part.annotations, ...Object.fromEntries(more) } }
}

function fieldsOf(platform: Platform): { os: string; architecture: string; variant?: string } {
  const [os = '', architecture = '', variant] = platform.split('/')
  return { os, architecture, ...(variant !== undefined && { variant }) }
}

/** Copies a source to a repository that does not have it. */
async function copy(registry: Registry, { repositories: present, digest }: Found, target: string): Promise<void> {
  if (present.includes(target)) return
  const source = `${present[0] ?? ''}@${digest}`
  // Without a time limit: an interrupted blob starts over, so a large one might never arrive within a limit.
  const unlimited = { ...registry, retryPolicy: { ...registry.retryPolicy, attemptTimeout: undefined } }
  const copied = await withRetries(unlimited, `copying ${source} to ${target}`, (docker) =>
    copyImage(docker, registry.builder, source, target, resultFile(registry)),
  )
  if (copied !== digest)
    throw new Error(`sources: ${source} became ${copied} in ${target}: a registry or proxy changed it`)
}

function create(registry: Registry, repository: string, contents: IndexContents): Promise<string> {
  return withRetries(registry, `joining in ${repository}`, (docker) =>
    createIndex(docker, registry.builder, repository, contents, resultFile(registry)),
  )
}

function resultFile({ scratch }: Registry): string {
  return joinPath(scratch, `joined-${randomUUID()}.json`)
}
