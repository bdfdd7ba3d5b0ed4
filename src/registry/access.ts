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
import type { RegistryAccess, RegistryConnection, RegistrySettings } from './registry-settings.ts'
import type { Retrying } from './requests.ts'
import { makeStepConfig } from './step-config.ts'
import { storedCredentials } from './stored-credentials.ts'

/** The inputs for access to registries, parsed. */
export interface AccessInputs {
  readonly credentials: readonly Credentials[]
  readonly registries: readonly RegistrySettings[]
  /** Connections that buildkitd.toml configures. Those of `registries` take precedence. */
  readonly configured: readonly RegistryConnection[]
  /** Which credentials are not used, and why. */
  readonly notices: readonly string[]
}

/** Disposing of it removes the credentials from the config folder. Post removes the rest. */
export interface Access extends AsyncDisposable {
  readonly docker: Docker
}

/** Returns docker commands with the credentials of the inputs, or the runner's own without any. */
export async function openAccess(
  docker: Docker,
  inputs: AccessInputs,
  { scratch, env, runtime: { state } }: Pick<StepContext, 'scratch' | 'env' | 'runtime'>,
): Promise<Access> {
  const { credentials } = inputs
  const tokens = tokenEnv(inputs)
  if (credentials.length === 0)
    return { docker: withEnv(docker, tokens), [Symbol.asyncDispose]: () => Promise.resolve() }
  const config = await makeStepConfig(await mkdtemp(join(scratch, 'docker-')), env, credentials)
  // Without DOCKER_AUTH_CONFIG, which contains passwords and is not needed by post.
  const { DOCKER_CONFIG = '', BUILDX_CONFIG = '' } = config.env
  state.write(envState, JSON.stringify({ DOCKER_CONFIG, BUILDX_CONFIG }))
  return { docker: withEnv(docker, { ...config.env, ...tokens }), [Symbol.asyncDispose]: config.forget }
}

/**
 * buildx fetches tokens for BuildKit, with the authorities of the system alone. BuildKit has the settings of the registry,
 * and applies them to its token server too.
 */
function tokenEnv({ registries, configured }: AccessInputs): Readonly<Record<string, string>> {
  const isPrivate = [...registries, ...configured].some(({ ca, insecure }) => ca !== undefined || insecure === true)
  return isPrivate ? { BUILDKIT_NO_CLIENT_TOKEN: 'true' } : {}
}

/** Returns a client with the settings and credentials of the inputs, and else those of the runner. */
export function registryClient(
  { credentials, registries, configured }: AccessInputs,
  env: Environment,
  retrying: Retrying,
): RegistryClient {
  return new RegistryClient({
    accessOf: (host) =>
      [...configured, ...registries].filter((settings) => hubName(settings.host) === host).reduce(override, {}),
    credentialsOf: async (host, signal) =>
      credentials.find(({ registry }) => registry === host) ?? storedCredentials(env, host, { exec, signal }),
    retrying,
  })
}

function override(access: RegistryAccess, { http, insecure, ca, cert, key }: RegistryConnection): RegistryAccess {
  const given = Object.entries({ http, insecure, ca, cert, key }).filter(([, value]) => value !== undefined)
  return { ...access, ...Object.fromEntries(given) }
}

const envState = 'docker-env'

/** Returns the environment in which post finds what main created. */
export function savedDockerEnv({ state }: Pick<StepContext['runtime'], 'state'>): Readonly<Record<string, string>> {
  return parseJson(strings, state.read(envState) || '{}', 'saved state')
}
