/** Files in the Actions cache. Its client is large, and loaded only when something is to be fetched or kept. */

import type { Environment } from './environment.ts'

export interface FileCache {
  /** Fetches what was kept under the key; false when there is nothing. */
  readonly restore: (path: string, key: string) => Promise<boolean>
  readonly save: (path: string, key: string) => Promise<void>
}

/** Undefined where the runner offers no cache service. */
export function fileCache(env: Environment): FileCache | undefined {
  const addresses = [env['ACTIONS_RESULTS_URL'], env['ACTIONS_CACHE_URL']]
  if (!env['ACTIONS_RUNTIME_TOKEN'] || !addresses.some(Boolean)) return undefined
  return {
    restore: async (path, key) => {
      const { restoreCache } = await import('@actions/cache')
      return (await restoreCache([path], key)) !== undefined
    },
    save: async (path, key) => {
      const { saveCache } = await import('@actions/cache')
      await saveCache([path], key)
    },
  }
}
