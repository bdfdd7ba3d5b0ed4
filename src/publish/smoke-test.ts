/** Runs a command in the image of each platform, in the builder, before any tag moves. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../actions/runtime.ts'
import type { Limits } from '../image/deadline.ts'
import { linesOf } from '../progress/event-lines.ts'
import { BuildFailure, reasonOf } from '../image/failure.ts'
import { BuildProgress } from '../progress/progress.ts'
import { withinLimits } from '../image/run.ts'
import { isCanceled } from '../progress/build-step.ts'
import type { Builder } from '../builder/emulate.ts'
import { unrunnableHint } from '../emulators/emulation.ts'
import type { RestoreEmulators } from '../emulators/register.ts'
import type { StepContext } from '../docker/step-context.ts'
import type { ImageConfig } from '../registry/oci.ts'
import type { Platform } from '../plan/platform.ts'
import type { Published } from './verify.ts'
import { type SmokeCommand, smokeDockerfile } from './smoke-dockerfile.ts'

export interface SmokeTestInputs {
  readonly command: SmokeCommand
  /** Time limits of this test. */
  readonly limits: Limits
  /** Whether only failures are logged. */
  readonly quiet: boolean
}

export interface SmokeTestContext extends Pick<StepContext, 'docker' | 'scratch' | 'retryPolicy' | 'log' | 'signal'> {
  readonly builder: Pick<Builder, 'name' | 'unrunnable'>
  readonly runtime: Pick<Log, 'group' | 'endGroup'>
  readonly restoreEmulators?: RestoreEmulators | undefined
  /** Target of a bake file with several. */
  readonly target?: string | undefined
}

/** @throws BuildFailure that names the failed platforms or the exceeded time limit */
export async function smokeTest(
  step: SmokeTestContext,
  { command, limits, quiet }: SmokeTestInputs,
  published: Published,
): Promise<void> {
  const { plan, digest, platforms: verified } = published
  const { docker, builder, scratch, runtime, log, target } = step
  const [repository = ''] = plan.images
  const platforms = verified.map(({ platform }) => platform)
  const dockerfile = join(scratch, 'smoke-test.Dockerfile')
  await writeFile(dockerfile, smokeDockerfile(command, `${repository}@${digest}`, configsOf(published)))
  // Without an empty context, the image's ONBUILD triggers could copy the credentials in the scratch folder.
  const context = join(scratch, 'smoke-test')
  await mkdir(context, { recursive: true })
  const args = [
    ...['buildx', 'build', '--builder', builder.name, '--progress', 'rawjson', '--no-cache'],
    ...['--platform', platforms.join(','), '--provenance=false', '--output', 'type=cacheonly'],
    ...['--file', dockerfile, context],
  ]
  const progress = new BuildProgress((event) => {
    if (quiet) return
    for (const line of linesOf(event).join('\n').split('\n')) if (line !== '') log(line)
  })
  if (!quiet) runtime.group(target === undefined ? 'smoke-test' : `smoke-test: ${target}`)
  try {
    const running = { ...step, what: 'smoke-test', progress, limits, emulated: new Set<Platform>() } as const
    await withinLimits(docker, { ...running, info: log }, (run) => run(() => ({ args, env: {} })))
  } catch (error) {
    const failure =
      error instanceof BuildFailure
        ? withNoTagMoved(error, progress)
        : smokeFailure(error as Error, progress, platforms, builder.unrunnable)
    throw target === undefined ? failure : ofTarget(failure, target, progress)
  } finally {
    if (!quiet) runtime.endGroup()
  }
}

function configsOf({ platforms, remote }: Published): ReadonlyMap<Platform, NonNullable<ImageConfig['config']>> {
  return new Map(
    platforms.map(({ platform, digest }) => {
      const image = remote.images.find(({ descriptor }) => descriptor.digest === digest)
      return [platform, image?.config?.config ?? {}]
    }),
  )
}

/** The first failing platform stops the others, which did not fail themselves. */
export function smokeFailure(
  cause: Error,
  progress: BuildProgress,
  platforms: readonly Platform[],
  unrunnable: Builder['unrunnable'],
): BuildFailure {
  const broken = progress.failed.filter((step) => !isCanceled(step))
  const named = new Set(broken.flatMap(({ platform }) => platform ?? []))
  const where = [...(named.size > 0 ? named : platforms)].join(', ')
  const [step] = broken
  const said = [cause.message, ...(step ? progress.tail(step) : [])].join('\n')
  const hint = unrunnableHint(said, step?.platform, unrunnable)
  return new BuildFailure(`smoke-test: ${where}: ${reasonOf(cause)}${hint}. No tag was moved`, progress, {
    step,
    cause,
  })
}

function withNoTagMoved({ message, step, cause }: BuildFailure, progress: BuildProgress): BuildFailure {
  return new BuildFailure(`${message}. No tag was moved`, progress, { step, cause })
}

function ofTarget({ message, step, cause }: BuildFailure, target: string, progress: BuildProgress): BuildFailure {
  return new BuildFailure(`${message} (target ${target})`, progress, { step, cause })
}
