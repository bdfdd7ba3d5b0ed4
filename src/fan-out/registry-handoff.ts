/**
 * Parts in the registry, for forges without artifacts: each an index over what its leg pushed, with the part as an annotation,
 * under a tag of the plan's own. The tag also keeps the registry from taking the leg's manifests for litter.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
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
    throw new NotThere(`handoff: ${repository}:${tag(leg)} does not hold the part that was put there`)
  }
  return {
    put: async (leg, pushed, part) => {
      const manifest = JSON.parse(pushed) as Inspection['manifest']
      if (isDockerType(manifest)) throw new Error(noAnnotations)
      const contents = { manifests: withPlatforms(manifest), annotations: written(part) }
      const file = join(scratch, `part-${randomUUID()}.json`)
      await withRetries(registry, `handing over ${repository}:${tag(leg)}`, (docker) =>
        createIndex(docker, builder, repository, contents, file, tag(leg)),
      )
      await withRetries(registry, `looking at ${repository}:${tag(leg)}`, () => expectPart(leg, part), laterShown)
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
          // The part is in it, so no other tag of anybody points to it.
          if (digest !== undefined) await deleteManifest(repository, digest)
        } catch (error) {
          left.push(`${tag(leg)} (${(error as Error).message})`)
        }
      })
      const why = `these tags are left in ${repository}, delete them by hand: ${left.toSorted().join(', ')}`
      return left.length > 0 ? [{ what: 'handoff', why }] : []
    },
  }
}

const noAnnotations =
  "handoff: the builder makes manifests of Docker's own kind, which can't carry a part; use BuildKit 0.31 or newer, or leave provenance on"

/** Some registries show what they took a little later. */
class NotThere extends Error {}

function laterShown(error: Error): Transient | undefined {
  return error instanceof NotThere ? { cause: 'the registry does not show it yet' } : transient(error.message)
}

/** Encoded, so that nothing on the way takes it for a reference. */
function written(part: string): Readonly<Record<string, string>> {
  return { [annotation]: Buffer.from(part).toString('base64') }
}

function partIn(raw: string): string | undefined {
  const { annotations } = JSON.parse(raw) as { annotations?: Readonly<Record<string, string>> }
  const text = annotations?.[annotation]
  return text === undefined ? undefined : Buffer.from(text, 'base64').toString()
}
