/** The inputs with credentials for registries. */
import type { ReadInput } from './forms.ts'
import type { Runtime } from '../actions/runtime.ts'
import { readYaml } from './yaml.ts'
import { basic } from '../registry/authorizer.ts'
import type { AccessInputs } from '../registry/access.ts'
import type { Credentials } from '../registry/credentials.ts'
import { hubName } from '../registry/hub.ts'
import type { RegistrySettings } from '../registry/registry-settings.ts'
import { parseRegistryHost } from './read-registries.ts'

/**
 * Reads `registry`, `username` and `password`, `registry-auth`, and the credentials in `registries`. Masks every password
 * before any error can occur.
 *
 * @param needed whether incomplete credentials are an error rather than a notice
 * @throws Error for incomplete credentials, or different credentials for the same registry
 */
export async function readCredentials(
  { input: read, secret }: Pick<Runtime, 'input' | 'secret'>,
  registries: readonly RegistrySettings[],
  needed: boolean,
): Promise<Pick<AccessInputs, 'credentials' | 'notices'>> {
  const given = [
    ...readSingle(read, secret),
    ...(await readList(read, secret)),
    ...registries.flatMap(({ host, auth }) =>
      auth ? [{ input: 'registries', registry: hubName(host), ...auth }] : [],
    ),
  ]
  const incomplete = given.filter(({ username, password }) => !username || !password)
  const [first] = incomplete.map(describe)
  if (first !== undefined && needed) {
    throw new Error(`${first}. Set it, or remove these credentials. ${emptySecret}`)
  }
  const notices = incomplete.map((credentials) => `${describe(credentials)}, so they are not used. ${emptySecret}`)
  const all = given.filter((credentials) => !incomplete.includes(credentials))
  for (const credentials of all) secret(basic(credentials.username, credentials.password))
  const byRegistry = new Map<string, Credentials>()
  for (const credentials of all) {
    const { registry, input, username, password } = credentials
    const other = byRegistry.get(registry)
    if (other && (other.username !== username || other.password !== password)) {
      throw new Error(`${input}: ${registry} has other credentials in ${other.input}. Remove one of them`)
    }
    byRegistry.set(registry, credentials)
  }
  return { credentials: [...byRegistry.values()], notices }
}

function describe({ input, registry, username }: Credentials): string {
  return `${input}: the credentials for ${registry} have an empty ${username ? 'password' : 'username'}`
}

const emptySecret = 'A run for a pull request from a fork has no secrets, so they are empty there'

function readSingle(read: ReadInput, secret: Runtime['secret']): readonly Credentials[] {
  const [username, password] = [read('username'), read('password')]
  secret(password)
  if (!username && !password) return []
  const registry = registryName(read('registry'), (message) => new Error(`registry: ${message}`))
  return [{ input: 'username, password', registry, username, password }]
}

async function readList(read: ReadInput, secret: Runtime['secret']): Promise<readonly Credentials[]> {
  const items = (await readYaml(read, 'registry-auth'))?.items() ?? []
  return items.map((item) => {
    const fields = item.fields(['registry', 'username', 'password'])
    const [username, password] = [fields.username?.text() ?? '', fields.password?.text() ?? '']
    secret(password)
    const place = fields.registry ?? item
    const registry = registryName(fields.registry?.text() ?? '', (message) => place.fault(message))
    return { input: 'registry-auth', registry, username, password }
  })
}

/** Also accepts the URLs that other login steps accept. */
function registryName(text: string, fault: (message: string) => Error): string {
  const host = text.replace(/^https?:\/\//, '').replace(/\/(v[12]\/?)?$/, '')
  const name = hubName(host.toLowerCase())
  return name === 'docker.io' ? name : parseRegistryHost(name, fault)
}
