/** The inputs of the build cache. */
import { inContext } from '../actions/errors.ts'
import { csvFields, type Entry, parseAttributes, toEntry } from '../docker/csv.ts'
import { cacheBackends, type CacheChoice, cacheModes } from '../image/cache.ts'
import { type ReadInput, readLines, readWord } from './forms.ts'

/** @throws Error that names the input and the remedy */
export function readCacheChoice(read: ReadInput): CacheChoice {
  const from = readCaches(read, 'cache-from')
  const to = readCaches(read, 'cache-to')
  if (from.length > 0 || to.length > 0) return { kind: 'explicit', from, to }
  return {
    kind: 'shorthand',
    backend: readWord(read, 'cache', cacheBackends),
    mode: readWord(read, 'cache-mode', cacheModes),
    scope: read('cache-scope') || undefined,
    ref: read('cache-ref') || undefined,
  }
}

function readCaches(read: ReadInput, input: string): readonly Entry[] {
  return inContext(input, () => readLines(read, input).map(parseCache))
}

/** A bare reference is short for a cache in a registry, as in buildx. */
function parseCache(row: string): Entry {
  const [ref = '', ...others] = csvFields(row)
  if (others.length === 0 && !ref.includes('=')) return { type: 'registry', attributes: { ref } }
  return toEntry(parseAttributes(row))
}
