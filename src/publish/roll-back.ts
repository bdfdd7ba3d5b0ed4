/** Rolls back the tags of a release that could not be finished. */
import { messageOf } from '../actions/errors.ts'
import { formatTagReference, type TagReference } from '../plan/reference.ts'
import type { RegistryClient } from '../registry/client.ts'
import { isBeingRemoved, removeTag } from '../registry/remove-tag.ts'
import { settleAll } from '../registry/settle.ts'
import type { Move, Release } from './release-state.ts'
import { putTag } from './tags.ts'

/** Result of a roll-back, as lists of references. */
export interface RolledBack {
  readonly restored: readonly string[]
  /** They did not exist before, and don't any more. */
  readonly deleted: readonly string[]
  /** They could not be read, moved back or deleted, each with its reason. */
  readonly failed: readonly string[]
}

/**
 * Points every tag that points to its new digest to what it pointed to before, and deletes those that are new. A tag that
 * points to something else was never moved, or another run moved it since: it stays.
 */
export async function rollBack(client: RegistryClient, release: Release): Promise<RolledBack> {
  const restored = new Set<string>()
  const deleted = new Set<string>()
  const failed = new Map<TagReference, string>()
  const restore = async ({ reference: { repository: name, tag }, from: previous, to: digest }: Move): Promise<void> => {
    const repository = client.repository(name)
    const reference = `${name}:${tag}`
    if (previous === digest) return
    const found = (await repository.resolve(tag))?.digest
    if (found === undefined || (found !== digest && !isBeingRemoved(repository, tag, found))) return
    if (previous === undefined) {
      await removeTag(repository, tag)
      deleted.add(reference)
      return
    }
    const image = await repository.get(previous)
    if (!image) throw new Error(`${previous} is no longer there`)
    await putTag(repository, tag, image)
    restored.add(`${reference} (${previous})`)
  }
  // Twice, since a request of a step that was killed may arrive after the first look.
  for (let pass = 1; pass <= 2; pass++) {
    const left = release.filter(({ reference }) => !failed.has(reference))
    await settleAll(
      left.map((move) =>
        restore(move).catch((error: unknown) => {
          const { reference, from } = move
          const what = from === undefined ? 'new, and not deleted' : `was at ${from}`
          failed.set(reference, `${formatTagReference(reference)} (${what}: ${messageOf(error)})`)
        }),
      ),
    )
  }
  return {
    restored: [...restored].toSorted(),
    deleted: [...deleted].toSorted(),
    failed: [...failed.values()].toSorted(),
  }
}

/** One line that says what points where. */
export function describeRollBack({ restored, deleted, failed }: RolledBack): string {
  const parts = [
    ...(restored.length > 0 ? [`Rolled back: ${restored.join(', ')}`] : []),
    ...(deleted.length > 0 ? [`Deleted new tags: ${deleted.join(', ')}`] : []),
    ...(failed.length > 0 ? [`NOT rolled back, check manually: ${failed.join(', ')}`] : []),
  ]
  return parts.length > 0 ? parts.join('. ') : 'No tag was moved'
}
