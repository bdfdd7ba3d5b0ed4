/** For a registry that takes no push by digest: the image goes there under a tag that nobody uses. */
import { randomBytes } from 'node:crypto'

/** Whether a push failed because its manifest was named by its digest, by the words of BuildKit for the answer. */
export function refusesDigest(message: string): boolean {
  if (!message.includes('failed to push')) return false
  return (
    /PUT request to \S+\/manifests\/sha256:\w+: 40[05]\b/.test(message) ||
    /: unsupported(?:: |$)|did not match URI|(?:tag|reference) invalid/i.test(message)
  )
}

export function temporaryTag(): string {
  return `manifold-${randomBytes(6).toString('hex')}`
}
