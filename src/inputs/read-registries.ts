/** The input `registries`: connection settings for registries. */
import type { ReadInput } from './forms.ts'
import type { Runtime } from '../actions/runtime.ts'
import { readYaml, type YamlValue } from './yaml.ts'
import type { RegistrySettings } from '../registry/registry-settings.ts'
import { readTls } from './read-tls.ts'

/** @throws Error with line and column */
export async function readRegistries(read: ReadInput, secret: Runtime['secret']): Promise<readonly RegistrySettings[]> {
  const entries = (await readYaml(read, 'registries'))?.entries() ?? []
  return entries.map(({ key, value, place }) => ({
    host: parseRegistryHost(key, (message) => place.fault(message)),
    ...readSettings(value, secret),
  }))
}

function readSettings(value: YamlValue, secret: Runtime['secret']): Omit<RegistrySettings, 'host'> {
  const fields = value.fields(['http', 'insecure', 'ca', 'cert', 'key', 'mirrors', 'username', 'password'])
  const password = fields.password?.text() ?? ''
  secret(password)
  const username = fields.username?.text() ?? ''
  const tls = readTls(fields, secret)
  return {
    // Loopback registries use plain HTTP by default, but certificates imply HTTPS.
    http: fields.http?.boolean() ?? (tls.ca !== undefined || tls.cert !== undefined ? false : undefined),
    insecure: fields.insecure?.boolean(),
    ...tls,
    mirrors: (fields.mirrors?.texts() ?? []).map((mirror) => {
      const [host = '', ...path] = mirror.split('/')
      return [parseRegistryHost(host, (message) => (fields.mirrors ?? value).fault(message)), ...path].join('/')
    }),
    auth: username || password ? { username, password } : undefined,
  }
}

/**
 * The case of a host does not matter, so it is lowercased.
 *
 * @throws the result of `fault` if the text is not `host` or `host:port`. It is not quoted: it may be a password.
 */
export function parseRegistryHost(text: string, fault: (message: string) => Error): string {
  const [, host, port] = /^(\[[\da-fA-F:]+\]|[a-zA-Z\d](?:[a-zA-Z\d.-]*[a-zA-Z\d])?)(?::(\d*))?$/.exec(text) ?? []
  if (host === undefined) throw fault('this is not a registry. Use host or host:port, without scheme and path')
  if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65535)) {
    throw fault('the port is invalid. Use 1 to 65535')
  }
  return text.toLowerCase()
}
