/** Hand-off through artifacts of the workflow run. */
import { withContext } from '../actions/errors.ts'
import type { Artifacts } from '../actions/artifacts.ts'
import { retry, type RetryOptions } from '../docker/retry.ts'
import type { Transient } from '../docker/diagnosis.ts'
import type { Handoff } from './handoff.ts'

export function artifactHandoff(artifacts: Artifacts, key: string, options: RetryOptions): Handoff {
  const prefix = `manifold-${key}-`
  const withRetries = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await retry(what, work, { ...options, classify: transient })
    } catch (error) {
      throw withContext(`handoff: ${what}`, error)
    }
  }
  return {
    put: (leg, _, part) => withRetries(`artifact ${prefix}${leg}`, () => artifacts.put(prefix + leg, part)),
    read: async () => {
      const found = await withRetries(`artifacts ${prefix}*`, () => artifacts.read(prefix))
      return new Map([...found].map(([name, text]) => [name.slice(prefix.length), text]))
    },
    remove: async (legs) => {
      const removed = await Promise.allSettled(legs.map((leg) => artifacts.remove(prefix + leg)))
      return removed.flatMap((result, at) =>
        result.status === 'fulfilled'
          ? []
          : [
              {
                what: 'handoff',
                why: `artifact ${prefix}${legs[at] ?? ''} could not be deleted: ${String(result.reason)}`,
              },
            ],
      )
    },
  }
}

/** The artifact client retries after a 5xx response, but not after a failed connection. */
function transient({ message }: Error): Transient | undefined {
  return /\bE(?:CONN\w+|TIMEDOUT|NOTFOUND|HOSTUNREACH|AI_AGAIN|PIPE)\b|socket hang up|timed? ?out/i.test(message)
    ? { cause: 'no connection' }
    : undefined
}
