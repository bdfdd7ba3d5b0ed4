/** Which of two images is newer. */
import compare from 'semver/functions/compare.js'
import parse from 'semver/functions/parse.js'
import type { RemoteImage } from '../registry/remote-image.ts'

/** Each is undefined if the image does not say. */
export interface ImageAge {
  readonly version: string | undefined
  readonly created: string | undefined
}

/** All platforms of an image are built together, so the first one counts. */
export function ageOf({ index, images: [first] }: Pick<RemoteImage, 'index' | 'images'>): ImageAge {
  const places = [first?.config?.config?.Labels, first?.manifest?.annotations, index?.annotations]
  const stated = (key: string): string | undefined =>
    places.map((place) => place?.[`org.opencontainers.image.${key}`]).find(Boolean)
  return { version: stated('version'), created: stated('created') ?? first?.config?.created ?? undefined }
}

/**
 * Says why an image is newer than another: by semantic version, or else by the time of creation. Undefined if it is not,
 * or nothing says so.
 */
export function whyNewer(one: ImageAge, other: ImageAge): string | undefined {
  const [version, otherVersion] = [parse(one.version), parse(other.version)]
  const order = version && otherVersion ? compare(version, otherVersion) : 0
  if (order < 0) return undefined
  if (version && otherVersion && order > 0) return `${version.version} is newer than ${otherVersion.version}`
  const [created, otherCreated] = [new Date(one.created ?? ''), new Date(other.created ?? '')]
  if (!(created > otherCreated)) return undefined
  return `it was created at ${created.toISOString()}, after ${otherCreated.toISOString()}`
}
