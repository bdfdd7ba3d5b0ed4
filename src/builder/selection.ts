/** The builder that buildx uses if none is named. The input `use` changes it, and post restores it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { withContext } from '../actions/errors.ts'
import { matchJson, parseJson } from '../actions/json.ts'
import { inspectBuilder, useBuilder } from '../docker/buildx.ts'
import type { Docker } from '../docker/cli.ts'
import { currentContext } from '../docker/context.ts'
import type { StepContext } from '../docker/step-context.ts'
import { buildxFolder } from '../docker/runner-config.ts'
import { inspectFailure } from './boot-failure.ts'
import { registryTable } from './buildkitd-config.ts'
import type { PrepareInputs } from './prepare-inputs.ts'

type Context = Pick<StepContext, 'docker' | 'env'> & { readonly runtime: Pick<StepContext['runtime'], 'state'> }

interface SelectionContext extends Pick<StepContext, 'docker' | 'env'> {
  readonly runtime: Pick<StepContext['runtime'], 'info'>
}

const state = 'selected-builder'
const saved = v.object({ name: v.string(), global: v.boolean() })

/** The file `current` of buildx's store. No command prints it. */
const selection = v.object({ Name: v.string(), Global: v.optional(v.boolean(), false) })

async function readSelection({ env }: Pick<Context, 'env'>): Promise<v.InferOutput<typeof selection>> {
  const text = await readFile(join(buildxFolder(env), 'current'), 'utf8').catch(() => '')
  return matchJson(selection, text) ?? { Name: '', Global: false }
}

/**
 * Returns the builder that an earlier step or the environment has selected. Undefined if it is the engine's own, or if
 * inputs describe a builder.
 *
 * @throws Error if BUILDX_BUILDER names none
 */
export async function selectedBuilder(context: SelectionContext, inputs: PrepareInputs): Promise<string | undefined> {
  const { docker, env, runtime } = context
  if (describesBuilder(inputs)) return undefined
  const variable = env['BUILDX_BUILDER'] ?? ''
  const { Name } = await readSelection(context)
  if (variable === '' && Name === '') return undefined
  const { name, driver } = await inspectBuilder(docker).catch((error: unknown) => {
    if (variable === '') throw inspectFailure(context, Name, error)
    throw withContext('BUILDX_BUILDER', error, 'Create this builder, or unset the variable')
  })
  if (driver === 'docker' || driver === '') return undefined
  const origin = variable === '' ? 'an earlier step' : 'BUILDX_BUILDER'
  runtime.info(`builder: using ${name}, which ${origin} selects. Set builder to use or create another one`)
  return name
}

/** Whether any input describes a builder. */
function describesBuilder({ builder, isDriverSet, nodes, buildkitdConfig, registries }: PrepareInputs): boolean {
  const isPlain = nodes.every(
    ({ endpoint, platforms, driverOpts, buildkitdFlags }) =>
      endpoint === undefined && platforms.length === 0 && driverOpts.length === 0 && buildkitdFlags === undefined,
  )
  const isConfigured =
    buildkitdConfig !== undefined ||
    registries.some((settings) => Object.keys(registryTable(settings, () => '')).length > 0)
  return builder !== undefined || isDriverSet || nodes.length > 1 || !isPlain || isConfigured
}

/** Call before the selection changes. */
export async function saveSelection(context: Context): Promise<void> {
  const { docker, runtime } = context
  const { Name, Global } = await readSelection(context)
  // Without a selection, buildx uses the engine, whose builder is named like the Docker context.
  const chosen = Name === '' ? { name: await currentContext(docker), global: false } : { name: Name, global: Global }
  runtime.state.write(state, JSON.stringify(chosen))
}

/** Selects the builder of before again, if the step has selected another one. */
export async function restoreSelection(docker: Docker, runtime: Context['runtime']): Promise<void> {
  const text = runtime.state.read(state)
  if (text === '') return
  const { name, global } = parseJson(saved, text, 'saved state')
  await useBuilder(docker, name, { global })
}
