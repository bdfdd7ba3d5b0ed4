/** The ways by which parts go from the legs to the job that joins them. */
import type { Artifacts } from '../actions/artifacts.ts'
import { type ReadInput, readWord } from '../actions/inputs.ts'
import type { Share } from '../plan/share.ts'
import type { Degradation } from '../actions/degradation.ts'
import { retry, type RetryOptions } from '../docker/retry.ts'
import type { Transient } from '../docker/transient.ts'
import type { Registry } from '../publish/registry.ts'
import { registryHandoff } from './registry.ts'

/** Deletes a manifest of a repository, and every tag that points to it. */
export type DeleteManifest = (repository: string, digest: string) => Promise<void>

export interface Handoff {
  /** @param digest of what the leg pushed to the first repository */
  readonly put: (leg: string, digest: string, part: string) => Promise<void>
  /** The parts that are there of these legs and, where it can be known, of others with the same key; by leg. */
  readonly read: (legs: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Takes the parts away; what could not be. */
  readonly remove: (legs: readonly string[], deleteManifest: DeleteManifest) => Promise<readonly Degradation[]>
}

type Way = 'artifact' | 'registry'

export interface Place {
  /** Of the plan. */
  readonly key: string
  /** The first repository of the plan. */
  readonly repository: string
  readonly registry: Registry
  /** Undefined where the runner offers no artifact service. */
  readonly artifacts: Artifacts | undefined
}

/** @throws Error where there is no artifact service, and one is needed */
export function openHandoff(way: Way, { key, repository, registry, artifacts }: Place): Handoff {
  if (way === 'registry') return registryHandoff(registry, repository, key)
  if (artifacts) return artifactHandoff(artifacts, key, registry)
  throw noArtifacts()
}

function noArtifacts(): Error {
  return new Error(
    "handoff: this runner offers no artifact service; set handoff to 'registry' in every leg and in the merge",
  )
}

/** Before anything is built. */
export function checkHandover({ way }: Handover, offersArtifacts: boolean): void {
  if (way === 'artifact' && !offersArtifacts) throw noArtifacts()
}

/** Of one leg. */
export interface Handover {
  /** Of the plan. */
  readonly key: string
  /** Its name. */
  readonly leg: string
  readonly way: Way
}

/**
 * Undefined for a leg that is the whole plan and publishes it.
 *
 * @throws Error that names the input and the remedy
 */
export function readHandover(read: ReadInput, { whole, leg }: Share): Handover | undefined {
  const way = readWord(read, 'handoff', ['artifact', 'registry', 'none'])
  if (way === 'none') {
    if (whole.legs.length === 1) return undefined
    throw new Error(`handoff: none is for a plan of one leg, and this one has ${whole.legs.length}`)
  }
  if (!read('push'))
    throw new Error('push: a leg hands over what it pushed; set it to true, or to false to build alone')
  if (read('immutable-tags')) throw new Error('immutable-tags: a leg moves no tag; give it to the merge step')
  return { key: whole.key, leg: leg.name, way }
}

/** @throws Error where a step that has no plan is told how to hand over */
export function refuseHandover(read: ReadInput): void {
  if (!read('handoff')) return
  throw new Error(
    'plan: it is empty, and handoff is for legs; pass the output plan of the plan step, ' +
      'which comes out empty where a value in it is a secret',
  )
}

export function readWay(read: ReadInput): Way {
  return readWord(read, 'handoff', ['artifact', 'registry'])
}

function artifactHandoff(artifacts: Artifacts, key: string, options: RetryOptions): Handoff {
  const prefix = `manifold-${key}-`
  const patiently = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await retry(what, work, { ...options, classify: transient })
    } catch (error) {
      throw new Error(`handoff: ${what}: ${(error as Error).message}`, { cause: error })
    }
  }
  return {
    put: (leg, _, part) => patiently(`artifact ${prefix}${leg}`, () => artifacts.put(prefix + leg, part)),
    read: async () => {
      const found = await patiently(`artifacts ${prefix}*`, () => artifacts.read(prefix))
      return new Map([...found].map(([name, text]) => [name.slice(prefix.length), text]))
    },
    remove: async (legs) => {
      const removed = await Promise.allSettled(legs.map((leg) => artifacts.remove(prefix + leg)))
      return removed.flatMap((result, at) =>
        result.status === 'fulfilled'
          ? []
          : [{ what: 'handoff', why: `artifact ${prefix}${legs[at] ?? ''} is left: ${String(result.reason)}` }],
      )
    },
  }
}

/** Its client repeats what the service answers with 5xx, and gives up at once where the connection fails. */
function transient({ message }: Error): Transient | undefined {
  return /\bE(?:CONN\w+|TIMEDOUT|NOTFOUND|HOSTUNREACH|AI_AGAIN|PIPE)\b|socket hang up|timed? ?out/i.test(message)
    ? { cause: 'no connection' }
    : undefined
}
