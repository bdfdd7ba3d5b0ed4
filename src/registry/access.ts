/** Access to the registries of a step: for docker by a private config folder, for this process by a client. */
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { parseJson, strings } from '../actions/json.ts'
import type { Environment } from '../actions/environment.ts'
import { type Docker, withEnv } from '../docker/cli.ts'
import { exec } from '../docker/process.ts'
import type { StepContext } from '../docker/step-context.ts'
import { RegistryClient } from './client.ts'
import type { Credentials } from './credentials.ts'
import { makeDockerConfig } from './docker-config.ts'
import { hubName } from './hub.ts'
import type { RegistrySettings } from './registry-settings.ts'
import type { Retrying } from './repository.ts'
import { storedCredentials } from './stored-credentials.ts'

/** The inputs by which registries are reached. */
export interface AccessInputs {
  readonly credentials: readonly Credentials[]
  readonly registries: readonly RegistrySettings[]
}

/** Disposing of it removes the credentials from the config folder; post removes the rest. */
export interface Access extends AsyncDisposable {
  readonly docker: Docker
}

/** Docker with the credentials of the inputs; without any it is the runner's own. */
export async function openAccess(
  docker: Docker,
  { credentials }: AccessInputs,
  { scratch, env, runtime: { state } }: Pick<StepContext, 'scratch' | 'env' | 'runtime'>,
): Promise<Access> {
  if (credentials.length === 0) return { docker, [Symbol.asyncDispose]: () => Promise.resolve() }
  const config = await makeDockerConfig(await mkdtemp(join(scratch, 'docker-')), env, credentials)
  // Without DOCKER_AUTH_CONFIG, which holds passwords and which removals do not need.
  const { DOCKER_CONFIG = '', BUILDX_CONFIG = '' } = config.env
  state.write(envState, JSON.stringify({ DOCKER_CONFIG, BUILDX_CONFIG }))
  return { docker: withEnv(docker, config.env), [Symbol.asyncDispose]: config.forget }
}

/** A client with the settings and credentials of the inputs, then those of the runner. */
export function registryClient(
  { credentials, registries }: AccessInputs,
  env: Environment,
  retrying: Retrying,
): RegistryClient {
  return new RegistryClient({
    accessOf: (host) => registries.find((settings) => hubName(settings.host) === host) ?? {},
    credentialsOf: async (host) =>
      credentials.find(({ registry }) => registry === host) ?? storedCredentials(env, host, exec),
    retrying,
  })
}

const envState = 'docker-env'

/** The environment in which post finds what main made. */
export function savedDockerEnv({ state }: Pick<StepContext['runtime'], 'state'>): Readonly<Record<string, string>> {
  return parseJson(strings, state.read(envState) || '{}', 'saved state')
}
