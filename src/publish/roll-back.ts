/** Back to where the tags were, when a release could not be finished. */
import { forEach, type Registry } from '../registry/registry.ts'
import type { Release } from './release-state.ts'
import { move, readTags } from './tags.ts'

/** What stands where after a roll-back; lists of references. */
export interface RolledBack {
  readonly restored: readonly string[]
  /** They point to the new image and did not exist before: registries have no common way to delete a tag alone. */
  readonly created: readonly string[]
  /** They could not be read or moved back, each with its reason. */
  readonly stuck: readonly string[]
}

/**
 * Moves every tag that points to the release's digest back to where it was. A tag that points to something else was
 * never moved, or another run moved it since: it stays.
 */
export async function rollBack(registry: Registry, { digest, before }: Release): Promise<RolledBack> {
  const restored: string[] = []
  const created: string[] = []
  const stuck: string[] = []
  await forEach(Object.entries(before), async ([reference, previous]) => {
    if (previous === digest) return
    try {
      const current = (await readTags(registry, [reference])).get(reference)
      if (current !== digest) return
      if (previous === null) {
        created.push(reference)
      } else {
        await move(registry, previous, [reference])
        restored.push(`${reference} (${previous})`)
      }
    } catch (error) {
      stuck.push(`${reference} (${(error as Error).message})`)
    }
  })
  return { restored: restored.toSorted(), created: created.toSorted(), stuck: stuck.toSorted() }
}

/** One line for a person who has to know what stands where. */
export function describeRollBack({ restored, created, stuck }: RolledBack, { digest }: Release): string {
  const parts = [
    ...(restored.length > 0 ? [`moved back: ${restored.join(', ')}`] : []),
    ...(created.length > 0
      ? [
          `new and left at ${digest}, as a registry can't be asked to delete a tag: ${created.join(', ')}; delete by hand`,
        ]
      : []),
    ...(stuck.length > 0 ? [`NOT moved back, look at them by hand: ${stuck.join(', ')}`] : []),
  ]
  return parts.length > 0 ? parts.join('; ') : 'no tag was moved'
}
