/** Waits for work that can't be cancelled, with a time limit. */
import { Cancelled } from './cancellation.ts'
import { formatDuration } from './duration.ts'

/**
 * @param what name of the work, for errors
 * @throws Error if the work takes longer, Cancelled by the signal. The work may go on, so the process has to be ended
 */
export async function withTimeLimit<T>(
  what: string,
  milliseconds: number,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  const limit = AbortSignal.timeout(milliseconds)
  const ended = AbortSignal.any([signal, limit])
  let stop = (): void => undefined
  const stopped = new Promise<never>((_, reject) => {
    stop = () => {
      const late = `${what} did not respond within ${formatDuration(milliseconds)}`
      reject(signal.aborted ? new Cancelled(what) : new Error(late))
    }
    ended.addEventListener('abort', stop, { once: true })
    if (ended.aborted) stop()
  })
  try {
    return await Promise.race([work(), stopped])
  } finally {
    ended.removeEventListener('abort', stop)
  }
}
