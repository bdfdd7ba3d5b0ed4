/** How parts get from the legs to the merge job. */
import type { Degradation } from '../actions/degradation.ts'

/** Deletes a manifest and every tag that points to it. */
export type DeleteManifest = (repository: string, digest: string) => Promise<void>

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
  /** @param pushed index or single manifest of the leg, as read from the registry (JSON) */
  readonly put: (leg: string, pushed: string, part: string) => Promise<void>
  /** Returns the existing parts of these legs and, if possible, of other legs with the same key, by leg. */
  readonly read: (legs: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Removes the parts. Returns those that could not be removed. */
  readonly remove: (legs: readonly string[], deleteManifest: DeleteManifest) => Promise<readonly Degradation[]>
}
