/** Files in the Actions cache. The client is large and loaded only when needed. */
import type { Environment } from './environment.ts'
import { withTimeLimit } from './time-limit.ts'

export interface FileCache {
  /** Restores the newest file whose key has this prefix, and returns the key; undefined if there is none. */
  readonly restore: (path: string, prefix: string) => Promise<string | undefined>
  /** Returns whether the cache has a file with this key afterwards. */
  readonly save: (path: string, key: string) => Promise<boolean>
}

/** The client itself waits up to ten minutes for a part of a file. */
const usualLimit = 60_000

/**
 * @param limit milliseconds to restore or save a file
 * @returns undefined if the runner has no cache service
 */
export function fileCache(env: Environment, signal: AbortSignal, limit = usualLimit): FileCache | undefined {
  const addresses = [env['ACTIONS_RESULTS_URL'], env['ACTIONS_CACHE_URL']]
  if (!env['ACTIONS_RUNTIME_TOKEN'] || !addresses.some(Boolean)) return undefined
  const call = <T>(work: () => Promise<T>): Promise<T> => withTimeLimit('the Actions cache', limit, signal, work)
  return {
    restore: (path, prefix) =>
      call(async () => {
        const { restoreCache } = await import('@actions/cache')
        return await restoreCache([path], prefix, [prefix])
      }),
    save: (path, key) =>
      call(async () => {
        const { restoreCache, saveCache } = await import('@actions/cache')
        // It reports a failure as a warning, and may return an ID nevertheless.
        await saveCache([path], key)
        return (await restoreCache([path], key, [], { lookupOnly: true })) !== undefined
      }),
  }
}
