/** How parts get from the legs to the merge job. */
import type { Degradation } from '../actions/degradation.ts'
import type { RemoteImage } from '../registry/remote-image.ts'

export type HandoffKind = 'artifact' | 'registry'

/** The hand-off of one leg. */
export interface LegHandoff {
  readonly kind: HandoffKind
  /** Key of the plan. */
  readonly key: string
  /** Name of the leg. */
  readonly leg: string
}

export interface Handoff {
  /** @param image what the leg pushed */
  readonly put: (leg: string, image: RemoteImage, part: string) => Promise<void>
  /** Returns the existing parts of these legs and, if possible, of other legs with the same key, by leg. */
  readonly read: (legs: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Removes the parts. Returns those that could not be removed. */
  readonly remove: (legs: readonly string[]) => Promise<readonly Degradation[]>
}
