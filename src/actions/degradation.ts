/** Something that was asked for and is missing although the step went on. */
export interface Degradation {
  /** The input or part that is concerned: `cache`, `qemu-image`… */
  readonly what: string
  /** What is missing, and why. */
  readonly why: string
}
