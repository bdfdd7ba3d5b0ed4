/** Image indexes and manifests (OCI image specification) as a registry gives them, and the check of what is in them. */
import { createHash } from 'node:crypto'
import { normalise, type Platform, type PlatformFields } from '../plan/platform.ts'

export interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  /** Bytes. */
  readonly size: number
  readonly platform?: PlatformFields
  readonly annotations?: Readonly<Record<string, string>>
}

export interface ImageIndex {
  readonly kind: 'index'
  readonly digest: string
  readonly mediaType: string
  readonly manifests: readonly Descriptor[]
}

/** The manifest of a single platform; its platform stands in its config. */
export interface ImageManifest {
  readonly kind: 'manifest'
  readonly digest: string
  readonly mediaType: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
}

/** A platform that stands in the registry. */
export interface PublishedPlatform {
  readonly platform: Platform
  readonly digest: string
  /** Bytes of the manifest. */
  readonly size: number
}

const indexTypes = new Set([
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
])

/**
 * Reads the bytes of an index or manifest.
 *
 * @throws Error when they are not those of `digest`, or not of a known form
 */
export function parseManifest(bytes: string, digest: string): ImageIndex | ImageManifest {
  const actual = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  if (actual !== digest) throw new Error(`the registry gave content of digest ${actual} for ${digest}`)
  const { mediaType = '', manifests, config, layers } = JSON.parse(bytes) as ManifestFields
  if (manifests && (mediaType === '' || indexTypes.has(mediaType))) {
    return { kind: 'index', digest, mediaType, manifests }
  }
  if (config && layers) return { kind: 'manifest', digest, mediaType, config, layers }
  throw new Error(`${digest} is neither an image index nor an image manifest but '${mediaType}'`)
}

interface ManifestFields {
  readonly mediaType?: string
  readonly manifests?: readonly Descriptor[]
  readonly config?: Descriptor
  readonly layers?: readonly Descriptor[]
}

/** BuildKit marks an attestation manifest so and says whose it is. */
const referenceType = 'vnd.docker.reference.type'
const referenceDigest = 'vnd.docker.reference.digest'

/**
 * The platforms of an index: each of `asked` exactly once, nothing else but attestations that point into the index.
 * With nothing asked for, whatever stands there, each once.
 *
 * @throws Error that lists all that is wrong
 */
export function checkIndex({ manifests }: ImageIndex, asked: readonly Platform[]): readonly PublishedPlatform[] {
  const isAttestation = ({ annotations }: Descriptor): boolean =>
    annotations?.[referenceType] === 'attestation-manifest'
  const images = manifests.filter((descriptor) => !isAttestation(descriptor))
  const published = images.map(({ platform, digest, size }) => ({
    platform: platform ? normalise(platform) : undefined,
    digest,
    size,
  }))
  const imageDigests = new Set(images.map(({ digest }) => digest))
  const found = published.map(({ platform }) => platform)
  const count = (platform: Platform): number => found.filter((other) => other === platform).length
  const present = [...new Set(found.filter((platform) => platform !== undefined))]
  const faults = [
    ...asked.filter((platform) => count(platform) === 0).map((platform) => `${platform} is missing`),
    ...present
      .filter((platform) => count(platform) > 1)
      .map((platform) => `${platform} stands there ${String(count(platform))} times`),
    ...present
      .filter((platform) => asked.length > 0 && !asked.includes(platform))
      .map((platform) => `${platform} was not asked for`),
    ...published.filter(({ platform }) => !platform).map(({ digest }) => `${digest} has no platform`),
    ...manifests
      .filter(
        (descriptor) => isAttestation(descriptor) && !imageDigests.has(descriptor.annotations?.[referenceDigest] ?? ''),
      )
      .map(({ digest }) => `the attestation ${digest} belongs to no image in it`),
    ...(images.length === 0 ? ['it holds no image'] : []),
  ]
  if (faults.length > 0) throw new Error(faults.join('; '))
  return published.flatMap(({ platform, ...rest }) => (platform ? [{ platform, ...rest }] : []))
}

/** The platform of a single manifest, told by its config, as the only one asked for. */
export function checkManifest(
  { digest }: ImageManifest,
  size: number,
  config: PlatformFields,
  asked: readonly Platform[],
): readonly PublishedPlatform[] {
  const platform = normalise(config)
  const wrong = asked.filter((other) => other !== platform)
  if (wrong.length > 0) throw new Error(`${wrong.join(', ')} is missing; it is an image of ${platform} alone`)
  return [{ platform, digest, size }]
}
