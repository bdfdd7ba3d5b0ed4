/** The input `sources`: images in registries that are joined to one. */
import { type ReadInput, readList } from '../actions/inputs.ts'
import { parsePlatform } from '../plan/platform.ts'
import { isDigest, parseTagReference } from '../plan/reference.ts'
import type { Source } from '../publish/join.ts'

/**
 * @param repository for digests that stand alone
 * @throws Error that names the line and the remedy
 */
export function readSources(read: ReadInput, repository: string): readonly Source[] {
  return readList(read, 'sources').map((line) => {
    try {
      return parseSource(line, repository)
    } catch (error) {
      throw new Error(`sources: ${(error as Error).message}`, { cause: error })
    }
  })
}

function parseSource(line: string, repository: string): Source {
  const equals = line.indexOf('=')
  const platform = equals < 0 ? undefined : parsePlatform(line.slice(0, equals))
  const text = line.slice(equals + 1).trim()
  if (isDigest(text)) return { heldBy: [repository], reference: `${repository}@${text}`, platform }
  if (text.startsWith('sha256:')) throw new Error(`'${text}' is no digest, which has 64 hexadecimal digits`)
  const [name = '', digest] = text.split('@')
  const parsed = parseTagReference(name)
  if (digest !== undefined) {
    if (!isDigest(digest)) throw new Error(`'${text}' has a digest that is none; write REPOSITORY@sha256:…`)
    return { heldBy: [parsed.repository], reference: `${parsed.repository}@${digest}`, platform }
  }
  if (name === parsed.repository) throw new Error(`'${text}' has neither tag nor digest; write REPOSITORY:TAG`)
  return { heldBy: [parsed.repository], reference: name, platform }
}
