/** Which of two images is newer. */
import { compare as comparePep440, valid } from '@renovatebot/pep440'
import compareSemver from 'semver/functions/compare.js'
import parseSemver from 'semver/functions/parse.js'
import type { RemoteImage } from '../registry/remote-image.ts'

/** Each is undefined if the image does not say. */
export interface ImageAge {
  readonly version: string | undefined
  /** Time that a label or annotation states. */
  readonly created: string | undefined
  /** Time in the config, which stays as it was if the build was cached. */
  readonly built: string | undefined
}

/** All platforms of an image are built together, so the first one counts. */
export function ageOf({ index, images: [first] }: Pick<RemoteImage, 'index' | 'images'>): ImageAge {
  const places = [first?.config?.config?.Labels, first?.manifest?.annotations, index?.annotations]
  const stated = (key: string): string | undefined =>
    places.map((place) => place?.[`org.opencontainers.image.${key}`]).find(Boolean)
  return { version: stated('version'), created: stated('created'), built: first?.config?.created ?? undefined }
}

/** Says why an image is newer than another: by version, or else by time. Undefined if it is not, or nothing says so. */
export function whyNewer(one: ImageAge, other: ImageAge): string | undefined {
  const order = compareVersions(one.version ?? '', other.version ?? '')
  if (order < 0) return undefined
  if (order > 0) return `${one.version ?? ''} is newer than ${other.version ?? ''}`
  const [created, otherCreated] = [one, other].map((age) => new Date(age.created ?? age.built ?? ''))
  if (!created || !otherCreated || !(created > otherCreated)) return undefined
  return `it was created at ${created.toISOString()}, after ${otherCreated.toISOString()}`
}

/**
 * Compares semantic versions, or else versions of PEP 440, such as `1.2` and `2026.10`, also behind the same prefix
 * (`alpine-1.2.9`). 0 if they can't be compared.
 */
function compareVersions(one: string, other: string): number {
  const [semver, otherSemver] = [parseSemver(one), parseSemver(other)]
  if (semver && otherSemver) return compareSemver(semver, otherSemver)
  if (valid(one) && valid(other)) return comparePep440(one, other)
  const [, prefix, version] = prefixed.exec(one) ?? []
  const [, otherPrefix, otherVersion] = prefixed.exec(other) ?? []
  if (version === undefined || otherVersion === undefined || prefix !== otherPrefix) return 0
  return compareVersions(version, otherVersion)
}

/** A version has a dot, unlike the digits of a commit. */
const prefixed = /^((?!v?\d+\.)[^.]*?[-_])(v?\d+\..*)$/
