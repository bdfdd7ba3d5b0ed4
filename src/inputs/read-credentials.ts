/** The inputs with credentials for registries. */
import type { ReadInput } from './forms.ts'
import type { Environment } from '../actions/environment.ts'
import { noIdToken, offersIdToken } from '../actions/id-token.ts'
import type { Runtime } from '../actions/runtime.ts'
import { readYaml } from './yaml.ts'
import { basic } from '../registry/authorizer.ts'
import type { AccessInputs } from '../registry/access.ts'
import type { Credentials } from '../registry/credentials.ts'
import { hubName } from '../registry/hub.ts'
import type { Identity } from '../registry/keyless/identity.ts'
import type { RegistrySettings } from '../registry/registry-settings.ts'
import { identityFields, needsIdToken, providerNames, readIdentity } from './read-identity.ts'
import { parseRegistryHost } from './read-registries.ts'

/**
 * Reads `registry`, `username` and `password`, `registry-auth`, and the credentials in `registries`. Masks every password
 * before any error can occur.
 *
 * @param needed whether incomplete credentials are an error rather than a notice
 * @throws Error for incomplete credentials, or different credentials for the same registry
 */
export async function readCredentials(
  { input: read, secret, env }: Pick<Runtime, 'input' | 'secret'> & { readonly env: Environment },
  registries: readonly RegistrySettings[],
  needed: boolean,
): Promise<Pick<AccessInputs, 'credentials' | 'identities' | 'notices'>> {
  const { passwords, identities, missing } = await readList(read, { secret, env })
  const [lacking] = missing
  if (lacking !== undefined && needed) throw new Error(`registry-auth: ${lacking}: ${noIdToken}`)
  const given = [
    ...readSingle(read, secret),
    ...passwords,
    ...registries.flatMap(({ host, auth }) =>
      auth ? [{ input: 'registries', registry: hubName(host), ...auth }] : [],
    ),
  ]
  const incomplete = given.filter(({ username, password }) => !username || !password)
  const [first] = incomplete.map(describe)
  if (first !== undefined && needed) {
    throw new Error(`${first}. Set it, or remove these credentials. ${emptySecret}`)
  }
  const notices = [
    ...incomplete.map((credentials) => `${describe(credentials)}, so they are not used. ${emptySecret}`),
    ...missing.map((registry) => `registry-auth: ${registry}: this login is not used: ${noIdToken}`),
  ]
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
  const both = [...identities.keys(), ...missing].find((registry) => byRegistry.has(registry))
  if (both !== undefined) {
    throw new Error(`registry-auth: ${both} has a provider and also a password. Remove one of them`)
  }
  return { credentials: [...byRegistry.values()], identities: [...identities.values()], notices }
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

interface ListEntries {
  readonly passwords: readonly Credentials[]
  /** By registry. */
  readonly identities: ReadonlyMap<string, Identity>
  /** Registries of log-ins for which the job has no ID token. */
  readonly missing: readonly string[]
}

async function readList(
  read: ReadInput,
  { secret, env }: Pick<Runtime, 'secret'> & { readonly env: Environment },
): Promise<ListEntries> {
  const passwords: Credentials[] = []
  const identities = new Map<string, Identity>()
  const missing: string[] = []
  for (const item of (await readYaml(read, 'registry-auth'))?.items() ?? []) {
    const fields = item.fields(['registry', 'username', 'password', 'provider', ...identityFields])
    const password = fields.password?.text() ?? ''
    secret(password)
    const place = fields.registry ?? item
    const parse = (text: string): string => registryName(text, (message) => place.fault(message))
    // A run for a pull request from a fork has neither an ID token nor the secrets of which an entry may consist.
    const isEmpty = identityFields.some((name) => fields[name]?.text() === '') && !offersIdToken(env)
    if (fields.provider && isEmpty) {
      missing.push(fields.registry?.text() ?? fields.provider.text())
    } else if (fields.provider) {
      const identity = readIdentity(item, { fields, registryName: parse, env })
      const { registry } = identity
      if (identities.has(registry)) throw place.fault(`${registry} is in registry-auth twice. Remove one of them`)
      if (needsIdToken(identity) && !offersIdToken(env)) missing.push(registry)
      else identities.set(registry, identity)
    } else {
      const extra = identityFields.find((name) => fields[name])
      if (extra !== undefined) throw item.fault(`${extra} needs a provider: ${providerNames}`)
      const registry = parse(fields.registry?.text() ?? '')
      passwords.push({ input: 'registry-auth', registry, username: fields.username?.text() ?? '', password })
    }
  }
  return { passwords, identities, missing }
}

/** Also accepts the URLs that other login steps accept. */
function registryName(text: string, fault: (message: string) => Error): string {
  const host = text.replace(/^https?:\/\//, '').replace(/\/(v[12]\/?)?$/, '')
  const name = hubName(host.toLowerCase())
  return name === 'docker.io' ? name : parseRegistryHost(name, fault)
}
