/** The inputs that hold secrets of a build. */
import { existsSync } from 'node:fs'
import type { Environment } from '../actions/environment.ts'
import type { Secret } from '../image/secrets.ts'
import { type ReadInput, readLines, readList } from './forms.ts'

/**
 * Reads the inputs `secrets` (`ID=value`), `secret-envs` (`ID=VARIABLE`) and `secret-files` (`ID=PATH`). An empty value is
 * passed as an empty secret: a fork's pull request has none of the repository's secrets, and the Dockerfile decides whether
 * it can do without.
 *
 * @throws Error that never holds a value
 */
export function readSecrets(read: ReadInput, env: Environment): readonly Secret[] {
  const values = readLines(read, 'secrets').map((entry, number) => {
    const [id, value] = splitEntry('secrets', entry, number, 'ID=value')
    // The last line of a Base64 text, which would show in the log as an ID.
    if (value === '=') throw new Error(`secrets: entry ${number + 1} has the value "=". ${severalLines}`)
    // Linux takes no environment variable over 128 KiB, name included.
    if (Buffer.byteLength(value) > 120 * 1024) {
      throw new Error(`secrets: ${id} is larger than 120 KiB. Write it to a file and use secret-files`)
    }
    return { id, source: { kind: 'value', value } } as const
  })
  const envs = readList(read, 'secret-envs').map((entry, number) => {
    const [id, variable] = splitEntry('secret-envs', entry, number, 'ID=VARIABLE')
    if (env[variable] === undefined) {
      throw new Error(`secret-envs: the variable ${variable} for ${id} is not set. Set it with env`)
    }
    return { id, source: { kind: 'env', variable } } as const
  })
  const files = readLines(read, 'secret-files').map((entry, number) => {
    const [id, path] = splitEntry('secret-files', entry, number, 'ID=PATH')
    if (!existsSync(path)) {
      throw new Error(`secret-files: file not found: "${path}" (${id}). Use a path relative to the workspace`)
    }
    return { id, source: { kind: 'file', path } } as const
  })
  const all = [...values, ...envs, ...files]
  const twice = all.find(({ id }, number) => all.findIndex((other) => other.id === id) !== number)
  if (twice) throw new Error(`secrets, secret-envs, secret-files: ${twice.id} is repeated. Remove one of them`)
  return all
}

const severalLines = 'Quote a value of several lines as a whole, as in "ID=line 1…line 2"'

/** Errors name only the number of an invalid entry, since all of it may be the secret. */
function splitEntry(input: string, entry: string, number: number, form: string): readonly [string, string] {
  const equals = entry.indexOf('=')
  if (equals > 0) return [entry.slice(0, equals).trim(), entry.slice(equals + 1)]
  throw new Error(`${input}: entry ${number + 1} is not ${form}. ${severalLines}`)
}
