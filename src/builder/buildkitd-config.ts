/** The buildkitd.toml of the builder: the user's, with the settings of `registries`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify, type TomlTable } from 'smol-toml'
import type { RegistrySettings } from '../registry/registry-settings.ts'

export interface BuildkitdConfig {
  /** The input it comes from. */
  readonly input: 'buildkitd-config' | 'buildkitd-config-inline'
  readonly table: TomlTable
}

/**
 * Merges both. Returns undefined if there is neither.
 *
 * @param certificate returns the path of a PEM file
 * @throws Error that names both places of a conflict
 */
function mergeConfig(
  config: BuildkitdConfig | undefined,
  registries: readonly RegistrySettings[],
  certificate: (host: string, name: 'ca' | 'cert' | 'key') => string,
): TomlTable | undefined {
  const added = registries.map((settings) => [settings.host, registryTable(settings, certificate)] as const)
  const needed = added.filter(([, table]) => Object.keys(table).length > 0)
  if (needed.length === 0) return config?.table
  const own = tableOf(config?.table['registry'])
  const merged = needed.map(([host, table]) => {
    const before = tableOf(own[host])
    for (const [key, value] of Object.entries(table)) {
      if (before[key] === undefined || toText(before[key]) === toText(value)) continue
      throw new Error(
        `registries: ${host} sets ${key === 'keypair' ? 'cert and key' : key}, and ${config?.input ?? ''} sets another ` +
          `${key} in [registry."${host}"]. Remove one of them`,
      )
    }
    return [host, { ...before, ...table }] as const
  })
  return { ...config?.table, registry: { ...own, ...Object.fromEntries(merged) } }
}

/** The settings of a registry for BuildKit. */
export function registryTable(
  { host, http, insecure, ca, cert, mirrors }: RegistrySettings,
  certificate: (host: string, name: 'ca' | 'cert' | 'key') => string,
): TomlTable {
  return {
    ...(http !== undefined && { http }),
    ...(insecure !== undefined && { insecure }),
    ...(ca !== undefined && { ca: [certificate(host, 'ca')] }),
    ...(cert !== undefined && { keypair: [{ cert: certificate(host, 'cert'), key: certificate(host, 'key') }] }),
    ...(mirrors.length > 0 && { mirrors: [...mirrors] }),
  }
}

/** Whether a configuration has all settings of `wanted`. The certificates are not compared: buildx changes their paths. */
export function containsTable(config: TomlTable, wanted: TomlTable): boolean {
  return Object.entries(wanted).every(([key, value]) => {
    if (key === 'ca' || key === 'keypair') return true
    const own = config[key]
    return isTable(value)
      ? isTable(own) && containsTable(own, value)
      : own !== undefined && toText(own) === toText(value)
  })
}

function isTable(value: unknown): value is TomlTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

function tableOf(value: unknown): TomlTable {
  return (value ?? {}) as TomlTable
}

function toText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner))
}

/** Removes credentials in URLs and values with secret-like names, for the debug log. */
export function withoutSecrets(toml: string): string {
  return withoutUrlCredentials(toml).replace(/^([ \t]*\S*(?:password|secret|token|auth)\S*\s*=).*$/gim, '$1 "***"')
}

/** Up to the last `@` of the authority, since a password may contain one. */
export function withoutUrlCredentials(text: string): string {
  return text.replace(/\/\/[^/\s"']+@/g, '//***@')
}

/** Writes the file and its certificates with private permissions. Returns its path, or undefined without settings. */
export async function writeBuildkitdConfig(
  config: BuildkitdConfig | undefined,
  registries: readonly RegistrySettings[],
  scratch: string,
): Promise<string | undefined> {
  const folder = (host: string): string => join(scratch, 'registries', host.replace(/[^\w.-]/g, '_'))
  const table = mergeConfig(config, registries, (host, name) => join(folder(host), `${name}.pem`))
  if (!table) return undefined
  for (const { host, ca, cert, key } of registries) {
    const pems = Object.entries({ ca, cert, key }).flatMap(([name, pem]) => (pem === undefined ? [] : [{ name, pem }]))
    if (pems.length === 0) continue
    await mkdir(folder(host), { recursive: true, mode: 0o700 })
    await Promise.all(pems.map(({ name, pem }) => writeFile(join(folder(host), `${name}.pem`), pem, { mode: 0o600 })))
  }
  const path = join(scratch, 'buildkitd.toml')
  await writeFile(path, stringify(table, { numbersAsFloat: true }), { mode: 0o600 })
  return path
}
