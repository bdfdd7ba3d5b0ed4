/** Image references, with the grammar of the distribution project's reference package, which Docker and BuildKit use. */

/** `repository` has no tag and is not expanded: `ghcr.io/acme/app`, `localhost:5000/app`, `busybox`. */
export interface TagReference {
  readonly repository: string
  readonly tag: string
  /** Whether the tag was left out, so that it is `latest`. */
  readonly isDefault?: true
}

const domainComponent = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])'
const ipv6 = '\\[(?:[a-fA-F0-9:]+)\\]'
const domain = `(?:${domainComponent}(?:\\.${domainComponent})*|${ipv6})(?::[0-9]+)?`
const pathComponent = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*'
const hostPattern = new RegExp(`^${domain}$`)
const pathPattern = new RegExp(`^${pathComponent}(?:/${pathComponent})*$`)
const tagPattern = /^\w[\w.-]{0,127}$/

/** Whether the text is `sha256:` and 64 hexadecimal digits, as in every registry. */
export function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(text)
}

export const maxTagLength = 128

/**
 * Parses `REPOSITORY[:TAG]`. The default tag is `latest`.
 *
 * @throws Error that names the invalid part and the remedy
 */
export function parseTagReference(text: string): TagReference {
  if (text.includes('@')) throw new Error(`"${text}" has a digest. Use REPOSITORY:TAG`)
  if (text.includes('://')) throw new Error(`"${text}" has a URL scheme. Use "${text.replace(/^.*:\/\//, '')}"`)
  const [repository, tag = 'latest'] = splitTag(text)
  checkRepository(repository)
  if (!tagPattern.test(tag)) {
    throw new Error(
      `"${text}" has an invalid tag. Use up to 128 letters, digits, "_", "." and "-", not starting with "." or "-"`,
    )
  }
  return { repository, tag }
}

/**
 * Parses a reference leniently: lowercases the repository with a notice, since `github.repository` may have uppercase
 * letters and the case of a host does not matter, and adds the tag `latest` if there is none.
 */
export function readTagReference(text: string): {
  readonly reference: TagReference
  readonly notices: readonly string[]
} {
  const [given, tag] = splitTag(text)
  const repository = given.toLowerCase()
  const reference = parseTagReference(repository === given ? text : `${repository}${text.slice(given.length)}`)
  const notices = lowerCaseNotice(given)
  return tag === undefined ? { reference: { ...reference, isDefault: true }, notices } : { reference, notices }
}

/** A line for each tag that was left out. */
export function defaultTagNotices(tags: readonly TagReference[]): readonly string[] {
  return tags
    .filter(({ isDefault }) => isDefault)
    .map((tag) => `tags: "${tag.repository}" has no tag. Using ${formatTagReference(tag)}`)
}

/**
 * Rejects a single word as the target of a push. It names an image of Docker itself, where a tag was meant.
 *
 * @throws Error with the remedy
 */
export function checkPushable(tags: readonly TagReference[]): void {
  const word = tags.find(({ repository, isDefault }) => isDefault && !repository.includes('/'))?.repository
  if (word === undefined) return
  throw new Error(
    `tags: "${word}" would be pushed to docker.io/library/${word}, which is for Docker's own images. Use REPOSITORY:TAG, such as ` +
      `ghcr.io/acme/app:${word}`,
  )
}

function splitTag(text: string): readonly [repository: string, tag?: string] {
  const colon = text.lastIndexOf(':')
  return colon > text.lastIndexOf('/') ? [text.slice(0, colon), text.slice(colon + 1)] : [text]
}

/** Whether the text is a valid `REPOSITORY:TAG` with an explicit tag. */
export function isTaggedReference(text: string): boolean {
  try {
    return formatTagReference(parseTagReference(text)) === text
  } catch {
    return false
  }
}

export function lowerCaseNotice(given: string): readonly string[] {
  const repository = given.toLowerCase()
  return repository === given ? [] : [`"${given}" has uppercase letters. Using "${repository}"`]
}

export function formatTagReference({ repository, tag }: TagReference): string {
  return `${repository}:${tag}`
}

function checkRepository(repository: string): void {
  if (!isRepository(repository)) {
    const [, name = '', tag = ''] = /^(.+):([^/:]+\/.*)$/.exec(repository) ?? []
    const isHost = !name.includes('/') && (/[.]|^localhost$/.test(name) || /^\d/.test(tag))
    if (!isHost && isRepository(name.toLowerCase())) {
      throw new Error(`"${repository}": the tag "${tag}" has a "/". Use ${name}:${tag.replaceAll('/', '-')}`)
    }
    const lower = repository.toLowerCase()
    if (isRepository(lower)) {
      throw new Error(`"${repository}" has uppercase letters. Use "${lower}"`)
    }
    throw new Error(`"${repository}" is not a repository. Use [HOST[:PORT]/]NAME, such as ghcr.io/acme/app`)
  }
  if (repository.length > 255) {
    throw new Error(
      `"${repository.slice(0, 40)}…" has ${repository.length} characters. The limit for a repository is 255`,
    )
  }
}

function isRepository(repository: string): boolean {
  const [host, path] = splitHost(repository)
  return pathPattern.test(path) && (host === undefined || (hostPattern.test(host) && hasPort(host)))
}

/** No port, or one from 1 to 65535. */
function hasPort(host: string): boolean {
  const port = /:(\d+)$/.exec(host)?.[1]
  return port === undefined || (Number(port) >= 1 && Number(port) <= 65535)
}

/** The first component is a host if it contains a dot or a colon, or is `localhost`. */
export function splitHost(repository: string): [host: string | undefined, path: string] {
  const slash = repository.indexOf('/')
  const first = repository.slice(0, Math.max(slash, 0))
  return /[.:]/.test(first) || first === 'localhost' ? [first, repository.slice(slash + 1)] : [undefined, repository]
}
