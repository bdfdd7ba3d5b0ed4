/** Files in the Actions cache. The client is large and loaded only when needed. */
import type { Environment } from './environment.ts'
import { withTimeLimit } from './time-limit.ts'

export interface FileCache {
  /** Restores the newest file whose key has this prefix, and returns the key; undefined if there is none. */
  readonly restore: (path: string, prefix: string) => Promise<string | undefined>
  readonly save: (path: string, key: string) => Promise<void>
}

/** The client itself waits up to ten minutes for a part of a file. */
const limit = 60_000

/** Returns undefined if the runner has no cache service. */
export function fileCache(env: Environment, signal: AbortSignal): FileCache | undefined {
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
        const { saveCache } = await import('@actions/cache')
        await saveCache([path], key)
      }),
  }
}
