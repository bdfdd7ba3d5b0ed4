/** Parses semantic versions and PEP 440 versions for the expressions of a rule. */
import { clean, explain, major, minor, patch } from '@renovatebot/pep440'
import parseSemver from 'semver/functions/parse.js'

interface Version {
  /** As written. */
  readonly raw: string
  /** The whole version, normalized. */
  readonly version: string
  readonly major: string
  readonly minor: string
  readonly patch: string
  /** Whether it is a pre-release, or a post-release or development release in PEP 440. */
  readonly unstable: boolean
}

/** Returns undefined if the text is not a version of the scheme. A leading `v` is allowed. */
export function parseVersion(scheme: 'semver' | 'pep440', raw: string): Version | undefined {
  if (scheme === 'semver') {
    const parsed = parseSemver(raw)
    if (!parsed) return undefined
    const { version, prerelease } = parsed
    return { raw, version, ...numbers(parsed.major, parsed.minor, parsed.patch), unstable: prerelease.length > 0 }
  }
  const explained = explain(raw)
  if (!explained) return undefined
  const unstable = explained.is_prerelease || explained.is_postrelease || explained.is_devrelease
  return { raw, version: clean(raw) ?? raw, ...numbers(major(raw), minor(raw), patch(raw)), unstable }
}

function numbers(major: number, minor: number, patch: number): Pick<Version, 'major' | 'minor' | 'patch'> {
  return { major: `${major}`, minor: `${minor}`, patch: `${patch}` }
}
