/** The input `registries`: how each registry is reached. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ReadInput } from '../actions/inputs.ts'
import type { Runtime } from '../actions/runtime.ts'
import { readYaml, type YamlValue } from '../actions/yaml.ts'
import type { RegistryAccess } from './client.ts'

export interface RegistrySettings extends RegistryAccess {
  /** `host[:port]` */
  readonly host: string
  /** `host[:port][/path]` */
  readonly mirrors: readonly string[]
  readonly auth: { readonly username: string; readonly password: string } | undefined
}

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
  if (Boolean(username) !== Boolean(password)) {
    throw (fields.username ?? fields.password ?? value).fault('username and password go together; one of them is empty')
  }
  const tls = readTls(fields, secret)
  return {
    // Where nothing is said, loopback registries count as plain HTTP, and certificates would be of no use.
    http: fields.http?.boolean() ?? (tls.ca !== undefined || tls.cert !== undefined ? false : undefined),
    insecure: fields.insecure?.boolean(),
    ...tls,
    mirrors: (fields.mirrors?.texts() ?? []).map((mirror) => {
      const [host = '', ...path] = mirror.split('/')
      return [parseRegistryHost(host, (message) => (fields.mirrors ?? value).fault(message)), ...path].join('/')
    }),
    auth: username ? { username, password } : undefined,
  }
}

export interface TlsFiles {
  readonly ca: string | undefined
  readonly cert: string | undefined
  readonly key: string | undefined
}

/** Certificates as PEM text or as paths of PEM files; a client certificate goes with its key. */
export function readTls(
  fields: Partial<Record<'ca' | 'cert' | 'key', YamlValue>>,
  secret: Runtime['secret'],
): TlsFiles {
  const ca = fields.ca && readPem(fields.ca, (pem) => new X509Certificate(pem), 'certificate')
  const cert = fields.cert && readPem(fields.cert, (pem) => new X509Certificate(pem), 'certificate')
  const key = fields.key && readPem(fields.key, createPrivateKey, 'private key without passphrase', secret)
  if (cert && !key) throw fields.cert?.fault('cert has no key; give both') ?? new Error()
  if (key && !cert) throw fields.key?.fault('key has no cert; give both') ?? new Error()
  if (cert && key && !cert.parsed.checkPrivateKey(key.parsed)) {
    throw fields.key?.fault('this key does not belong to cert') ?? new Error()
  }
  return { ca: ca?.pem, cert: cert?.pem, key: key?.pem }
}

function readPem<T>(
  value: YamlValue,
  parse: (pem: string) => T,
  what: string,
  secret?: Runtime['secret'],
): { readonly pem: string; readonly parsed: T } {
  const text = value.text().trim()
  const inline = text.includes('-----BEGIN')
  const pem = inline ? `${text}\n` : readPemFile(value, text)
  if (inline) secret?.(pem.replace(/-----(BEGIN|END)[^\n]*/g, ''))
  try {
    return { pem, parsed: parse(pem) }
  } catch {
    // Without its cause: it could quote a key.
    throw value.fault(`${inline ? 'this' : `the file '${text}'`} holds no PEM of a ${what}`)
  }
}

function readPemFile(value: YamlValue, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw value.fault(
      `there is no file '${path}' (${(error as NodeJS.ErrnoException).code ?? ''}), and it is no PEM text`,
    )
  }
}

/** @throws what `fault` makes of it when it is not `host` or `host:port` */
export function parseRegistryHost(text: string, fault: (message: string) => Error): string {
  const [, host, port] = /^(\[[\da-fA-F:]+\]|[a-zA-Z\d](?:[a-zA-Z\d.-]*[a-zA-Z\d])?)(?::(\d*))?$/.exec(text) ?? []
  if (host === undefined) throw fault(`'${text}' is not a registry; write host or host:port, without scheme and path`)
  if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65535)) {
    throw fault(`'${text}' has a port out of range; ports are 1 to 65535`)
  }
  return text
}
