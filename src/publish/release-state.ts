/** State that main leaves for post while tags move. */
import * as v from 'valibot'
import { parseJson } from '../actions/json.ts'
import type { Runtime } from '../actions/runtime.ts'

/** A release of which some tags may have moved. */
export interface Release {
  readonly digest: string
  /** Former digest of each tag; null if the tag did not exist. */
  readonly before: Readonly<Record<string, string | null>>
}

const release = v.object({ digest: v.string(), before: v.record(v.string(), v.nullable(v.string())) })

export type State = Pick<Runtime, 'state'>

const name = 'release'

/** Call before the first tag moves. */
export function recordRelease({ state }: State, release: Release): void {
  state.write(name, JSON.stringify(release))
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
