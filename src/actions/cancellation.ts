/** The runner's wish to end the step. */

/** Aborted once the runner cancels the job. */
export function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      controller.abort()
    })
  }
  return controller.signal
}
