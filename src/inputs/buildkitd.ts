/** The inputs that hold a buildkitd.toml. */
import { readFileSync } from 'node:fs'
import { parse, TomlError, type TomlTable } from 'smol-toml'
import type { ReadInput } from './forms.ts'
import type { BuildkitdConfig } from '../builder/buildkitd-config.ts'

/** @throws Error when the file is missing, or with line and column when it is no TOML */
export function readBuildkitdConfig(read: ReadInput): BuildkitdConfig | undefined {
  const path = read('buildkitd-config')
  const inline = read('buildkitd-config-inline')
  if (path && inline)
    throw new Error('buildkitd-config and buildkitd-config-inline exclude each other; give one of them')
  if (inline) return { input: 'buildkitd-config-inline', table: parseToml('buildkitd-config-inline', inline) }
  if (!path) return undefined
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Error(`buildkitd-config: there is no file '${path}'; the path is relative to the workspace`, { cause })
  }
  return { input: 'buildkitd-config', table: parseToml('buildkitd-config', text) }
}

function parseToml(input: string, text: string): TomlTable {
  try {
    // As big integers, so that 1 and 1.0 stay what they are.
    return parse(text, { integersAsBigInt: true })
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [what = ''] = error.message.split('\n')
    const reason = what.replace(/^Invalid TOML document: /, '')
    throw new Error(`${input}: line ${error.line}, column ${error.column}: ${reason}`, { cause: error })
  }
}
