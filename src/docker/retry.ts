/** Another try where a failure is transient: bounded, with growing waits, each told. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Cancelled } from './process.ts'
import { type Transient, transientOf } from './diagnosis.ts'

/** How long to go on. Times in milliseconds. */
export interface RetryPolicy {
  /** Tries after the first. */
  readonly retries: number
  /** Before the first retry; doubled for each further one. */
  readonly firstWait: number
  /** Of our own choice; a registry may ask for as much as `longestAsked`. */
  readonly longestWait: number
  readonly longestRetryAfter: number
  /** After which a try that has not ended is given up and counts as a hiccup; undefined: never. */
  readonly attemptTimeout: number | undefined
}

export const defaultRetryPolicy: RetryPolicy = {
  retries: 3,
  firstWait: 1000,
  longestWait: 20_000,
  longestRetryAfter: 60_000,
  attemptTimeout: 120_000,
}

export interface RetryOptions {
  readonly retryPolicy: RetryPolicy
  readonly log: (line: string) => void
  /** Ends the try that runs, and the waiting. */
  readonly signal: AbortSignal
  readonly classify?: (error: Error) => Transient | undefined
  /** Whether the log holds the error already, so that only its cause is told. */
  readonly isTold?: () => boolean
}

/**
 * @param what the deed as it stands in the log, such as `pushing`
 * @throws the last error when it is not transient, or when the retries are used up
 */
export async function retry<T>(
  what: string,
  attempt: (signal: AbortSignal) => Promise<T>,
  { retryPolicy, log, signal, classify = transientOf, isTold = () => false }: RetryOptions,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    const limit = retryPolicy.attemptTimeout === undefined ? undefined : AbortSignal.timeout(retryPolicy.attemptTimeout)
    try {
      return await attempt(limit ? AbortSignal.any([signal, limit]) : signal)
    } catch (error) {
      if (signal.aborted || !(error instanceof Error)) throw error
      const late = error instanceof Cancelled && limit?.aborted === true
      const cause = late ? `no answer within ${seconds(retryPolicy.attemptTimeout ?? 0)}` : undefined
      const hiccup = cause === undefined ? classify(error) : { cause }
      if (!hiccup || tried > retryPolicy.retries) {
        throw late ? new Error(`${what}: ${cause ?? ''}, ${tried} times`, { cause: error }) : error
      }
      const wait = waitBefore(tried, hiccup, retryPolicy)
      const detail = late || isTold() ? '' : ` (${error.message})`
      log(`${what}: ${hiccup.cause}${detail}; try ${tried + 1} of ${retryPolicy.retries + 1} in ${seconds(wait)}`)
      await sleep(wait, undefined, { signal }).catch((error: unknown) => {
        throw signal.aborted ? new Cancelled(what) : error
      })
    }
  }
}

/**
 * Twice as long each time, a random half of it taken off, so that legs that failed together don't come back together.
 *
 * @param tried how often it failed so far
 */
export function waitBefore(
  tried: number,
  { retryAfter }: Transient,
  { firstWait, longestWait, longestRetryAfter }: RetryPolicy,
  random: () => number = Math.random,
): number {
  const own = Math.min(longestWait, firstWait * 2 ** (tried - 1)) * (0.5 + random() / 2)
  return Math.max(own, Math.min(retryAfter ?? 0, longestRetryAfter))
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
