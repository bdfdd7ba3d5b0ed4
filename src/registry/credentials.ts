/** Credentials for registries: read from the inputs, and tried before anything is built. */
import type { ReadInput } from '../actions/inputs.ts'
import type { Runtime } from '../actions/runtime.ts'
import { readYaml } from '../actions/yaml.ts'
import { basic, type RegistryAuth } from './docker-config.ts'
import type { RegistryAccess } from './client.ts'
import { retry, type RetryOptions } from '../docker/retry.ts'
import { byItself } from '../docker/transient.ts'
import { parseRegistryHost, type RegistrySettings } from './registries.ts'

export interface Credentials extends RegistryAuth {
  /** The input they come from, for errors. */
  readonly input: string
}

/** Words for Docker Hub that people write. */
const hubHosts = new Set(['', 'docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'])

/**
 * Reads `registry`, `username` and `password`, `registry-auth`, and what stands in `registries`.
 *
 * @param secret gets every password before anything can go wrong
 * @throws Error for half a pair, and for two different pairs for one registry
 */
export async function readCredentials(
  read: ReadInput,
  registries: readonly RegistrySettings[],
  secret: Runtime['secret'],
): Promise<readonly Credentials[]> {
  const all = [
    ...readSingle(read, secret),
    ...(await readList(read, secret)),
    ...registries.flatMap(({ host, auth }) =>
      auth ? [{ input: 'registries', registry: hubName(host), ...auth }] : [],
    ),
  ]
  for (const credentials of all) secret(basic(credentials))
  const byRegistry = new Map<string, Credentials>()
  for (const credentials of all) {
    const { registry, input } = credentials
    const other = byRegistry.get(registry)
    if (other && basic(other) !== basic(credentials)) {
      throw new Error(`${input}: ${registry} has other credentials in ${other.input}; leave one of them out`)
    }
    byRegistry.set(registry, credentials)
  }
  return [...byRegistry.values()]
}

function readSingle(read: ReadInput, secret: Runtime['secret']): readonly Credentials[] {
  const [username, password] = [read('username'), read('password')]
  secret(password)
  if (!username && !password) return []
  const registry = registryName(read('registry'), (message) => new Error(`registry: ${message}`))
  if (!password) throw new Error(`password: there is none for user '${username}' of ${registry}; ${emptySecret}`)
  if (!username) throw new Error(`username: there is none for ${registry}, but there is a password; ${emptySecret}`)
  return [{ input: 'username, password', registry, username, password }]
}

const emptySecret = 'a secret that this run may not read is empty, as in pull requests from forks'

async function readList(read: ReadInput, secret: Runtime['secret']): Promise<readonly Credentials[]> {
  const items = (await readYaml(read, 'registry-auth'))?.items() ?? []
  return items.map((item) => {
    const fields = item.fields(['registry', 'username', 'password'])
    const password = fields.password?.text() ?? ''
    secret(password)
    const place = fields.registry ?? item
    const registry = registryName(fields.registry?.text() ?? '', (message) => place.fault(message))
    const username = fields.username?.text() ?? ''
    if (!username) throw item.fault(`${registry} has no username; ${emptySecret}`)
    if (!password) throw item.fault(`${registry} has no password; ${emptySecret}`)
    return { input: 'registry-auth', registry, username, password }
  })
}

/** Also takes the URL forms that other login steps take. */
function registryName(text: string, fault: (message: string) => Error): string {
  const host = text.replace(/^https?:\/\//, '').replace(/\/(v[12]\/?)?$/, '')
  if (hubHosts.has(host)) return 'docker.io'
  return parseRegistryHost(host, fault)
}

/** One name for Docker Hub, whatever people write. */
export function hubName(host: string): string {
  return hubHosts.has(host) ? 'docker.io' : host
}

/** Asks each registry whether it takes the credentials, all at once. */
export async function checkCredentials(
  credentials: readonly Credentials[],
  registries: readonly RegistrySettings[],
  { retryPolicy, log, signal }: Pick<RetryOptions, 'retryPolicy' | 'log' | 'signal'>,
): Promise<void> {
  // With Node's TLS, which a step without credentials need not load.
  const { checkLogin, LoginRefused } = await import('./client.ts')
  await Promise.all(
    credentials.map(async (auth) => {
      const access: RegistryAccess = registries.find(({ host }) => hubName(host) === auth.registry) ?? {}
      const started = performance.now()
      try {
        await retry(`login at ${auth.registry}`, (signal) => checkLogin(auth, access, signal), {
          retryPolicy,
          log,
          signal,
          classify: byItself,
        })
      } catch (error) {
        throw loginError(auth, error as Error, error instanceof LoginRefused)
      }
      log(`${auth.registry}: logged in as ${auth.username} (${((performance.now() - started) / 1000).toFixed(2)} s)`)
    }),
  )
}

function loginError({ input }: Credentials, error: Error, refused: boolean): Error {
  const remedy = refused
    ? 'check the username, and that the password or token is whole, valid and for this registry'
    : 'check its name and port, and in registries its http, ca and certificates'
  return new Error(`${input}: ${error.message}; ${remedy}`, { cause: error })
}
