/**
 * Hand-off through the registry, for forges without artifacts: each part is an annotation of an index over what its leg
 * pushed, under a tag of the plan's own. The tag also keeps the registry from deleting the leg's manifests as untagged.
 */
import { messageOf } from '../actions/errors.ts'
import { parseJson } from '../actions/json.ts'
import { retry } from '../docker/retry.ts'
import { rawIndex } from '../publish/join.ts'
import { indexSchema, isDockerType } from '../registry/oci.ts'
import type { RegistryClient } from '../registry/client.ts'
import type { RemoteImage } from '../registry/remote-image.ts'
import { removeTag } from '../registry/remove-tag.ts'
import { settleAll } from '../registry/settle.ts'
import type { Handoff } from './handoff.ts'

const annotation = 'build.manifold.part'

export function registryHandoff(client: RegistryClient, repositoryName: string, key: string): Handoff {
  const repository = client.repository(repositoryName)
  const tagOf = (leg: string): string => `manifold-${key}-${leg}`
  const read = async (leg: string): Promise<string | undefined> => {
    const raw = await repository.get(tagOf(leg))
    return raw && partIn(raw.bytes.toString(), `${repositoryName}:${tagOf(leg)}`)
  }
  const expectPart = async (leg: string, part: string): Promise<void> => {
    if ((await read(leg)) === part) return
    throw new NotThere(`handoff: ${repositoryName}:${tagOf(leg)} does not hold the part that was written to it`)
  }
  return {
    put: async (leg, image, part) => {
      const manifests = manifestsOf(image)
      if (manifests.every(({ mediaType }) => isDockerType(mediaType))) throw new Error(noAnnotations)
      await repository.put(tagOf(leg), rawIndex({ manifests, annotations: encoded(part) }))
      await retry(`reading ${repositoryName}:${tagOf(leg)}`, () => expectPart(leg, part), {
        ...client.retrying,
        classify: (error) => (error instanceof NotThere ? { cause: 'the registry does not show it yet' } : undefined),
      })
    },
    read: async (legs) => {
      const parts = await settleAll(legs.map(async (leg) => [leg, await read(leg)] as const))
      return new Map(parts.flatMap(([leg, part]) => (part === undefined ? [] : [[leg, part] as const])))
    },
    remove: async (legs) => {
      const left: string[] = []
      const remove = async (leg: string): Promise<void> => {
        const found = await repository.resolve(tagOf(leg))
        // The part is in it, so nobody else's tag points to it. Some registries delete no manifest that has a tag.
        if (!found) return
        await removeTag(repository, tagOf(leg))
        await repository.remove(found.digest)
      }
      await settleAll(
        legs.map((leg) => remove(leg).catch((error: unknown) => void left.push(`${tagOf(leg)} (${messageOf(error)})`))),
      )
      const why = `these tags are left in ${repositoryName}, delete them by hand: ${left.toSorted().join(', ')}`
      return left.length > 0 ? [{ what: 'handoff', why }] : []
    },
  }
}

const noAnnotations =
  "handoff: the builder makes manifests in Docker's format, which can't carry a part. Use BuildKit 0.31 or newer, or leave provenance on"

/** Some registries show late what they accepted. */
class NotThere extends Error {}

function manifestsOf({ index, images }: RemoteImage) {
  return index?.manifests ?? images.map(({ descriptor }) => descriptor)
}

/** Encoded, so that nothing on the way takes it for a reference. */
function encoded(part: string): Readonly<Record<string, string>> {
  return { [annotation]: Buffer.from(part).toString('base64') }
}

function partIn(text: string, what: string): string | undefined {
  const part = parseJson(indexSchema, text, what).annotations?.[annotation]
  return part === undefined ? undefined : Buffer.from(part, 'base64').toString()
}
