/** Runs builds of buildx: within time limits, and again after transient failures. */
import { type Docker, DockerError } from '../docker/cli.ts'
import { lineSplitter } from '../progress/lines.ts'
import { retry } from '../docker/retry.ts'
import type { StepContext } from '../docker/step-context.ts'
import type { RestoreEmulators } from '../emulators/register.ts'
import { Deadline } from './deadline.ts'
import { buildStopped, type StoppedBuild } from './failure.ts'
import { longestLine } from '../progress/output.ts'
import type { Step } from '../progress/build-step.ts'

/** A command line, and environment variables for values that must not be arguments. */
export interface BuildCommand {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** `progress` is that of all builds that `work` runs. */
export interface RunContext extends Pick<StepContext, 'retryPolicy' | 'signal'>, StoppedBuild {
  /** Undefined if the step has prepared no builder. */
  readonly restoreEmulators?: RestoreEmulators | undefined
  /** Logs sanitized lines: the output of a call, and retries. */
  readonly info: (lines: string) => void
}

/**
 * Runs a build, and again after a transient failure of a registry. The builder's cache has what was built.
 *
 * @param command called for each attempt
 */
export type RunBuild = (command: () => BuildCommand) => Promise<void>

/**
 * @param work runs one or several builds
 * @throws BuildFailure if it was cancelled or a limit was exceeded; otherwise the error of `work`
 */
export async function withinLimits<T>(
  docker: Docker,
  context: RunContext,
  work: (run: RunBuild) => Promise<T>,
): Promise<T> {
  const { what, progress, limits } = context
  const deadline = new Deadline(limits)
  const signal = AbortSignal.any([context.signal, deadline.signal])
  // The steps that run when the signal aborts, before BuildKit ends them.
  let running: readonly Step[] = []
  signal.addEventListener('abort', () => {
    running = progress.running
  })
  const options = {
    // A build may take any time, so attempts have no time limit of their own.
    retryPolicy: { ...context.retryPolicy, attemptTimeout: undefined },
    log: context.info,
    signal,
    // A failed step is in the log with its error.
    isLogged: () => progress.failed.length > 0,
  }
  const run: RunBuild = (command) =>
    retry(what, () => runEmulated(docker, command(), { ...context, signal, deadline }), options)
  try {
    return await work(run)
  } catch (error) {
    if (!signal.aborted) throw error
    throw buildStopped(error, context, running, deadline)
  } finally {
    deadline.end()
  }
}

interface RunOnceContext extends RunContext {
  readonly deadline: Deadline
}

/** Runs the build again whenever another job has removed its emulators, up to the number of retries. */
async function runEmulated(docker: Docker, command: BuildCommand, context: RunOnceContext): Promise<void> {
  const { what, progress, restoreEmulators, retryPolicy, signal, info } = context
  for (let tried = 1; ; tried++) {
    try {
      await runOnce(docker, command, context)
      return
    } catch (error) {
      if (!(error instanceof DockerError) || signal.aborted || tried > retryPolicy.retries) throw error
      const said = [error.message, ...progress.failed.flatMap((step) => progress.tail(step))].join('\n')
      if (!(await restoreEmulators?.(said))) throw error
      info(`${what}: running again with the emulators, attempt ${tried + 1} of ${retryPolicy.retries + 1}`)
    }
  }
}

async function runOnce(
  docker: Docker,
  { args, env }: BuildCommand,
  { progress, deadline, signal, info }: RunOnceContext,
): Promise<void> {
  progress.restart()
  deadline.start()
  // The output of a call, with lines of the Dockerfile. A build prints nothing here.
  const answer = lineSplitter((line) => {
    info(`| ${line.toString()}`)
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
    deadline.pause()
    answer.end()
    progress.end()
  }
}
