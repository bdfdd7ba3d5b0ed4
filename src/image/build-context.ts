/** Build contexts: folders, Git repositories and other URLs. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Origin } from './origin.ts'

/** Whether a context or Dockerfile is fetched by BuildKit rather than read here; the prefixes are those of buildx. */
export function isRemote(path: string): boolean {
  return path === '-' || /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/.test(path)
}

/**
 * Puts the Git URL of this commit in place of `{{defaultContext}}`. `{{defaultContext}}:folder` gives a folder of it,
 * since BuildKit reads `#COMMIT:FOLDER`.
 *
 * @throws Error outside a run, where there is no commit
 */
export function expandDefaultContext(text: string, input: string, { gitContext }: Origin): string {
  return text.replace(/\{\{\s*defaultContext\s*\}\}/g, () => {
    if (gitContext !== undefined) return gitContext
    throw new Error(
      `${input}: {{defaultContext}} needs GITHUB_REPOSITORY and GITHUB_SHA, which only a workflow run has`,
    )
  })
}

/**
 * The host whose Git repositories the run's token opens, if one of the contexts is such a repository. The token goes to
 * no other host.
 */
export function gitHost(contexts: readonly string[], { serverUrl }: Origin): string | undefined {
  const server = new URL(serverUrl)
  const fetched = contexts.some((context) => {
    if (context.startsWith('github.com/')) return server.host === 'github.com'
    return URL.canParse(context) && new URL(context).host === server.host && isGitUrl(context)
  })
  return fetched ? server.host : undefined
}

/** BuildKit takes an HTTP URL for a Git repository when its path ends so; any other is a file to download. */
function isGitUrl(url: string): boolean {
  return /^https?:\/\/[^#?]*\.git(?:[#?]|$)/.test(url)
}

/** @throws Error when a local context or its Dockerfile is not there */
export function checkContext(context: string, file: string | undefined): void {
  if (isRemote(context)) return
  if (!existsSync(context)) {
    throw new Error(`context: there is no folder '${context}' in the workspace; was the repository checked out?`)
  }
  const dockerfile = file ?? join(context, 'Dockerfile')
  if (!isRemote(dockerfile) && statSync(dockerfile, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(
      `file: "${dockerfile}" is a folder. Use the path of a Dockerfile, such as ${join(dockerfile, 'Dockerfile')}`,
    )
  }
  // Where there is no `Dockerfile`, buildx takes a `dockerfile`.
  const candidates = [dockerfile, dockerfile.replace(/(?<=^|\/)Dockerfile$/, 'dockerfile')]
  if (!candidates.some((path) => isRemote(path) || existsSync(path))) {
    throw new Error(
      `file: there is no Dockerfile at '${dockerfile}'; give its path, relative to the workspace, as file`,
    )
  }
}
