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

/** The same arguments, but for the exporter that pushes to `repositories` by digest: it pushes under the tag. */
export function pushUnderTag(args: readonly string[], repositories: readonly string[], tag: string): readonly string[] {
  const names = repositories.join(',')
  const tagged = repositories.map((repository) => `${repository}:${tag}`).join(',')
  return args.map((arg) =>
    arg.includes(byDigest) && arg.includes(`name=${names}`)
      ? arg.replace(byDigest, '').replace(`name=${names}`, `name=${tagged}`)
      : arg,
  )
}

const byDigest = ',push-by-digest=true,name-canonical=true'
