/** Time limits of a build: in total, and without output. */

export interface Limits {
  /** Milliseconds; 0 means no limit. */
  readonly total: number
  /** Milliseconds without output; 0 means no limit. */
  readonly silence: number
}

/** The total counts from the beginning, silence only while a build runs. */
export class Deadline {
  /** The exceeded limit, if any. */
  passed: keyof Limits | undefined
  private readonly limits: Limits
  private readonly controller = new AbortController()
  private readonly total: NodeJS.Timeout | undefined
  private silence: NodeJS.Timeout | undefined

  constructor(limits: Limits) {
    this.limits = limits
    this.total = this.after('total')
  }

  /** Aborts when a limit is exceeded. */
  get signal(): AbortSignal {
    return this.controller.signal
  }

  /** A build runs. */
  start(): void {
    this.silence = this.after('silence')
  }

  /** It has ended. */
  pause(): void {
    clearTimeout(this.silence)
    this.silence = undefined
  }

  signOfLife(): void {
    this.silence?.refresh()
  }

  end(): void {
    clearTimeout(this.total)
    this.pause()
  }

  private after(limit: keyof Limits): NodeJS.Timeout | undefined {
    if (this.limits[limit] === 0) return undefined
    return setTimeout(() => {
      this.passed ??= limit
      this.controller.abort()
    }, this.limits[limit])
  }
}
