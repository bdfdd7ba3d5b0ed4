/** Workarounds for registries that reject the usual push. */
import { randomBytes } from 'node:crypto'
import type { Attributes } from '../docker/csv.ts'
import { says } from '../docker/messages.ts'

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
  if (!made.temporaryTag && says(message, 'refused digest')) return { ...made, temporaryTag: temporaryTag() }
  if (made.withoutSubject || !says(message, 'refused subject')) return undefined
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

function temporaryTag(): string {
  return `manifold-${randomBytes(6).toString('hex')}`
}
