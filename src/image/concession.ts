/** Workarounds for registries that reject the usual push. */
import { randomBytes } from 'node:crypto'
import type { Attributes } from '../docker/csv.ts'

export interface Concession {
  /** The tag to push under instead of by digest. The tag remains. */
  readonly temporaryTag?: string
  /** Whether attestations have no `subject`, so that only the index relates them to their image. */
  readonly withoutSubject?: true
}

/**
 * Returns the workarounds to use after a failed push, or undefined if none applies.
 *
 * @param message message of BuildKit
 * @param made workarounds that were used already
 * @throws Error if an attribute of `outputs` rules out the workaround
 */
export function concede(message: string, made: Concession, pushAttributes: Attributes): Concession | undefined {
  if (!made.temporaryTag && refusesDigest(message)) return { ...made, temporaryTag: temporaryTag() }
  if (made.withoutSubject || !refusesSubject(message)) return undefined
  const given = pushAttributes['oci-artifact']
  if (given === undefined) return { ...made, withoutSubject: true }
  throw new Error(
    `outputs: oci-artifact=${given}: the registry does not take an attestation before its image (${message}). Remove oci-artifact`,
  )
}

/** For the log. */
export function describeConcession({ temporaryTag }: Concession, message: string): string {
  return temporaryTag === undefined
    ? `push: the registry does not take an attestation before its image (${message}). Pushing attestations without a subject`
    : `push: the registry does not take a push by digest (${message}). Pushing under the tag ${temporaryTag}`
}

/** Whether a push failed because the registry rejects a push by digest, according to BuildKit's message. */
export function refusesDigest(message: string): boolean {
  if (!message.includes('failed to push')) return false
  return (
    /PUT request to \S+\/manifests\/sha256:\w+: 40[05]\b/.test(message) ||
    /: unsupported(?:: |$)|did not match URI|(?:tag|reference) invalid/i.test(message)
  )
}

/**
 * Whether a push failed because an attestation refers to an image that does not exist yet, as in GitLab's registry
 * (moby/buildkit#7007).
 */
function refusesSubject(message: string): boolean {
  return message.includes('failed to push') && /\bblob unknown to registry\b/i.test(message)
}

function temporaryTag(): string {
  return `manifold-${randomBytes(6).toString('hex')}`
}
