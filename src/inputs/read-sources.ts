/** The input `sources`: images in registries to merge. */
import { inContext } from '../actions/errors.ts'
import { type ReadInput, readList } from './forms.ts'
import { parsePlatform } from '../plan/platform.ts'
import { isDigest, parseTagReference } from '../plan/reference.ts'
import type { Source } from '../publish/join.ts'

/**
 * @param repository repository of digests without one
 * @throws Error that names the line and the remedy
 */
export function readSources(read: ReadInput, repository: string): readonly Source[] {
  return readList(read, 'sources').map((line) => inContext('sources', () => parseSource(line, repository)))
}

function parseSource(line: string, repository: string): Source {
  const equals = line.indexOf('=')
  const platform = equals < 0 ? undefined : parsePlatform(line.slice(0, equals))
  const text = line.slice(equals + 1).trim()
  if (isDigest(text)) return { repositories: [repository], at: text, platform }
  if (text.startsWith('sha256:')) throw new Error(`"${text}" is not a digest, which has 64 hexadecimal digits`)
  const [name = '', digest] = text.split('@')
  const parsed = parseTagReference(name)
  const repositories = [parsed.repository]
  if (digest !== undefined) {
    if (!isDigest(digest)) throw new Error(`"${text}" has an invalid digest. Use REPOSITORY@sha256:…`)
    return { repositories, at: digest, platform }
  }
  if (name === parsed.repository) throw new Error(`"${text}" has neither tag nor digest. Use REPOSITORY:TAG`)
  return { repositories, at: parsed.tag, platform }
}
