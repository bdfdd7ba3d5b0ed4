/** The builder that buildx uses if none is named. The input `use` changes it, and post restores it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { matchJson, parseJson } from '../actions/json.ts'
import { useBuilder } from '../docker/buildx.ts'
import type { Docker } from '../docker/cli.ts'
import { currentContext } from '../docker/context.ts'
import type { StepContext } from '../docker/step-context.ts'
import { buildxFolder } from '../docker/runner-config.ts'

type Context = Pick<StepContext, 'docker' | 'env'> & { readonly runtime: Pick<StepContext['runtime'], 'state'> }

const state = 'selected-builder'
const saved = v.object({ name: v.string(), global: v.boolean() })

/** The file `current` of buildx's store. No command prints it. */
const selection = v.object({ Name: v.string(), Global: v.optional(v.boolean(), false) })

/** Call before the selection changes. */
export async function saveSelection({ docker, env, runtime }: Context): Promise<void> {
  const text = await readFile(join(buildxFolder(env), 'current'), 'utf8').catch(() => '')
  const { Name, Global } = matchJson(selection, text) ?? { Name: '', Global: false }
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
