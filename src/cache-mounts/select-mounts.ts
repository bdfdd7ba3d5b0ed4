/** Selects the mounts that fit in the cache. */
import type { CacheMount } from './find-mounts.ts'
import type { MountUsage } from './usage.ts'

interface Selection {
  readonly kept: readonly CacheMount[]
  /** Those that would exceed the limit, used longest ago or largest. */
  readonly dropped: readonly { readonly mount: CacheMount; readonly bytes: number }[]
}

/** Mounts that the builder does not have are left out. */
export function selectMounts(mounts: readonly CacheMount[], usage: readonly MountUsage[], limit: number): Selection {
  const held = mounts.flatMap((mount) => {
    const own = usage.filter(({ id }) => id === mount.id)
    if (own.length === 0) return []
    const bytes = Math.max(...own.map((record) => record.bytes))
    return [{ mount, bytes, idle: Math.min(...own.map(({ secondsIdle }) => secondsIdle)) }]
  })
  let total = 0
  const newestFirst = held.toSorted((a, b) => a.idle - b.idle || a.bytes - b.bytes)
  const fitting = new Set<CacheMount>()
  for (const { mount, bytes } of newestFirst) {
    if (total + bytes > limit) continue
    total += bytes
    fitting.add(mount)
  }
  return {
    kept: mounts.filter((mount) => fitting.has(mount)),
    dropped: newestFirst.filter(({ mount }) => !fitting.has(mount)),
  }
}
