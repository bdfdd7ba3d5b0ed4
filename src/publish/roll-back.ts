/** Rolls tags back to their former digests if a release could not be completed. */
import { messageOf } from '../actions/errors.ts'
import { forEach, type Registry } from '../registry/registry.ts'
import type { Release } from './release-state.ts'
import { move, readTags } from './tags.ts'

/** Result of a roll-back, as lists of references. */
export interface RolledBack {
  readonly restored: readonly string[]
  /** New tags that still point to the new image, since registries have no common way to delete a single tag. */
  readonly created: readonly string[]
  /** Tags that could not be read or moved back, with the reasons. */
  readonly failed: readonly string[]
}

/**
 * Moves every tag that points to the digest of the release back to its former digest. A tag that points to anything else
 * has never been moved, or another run has moved it since. It is not changed.
 */
export async function rollBack(registry: Registry, { digest, before }: Release): Promise<RolledBack> {
  const restored: string[] = []
  const created: string[] = []
  const failed: string[] = []
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
      failed.push(`${reference} (${messageOf(error)})`)
    }
  })
  return { restored: restored.toSorted(), created: created.toSorted(), failed: failed.toSorted() }
}

/** Describes in one line where the tags point. */
export function describeRollBack({ restored, created, failed }: RolledBack, { digest }: Release): string {
  const parts = [
    ...(restored.length > 0 ? [`Rolled back: ${restored.join(', ')}`] : []),
    ...(created.length > 0
      ? [
          `New tags remain at ${digest}, since the registry API can't delete a tag: ${created.join(', ')}. Delete them manually`,
        ]
      : []),
    ...(failed.length > 0 ? [`NOT rolled back, check manually: ${failed.join(', ')}`] : []),
  ]
  return parts.length > 0 ? parts.join('. ') : 'No tag was moved'
}
