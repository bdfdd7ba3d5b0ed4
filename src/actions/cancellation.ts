/** Cancellation of the step by the runner. */

/** Returns a signal that aborts when the runner cancels the job. */
export function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      controller.abort()
    })
  }
  return controller.signal
}

export class Cancelled extends Error {
  constructor(what: string) {
    super(`${what} was cancelled`)
    this.name = 'Cancelled'
  }
}
