/** When to say that something still runs: after half a minute, then after twice as long each time. */

const firstMs = 30_000

export class SignsOfLife {
  private since: number
  private next = firstMs

  /** @param now milliseconds of any clock */
  constructor(now: number) {
    this.since = now
  }

  /** Something else was logged. */
  heard(now: number): void {
    this.since = now
    this.next = firstMs
  }

  /** Returns the milliseconds since then if a sign is due, and counts it as given. */
  due(now: number): number | undefined {
    const silent = now - this.since
    if (silent < this.next) return undefined
    this.next *= 2
    return silent
  }
}
