/** Access to registries: for docker through a private config folder, for this process through a client. */
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { parseJson, strings } from '../actions/json.ts'
import type { Environment } from '../actions/environment.ts'
import { type Docker, withEnv } from '../docker/cli.ts'
import { exec } from '../docker/process.ts'
import type { StepContext } from '../docker/step-context.ts'
import { RegistryClient } from './client.ts'
import type { Credentials } from './credentials.ts'
import { hubName } from './hub.ts'
import type { RegistrySettings } from './registry-settings.ts'
import type { Retrying } from './requests.ts'
import { makeStepConfig } from './step-config.ts'
import { storedCredentials } from './stored-credentials.ts'

/** The inputs for access to registries, parsed. */
export interface AccessInputs {
  readonly credentials: readonly Credentials[]
  readonly registries: readonly RegistrySettings[]
}

/** Disposing of it removes the credentials from the config folder. Post removes the rest. */
export interface Access extends AsyncDisposable {
  readonly docker: Docker
}

/** Returns docker commands with the credentials of the inputs, or the runner's own without any. */
export async function openAccess(
  docker: Docker,
  { credentials }: AccessInputs,
  { scratch, env, runtime: { state } }: Pick<StepContext, 'scratch' | 'env' | 'runtime'>,
): Promise<Access> {
  if (credentials.length === 0) return { docker, [Symbol.asyncDispose]: () => Promise.resolve() }
  const config = await makeStepConfig(await mkdtemp(join(scratch, 'docker-')), env, credentials)
  // Without DOCKER_AUTH_CONFIG, which contains passwords and is not needed by post.
  const { DOCKER_CONFIG = '', BUILDX_CONFIG = '' } = config.env
  state.write(envState, JSON.stringify({ DOCKER_CONFIG, BUILDX_CONFIG }))
  return { docker: withEnv(docker, config.env), [Symbol.asyncDispose]: config.forget }
}

/** Returns a client with the settings and credentials of the inputs, and else those of the runner. */
export function registryClient(
  { credentials, registries }: AccessInputs,
  env: Environment,
  retrying: Retrying,
): RegistryClient {
  return new RegistryClient({
    accessOf: (host) => registries.find((settings) => hubName(settings.host) === host) ?? {},
    credentialsOf: async (host, signal) =>
      credentials.find(({ registry }) => registry === host) ?? storedCredentials(env, host, { exec, signal }),
    retrying,
  })
}

const envState = 'docker-env'

/** Returns the environment in which post finds what main created. */
export function savedDockerEnv({ state }: Pick<StepContext['runtime'], 'state'>): Readonly<Record<string, string>> {
  return parseJson(strings, state.read(envState) || '{}', 'saved state')
}
