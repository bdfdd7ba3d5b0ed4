/** Runs buildx as often as needed. */
import { sanitize } from '../actions/sanitize.ts'
import { sanitizedLog } from '../actions/runtime.ts'
import { type Docker, DockerError } from '../docker/cli.ts'
import { lineSplitter } from '../docker/lines.ts'
import { type RetryPolicy, retry } from '../docker/retry.ts'
import type { BuildCommand } from './arguments.ts'
import type { Deadline } from './deadline.ts'
import { longestLine } from './output.ts'
import type { BuildProgress } from './progress.ts'
import { refusesDigest, temporaryTag } from './temporary-tag.ts'

export interface RunContext {
  readonly progress: BuildProgress
  readonly retryPolicy: RetryPolicy
  readonly deadline: Deadline
  readonly signal: AbortSignal
  readonly info: (lines: string) => void
}

/**
 * After a transient failure of a registry, while pulling or pushing, the same build runs again: what was built comes from
 * the builder's own cache. A build may take any time, so no try has a time limit of its own.
 *
 * @param command of a push by digest, or of one under a temporary tag
 * @returns the tag under which the image was pushed, where a registry takes no push by digest
 * @throws DockerError when it fails for good, Cancelled when the signal ends it
 */
export async function runBuild(
  docker: Docker,
  command: (temporaryTag?: string) => BuildCommand,
  context: RunContext,
): Promise<string | undefined> {
  const log = sanitizedLog(context)
  const retryPolicy = { ...context.retryPolicy, attemptTimeout: undefined }
  // A step that failed stands there with its error.
  const isTold = (): boolean => context.progress.failed.length > 0
  const options = { retryPolicy, log, signal: context.signal, isTold }
  const run = (command: BuildCommand): Promise<void> => retry('build', () => runOnce(docker, command, context), options)
  try {
    await run(command())
    return undefined
  } catch (error) {
    if (!(error instanceof DockerError) || !refusesDigest(error.message)) throw error
    const tag = temporaryTag()
    log(`push: the registry takes no push by digest (${error.message}); pushing under the tag ${tag}`)
    await run(command(tag))
    return tag
  }
}

async function runOnce(
  docker: Docker,
  { args, env }: BuildCommand,
  { progress, deadline, signal, info }: RunContext,
): Promise<void> {
  progress.restart()
  // What a call answers, with the Dockerfile's lines in it; a build prints nothing here.
  const answer = lineSplitter((line) => {
    info(`| ${sanitize(line.toString())}`)
  }, longestLine)
  const onStdout = (chunk: Buffer): void => {
    answer.push(chunk)
  }
  const onStderr = (chunk: Buffer): void => {
    deadline.signOfLife()
    progress.push(chunk)
  }
  try {
    await docker(args, { env, onStdout, onStderr, signal })
  } finally {
    answer.end()
    progress.end()
  }
}
