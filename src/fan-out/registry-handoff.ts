/**
 * Hand-off through the registry, for forges without artifacts. Each part is an annotation of an index that contains the
 * image of the leg and has a tag of its own. The tag also keeps the registry from garbage-collecting the manifests.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { messageOf } from '../actions/errors.ts'
import { createIndex, type Inspection, isDockerType, readRaw, readTag } from '../registry/imagetools.ts'
import { transient, type Transient } from '../docker/transient.ts'
import { withPlatforms } from '../publish/join.ts'
import { forEach, withRetries, type Registry } from '../registry/registry.ts'
import type { Handoff } from './handoff.ts'

const annotation = 'build.manifold.part'

export function registryHandoff(registry: Registry, repository: string, key: string): Handoff {
  const { builder, scratch } = registry
  const tag = (leg: string): string => `manifold-${key}-${leg}`
  const read = async (leg: string): Promise<string | undefined> => {
    const reference = `${repository}:${tag(leg)}`
    const raw = await withRetries(registry, `reading ${reference}`, (docker) => readRaw(docker, builder, reference))
    return raw === undefined ? undefined : partIn(raw)
  }
  const expectPart = async (leg: string, part: string): Promise<void> => {
    if ((await read(leg)) === part) return
    throw new NotThere(`handoff: ${repository}:${tag(leg)} does not have the part that was written to it`)
  }
  return {
    put: async (leg, pushed, part) => {
      const manifest = JSON.parse(pushed) as Inspection['manifest']
      if (isDockerType(manifest)) throw new Error(noAnnotations)
      const contents = { manifests: withPlatforms(manifest), annotations: written(part) }
      const file = join(scratch, `part-${randomUUID()}.json`)
      await withRetries(registry, `writing ${repository}:${tag(leg)}`, (docker) =>
        createIndex(docker, builder, repository, contents, file, tag(leg)),
      )
      await withRetries(registry, `verifying ${repository}:${tag(leg)}`, () => expectPart(leg, part), notThereYet)
    },
    read: async (legs) => {
      const parts = new Map<string, string>()
      await forEach(legs, async (leg) => {
        const part = await read(leg)
        if (part !== undefined) parts.set(leg, part)
      })
      return parts
    },
    remove: async (legs, deleteManifest) => {
      const left: string[] = []
      await forEach(legs, async (leg) => {
        const reference = `${repository}:${tag(leg)}`
        try {
          const digest = await withRetries(registry, `reading ${reference}`, (docker) =>
            readTag(docker, builder, reference),
          )
          // It contains the part, so no other tag points to it.
          if (digest !== undefined) await deleteManifest(repository, digest)
        } catch (error) {
          left.push(`${tag(leg)} (${messageOf(error)})`)
        }
      })
      const why = `these tags in ${repository} could not be deleted, delete them manually: ${left.toSorted().join(', ')}`
      return left.length > 0 ? [{ what: 'handoff', why }] : []
    },
  }
}

const noAnnotations =
  "handoff: the builder creates Docker manifests, which can't carry a part. Use BuildKit 0.31 or newer, or enable provenance"

/** Worth a retry, since some registries show a new manifest with a delay. */
class NotThere extends Error {}

function notThereYet(error: Error): Transient | undefined {
  return error instanceof NotThere ? { cause: 'the registry does not show it yet' } : transient(error.message)
}

/** Encoded, so that nothing takes its content for a reference. */
function written(part: string): Readonly<Record<string, string>> {
  return { [annotation]: Buffer.from(part).toString('base64') }
}

function partIn(raw: string): string | undefined {
  const { annotations } = JSON.parse(raw) as { annotations?: Readonly<Record<string, string>> }
  const text = annotations?.[annotation]
  return text === undefined ? undefined : Buffer.from(text, 'base64').toString()
}
