/** Image references, by the grammar of the distribution project (reference package) that Docker and BuildKit use. */

/** `repository` is as written, without tag: `ghcr.io/acme/app`, `localhost:5000/app`, `busybox`. */
export interface TagReference {
  readonly repository: string
  readonly tag: string
}

const domainComponent = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])'
const ipv6 = '\\[(?:[a-fA-F0-9:]+)\\]'
const domain = `(?:${domainComponent}(?:\\.${domainComponent})*|${ipv6})(?::[0-9]+)?`
const pathComponent = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*'
const hostPattern = new RegExp(`^${domain}$`)
const pathPattern = new RegExp(`^${pathComponent}(?:/${pathComponent})*$`)
const tagPattern = /^\w[\w.-]{0,127}$/

/** Of the kind that every registry gives: `sha256:` and 64 hexadecimal digits. */
export function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(text)
}

/** Characters. */
export const maxTagLength = 128

/**
 * Reads `REPOSITORY[:TAG]`; the tag is `latest` where it is left out.
 *
 * @throws Error that names the part that is wrong and the remedy
 */
export function parseTagReference(text: string): TagReference {
  if (text.includes('@')) throw new Error(`'${text}' has a digest; a tag to publish is REPOSITORY:TAG`)
  if (text.includes('://')) throw new Error(`'${text}' has a URL scheme; write '${text.replace(/^.*:\/\//, '')}'`)
  const [repository, tag = 'latest'] = splitTag(text)
  checkRepository(repository)
  if (!tagPattern.test(tag)) {
    throw new Error(
      `'${text}' has an invalid tag: at most 128 of letters, digits, '_', '.', '-', not starting with '.' or '-'`,
    )
  }
  return { repository, tag }
}

/**
 * A reference as people write it: `github.repository` may have uppercase letters, and a tag that is left out is `latest`.
 * Both are told.
 */
export function readTagReference(text: string): {
  readonly reference: TagReference
  readonly notices: readonly string[]
} {
  const [given, tag] = splitTag(text)
  const repository = lowerCased(given)
  const reference = parseTagReference(repository === given ? text : `${repository}${text.slice(given.length)}`)
  const noTag = `'${text}' has no tag, so it is ${formatTagReference(reference)}`
  return { reference, notices: [...lowerCaseNotice(given), ...(tag === undefined ? [noTag] : [])] }
}

function splitTag(text: string): readonly [repository: string, tag?: string] {
  const colon = text.lastIndexOf(':')
  return colon > text.lastIndexOf('/') ? [text.slice(0, colon), text.slice(colon + 1)] : [text]
}

/** Whether the text is a valid `REPOSITORY:TAG`, the tag written out. */
export function isTaggedReference(text: string): boolean {
  try {
    return formatTagReference(parseTagReference(text)) === text
  } catch {
    return false
  }
}

/** With the repository's name in lower case, which it must be; the case of a host has no meaning and stays. */
export function lowerCased(repository: string): string {
  const [host, path] = splitHost(repository)
  return [...(host === undefined ? [] : [host]), path.toLowerCase()].join('/')
}

export function lowerCaseNotice(given: string): readonly string[] {
  const repository = lowerCased(given)
  return repository === given ? [] : [`'${given}' has uppercase letters; its name is '${repository}'`]
}

export function formatTagReference({ repository, tag }: TagReference): string {
  return `${repository}:${tag}`
}

function checkRepository(repository: string): void {
  if (!isRepository(repository)) {
    const lower = lowerCased(repository)
    if (isRepository(lower)) {
      throw new Error(`'${repository}' has uppercase letters in its repository name; write '${lower}'`)
    }
    throw new Error(`'${repository}' is not a repository name; write [HOST[:PORT]/]NAME, such as ghcr.io/acme/app`)
  }
  if (repository.length > 255) {
    throw new Error(
      `'${repository.slice(0, 40)}…' is a repository name of ${repository.length} characters; 255 are allowed`,
    )
  }
}

function isRepository(repository: string): boolean {
  const [host, path] = splitHost(repository)
  return pathPattern.test(path) && (host === undefined || hostPattern.test(host))
}

/** The first part is a host when it has a dot or a colon or is `localhost`; else it is a part of the name. */
export function splitHost(repository: string): [host: string | undefined, path: string] {
  const slash = repository.indexOf('/')
  const first = repository.slice(0, Math.max(slash, 0))
  return /[.:]/.test(first) || first === 'localhost' ? [first, repository.slice(slash + 1)] : [undefined, repository]
}
