/**
 * Hand-off through artifacts of the workflow run. Any job of the run can write these, so a part counts only if it is in the
 * registry too.
 */
import { messageOf, withContext } from '../actions/errors.ts'
import type { Degradation } from '../actions/degradation.ts'
import type { Artifacts } from '../actions/artifacts.ts'
import { retry, type RetryOptions } from '../docker/retry.ts'
import type { Transient } from '../docker/diagnosis.ts'
import { sha256 } from '../registry/oci.ts'
import type { Repository } from '../registry/repository.ts'
import { settleAll } from '../registry/settle.ts'
import { type Handoff, NotThere } from './handoff.ts'
import { partLimit } from './part.ts'

interface ArtifactHandoffOptions extends RetryOptions {
  /** Key of the plan. */
  readonly key: string
  /** Attempt of the workflow run. A new attempt can't replace an artifact that an earlier one has not completed. */
  readonly attempt: number
}

/** @param repository first repository of the plan */
export function artifactHandoff(
  artifacts: Artifacts,
  repository: Repository,
  { key, attempt, ...options }: ArtifactHandoffOptions,
): Handoff {
  const nameOf = (leg: string): string => `manifold-${key}-${leg}`
  const withRetries = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await retry(what, work, { ...options, classify: transient })
    } catch (error) {
      throw withContext(`handoff: ${what}`, error)
    }
  }
  const list = (): Promise<readonly string[]> => withRetries('list of artifacts', artifacts.list)
  const read = async (leg: string, name: string): Promise<readonly [leg: string, part: Buffer]> => {
    const part = await withRetries(`artifact ${name}`, () => artifacts.read(name, partLimit))
    const digest = sha256(part)
    if (await repository.resolve(digest)) return [leg, part]
    throw new NotThere(
      `handoff: ${repository.name} does not have the part in the artifact ${name} (${digest}). ` +
        'The leg has not written this artifact, or the registry has lost what it pushed. Check which jobs write artifacts',
    )
  }
  return {
    put: async (leg, part) => {
      const name = `${nameOf(leg)}.${attempt}`
      await repository.put(part.descriptor.digest, part)
      await withRetries(`artifact ${name}`, () => artifacts.put(name, part.bytes))
    },
    read: async (legs) => {
      const names = await list()
      const latest = legs.flatMap((leg) => {
        const [name] = attemptsOf(nameOf(leg), names)
        return name === undefined ? [] : [[leg, name] as const]
      })
      return new Map(await settleAll(latest.map(([leg, name]) => read(leg, name))))
    },
    remove: async (parts) => {
      const names = await list().catch((error: unknown) => messageOf(error))
      if (typeof names === 'string') return [leftBehind(`the artifacts of the legs remain: ${names}`)]
      // A registry that deletes nothing keeps them, without a tag.
      const removed = [...parts.values()].map((part) => repository.remove(sha256(part)).catch(() => undefined))
      const all = [...parts.keys()].flatMap((leg) => attemptsOf(nameOf(leg), names))
      const results = await Promise.allSettled(all.map((name) => artifacts.remove(name)))
      await Promise.all(removed)
      return results.flatMap((result, at) => {
        if (result.status === 'fulfilled') return []
        return [leftBehind(`artifact ${all[at] ?? ''} could not be deleted: ${messageOf(result.reason)}`)]
      })
    },
  }
}

function leftBehind(why: string): Degradation {
  return {
    what: 'handoff',
    why,
    remedy: 'Delete it in the list of artifacts of the run, or let it expire in three days',
  }
}

/** The latest attempt first. */
function attemptsOf(name: string, artifacts: readonly string[]): readonly string[] {
  const attempt = (artifact: string): number => Number(artifact.slice(name.length + 1))
  return artifacts
    .filter((artifact) => artifact.startsWith(`${name}.`) && attempt(artifact) > 0)
    .toSorted((one, other) => attempt(other) - attempt(one))
}

/** The artifact client retries after a 5xx response, but not after a failed connection. */
function transient({ message }: Error): Transient | undefined {
  return /\bE(?:CONN\w+|TIMEDOUT|NOTFOUND|HOSTUNREACH|AI_AGAIN|PIPE)\b|socket hang up|timed? ?out/i.test(message)
    ? { cause: 'no connection' }
    : undefined
}
