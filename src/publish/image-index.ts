/** The check of what is in an image index or single manifest (OCI image specification), as a registry gives it. */
import type { Descriptor, DescriptorPlatform, Inspection } from '../registry/imagetools.ts'
import { normalise, type Platform } from '../plan/platform.ts'

/** A platform that stands in the registry. */
export interface PublishedPlatform {
  readonly platform: Platform
  readonly digest: string
  /** Bytes of the manifest. */
  readonly size: number
}

export const indexTypes = new Set([
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
])

/** BuildKit marks an attestation manifest so and says whose it is. */
const referenceType = 'vnd.docker.reference.type'
const referenceDigest = 'vnd.docker.reference.digest'

/**
 * The platforms of an image: each of `asked` exactly once, its config of the same platform, and nothing else but
 * attestations that point to one of them. With nothing asked for, whatever stands there, each once.
 *
 * @param stated platforms that hold whatever their configs say
 * @throws Error that lists all that is wrong
 */
export function checkImage(
  inspection: Inspection,
  digest: string,
  asked: readonly Platform[],
  stated: readonly Platform[] = [],
): readonly PublishedPlatform[] {
  const { manifest } = inspection
  const images = manifest.manifests === undefined ? [single(inspection)] : imagesOf(manifest.manifests)
  const faults = [
    ...(manifest.digest === digest ? [] : [`the registry gave ${manifest.digest} for ${digest}`]),
    ...platformFaults(images, asked),
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

/** A single manifest has no descriptor that could tell its platform: its config does. */
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

/** Whether it belongs to another manifest of the same index. */
export function isAttestation({ annotations }: Descriptor): boolean {
  return annotations?.[referenceType] === 'attestation-manifest'
}

function platformFaults(images: readonly Image[], asked: readonly Platform[]): readonly string[] {
  const found = images.flatMap(({ platform }) => platform ?? [])
  const count = (platform: Platform): number => found.filter((other) => other === platform).length
  const present = [...new Set(found)]
  return [
    ...(images.length === 0 ? ['it holds no image'] : []),
    ...asked.filter((platform) => count(platform) === 0).map((platform) => `${platform} is missing`),
    ...present
      .filter((platform) => count(platform) > 1)
      .map((platform) => `${platform} stands there ${count(platform)} times`),
    ...present
      .filter((platform) => asked.length > 0 && !asked.includes(platform))
      .map((platform) => `${platform} was not asked for`),
    ...images
      .filter(({ mediaType }) => indexTypes.has(mediaType))
      .map(({ digest }) => `${digest} is an index inside the index, which engines don't look into`),
    ...images
      .filter(({ mediaType, platform }) => !platform && !indexTypes.has(mediaType))
      .map(({ digest }) => `${digest} has no platform`),
  ]
}

function configFaults(images: readonly Image[], configs: Configs): readonly string[] {
  return images.flatMap(({ platform, mediaType }) => {
    if (!platform || indexTypes.has(mediaType)) return []
    const config = configs(platform)
    if (!config) return [`${platform} has no config that tells its platform`]
    const told = normalise(config)
    return told === platform ? [] : [`the image for ${platform} is one of ${told}, by its config`]
  })
}

type Configs = (platform: Platform) => DescriptorPlatform | undefined

/** buildx gives the config itself where there is one image; else one each, under its platform as Go writes it. */
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
    .map(({ digest }) => `the attestation ${digest} belongs to no image in it`)
}
