/** Runs a command in the image of each platform, in the builder, before any tag moves. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../actions/runtime.ts'
import type { Limits } from '../image/deadline.ts'
import { linesOf } from '../image/event-lines.ts'
import { BuildFailure, reasonOf } from '../image/failure.ts'
import { BuildProgress } from '../image/progress.ts'
import { withinLimits } from '../image/run.ts'
import { isCanceled } from '../image/step.ts'
import type { RestoreEmulators } from '../emulators/register.ts'
import type { StepContext } from '../docker/step-context.ts'
import { type Plan, repositories } from '../plan/plan.ts'
import type { Platform } from '../plan/platform.ts'
import type { Published } from './publish.ts'

export type SmokeCommand =
  { readonly form: 'shell'; readonly script: string } | { readonly form: 'exec'; readonly words: readonly string[] }

export interface SmokeTestInputs {
  readonly command: SmokeCommand
  /** Time limits of this test. */
  readonly limits: Limits
  /** Whether only failures are logged. */
  readonly quiet: boolean
}

export interface SmokeTestContext extends Pick<StepContext, 'docker' | 'scratch' | 'retryPolicy' | 'log' | 'signal'> {
  readonly builder: string
  readonly runtime: Pick<Log, 'group' | 'endGroup'>
  readonly restoreEmulators?: RestoreEmulators | undefined
}

/** @throws BuildFailure that names the failed platforms or the exceeded time limit */
export async function smokeTest(
  step: SmokeTestContext,
  { command, limits, quiet }: SmokeTestInputs,
  plan: Plan,
  { digest, platforms: verified }: Published,
): Promise<void> {
  const { docker, builder, scratch, runtime, log } = step
  const [repository = ''] = repositories(plan)
  const platforms = verified.map(({ platform }) => platform)
  const dockerfile = join(scratch, 'smoke-test.Dockerfile')
  await writeFile(dockerfile, smokeDockerfile(command, `${repository}@${digest}`))
  const args = [
    ...['buildx', 'build', '--builder', builder, '--progress', 'rawjson', '--no-cache'],
    ...['--platform', platforms.join(','), '--provenance=false', '--output', 'type=cacheonly'],
    // The context is the scratch folder. Nothing is sent, since the Dockerfile copies nothing.
    ...['--file', dockerfile, scratch],
  ]
  const progress = new BuildProgress((event) => {
    if (quiet) return
    for (const line of linesOf(event).join('\n').split('\n')) if (line !== '') log(line)
  })
  if (!quiet) runtime.group('smoke-test')
  try {
    const context = { ...step, what: 'smoke-test', progress, limits, emulated: new Set<Platform>() } as const
    await withinLimits(docker, { ...context, info: log }, (run) => run({ args, env: {} }))
  } catch (error) {
    throw error instanceof BuildFailure
      ? withNoTagMoved(error, progress)
      : smokeFailure(error as Error, progress, platforms)
  } finally {
    if (!quiet) runtime.endGroup()
  }
}

/**
 * The exec form is JSON, so any text is safe from the Dockerfile's quoting and line continuation. `-e` ends the script at
 * the first line that fails, as in a `run:` step.
 */
export function smokeDockerfile(command: SmokeCommand, image: string): string {
  const words = command.form === 'exec' ? command.words : ['/bin/sh', '-ec', command.script]
  return `FROM ${image}\nRUN ${JSON.stringify(words)}\n`
}

/** The first failing platform stops the others, which did not fail themselves. */
export function smokeFailure(cause: Error, progress: BuildProgress, platforms: readonly Platform[]): BuildFailure {
  const broken = progress.failed.filter((step) => !isCanceled(step))
  const named = new Set(broken.flatMap(({ platform }) => platform ?? []))
  const where = [...(named.size > 0 ? named : platforms)].join(', ')
  return new BuildFailure(`smoke-test: ${where}: ${reasonOf(cause)}. No tag was moved`, progress, {
    step: broken[0],
    cause,
  })
}

function withNoTagMoved({ message, step, cause }: BuildFailure, progress: BuildProgress): BuildFailure {
  return new BuildFailure(`${message}. No tag was moved`, progress, { step, cause })
}
