/** The inputs with credentials for registries. */
import type { ReadInput } from './forms.ts'
import type { Runtime } from '../actions/runtime.ts'
import { readYaml } from './yaml.ts'
import { basic } from '../registry/authorizer.ts'
import type { Credentials } from '../registry/credentials.ts'
import { hubName } from '../registry/hub.ts'
import type { RegistrySettings } from '../registry/registry-settings.ts'
import { parseRegistryHost } from './read-registries.ts'

/**
 * Reads `registry`, `username` and `password`, `registry-auth`, and the credentials in `registries`.
 *
 * @param secret masks every password before any error can occur
 * @throws Error for incomplete credentials, or different credentials for the same registry
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
  return [...byRegistry.values()]
}

function readSingle(read: ReadInput, secret: Runtime['secret']): readonly Credentials[] {
  const [username, password] = [read('username'), read('password')]
  secret(password)
  if (!username && !password) return []
  const registry = registryName(read('registry'), (message) => new Error(`registry: ${message}`))
  if (!password) throw new Error(`password: it is empty, but username is "${username}" for ${registry}. ${emptySecret}`)
  if (!username) throw new Error(`username: it is empty, but there is a password for ${registry}. ${emptySecret}`)
  return [{ input: 'username, password', registry, username, password }]
}

const emptySecret = 'A secret that this run can not read is empty, for example in a pull request from a fork'

async function readList(read: ReadInput, secret: Runtime['secret']): Promise<readonly Credentials[]> {
  const items = (await readYaml(read, 'registry-auth'))?.items() ?? []
  return items.map((item) => {
    const fields = item.fields(['registry', 'username', 'password'])
    const password = fields.password?.text() ?? ''
    secret(password)
    const place = fields.registry ?? item
    const registry = registryName(fields.registry?.text() ?? '', (message) => place.fault(message))
    const username = fields.username?.text() ?? ''
    if (!username) throw item.fault(`${registry} has no username. ${emptySecret}`)
    if (!password) throw item.fault(`${registry} has no password. ${emptySecret}`)
    return { input: 'registry-auth', registry, username, password }
  })
}

/** Also accepts the URLs that other login steps accept. */
function registryName(text: string, fault: (message: string) => Error): string {
  const host = text.replace(/^https?:\/\//, '').replace(/\/(v[12]\/?)?$/, '')
  const name = hubName(host)
  return name === 'docker.io' ? name : parseRegistryHost(name, fault)
}
