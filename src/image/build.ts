/** Runs the build and reads its result. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inactiveNodes } from '../builder/boot-failure.ts'
import type { Builder } from '../builder/emulate.ts'
import { type Docker, DockerError } from '../docker/cli.ts'
import { diagnose } from '../docker/diagnosis.ts'
import type { StepContext } from '../docker/step-context.ts'
import { unrunnableHint } from '../emulators/emulation.ts'
import type { RestoreEmulators } from '../emulators/register.ts'
import type { Plan } from '../plan/make-plan.ts'
import { buildCommand } from './arguments.ts'
import { holdsAttestations, lostProvenance } from './attestations.ts'
import type { CacheEntries } from './cache.ts'
import { concede, type Concession, describeConcession } from './concession.ts'
import { readFindings } from './check.ts'
import { exportDegradations, exporters, pushedRepositories } from './exporters.ts'
import { BuildFailure, buildFailure, type FailedBuild } from './failure.ts'
import { type BuildInputs, isCall } from './build-inputs.ts'
import { loadEach, loadsEach } from './load.ts'
import { type Built, parseMetadata } from './metadata.ts'
import type { Origin } from './origin.ts'
import type { BuildProgress } from '../progress/progress.ts'
import { type BuildCommand, type RunBuild, withinLimits } from './run.ts'
import { secretTexts } from './secrets.ts'

interface BuildContext extends Pick<StepContext, 'scratch' | 'retryPolicy' | 'signal'> {
  readonly cache: CacheEntries
  readonly builder: Pick<Builder, 'name' | 'driver' | 'nodes' | 'emulated' | 'unrunnable'>
  readonly restoreEmulators?: RestoreEmulators | undefined
  readonly origin: Origin
  readonly progress: BuildProgress
  /** Logs lines outside the progress: the output of a call (`call: check`), retries, and tags of loaded images. */
  readonly info: (lines: string) => void
}

/** @throws BuildFailure that names the failed step or repository, or the exceeded time limit */
export async function build(docker: Docker, inputs: BuildInputs, plan: Plan, context: BuildContext): Promise<Built> {
  const { scratch, progress, builder, origin } = context
  const metadataFile = join(scratch, 'metadata.json')
  const layout = (await loadsEach(docker, inputs, plan)) ? join(scratch, 'load') : undefined
  const holds = await holdsAttestations(docker, inputs, layout)
  const setting = { ...context, driver: builder.driver, metadataFile, layout, holdsAttestations: holds }
  const allExports = Math.max(1, exporters(inputs, plan, setting).length * builder.nodes.length)
  let isBuilt = false
  const command = (concession: Concession): BuildCommand => {
    // Otherwise a failed push would run all steps again with no-cache.
    isBuilt ||= progress.exports >= allExports
    return buildCommand(inputs, plan, { ...setting, concession, isBuilt })
  }
  const running = { ...context, what: 'build', limits: inputs.limits, emulated: builder.emulated } as const
  let concession: Concession
  try {
    concession = await withinLimits(docker, running, (run) => conceding(run, command, { ...context, inputs }))
  } catch (error) {
    if (!(error instanceof DockerError)) throw error
    const failed = { inputs, progress, platforms: plan.platforms, emulated: builder.emulated, driver: builder.driver }
    throw isCall(inputs)
      ? callFailure(error, failed, existsSync(metadataFile) ? [await readFile(metadataFile, 'utf8')] : [])
      : await withRemedy(buildFailure(error, failed), { ...context, docker })
  }
  const loaded = layout === undefined ? undefined : await loadEach(docker, inputs, layout, context)
  const metadata = await readFile(metadataFile, 'utf8')
  const { temporaryTag } = concession
  const { driver } = builder
  const degradations = [...(holds ? [] : lostProvenance(inputs, origin, driver)), ...exportDegradations(inputs, driver)]
  return {
    ...parseMetadata(metadata, secretTexts(inputs.secrets, process.env)),
    pushedTo: inputs.push ? pushedRepositories(plan.images, { driver, concession }) : undefined,
    temporaryTag,
    loaded,
    degradations,
  }
}

/** Runs the build again if a registry rejects the usual push. */
export async function conceding(
  run: RunBuild,
  command: (concession: Concession) => BuildCommand,
  { inputs, info }: Pick<BuildContext, 'info'> & { readonly inputs: Pick<BuildInputs, 'pushAttributes'> },
): Promise<Concession> {
  let made: Concession = {}
  for (;;) {
    try {
      await run(() => command(made))
      return made
    } catch (error) {
      const next = error instanceof DockerError ? concede(error.message, made, inputs.pushAttributes) : undefined
      if (!next) throw error
      info(describeConcession(next, (error as DockerError).message))
      made = next
    }
  }
}

/** Adds the remedy if the failed step needs a platform that nothing can run, or if nodes of the builder are gone. */
export async function withRemedy(
  failure: BuildFailure,
  { docker, progress, builder }: Pick<BuildContext, 'progress' | 'builder'> & { readonly docker: Docker },
): Promise<BuildFailure> {
  const { message, step, location, cause, printed } = failure
  const lost =
    cause instanceof DockerError && diagnose(cause.message).transient ? await inactiveNodes(docker, builder.name) : []
  if (lost.length > 0) {
    const nodes = lost.join(', ')
    const remedy = 'Check that BuildKit runs there, and its memory and disk'
    return new BuildFailure(`${message}. These nodes of the builder do not respond: ${nodes}. ${remedy}`, progress, {
      step,
      location,
      cause,
    })
  }
  const hint = unrunnableHint([message, String(cause), ...printed].join('\n'), step?.platform, builder.unrunnable)
  if (hint === '') return failure
  const remedy = "run the step on the builder's own platform (FROM --platform=$BUILDPLATFORM)"
  return new BuildFailure(`${message}${hint}, or ${remedy}`, progress, { step, location, cause })
}

/**
 * A call that finds problems writes its metadata and exits with a non-zero code.
 *
 * @param metadata of each target; empty if it was not written
 */
export function callFailure(error: DockerError, failed: FailedBuild, metadata: readonly string[]): BuildFailure {
  if (metadata.length === 0) return buildFailure(error, failed)
  const { inputs, progress } = failed
  const findings = metadata.flatMap(readFindings)
  for (const finding of findings) progress.findings.add(finding)
  const count = findings.length === 1 ? '1 problem' : `${findings.length} problems`
  return new BuildFailure(`call: ${inputs.call} found ${count}`, progress, { findings, cause: error })
}
