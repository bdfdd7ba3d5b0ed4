/** The build: runs buildx, tells what broke or stopped it, and reads what it made. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Docker, DockerError } from '../docker/cli.ts'
import type { RetryPolicy } from '../docker/retry.ts'
import type { Plan } from '../plan/plan.ts'
import type { Platform } from '../plan/platform.ts'
import { buildCommand } from './arguments.ts'
import { holdsAttestations, lostProvenance } from './attestations.ts'
import type { CacheEntries } from './cache.ts'
import { readFindings } from './check.ts'
import { Deadline } from './deadline.ts'
import { BuildFailure, buildFailure, buildStopped } from './failure.ts'
import { type BuildInputs, isCall } from './inputs.ts'
import { loadEach, loadsEach } from './load.ts'
import { type Built, parseMetadata } from './metadata.ts'
import type { Origin } from './origin.ts'
import type { BuildProgress } from './progress.ts'
import { runBuild } from './run.ts'
import { secretValues } from './secrets.ts'
import type { Step } from './step.ts'

export interface BuildContext {
  readonly cache: CacheEntries
  readonly builder: { readonly name: string; readonly driver: string; readonly emulated: ReadonlySet<Platform> }
  readonly origin: Origin
  readonly scratch: string
  readonly progress: BuildProgress
  readonly retryPolicy: RetryPolicy
  readonly signal: AbortSignal
  /** Gets what a call (`call: check`) answers, what is tried again, and what is loaded under other tags. */
  readonly info: (lines: string) => void
}

/** @throws BuildFailure that names the step or the repository that failed, or the limit that was passed */
export async function build(docker: Docker, inputs: BuildInputs, plan: Plan, around: BuildContext): Promise<Built> {
  const { scratch, progress, builder } = around
  const metadataFile = join(scratch, 'metadata.json')
  const layout = (await loadsEach(docker, inputs, plan)) ? join(scratch, 'load') : undefined
  const holds = await holdsAttestations(docker, inputs, layout)
  const deadline = new Deadline(inputs.limits)
  const stop = AbortSignal.any([around.signal, deadline.signal])
  // Before BuildKit ends them and says so.
  let running: readonly Step[] = []
  stop.addEventListener('abort', () => {
    running = progress.running
  })
  let temporaryTag: string | undefined
  try {
    const command = (temporaryTag?: string) =>
      buildCommand(inputs, plan, { ...around, metadataFile, layout, holdsAttestations: holds, temporaryTag })
    temporaryTag = await runBuild(docker, command, { ...around, signal: stop, deadline })
  } catch (error) {
    if (stop.aborted) throw buildStopped(error, progress, running, deadline, inputs.limits, builder.emulated)
    if (!(error instanceof DockerError)) throw error
    throw isCall(inputs)
      ? await callFailure(error, inputs, metadataFile, progress)
      : buildFailure(error, inputs, progress, plan.platforms, builder.emulated)
  } finally {
    deadline.end()
  }
  const loaded = layout === undefined ? undefined : await loadEach(docker, plan, layout, around)
  const metadata = await readFile(metadataFile, 'utf8')
  const degradations = holds ? [] : lostProvenance(inputs, around.origin, builder.driver)
  return { ...parseMetadata(metadata, secretValues(inputs.secrets, process.env)), temporaryTag, loaded, degradations }
}

/** A call that ran and found something writes its metadata, then exits non-zero. */
async function callFailure(
  error: DockerError,
  inputs: BuildInputs,
  metadataFile: string,
  progress: BuildProgress,
): Promise<BuildFailure> {
  if (!existsSync(metadataFile)) return buildFailure(error, inputs, progress)
  const findings = readFindings(await readFile(metadataFile, 'utf8'))
  for (const finding of findings) progress.find(finding)
  const count = findings.length === 1 ? '1 problem' : `${findings.length} problems`
  return new BuildFailure(`call: ${inputs.call} found ${count}; what it says stands above`, progress, { cause: error })
}
