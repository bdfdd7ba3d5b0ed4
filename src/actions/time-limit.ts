/** Waits for work that can't be cancelled, with a time limit. */
import { formatDuration } from './duration.ts'

/**
 * @param what name of the work, for errors
 * @throws Error if the work takes longer, or if the signal aborts. The work may go on, so the process has to be ended
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
      const why = signal.aborted ? 'was cancelled' : `did not respond within ${formatDuration(milliseconds)}`
      reject(new Error(`${what} ${why}`))
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
