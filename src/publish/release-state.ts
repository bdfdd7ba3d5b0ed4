/** State that main leaves for post while tags move. */
import * as v from 'valibot'
import { parsed, parseJson } from '../actions/json.ts'
import type { Runtime } from '../actions/runtime.ts'
import { formatTagReference, parseTagReference, type TagReference } from '../plan/reference.ts'

/** A tag that moves. */
export interface Move {
  readonly reference: TagReference
  /** Digest that it points to; undefined if the tag does not exist. */
  readonly from?: string | undefined
  readonly to: string
}

/** A release of which some tags may have moved. */
export type Release = readonly Move[]

const release = v.array(
  v.object({ reference: parsed(parseTagReference), from: v.optional(v.string()), to: v.string() }),
)

export type State = Pick<Runtime, 'state'>

const name = 'release'

/** Call before the first tag moves. */
export function recordRelease({ state }: State, moves: Release): void {
  state.write(name, JSON.stringify(moves.map((move) => ({ ...move, reference: formatTagReference(move.reference) }))))
}

/** Forgets the former digests, so that nothing is rolled back. The last action of a successful step. */
export function forgetRelease({ state }: State): void {
  state.write(name, '')
}

/** Returns the release of an interrupted step, or undefined if the step finished or moved no tag. */
export function pendingRelease({ state }: State): Release | undefined {
  const text = state.read(name)
  return text === '' ? undefined : parseJson(release, text, 'saved state')
}
