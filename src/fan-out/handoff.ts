/** How parts get from the legs to the merge job. */
import type { Degradation } from '../actions/degradation.ts'
import type { RawManifest } from '../registry/repository.ts'

export type HandoffKind = 'artifact' | 'registry'

/** The hand-off of one leg. */
export interface LegHandoff {
  readonly kind: HandoffKind
  /** Key of the plan. */
  readonly key: string
  /** Name of the leg. */
  readonly leg: string
}

/** Parts as bytes, by leg. */
export type StoredParts = ReadonlyMap<string, Buffer>

export interface Handoff {
  readonly put: (leg: string, part: RawManifest) => Promise<void>
  /**
   * Returns the existing parts of these legs. Each is in the first repository of the plan, so a job that can't push there has
   * not made it.
   */
  readonly read: (legs: readonly string[]) => Promise<StoredParts>
  /** Removes the parts. Returns those that could not be removed. */
  readonly remove: (parts: StoredParts) => Promise<readonly Degradation[]>
}

/** Worth a retry, since a service may show late what it has accepted. */
export class NotThere extends Error {}
