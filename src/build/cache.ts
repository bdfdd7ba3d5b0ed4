/** Build caches: the shorthand input `cache`, or `cache-from` and `cache-to` as they are. */
import { createHash } from 'node:crypto'
import { type ReadInput, readLines, readWord } from '../actions/inputs.ts'

const backends = ['auto', 'gha', 'none'] as const
const modes = ['max', 'min'] as const

export type CacheChoice =
  | { readonly kind: 'shorthand'; readonly backend: (typeof backends)[number]; readonly mode: (typeof modes)[number] }
  | { readonly kind: 'explicit'; readonly from: readonly string[]; readonly to: readonly string[] }

export function readCacheChoice(read: ReadInput): CacheChoice {
  const from = readLines(read, 'cache-from')
  const to = readLines(read, 'cache-to')
  if (from.length > 0 || to.length > 0) return { kind: 'explicit', from, to }
  return { kind: 'shorthand', backend: readWord(read, 'cache', backends), mode: readWord(read, 'cache-mode', modes) }
}

/** Values of buildx's `--cache-from` and `--cache-to`. */
export interface CacheArguments {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/**
 * @param scope what the cache is for; two things that differ never share one
 * @throws Error when gha is asked for where the runner offers no cache service, since buildx drops it without a word
 */
export function cacheArguments(
  choice: CacheChoice,
  scope: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CacheArguments {
  const offered = offersCacheService(env)
  switch (choice.kind) {
    case 'explicit': {
      const { from, to } = choice
      if (!offered && [...from, ...to].some(isGha)) throw noService('cache-from, cache-to: type=gha')
      return { from, to }
    }
    case 'shorthand': {
      if (choice.backend === 'gha' && !offered) throw noService('cache: gha')
      if (choice.backend === 'none' || !offered) return { from: [], to: [] }
      const gha = `type=gha,scope=${scopeName(scope)}`
      return { from: [gha], to: [`${gha},mode=${choice.mode},ignore-error=true`] }
    }
  }
}

/** As buildx decides: a token, and the address of the service in its first or second version. */
function offersCacheService(env: Readonly<Record<string, string | undefined>>): boolean {
  const addresses = [env['ACTIONS_RESULTS_URL'], env['ACTIONS_CACHE_URL']]
  return Boolean(env['ACTIONS_RUNTIME_TOKEN']) && addresses.some(Boolean)
}

function isGha(value: string): boolean {
  return /(?:^|,)type=gha(?:,|$)/.test(value)
}

function noService(what: string): Error {
  return new Error(`${what} is asked for, but this runner offers no cache service; use cache: auto or another type`)
}

/** A readable name that stays unique: words for the reader, a hash for the difference that the words lose. */
function scopeName(parts: readonly string[]): string {
  const readable = parts
    .join('-')
    .replace(/[^\w.-]+/g, '-')
    .slice(0, 60)
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8)
  return `${readable}-${hash}`
}
