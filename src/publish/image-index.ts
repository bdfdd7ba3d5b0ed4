/** Verification: what an image in a registry must hold (OCI image specification). */
import { type DescriptorPlatform, type ImageConfig, isIndexType } from '../registry/oci.ts'
import { attestationSubject, type PlatformImage, type RemoteImage } from '../registry/remote-image.ts'
import { normalize, type Platform } from '../plan/platform.ts'

/** A platform of an image in the registry. */
export interface PublishedPlatform {
  readonly platform: Platform
  /** Of the manifest. */
  readonly digest: string
  /** Bytes of config and layers as they are in the registry. Unknown if the leg of the image has read them. */
  readonly size?: number
}

interface Expected {
  /** Requested platforms. If empty, any platforms are accepted. */
  readonly platforms: readonly Platform[]
  /** Platforms that somebody vouches for, whatever the configs say. */
  readonly stated?: readonly Platform[]
}

/**
 * The platforms of an image: each expected one exactly once, its config of the same platform, and nothing else but
 * attestations that point to one of them.
 *
 * @throws Error that lists everything wrong
 */
export function checkImage(
  { images, attestations }: RemoteImage,
  { platforms, stated = [] }: Expected,
): readonly PublishedPlatform[] {
  const found = images.map((image) => ({ ...image, fields: platformFields(image) }))
  const problems = [
    ...(images.length === 0 ? ['it contains no image'] : []),
    ...platformProblems(found, platforms),
    ...found.flatMap((image) => imageProblems(image, stated)),
    ...attestations
      .filter((attestation) => !images.some(({ descriptor }) => descriptor.digest === attestationSubject(attestation)))
      .map(({ digest }) => `the attestation ${digest} belongs to none of its images`),
  ]
  if (problems.length > 0) throw new Error(problems.join('; '))
  return found.flatMap(({ descriptor: { digest }, manifest, fields }) => {
    if (!fields) return []
    const size = manifest && [manifest.config, ...manifest.layers].reduce((bytes, blob) => bytes + blob.size, 0)
    return [{ platform: normalize(fields), digest, ...(size !== undefined && { size }) }]
  })
}

interface FoundImage extends PlatformImage {
  readonly fields: DescriptorPlatform | undefined
}

/** Platform in the index, or in the config of a single manifest. */
export function platformFields({ descriptor, config }: PlatformImage): DescriptorPlatform | undefined {
  if (descriptor.platform) return descriptor.platform.os === 'unknown' ? undefined : descriptor.platform
  const { os, architecture, variant } = config ?? {}
  if (!os || !architecture) return undefined
  return {
    os,
    architecture,
    ...(variant && { variant }),
    ...(config?.['os.version'] && { 'os.version': config['os.version'] }),
    ...(config?.['os.features'] && { 'os.features': config['os.features'] }),
  }
}

/** The platform in a config. */
export function platformOf({ os, architecture, variant }: Pick<ImageConfig, 'os' | 'architecture' | 'variant'> = {}):
  Platform | undefined {
  return os && architecture ? normalize({ os, architecture, variant }) : undefined
}

/** Images are distinct when any of these fields differs. */
export function platformKey(fields: DescriptorPlatform): string {
  return [normalize(fields), fields['os.version'] ?? '', (fields['os.features'] ?? []).toSorted().join()]
    .join(' ')
    .trim()
}

function platformProblems(found: readonly FoundImage[], expected: readonly Platform[]): readonly string[] {
  const known = found.flatMap(({ fields }) => fields ?? [])
  const keys = known.map(platformKey)
  const present = [...new Set(known.map(normalize))]
  return [
    ...expected.filter((platform) => !present.includes(platform)).map((platform) => `${platform} is missing`),
    ...[...new Set(keys)]
      .map((key) => ({ key, count: keys.filter((other) => other === key).length }))
      .filter(({ count }) => count > 1)
      .map(({ key, count }) => `${key} is there ${count} times`),
    ...present
      .filter((platform) => expected.length > 0 && !expected.includes(platform))
      .map((platform) => `${platform} was not requested`),
  ]
}

function imageProblems({ descriptor, config, fields }: FoundImage, stated: readonly Platform[]): readonly string[] {
  const { digest, mediaType } = descriptor
  if (isIndexType(mediaType)) return [`${digest} is an index inside the index, which engines do not support`]
  if (!fields) return [`${digest} has no platform`]
  const platform = normalize(fields)
  if (stated.includes(platform)) return []
  const built = platformOf(config)
  if (built === undefined) return [`${platform} has no config with a platform`]
  return built === platform ? [] : [`the image for ${platform} is for ${built} according to its config`]
}
