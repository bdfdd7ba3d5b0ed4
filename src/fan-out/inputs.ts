/** The input `handoff`, of a leg and of the merge. */
import { type ReadInput, readWord } from '../actions/inputs.ts'
import type { PlannedLeg } from './leg.ts'
import { noArtifacts, type Way } from './open-handoff.ts'

/** Of one leg. */
export interface LegHandoff {
  /** Of the plan. */
  readonly key: string
  /** Its name. */
  readonly leg: string
  readonly way: Way
}

/** Before anything is built. */
export function checkHandoff({ way }: LegHandoff, offersArtifacts: boolean): void {
  if (way === 'artifact' && !offersArtifacts) throw noArtifacts()
}

/**
 * Undefined for a leg that is the whole plan and publishes it.
 *
 * @throws Error that names the input and the remedy
 */
export function readLegHandoff(read: ReadInput, { whole, leg }: PlannedLeg): LegHandoff | undefined {
  const way = readWord(read, 'handoff', ['artifact', 'registry', 'none'])
  if (way === 'none') {
    if (whole.legs.length === 1) return undefined
    throw new Error(`handoff: none is for a plan of one leg, and this one has ${whole.legs.length}`)
  }
  if (!read('push'))
    throw new Error('push: a leg hands over what it pushed; set it to true, or to false to build alone')
  if (read('immutable-tags')) throw new Error('immutable-tags: a leg moves no tag; give it to the merge step')
  return { key: whole.key, leg: leg.name, way }
}

/** @throws Error where a step that has no plan is told how to hand over */
export function refuseHandoff(read: ReadInput): void {
  if (!read('handoff')) return
  throw new Error(
    'plan: it is empty, and handoff is for legs; pass the output plan of the plan step, ' +
      'which comes out empty where a value in it is a secret',
  )
}

export function readWay(read: ReadInput): Way {
  return readWord(read, 'handoff', ['artifact', 'registry'])
}
