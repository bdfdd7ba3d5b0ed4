/** Access to registries: for docker through a private config folder, for this process through a client. */
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { parseJson, strings } from '../actions/json.ts'
import type { Environment } from '../actions/environment.ts'
import type { Runtime } from '../actions/runtime.ts'
import { type Docker, withEnv } from '../docker/cli.ts'
import { exec } from '../docker/process.ts'
import type { StepContext } from '../docker/step-context.ts'
import { RegistryClient } from './client.ts'
import type { Credentials, RegistryAuth } from './credentials.ts'
import { hubName } from './hub.ts'
import { requestIdToken } from './id-token-request.ts'
import { startCredentialHelper } from './keyless/credential-helper.ts'
import type { Identity } from './keyless/identity.ts'
import { type ExpiringCredentials, KeylessLogins } from './keyless/keyless-logins.ts'
import type { RegistryAccess, RegistryConnection, RegistrySettings } from './registry-settings.ts'
import type { Retrying } from './requests.ts'
import { makeStepConfig } from './step-config.ts'
import { storedCredentials } from './stored-credentials.ts'
import { Transport } from './transport.ts'

/** The inputs for access to registries, parsed. */
export interface AccessInputs {
  readonly credentials: readonly Credentials[]
  readonly identities: readonly Identity[]
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

interface AccessContext extends Pick<StepContext, 'scratch' | 'env' | 'runtime'> {
  readonly logins: KeylessLogins
}

/** Returns docker commands with the credentials of the inputs, or the runner's own without any. */
export async function openAccess(
  docker: Docker,
  inputs: AccessInputs,
  { scratch, env, runtime: { state }, logins }: AccessContext,
): Promise<Access> {
  const { credentials, identities } = inputs
  const tokens = tokenEnv(inputs)
  if (credentials.length === 0 && identities.length === 0)
    return { docker: withEnv(docker, tokens), [Symbol.asyncDispose]: () => Promise.resolve() }
  const folder = await mkdtemp(join(scratch, 'docker-'))
  const helped = identities.map(({ registry }) => registry)
  const config = await makeStepConfig(folder, env, { auths: credentials, helped })
  const helper = identities.length > 0 ? await startCredentialHelper(folder, logins, env) : undefined
  // Without DOCKER_AUTH_CONFIG, which contains passwords and is not needed by post.
  const { DOCKER_CONFIG = '', BUILDX_CONFIG = '' } = config.env
  state.write(envState, JSON.stringify({ DOCKER_CONFIG, BUILDX_CONFIG }))
  return {
    docker: withEnv(docker, { ...config.env, ...helper?.env, ...tokens }),
    [Symbol.asyncDispose]: async () => {
      helper?.stop()
      await config.forget()
    },
  }
}

/**
 * buildx fetches tokens for BuildKit, with the authorities of the system alone. BuildKit has the settings of the registry,
 * and applies them to its token server too.
 */
function tokenEnv({ registries, configured }: AccessInputs): Readonly<Record<string, string>> {
  const isPrivate = [...registries, ...configured].some(({ ca, insecure }) => ca !== undefined || insecure === true)
  return isPrivate ? { BUILDKIT_NO_CLIENT_TOKEN: 'true' } : {}
}

/**
 * Loaded only when needed, since few steps have such a log-in. A function of its own, since the compiler does not rewrite the
 * path beside `using`.
 */
const loadProviders = () => import('./keyless/exchange.ts')

type KeylessContext = Pick<StepContext, 'env'> & Retrying & { readonly runtime: Pick<Runtime, 'idToken' | 'secret'> }

/** Returns the log-ins of the inputs that need no password. */
export function keylessLogins(inputs: AccessInputs, { runtime, env, ...retrying }: KeylessContext): KeylessLogins {
  const { secret } = runtime
  const exchange = async (identity: Identity, signal: AbortSignal): Promise<ExpiringCredentials> => {
    const providers = await loadProviders()
    const { registry } = identity
    const idToken = (audience: string) => requestIdToken(runtime.idToken, audience, { ...retrying, signal })
    using own = new Transport(registry, connectionsOf(inputs)(registry))
    // The certificates of a registry do not count for the services of its provider.
    using services = new Transport(registry, {})
    return await providers.exchange(identity, { services, own, env, idToken, secret, signal })
  }
  return new KeylessLogins(inputs.identities, { exchange, secret, retrying })
}

/** How long a program may take to use credentials that can't be renewed. */
const longUse = 5 * 60_000

/** Returns the credentials of the inputs for a program that reads them from a file. */
export async function currentCredentials(
  { credentials, identities }: AccessInputs,
  logins: Pick<KeylessLogins, 'credentials'>,
): Promise<readonly RegistryAuth[]> {
  const fetched = identities.map(async ({ registry }) => {
    const found = await logins.credentials(registry, longUse)
    return found ? [{ ...found, registry }] : []
  })
  return [...credentials, ...(await Promise.all(fetched)).flat()]
}

/** Returns a client with the settings and credentials of the inputs, and else those of the runner. */
export function registryClient(
  inputs: AccessInputs,
  env: Environment,
  retrying: Retrying,
  logins: KeylessLogins,
): RegistryClient {
  const ofInputs = (host: string): Credentials | undefined =>
    inputs.credentials.find(({ registry }) => registry === host)
  return new RegistryClient({
    accessOf: connectionsOf(inputs),
    credentialsOf: async (host, signal) =>
      ofInputs(host) ?? (await logins.credentials(host)) ?? storedCredentials(env, host, { exec, signal }),
    retrying,
  })
}

function connectionsOf({ configured, registries }: AccessInputs): (host: string) => RegistryAccess {
  return (host) =>
    [...configured, ...registries].filter((settings) => hubName(settings.host) === host).reduce(override, {})
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
