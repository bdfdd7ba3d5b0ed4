/** Verifies a bundle with a trusted root, before it is stored. */
import { createPublicKey, type KeyObject } from 'node:crypto'
import type { Bundle } from '@sigstore/bundle'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import { messageOf } from '../actions/errors.ts'

/**
 * @param trustedRoot JSON
 * @param key of the user, which no trusted root has
 * @throws Error if users of the trusted root would not accept the signature
 */
export function verifyBundle(bundle: Bundle, trustedRoot: string, key: KeyObject | undefined): void {
  try {
    const root = TrustedRoot.fromJSON(JSON.parse(trustedRoot))
    const publicKey = key && createPublicKey(key)
    const material = publicKey
      ? toTrustMaterial(root, () => ({ publicKey, validFor: () => true }))
      : toTrustMaterial(root)
    const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial
    const stamps = timestampVerificationData?.rfc3161Timestamps.length ?? 0
    const verifier = new Verifier(material, {
      tlogThreshold: tlogEntries.length,
      timestampThreshold: Math.min(1, tlogEntries.length + stamps),
      ctlogThreshold: key || material.ctlogs.length === 0 ? 0 : 1,
    })
    verifier.verify(toSignedEntity(bundle))
  } catch (error) {
    const why = messageOf(error)
    throw new Error(
      `the signature does not verify with the trusted-root of sign-with: ${why}. Use the root of the same services`,
      {
        cause: error,
      },
    )
  }
}
