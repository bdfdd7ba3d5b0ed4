/** How an image gets to a registry that refuses the usual push. */
import { randomBytes } from 'node:crypto'
import type { Attributes } from '../docker/csv.ts'

export interface Concession {
  /** Under which the image is pushed instead of by digest. Nobody uses the tag, and it stays. */
  readonly temporaryTag?: string
  /** Attestations have no `subject`: only the index tells which image they belong to. */
  readonly withoutSubject?: true
}

/**
 * What to concede after a push that failed; undefined when nothing helps.
 *
 * @param message of BuildKit
 * @param made what was conceded before
 * @throws Error when an attribute of `outputs` is in the way
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

/** Whether a push failed because its manifest was named by its digest, by the words of BuildKit for the answer. */
export function refusesDigest(message: string): boolean {
  if (!message.includes('failed to push')) return false
  return (
    /PUT request to \S+\/manifests\/sha256:\w+: 40[05]\b/.test(message) ||
    /: unsupported(?:: |$)|did not match URI|(?:tag|reference) invalid/i.test(message)
  )
}

/**
 * Whether a push failed because an attestation refers to an image that is not there yet, as in GitLab's registry
 * (moby/buildkit#7007).
 */
export function refusesSubject(message: string): boolean {
  return message.includes('failed to push') && /\bblob unknown to registry\b/i.test(message)
}

function temporaryTag(): string {
  return `manifold-${randomBytes(6).toString('hex')}`
}
