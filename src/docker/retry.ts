/** Retries after transient failures: bounded, with exponential back-off, and logged. */
import { setTimeout as sleep } from 'node:timers/promises'
import { formatDuration } from '../actions/duration.ts'
import { Cancelled } from '../actions/cancellation.ts'
import { type Transient, TransientError, transientOf } from './diagnosis.ts'

/** Number of retries and delays, in milliseconds. */
export interface RetryPolicy {
  /** Attempts after the first one. */
  readonly retries: number
  /** Delay before the first retry, doubled for each further one. */
  readonly firstWait: number
  /** Limit for the delay. A registry may request up to `longestRetryAfter`. */
  readonly longestWait: number
  readonly longestRetryAfter: number
  /** Time limit of an attempt, which counts as a transient failure. Undefined means no limit. */
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
  /** Ends the current attempt and the delay. */
  readonly signal: AbortSignal
  readonly classify?: (error: Error) => Transient | undefined
  /** Whether the error is in the log already, so that only its cause is logged. */
  readonly isLogged?: () => boolean
}

/**
 * @param what name of the action in the log, such as `pushing`
 * @throws the last error if it is not transient, or no retries are left
 */
export async function retry<T>(
  what: string,
  attempt: (signal: AbortSignal) => Promise<T>,
  { retryPolicy, log, signal, classify = transientOf, isLogged = () => false }: RetryOptions,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    const limit = retryPolicy.attemptTimeout === undefined ? undefined : AbortSignal.timeout(retryPolicy.attemptTimeout)
    try {
      return await attempt(limit ? AbortSignal.any([signal, limit]) : signal)
    } catch (error) {
      if (signal.aborted || !(error instanceof Error)) throw error
      const late = error instanceof Cancelled && limit?.aborted === true
      const failure = late
        ? { cause: `no response within ${formatDuration(retryPolicy.attemptTimeout ?? 0)}` }
        : classify(error)
      if (!failure || tried > retryPolicy.retries) {
        const times = tried > 1 ? `, ${tried} times` : ''
        throw late && failure
          ? new TransientError(`${what}: ${failure.cause}${times}`, failure, { cause: error })
          : error
      }
      const wait = waitBefore(tried, failure, retryPolicy)
      const detail = late || isLogged() ? '' : ` (${error.message})`
      log(
        `${what}: ${failure.cause}${detail}. Attempt ${tried + 1} of ${retryPolicy.retries + 1} in ${formatDuration(wait)}`,
      )
      await pause(what, wait, signal)
    }
  }
}

/** @throws Cancelled by the signal */
export async function pause(what: string, milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch((error: unknown) => {
    throw signal.aborted ? new Cancelled(what) : error
  })
}

/**
 * Doubles the delay each time. Jitter of up to half the delay keeps legs from retrying at the same time.
 *
 * @param tried number of failed attempts
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
