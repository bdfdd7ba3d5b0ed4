/** Errors in the debug log. */

/** Its stack, and those of its causes. No other fields: those of HTTP clients hold headers. */
export function trace(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const inner = error instanceof AggregateError ? (error.errors as unknown[]) : []
  const causes = error.cause === undefined ? inner : [error.cause, ...inner]
  return [error.stack ?? error.message, ...causes.map((cause) => `caused by: ${trace(cause)}`)].join('\n')
}
