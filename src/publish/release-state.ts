/** State that main leaves for post while tags move. */
import * as v from 'valibot'
import { parsed, parseJson } from '../actions/json.ts'
import type { Runtime } from '../actions/runtime.ts'
import { formatTagReference, parseTagReference } from '../plan/reference.ts'
import type { TagDigests } from './tags.ts'

/** A release of which some tags may have moved. */
export interface Release {
  readonly digest: string
  /** Where the tags were. */
  readonly before: TagDigests
}

const release = v.object({
  digest: v.string(),
  /** Null for a tag that did not exist. */
  before: v.array(v.tuple([parsed(parseTagReference), v.nullable(v.string())])),
})

export type State = Pick<Runtime, 'state'>

const name = 'release'

/** Call before the first tag moves. */
export function recordRelease({ state }: State, { digest, before }: Release): void {
  const recorded = [...before].map(([reference, found]) => [formatTagReference(reference), found ?? null])
  state.write(name, JSON.stringify({ digest, before: recorded }))
}

/** Forgets the former digests, so that nothing is rolled back. The last action of a successful step. */
export function forgetRelease({ state }: State): void {
  state.write(name, '')
}

/** Returns the release of an interrupted step, or undefined if the step finished or moved no tag. */
export function pendingRelease({ state }: State): Release | undefined {
  const text = state.read(name)
  if (text === '') return undefined
  const { digest, before } = parseJson(release, text, 'saved state')
  return { digest, before: new Map(before.map(([reference, found]) => [reference, found ?? undefined])) }
}
