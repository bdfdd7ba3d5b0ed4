/** A command that runs in the image of each platform, in the builder, before any tag moves. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../actions/runtime.ts'
import { Deadline, type Limits } from '../image/deadline.ts'
import { linesOf } from '../image/event-lines.ts'
import { BuildFailure, buildStopped, reasonOf } from '../image/failure.ts'
import { BuildProgress } from '../image/progress.ts'
import { isCanceled, type Step } from '../image/step.ts'
import { runInImage } from '../docker/buildx.ts'
import type { Platform } from '../plan/platform.ts'
import { withRetries, type Registry } from '../registry/registry.ts'

export type SmokeCommand =
  { readonly form: 'shell'; readonly script: string } | { readonly form: 'exec'; readonly words: readonly string[] }

export interface SmokeTestInputs {
  readonly command: SmokeCommand
  /** Of this test alone. */
  readonly limits: Limits
  /** Whether only a failure is told. */
  readonly quiet: boolean
}

export interface SmokeTest extends SmokeTestInputs {
  /** `REPOSITORY@DIGEST` */
  readonly image: string
  readonly platforms: readonly Platform[]
}

/** @throws BuildFailure that names the platforms whose command failed, or the limit that was passed */
export async function smokeTest(
  registry: Registry,
  log: Pick<Log, 'group' | 'endGroup'>,
  { command, image, platforms, limits, quiet }: SmokeTest,
): Promise<void> {
  const dockerfile = join(registry.scratch, 'smoke-test.Dockerfile')
  await writeFile(dockerfile, smokeDockerfile(command, image))
  // The context is the scratch folder, of which the Dockerfile copies nothing, so nothing of it is sent.
  const build = { builder: registry.builder, dockerfile, context: registry.scratch, platforms }
  const deadline = new Deadline(limits)
  const signal = AbortSignal.any([registry.signal, deadline.signal])
  const follow = (): BuildProgress =>
    new BuildProgress((event) => {
      deadline.signOfLife()
      // What buildx says besides comes with the failure that it belongs to.
      if (quiet || event.kind === 'message') return
      for (const line of linesOf(event).join('\n').split('\n')) if (line !== '') registry.log(line)
    })
  let progress = follow()
  // Before BuildKit ends them and says so.
  let running: readonly Step[] = []
  signal.addEventListener('abort', () => {
    running = progress.running
  })
  // Its own limits hold, not that of an access to a registry.
  const retryPolicy = { ...registry.retryPolicy, attemptTimeout: undefined }
  if (!quiet) log.group('smoke-test')
  try {
    await withRetries({ ...registry, retryPolicy, signal }, 'smoke-test', (docker) => {
      progress = follow()
      return runInImage(docker, build, progress)
    })
  } catch (error) {
    throw signal.aborted
      ? untouched(buildStopped(error, progress, running, deadline, limits, new Set(), 'smoke-test'), progress)
      : smokeFailure(error as Error, progress, platforms)
  } finally {
    deadline.end()
    if (!quiet) log.endGroup()
  }
}

/**
 * The exec form takes any text as JSON, which has no trap of the Dockerfile's own quoting and line continuation. `-e` as
 * in a `run:` of a workflow: a line that fails ends it.
 */
export function smokeDockerfile(command: SmokeCommand, image: string): string {
  const words = command.form === 'exec' ? command.words : ['/bin/sh', '-ec', command.script]
  return `FROM ${image}\nRUN ${JSON.stringify(words)}\n`
}

/** The first platform that fails stops the others, which say nothing about themselves. */
export function smokeFailure(cause: Error, progress: BuildProgress, platforms: readonly Platform[]): BuildFailure {
  const broken = progress.failed.filter((step) => !isCanceled(step))
  const named = new Set(broken.flatMap(({ platform }) => platform ?? []))
  const where = [...(named.size > 0 ? named : platforms)].join(', ')
  return new BuildFailure(`smoke-test: ${where}: ${reasonOf(cause)}; no tag was moved`, progress, {
    step: broken[0],
    cause,
  })
}

function untouched({ message, step, cause }: BuildFailure, progress: BuildProgress): BuildFailure {
  return new BuildFailure(`${message}; no tag was moved`, progress, { step, cause })
}
