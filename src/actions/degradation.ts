/** Something requested that did not happen, without failing the step. */
export interface Degradation {
  /** The input or feature: `cache`, `push`, … */
  readonly what: string
  /** What did not happen, and why. */
  readonly why: string
  /** What to do about it, as a sentence without a full stop. */
  readonly remedy: string
}

/** For the log. */
export function describeDegradation({ what, why, remedy }: Degradation): string {
  return `${what}: ${why}. ${remedy}`
}
