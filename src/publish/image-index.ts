/** Verifies an image index or a single manifest (OCI image specification) as read from a registry. */
import type { Descriptor, DescriptorPlatform, Inspection } from '../registry/imagetools.ts'
import { normalise, type Platform } from '../plan/platform.ts'

/** A platform of a published image. */
export interface PublishedPlatform {
  readonly platform: Platform
  readonly digest: string
  /** Size of the manifest in bytes. */
  readonly size: number
}

export const indexTypes = new Set([
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
])

/** Annotations with which BuildKit marks an attestation manifest and names the manifest that it belongs to. */
const referenceType = 'vnd.docker.reference.type'
const referenceDigest = 'vnd.docker.reference.digest'

/**
 * Returns the platforms of an image. Each of `requested` must be there exactly once, with a config of the same platform,
 * and nothing else except attestations that point to one of them. If `requested` is empty, any platforms are accepted.
 *
 * @param stated platforms that the user stated, so their configs are not checked
 * @throws Error that lists everything that is wrong
 */
export function checkImage(
  inspection: Inspection,
  digest: string,
  requested: readonly Platform[],
  stated: readonly Platform[] = [],
): readonly PublishedPlatform[] {
  const { manifest } = inspection
  const images = manifest.manifests === undefined ? [single(inspection)] : imagesOf(manifest.manifests)
  const faults = [
    ...(manifest.digest === digest ? [] : [`the registry returned ${manifest.digest} for ${digest}`]),
    ...platformFaults(images, requested),
    ...configFaults(
      images.filter(({ platform }) => !platform || !stated.includes(platform)),
      configsOf(inspection),
    ),
    ...attestationFaults(manifest.manifests ?? [], images),
  ]
  if (faults.length > 0) throw new Error(faults.join('; '))
  return images.flatMap(({ platform, digest, size }) => (platform ? [{ platform, digest, size }] : []))
}

interface Image extends Pick<Descriptor, 'mediaType' | 'digest' | 'size'> {
  readonly platform: Platform | undefined
}

/** The platform of a single manifest is in its config, since there is no descriptor. */
function single({ manifest, image }: Inspection): Image {
  const { mediaType, digest, size } = manifest
  return { mediaType, digest, size, platform: isConfig(image) ? normalise(image) : undefined }
}

function imagesOf(manifests: readonly Descriptor[]): readonly Image[] {
  return manifests
    .filter((descriptor) => !isAttestation(descriptor))
    .map(({ mediaType, digest, size, platform }) => ({
      ...{ mediaType, digest, size },
      platform: platform && platform.os !== 'unknown' ? normalise(platform) : undefined,
    }))
}

/** Whether the manifest is an attestation for another one in the same index. */
export function isAttestation({ annotations }: Descriptor): boolean {
  return annotations?.[referenceType] === 'attestation-manifest'
}

function platformFaults(images: readonly Image[], requested: readonly Platform[]): readonly string[] {
  const found = images.flatMap(({ platform }) => platform ?? [])
  const count = (platform: Platform): number => found.filter((other) => other === platform).length
  const present = [...new Set(found)]
  return [
    ...(images.length === 0 ? ['it contains no image'] : []),
    ...requested.filter((platform) => count(platform) === 0).map((platform) => `${platform} is missing`),
    ...present
      .filter((platform) => count(platform) > 1)
      .map((platform) => `${platform} is there ${count(platform)} times`),
    ...present
      .filter((platform) => requested.length > 0 && !requested.includes(platform))
      .map((platform) => `${platform} was not requested`),
    ...images
      .filter(({ mediaType }) => indexTypes.has(mediaType))
      .map(({ digest }) => `${digest} is an index inside the index, which engines do not support`),
    ...images
      .filter(({ mediaType, platform }) => !platform && !indexTypes.has(mediaType))
      .map(({ digest }) => `${digest} has no platform`),
  ]
}

function configFaults(images: readonly Image[], configs: Configs): readonly string[] {
  return images.flatMap(({ platform, mediaType }) => {
    if (!platform || indexTypes.has(mediaType)) return []
    const config = configs(platform)
    if (!config) return [`${platform} has no config with a platform`]
    const actual = normalise(config)
    return actual === platform ? [] : [`the image for ${platform} is for ${actual} according to its config`]
  })
}

type Configs = (platform: Platform) => DescriptorPlatform | undefined

/** buildx returns a single config for a single image, and else an object from platform, in Go's notation, to config. */
function configsOf({ image }: Inspection): Configs {
  if (isConfig(image)) return () => image
  const byPlatform = new Map(
    Object.entries(image)
      .filter(([, config]) => isConfig(config))
      .map(([key, config]) => {
        const [os = '', architecture = '', variant] = key.split('/')
        return [normalise({ os, architecture, variant }), config]
      }),
  )
  return (platform) => byPlatform.get(platform)
}

export function isConfig(image: Inspection['image'] | null | undefined): image is DescriptorPlatform {
  const { os, architecture } = (image ?? {}) as Partial<Record<keyof DescriptorPlatform, unknown>>
  return typeof os === 'string' && typeof architecture === 'string'
}

function attestationFaults(manifests: readonly Descriptor[], images: readonly Image[]): readonly string[] {
  const subjects = new Set(images.map(({ digest }) => digest))
  return manifests
    .filter((descriptor) => isAttestation(descriptor) && !subjects.has(descriptor.annotations?.[referenceDigest] ?? ''))
    .map(({ digest }) => `the attestation ${digest} belongs to none of its images`)
}
