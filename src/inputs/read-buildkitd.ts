/** The inputs for buildkitd.toml. */
import { readFileSync } from 'node:fs'
import { parse, TomlError, type TomlTable } from 'smol-toml'
import type { ReadInput } from './forms.ts'
import type { BuildkitdConfig } from '../builder/buildkitd-config.ts'

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
