/** Build contexts: folders, Git repositories and other URLs. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Origin } from './origin.ts'

/** Whether BuildKit fetches a context or Dockerfile. The prefixes are those of buildx. */
export function isRemote(path: string): boolean {
  return path === '-' || /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/.test(path)
}

/**
 * Replaces `{{defaultContext}}` with the Git URL of this commit. `{{defaultContext}}:FOLDER` is a folder of it, since
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

/**
 * Returns the host of a context that is a Git repository of the run's GitHub server, if any. The token is sent to no other
 * host.
 */
export function gitHost(contexts: readonly string[], { serverUrl }: Origin): string | undefined {
  const server = new URL(serverUrl)
  const fetched = contexts.some((context) => {
    if (context.startsWith('github.com/')) return server.host === 'github.com'
    return URL.canParse(context) && new URL(context).host === server.host && isGitUrl(context)
  })
  return fetched ? server.host : undefined
}

/** To BuildKit, an HTTP URL with such a path is a Git repository, and any other one is a file. */
function isGitUrl(url: string): boolean {
  return /^https?:\/\/[^#?]*\.git(?:[#?]|$)/.test(url)
}

/** @throws Error if a local context or its Dockerfile is missing */
export function checkContext(context: string, file: string | undefined): void {
  if (isRemote(context)) return
  if (!existsSync(context)) {
    throw new Error(`context: folder not found: "${context}". Check out the repository before this step`)
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
    throw new Error(`file: Dockerfile not found: "${dockerfile}". Set file to its path, relative to the workspace`)
  }
}
