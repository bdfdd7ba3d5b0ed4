/** What main leaves for post while tags move. */
import type { Runtime } from '../actions/runtime.ts'

/** A release whose tags may be half moved. */
export interface Release {
  readonly digest: string
  readonly builder: string
  /** What each tag pointed to before; null: there was no such tag. */
  readonly before: Readonly<Record<string, string | null>>
}

export type State = Pick<Runtime, 'state'>

const name = 'release'

/** Before the first tag moves. */
export function recordRelease({ state }: State, release: Release): void {
  state.write(name, JSON.stringify(release))
}

/** Forgets what the tags pointed to: from now on nothing is put back. The last deed of a step that went well. */
export function forgetRelease({ state }: State): void {
  state.write(name, '')
}

/** What a step that ended half-way left; undefined after one that settled, or that never moved a tag. */
export function pendingRelease({ state }: State): Release | undefined {
  const text = state.read(name)
  return text === '' ? undefined : (JSON.parse(text) as Release)
}
