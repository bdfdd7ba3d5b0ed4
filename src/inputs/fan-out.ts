/** The inputs `plan` and `handoff`, of a leg and of the merge. */
import { type ReadInput, readList, readWord } from '../actions/inputs.ts'
import type { HandoffKind, LegHandoff } from '../fan-out/handoff.ts'
import { findLeg, planOfLeg } from '../fan-out/leg.ts'
import { type FanOutPlan, parsePlan } from '../plan/plan-json.ts'
import type { Plan } from '../plan/plan.ts'
import { parsePlatforms } from '../plan/platform.ts'

/** These are decided in the plan, and could contradict it in a leg or the merge. */
const decided = ['images', 'tags', 'flavor', 'labels', 'annotations']

/**
 * Reads the input `plan`; undefined without one.
 *
 * @throws Error that names the input and the remedy
 */
export function readFanOutPlan(read: ReadInput): FanOutPlan | undefined {
  const text = read('plan')
  if (text === '') return undefined
  const doubled = decided.filter((name) => read(name) !== '')
  if (doubled.length === 0) return parsePlan(text)
  throw new Error(`${doubled.join(', ')}: decided in the plan already; give it to the plan step, and leave it out here`)
}

export interface LegInputs {
  readonly plan: Plan
  /** Undefined for a leg that is the whole plan and publishes it. */
  readonly handoff: LegHandoff | undefined
}

/**
 * Reads the leg that `platforms` names; undefined without a plan.
 *
 * @throws Error that names the input and the remedy
 */
export function readLeg(read: ReadInput): LegInputs | undefined {
  const plan = readFanOutPlan(read)
  if (!plan) {
    if (!read('handoff')) return undefined
    throw new Error(
      'plan: it is empty, and handoff is for legs; pass the output plan of the plan step, ' +
        'which comes out empty where a value in it is a secret',
    )
  }
  const leg = findLeg(plan.legs, parsePlatforms(readList(read, 'platforms')))
  const kind = readWord(read, 'handoff', ['artifact', 'registry', 'none'])
  if (kind === 'none') {
    if (plan.legs.length === 1) return { plan, handoff: undefined }
    throw new Error(`handoff: none is for a plan of one leg, and this one has ${plan.legs.length}`)
  }
  if (!read('push'))
    throw new Error('push: a leg hands over what it pushed; set it to true, or to false to build alone')
  if (read('immutable-tags')) throw new Error('immutable-tags: a leg moves no tag; give it to the merge step')
  return { plan: planOfLeg(plan, leg), handoff: { kind, key: plan.key, leg: leg.name } }
}

export function readHandoffKind(read: ReadInput): HandoffKind {
  return readWord(read, 'handoff', ['artifact', 'registry'])
}
