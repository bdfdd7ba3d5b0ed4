/** The runner's own Docker config: its folder, and what docker reads from its config.json. */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import type { Environment } from '../actions/environment.ts'
import { parseJson, strings } from '../actions/json.ts'

export type AuthEntry = v.InferOutput<typeof authEntry>
const authEntry = v.looseObject({
  auth: v.optional(v.string()),
  username: v.optional(v.string()),
  password: v.optional(v.string()),
  identitytoken: v.optional(v.string()),
})

/** Also the form of DOCKER_AUTH_CONFIG. Unknown fields are kept. */
export type DockerConfig = v.InferOutput<typeof dockerConfig>
export const dockerConfig = v.looseObject({
  auths: v.optional(v.record(v.string(), authEntry)),
  credsStore: v.optional(v.string()),
  credHelpers: v.optional(strings),
})

/** Returns the runner's own folder, as docker does. */
export function runnerFolder(env: Environment): string {
  return resolve(given(env['DOCKER_CONFIG']) ?? join(homedir(), '.docker'))
}

/** Returns the folder in which buildx keeps its builders. */
export function buildxFolder(env: Environment): string {
  return resolve(given(env['BUILDX_CONFIG']) ?? join(runnerFolder(env), 'buildx'))
}

/** docker and buildx treat an empty variable as unset. */
function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}

/**
 * Reads the runner's own config.json. It is empty if there is none.
 *
 * @throws Error that names the file and does not quote it
 */
export function readRunnerConfig(env: Environment): DockerConfig {
  const path = join(runnerFolder(env), 'config.json')
  const text = readIfThere(path)
  return text.trim() === '' ? {} : parseJson(dockerConfig, text, path, 'Fix or remove this Docker config')
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
