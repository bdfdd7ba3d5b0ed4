/**
 * Hand-off through the registry, for forges without artifacts: each part is under a tag of its own. The tag also keeps the
 * registry from deleting the leg's manifests as untagged.
 */
import { messageOf } from '../actions/errors.ts'
import { retry } from '../docker/retry.ts'
import type { RegistryClient } from '../registry/client.ts'
import { sha256 } from '../registry/oci.ts'
import { removeTag } from '../registry/remove-tag.ts'
import { settleAll } from '../registry/settle.ts'
import { type Handoff, NotThere } from './handoff.ts'

/** @param repositoryName first repository of the plan */
export function registryHandoff(client: RegistryClient, repositoryName: string, key: string): Handoff {
  const repository = client.repository(repositoryName)
  const tagOf = (leg: string): string => `manifold-${key}-${leg}`
  const expectTag = async (tag: string, digest: string): Promise<void> => {
    if ((await repository.resolve(tag))?.digest === digest) return
    throw new NotThere(`handoff: ${repositoryName}:${tag} does not hold the part that was written to it`)
  }
  return {
    put: async (leg, part) => {
      const tag = tagOf(leg)
      await repository.put(tag, part)
      await retry(`reading ${repositoryName}:${tag}`, () => expectTag(tag, part.descriptor.digest), {
        ...client.retrying,
        classify: (error) => (error instanceof NotThere ? { cause: 'the registry does not show it yet' } : undefined),
      })
    },
    read: async (legs) => {
      const parts = await settleAll(legs.map(async (leg) => [leg, await repository.get(tagOf(leg))] as const))
      return new Map(parts.flatMap(([leg, part]) => (part === undefined ? [] : [[leg, part.bytes] as const])))
    },
    remove: async (parts) => {
      const left: string[] = []
      const remove = async ([leg, part]: readonly [string, Buffer]): Promise<void> => {
        try {
          // Some registries delete no manifest that has a tag. Nobody else's tag points to it.
          await removeTag(repository, tagOf(leg))
          await repository.remove(sha256(part))
        } catch (error) {
          left.push(`${tagOf(leg)} (${messageOf(error)})`)
        }
      }
      await settleAll([...parts].map(remove))
      const why = `these tags are left in ${repositoryName}: ${left.toSorted().join(', ')}`
      const remedy = 'Delete them manually, or allow this account to delete tags'
      return left.length > 0 ? [{ what: 'handoff', why, remedy }] : []
    },
  }
}
