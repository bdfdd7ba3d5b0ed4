/** Build contexts: folders, Git repositories and other URLs. */
import { existsSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Origin } from './origin.ts'

/** Whether BuildKit fetches a context or Dockerfile. The prefixes are those of buildx. */
export function isRemote(path: string): boolean {
  return path === '-' || /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/.test(path)
}

/**
 * Replaces `{{defaultContext}}` with the Git URL of this commit. `{{defaultContext}}:DIRECTORY` is a directory of it, since
 * BuildKit accepts `#COMMIT:FOLDER`.
 *
 * @throws Error outside a workflow run
 */
export function expandDefaultContext(text: string, input: string, { gitContext }: Origin): string {
  return text.replace(/\{\{\s*defaultContext\s*\}\}/g, () => {
    if (gitContext !== undefined) return gitContext
    throw new Error(
      `${input}: {{defaultContext}} requires GITHUB_REPOSITORY and GITHUB_SHA, which only a workflow run has`,
    )
  })
}

/** What of a build is fetched. */
interface Sources {
  readonly context: string
  readonly file: string | undefined
  /** Those of the input `build-contexts`, without their names. */
  readonly named: readonly string[]
}

/**
 * The host for whose Git repositories the run's token is passed; undefined if it is not. A Dockerfile can read the secrets
 * of its build, so the token is only for the Dockerfiles of the workflow's own repository, and for what they fetch of it.
 */
export function gitHost({ context, file, named }: Sources, origin: Origin): string | undefined {
  const isOwn = (url: string): boolean => isOwnRepository(url, origin)
  const isTrusted = [context, file ?? ''].every((source) => !isRemote(source) || isOwn(source))
  return isTrusted && [context, ...named].some(isOwn) ? new URL(origin.serverUrl).host : undefined
}

/** BuildKit takes an HTTP URL for a Git repository when its path ends in `.git`; any other is a file to download. */
function isOwnRepository(source: string, { serverUrl, repository }: Origin): boolean {
  const isShort = isShortened(source)
  const url = parseSource(source)
  if (repository === undefined || !url) return false
  const own = new URL(`${serverUrl}/${repository}`)
  const path = url.pathname.replace(/\.git$/, '')
  return (
    url.origin === own.origin && path.toLowerCase() === own.pathname.toLowerCase() && (isShort || path !== url.pathname)
  )
}

/** Whether the source is on the server of this run, whose tokens it may get. */
export function isOnServer(source: string, { serverUrl }: Origin): boolean {
  return parseSource(source)?.origin === new URL(serverUrl).origin
}

function isShortened(source: string): boolean {
  return source.startsWith('github.com/')
}

function parseSource(source: string): URL | null {
  return URL.parse(isShortened(source) ? `https://${source}` : source)
}

/** Returns the Dockerfile by its path in the workspace, or undefined if it is the default one of the context. */
export function otherDockerfile({ context, file }: Pick<Sources, 'context' | 'file'>): string | undefined {
  if (file === undefined || isRemote(file)) return file
  const path = relative('.', file)
  return path === relative('.', isRemote(context) ? 'Dockerfile' : join(context, 'Dockerfile')) ? undefined : path
}

/** Values that `context` has in docker/metadata-action, and what replaces them. */
const namesSources = new Map([
  ['git', 'use names-from: git'],
  ['workflow', 'remove it'],
])

/** @throws Error if a local context or its Dockerfile is missing */
export function checkContext(context: string, file: string | undefined): void {
  if (isRemote(context)) return
  if (!existsSync(context)) {
    const source = namesSources.get(context)
    if (source !== undefined)
      throw new Error(`context: directory not found: "${context}". For the source of names, ${source}`)
    throw notFound(
      `context: directory not found: "${context}"`,
      'Use the path of a directory, relative to the workspace',
    )
  }
  if (!statSync(context).isDirectory()) {
    throw new Error(`context: "${context}" is a file. Use the path of a directory, and set file to the Dockerfile`)
  }
  const dockerfile = file ?? join(context, 'Dockerfile')
  if (!isRemote(dockerfile) && statSync(dockerfile, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(
      `file: "${dockerfile}" is a directory. Use the path of a Dockerfile, such as ${join(dockerfile, 'Dockerfile')}`,
    )
  }
  // Where there is no `Dockerfile`, buildx takes a `dockerfile`.
  const candidates = [dockerfile, dockerfile.replace(/(?<=^|\/)Dockerfile$/, 'dockerfile')]
  if (!candidates.some((path) => isRemote(path) || existsSync(path))) {
    throw notFound(`file: Dockerfile not found: "${dockerfile}"`, 'Set file to its path, relative to the workspace')
  }
}

function notFound(what: string, remedy: string): Error {
  const checkout =
    'The workspace has no checkout. Use actions/checkout before this step, or set context to {{defaultContext}}, ' +
    'the Git URL at this commit'
  return new Error(`${what}. ${existsSync('.git') ? remedy : checkout}`)
}
