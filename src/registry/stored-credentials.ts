/** The runner's own credentials: DOCKER_AUTH_CONFIG, then the Docker config and its helpers, like docker. */
import * as v from 'valibot'
import { formatDuration } from '../actions/duration.ts'
import type { Environment } from '../actions/environment.ts'
import { parseJson } from '../actions/json.ts'
import { Cancelled } from '../actions/cancellation.ts'
import type { Exec } from '../docker/process.ts'
import { type AuthEntry, type DockerConfig, dockerConfig, readRunnerConfig } from '../docker/runner-config.ts'
import type { RegistryCredentials } from './authorizer.ts'
import { configKey, hubName } from './hub.ts'

/** How credential helpers run. */
interface Helpers {
  readonly exec: Exec
  readonly signal: AbortSignal
  /** Milliseconds; a helper may wait for a locked keyring or for a network. */
  readonly timeLimit?: number
}

const helperTimeLimit = 30_000

/**
 * @param registry `host[:port]`; Docker Hub is `docker.io`
 * @returns undefined if the runner has none
 * @throws Error for an unreadable config, and for a helper that hangs or whose response is invalid; quotes neither
 */
export async function storedCredentials(
  env: Environment,
  registry: string,
  helpers: Helpers,
): Promise<RegistryCredentials | undefined> {
  const fromEnv = env['DOCKER_AUTH_CONFIG']
  const entry = fromEnv ? entryIn(parseJson(dockerConfig, fromEnv, 'DOCKER_AUTH_CONFIG'), registry) : undefined
  if (entry) return entry
  const config = readRunnerConfig(env)
  const key = configKey(registry)
  const helper = config.credHelpers?.[key] ?? config.credsStore
  const helped = helper ? await askHelper(helpers, helper, key) : undefined
  return helped ?? entryIn(config, registry)
}

/** `docker login` stores a host. Others store a URL, with or without the API path. */
function entryIn({ auths = {} }: DockerConfig, registry: string): RegistryCredentials | undefined {
  for (const [key, entry] of Object.entries(auths)) {
    const host = key.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
    if (hubName(host) === registry) {
      const credentials = credentialsIn(entry)
      if (credentials) return credentials
    }
  }
  return undefined
}

function credentialsIn({ auth, username, password, identitytoken }: AuthEntry) {
  if (identitytoken) return { identityToken: identitytoken }
  if (username && password) return { username, password }
  const [, user, secret] = /^([^:]+):(.+)$/s.exec(Buffer.from(auth ?? '', 'base64').toString()) ?? []
  return user !== undefined && secret !== undefined ? { username: user, password: secret } : undefined
}

const answerSchema = v.object({ Username: v.string(), Secret: v.string() })

/** The protocol of docker-credential-helpers: address on stdin, JSON on stdout, failure for an unknown address. */
async function askHelper(
  { exec, signal, timeLimit = helperTimeLimit }: Helpers,
  helper: string,
  key: string,
): Promise<RegistryCredentials | undefined> {
  const program = `docker-credential-${helper}`
  const limit = AbortSignal.timeout(timeLimit)
  const { exitCode, stdout } = await exec([program, 'get'], {
    input: key,
    signal: AbortSignal.any([signal, limit]),
  }).catch((error: unknown) => {
    if (signal.aborted || !(error instanceof Cancelled)) throw error
    const remedy = 'Fix or remove this helper of the Docker config, or set username and password'
    throw new Error(`${program}: no response within ${formatDuration(timeLimit)}. ${remedy}`, { cause: error })
  })
  if (exitCode !== 0) return undefined
  const { Username: username, Secret: password } = parseJson(answerSchema, stdout, program)
  return username === '<token>' ? { identityToken: password } : { username, password }
}
