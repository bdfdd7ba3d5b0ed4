/** Joins images to one index, whose manifests stay as they are. */
import { randomUUID } from 'node:crypto'
import { join as joinPath } from 'node:path'
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
  /** Repositories that hold it. */
  readonly heldBy: readonly string[]
  /** `REPOSITORY:TAG` or `REPOSITORY@DIGEST` */
  readonly reference: string
  /** As a person states it; undefined: as the index or the config says. */
  readonly platform: Platform | undefined
}

/** A source as its registry gives it. */
export interface Found extends Source {
  /** Of the index, or of the single manifest. */
  readonly digest: string
  readonly manifests: readonly Descriptor[]
  readonly notice?: string | undefined
}

export interface Joined extends Image {
  /** The digest of each platform's manifest. */
  readonly manifests: ReadonlyMap<Platform, string>
  /** What people should be told of it. */
  readonly notices: readonly string[]
}

/**
 * Makes the index of all sources in every repository of the plan, under its digest alone.
 *
 * @throws Error for a platform that stands in two sources, or one that nothing tells
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
    throw new Error(`sources: they gave ${digest} in one repository and ${differing} in another`)
  const stated = sources.flatMap(({ platform }) => platform ?? [])
  const platforms = plan.platforms.length > 0 ? plan.platforms : [...images.keys()]
  return { digest, platforms, stated, manifests: images, notices: found.flatMap(({ notice }) => notice ?? []) }
}

/** One source as it is needs no index around it. */
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
        ? `sources: ${reference} is taken for ${platform}, although its config says ${config}`
        : undefined
    return { ...source, digest: manifest.digest, manifests: withPlatforms(manifest, platform, config), notice }
  } catch (error) {
    const { message } = error as Error
    const what = message.startsWith(reference) ? message : `${reference}: ${message}`
    throw new Error(`sources: ${what}; check that it is there, and that the credentials may read it`, { cause: error })
  }
}

/**
 * The descriptors of a source, as they go into the index.
 *
 * @param stated by a person
 * @param told by the config of a single manifest
 */
export function withPlatforms(
  manifest: Descriptor & { readonly manifests?: readonly Descriptor[] },
  stated?: Platform,
  told?: Platform,
): readonly Descriptor[] {
  const { mediaType, digest, size } = manifest
  const parts = manifest.manifests ?? [{ mediaType, digest, size, ...(told && { platform: fieldsOf(told) }) }]
  if (stated === undefined) return parts
  const images = parts.filter((part) => !isAttestation(part))
  if (images.length !== 1) throw new Error(`${stated} is stated, but it holds ${images.length} images`)
  return parts.map((part) => (isAttestation(part) ? part : { ...part, platform: fieldsOf(stated) }))
}

/**
 * Images in the order of the plan, or else of the sources; then their attestations.
 *
 * @throws Error for what an index can't hold
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
    if (same) throw new Error(`sources: ${platform} stands in ${same.reference} and in ${reference}; leave one out`)
    const twin = earlier.find((other) => other.part.digest === part.digest)
    if (twin) {
      throw new Error(
        `sources: ${part.digest} is given for ${twin.platform} and for ${platform}; buildx can't join one manifest ` +
          'under two platforms, so push it once more with a label of its own',
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
      'annotations: a list of Docker manifests has none; build the sources with oci-mediatypes=true, or give no annotations',
    )
  }
  return { manifests, annotations, images: new Map(sorted.map(({ platform, part }) => [platform, part.digest])) }
}

function platformOf(reference: string, { platform, mediaType, digest }: Descriptor): Platform {
  if (indexTypes.has(mediaType)) throw new Error(`sources: ${reference} holds another index (${digest}); give that one`)
  if (platform && platform.os !== 'unknown') return normalise(platform)
  throw new Error(
    `sources: nothing tells the platform of ${reference} (${digest}); state it, as in linux/arm64=${reference}`,
  )
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

/** Into a repository that does not have it. */
async function copy(registry: Registry, { heldBy, digest }: Found, target: string): Promise<void> {
  if (heldBy.includes(target)) return
  const source = `${heldBy[0] ?? ''}@${digest}`
  // However much there is to copy: a blob that is cut off begins anew, so a limit might never let it arrive.
  const unlimited = { ...registry, retryPolicy: { ...registry.retryPolicy, attemptTimeout: undefined } }
  const copied = await withRetries(unlimited, `copying ${source} to ${target}`, (docker) =>
    copyImage(docker, registry.builder, source, target, resultFile(registry)),
  )
  if (copied !== digest)
    throw new Error(`sources: ${source} became ${copied} in ${target}; a registry or a proxy changed it`)
}

function create(registry: Registry, repository: string, contents: IndexContents): Promise<string> {
  return withRetries(registry, `joining in ${repository}`, (docker) =>
    createIndex(docker, registry.builder, repository, contents, resultFile(registry)),
  )
}

function resultFile({ scratch }: Registry): string {
  return joinPath(scratch, `joined-${randomUUID()}.json`)
}
