/** Something requested that did not happen, without failing the step. */
export interface Degradation {
  /** The input or feature: `cache`, `qemu-image`, … */
  readonly what: string
  /** What did not happen, and why. */
  readonly why: string
}
