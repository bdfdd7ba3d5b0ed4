/** The hand-off of parts from the legs to the job that merges them. */
import type { Degradation } from '../actions/degradation.ts'

/** Deletes a manifest of a repository, and every tag that points to it. */
export type DeleteManifest = (repository: string, digest: string) => Promise<void>

export type HandoffKind = 'artifact' | 'registry'

/** Of one leg. */
export interface LegHandoff {
  readonly kind: HandoffKind
  /** Of the plan. */
  readonly key: string
  /** Its name. */
  readonly leg: string
}

export interface Handoff {
  /** @param pushed the index or single manifest of the leg, as publishing has read it back (JSON) */
  readonly put: (leg: string, pushed: string, part: string) => Promise<void>
  /** The parts that are there of these legs and, where it can be known, of others with the same key; by leg. */
  readonly read: (legs: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Takes the parts away; what could not be. */
  readonly remove: (legs: readonly string[], deleteManifest: DeleteManifest) => Promise<readonly Degradation[]>
}
