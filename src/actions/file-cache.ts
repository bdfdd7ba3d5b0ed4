/** Files in the Actions cache. The client is large and loaded only when needed. */

import type { Environment } from './environment.ts'

export interface FileCache {
  /** Restores the file saved under the key. Returns false if there is none. */
  readonly restore: (path: string, key: string) => Promise<boolean>
  readonly save: (path: string, key: string) => Promise<void>
}

/** Returns undefined if the runner has no cache service. */
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
