/** Runs a command on the runner before any tag moves, such as a vulnerability scanner. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatDuration } from '../actions/duration.ts'
import type { Environment } from '../actions/environment.ts'
import { messageOf, withContext } from '../actions/errors.ts'
import { inGroup, type Runtime } from '../actions/runtime.ts'
import { timed } from '../actions/phases.ts'
import { exec, type ExecResult, whollyOwnedBy } from '../docker/process.ts'
import type { StepContext } from '../docker/step-context.ts'
import { lineSplitter } from '../progress/lines.ts'
import { longestLine } from '../progress/output.ts'
import type { RegistryAuth } from '../registry/credentials.ts'
import { makeStepConfig } from '../registry/step-config.ts'
import type { Published } from './verify.ts'

export interface Gate {
  /** A script for bash. */
  readonly command: string
  /** Milliseconds for each image; 0 for no limit. */
  readonly limit: number
}

export interface GateContext extends Pick<StepContext, 'scratch' | 'env' | 'signal'> {
  readonly runtime: Pick<Runtime, 'info' | 'group' | 'endGroup' | 'debug' | 'phases'>
  /** With which the command can pull the image. */
  readonly credentials: () => Promise<readonly RegistryAuth[]>
}

/** Returns the check of all images, one after the other, if there is a gate. The check throws an error if one fails. */
export function gateCheck(
  context: GateContext,
  gate: Gate | undefined,
): ((published: readonly Published[]) => Promise<void>) | undefined {
  return gate && ((published) => runGate(context, gate, published))
}

async function runGate(context: GateContext, gate: Gate, published: readonly Published[]): Promise<void> {
  const { scratch, env, credentials, runtime } = context
  const folder = await mkdtemp(join(scratch, 'gate-'))
  try {
    const script = join(folder, 'gate.sh')
    // Through one pipe, so that lines stay in order.
    await writeFile(script, `exec 2>&1; ${gate.command}`, { mode: 0o600 })
    const common = { ...hidden(env), ...whollyOwnedBy(scratch), ...(await accessEnv(folder, env, await credentials())) }
    for (const image of published) {
      const run = (): Promise<void> => runFor(context, script, gate.limit, { ...common, ...described(image) })
      try {
        await timed(runtime, 'gate', inGroup(runtime, `gate: ${nameOf(image)}`, run))
      } catch (error) {
        throw published.length > 1 ? new Error(`${messageOf(error)} (${nameOf(image)})`, { cause: error }) : error
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function accessEnv(
  folder: string,
  env: Environment,
  credentials: readonly RegistryAuth[],
): Promise<Readonly<Record<string, string>>> {
  if (credentials.length === 0) return {}
  return (await makeStepConfig(await mkdtemp(join(folder, 'docker-')), env, { auths: credentials, helped: [] })).env
}

function nameOf({ plan, digest }: Published): string {
  return `${plan.images[0] ?? ''}@${digest}`
}

function described(image: Published): Readonly<Record<string, string>> {
  const digests = image.platforms.map(({ platform, digest }) => [platform, digest])
  return { IMAGE: nameOf(image), DIGEST: image.digest, DIGESTS: JSON.stringify(Object.fromEntries(digests)) }
}

/** Empties what the runner gives to an action and not to a `run:` step, such as passwords, and files for commands. */
function hidden(env: Environment): Readonly<Record<string, string>> {
  const own = /^(?:INPUT_.*|STATE_.*|ACTIONS_(?:RUNTIME|CACHE|RESULTS)_.*|GITHUB_(?:OUTPUT|STATE|ENV|PATH))$/
  return Object.fromEntries(Object.keys(env).flatMap((name) => (own.test(name) ? [[name, '']] : [])))
}

async function runFor(
  { runtime, signal }: GateContext,
  script: string,
  limit: number,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const late = limit > 0 ? AbortSignal.timeout(limit) : undefined
  const output = lineSplitter((line) => {
    runtime.info(line.toString())
  }, longestLine)
  let result: ExecResult
  try {
    result = await exec(['bash', '--noprofile', '--norc', '-eo', 'pipefail', script], {
      env,
      isGroup: true,
      signal: late ? AbortSignal.any([signal, late]) : signal,
      onStdout: output.push,
    })
  } catch (error) {
    if (signal.aborted) throw new Error('gate: cancelled. No tag was moved', { cause: error })
    if (!late?.aborted) throw withContext('gate', error, 'No tag was moved')
    const stopped = `timeout: the gate was stopped after ${formatDuration(limit)}`
    throw new Error(`${stopped}. No tag was moved. Increase timeout if it needs more time`, { cause: error })
  } finally {
    output.end()
  }
  if (result.exitCode !== 0)
    throw new Error(`gate: the command ${outcome(result)}. No tag was moved. See its output above`)
}

function outcome({ exitCode, endedBy }: ExecResult): string {
  return endedBy === undefined ? `exited with code ${exitCode}` : `was ended by ${endedBy}`
}
