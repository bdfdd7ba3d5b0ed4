/** Errors and durations in the debug log. */

import { durationSince } from './duration.ts'

/** Its stack, and those of its causes. No other fields: those of HTTP clients hold headers. */
export function trace(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const inner = error instanceof AggregateError ? (error.errors as unknown[]) : []
  const causes = error.cause === undefined ? inner : [error.cause, ...inner]
  return [error.stack ?? error.message, ...causes.map((cause) => `caused by: ${trace(cause)}`)].join('\n')
}

/** Logs how long a phase took, however it ended. */
export async function timed<T>(debug: (message: string) => void, phase: string, work: Promise<T>): Promise<T> {
  const started = performance.now()
  try {
    return await work
  } finally {
    debug(`${phase}: ${durationSince(started)}`)
  }
}
