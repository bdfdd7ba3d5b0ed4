/** The inputs for buildkitd.toml. */
import { readFileSync } from 'node:fs'
import { parse, TomlError, type TomlTable } from 'smol-toml'
import * as v from 'valibot'
import { parseValue } from '../actions/json.ts'
import type { ReadInput } from './forms.ts'
import type { BuildkitdConfig } from '../builder/buildkitd-config.ts'
import type { RegistryConnection } from '../registry/registry-settings.ts'
import { type PemSource, readTls } from './read-tls.ts'

/** @throws Error if the file is missing, or with line and column if it is not valid TOML */
export function readBuildkitdConfig(read: ReadInput): BuildkitdConfig | undefined {
  const path = read('buildkitd-config')
  const inline = read('buildkitd-config-inline')
  if (path && inline) throw new Error('buildkitd-config, buildkitd-config-inline: both are set. Remove one of them')
  if (inline) return { input: 'buildkitd-config-inline', table: parseToml('buildkitd-config-inline', inline) }
  if (!path) return undefined
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Error(`buildkitd-config: file not found: "${path}". The path is relative to the workspace`, { cause })
  }
  return { input: 'buildkitd-config', table: parseToml('buildkitd-config', text) }
}

function parseToml(input: string, text: string): TomlTable {
  try {
    // Big integers keep 1 and 1.0 distinct.
    return parse(text, { integersAsBigInt: true })
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [what = ''] = error.message.split('\n')
    const reason = what.replace(/^Invalid TOML document: /, '')
    throw new Error(`${input}: line ${error.line}, column ${error.column}: ${reason}`, { cause: error })
  }
}

const registriesSchema = v.record(
  v.string(),
  v.object({
    http: v.optional(v.boolean()),
    insecure: v.optional(v.boolean()),
    ca: v.optional(v.array(v.string()), []),
    keypair: v.optional(v.array(v.object({ cert: v.string(), key: v.string() })), []),
  }),
)

/**
 * The connections to registries in a buildkitd.toml, which this process uses too. BuildKit chooses among several key pairs,
 * and this process uses the first.
 *
 * @throws Error that names the registry, for example for a missing file
 */
export function connectionsIn(config: BuildkitdConfig | undefined): readonly RegistryConnection[] {
  if (!config?.table['registry']) return []
  const registries = parseValue(registriesSchema, config.table['registry'], `${config.input}: registry`)
  return Object.entries(registries).map(([host, { http, insecure, ca, keypair }]) => {
    const at = (name: string, path: string): PemSource => ({
      text: () => path,
      fault: (message) => new Error(`${config.input}: ${name} of [registry."${host}"]: ${message}`),
    })
    const [pair] = keypair
    const authorities = ca.map((path) => readTls({ ca: at('ca', path) }).ca ?? '')
    return {
      ...{ host, http, insecure },
      ...(pair && readTls({ cert: at('keypair', pair.cert), key: at('keypair', pair.key) })),
      ca: authorities.length === 0 ? undefined : authorities.join('\n'),
    }
  })
}
