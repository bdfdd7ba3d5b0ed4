/** The inputs `plan` and `handoff` of a leg and of the merge step. */
import { type ReadInput, readList, readWord } from './forms.ts'
import type { HandoffKind, LegHandoff } from '../fan-out/handoff.ts'
import { findLeg, planOfLeg } from '../fan-out/leg.ts'
import { parseBakePlan } from '../plan/bake-plan-json.ts'
import { type FanOutPlan, parsePlan } from '../plan/plan-json.ts'
import type { Plan } from '../plan/make-plan.ts'
import { parsePlatforms } from '../plan/platform.ts'

/** Inputs that the plan has decided already. */
const decided = ['images', 'tags', 'flavor', 'labels', 'annotations']

/**
 * Reads the input `plan`. Returns undefined if it is empty.
 *
 * @throws Error that names the input and the remedy
 */
export function readFanOutPlan(read: ReadInput): FanOutPlan | undefined {
  const text = read('plan')
  if (text === '') return undefined
  if (parseBakePlan(text)) throw new Error('plan: it is the plan of a bake. Set bake as in the plan step')
  checkUndecided(read)
  return parsePlan(text)
}

/** Reads the plans of a bake, by target. Undefined for the plan of one image. */
export function readBakePlans(read: ReadInput): ReadonlyMap<string, FanOutPlan> | undefined {
  const plans = parseBakePlan(read('plan'))
  if (!plans) return undefined
  checkUndecided(read)
  return new Map([...plans].map(([name, text]) => [name, parsePlan(text)]))
}

/** @throws Error that names inputs that the plan has decided */
export function checkUndecided(read: ReadInput): void {
  const conflicting = decided.filter((name) => read(name) !== '')
  if (conflicting.length === 0) return
  throw new Error(`${conflicting.join(', ')}: the plan has decided this already. Set it in the plan step only`)
}

interface LegInputs {
  readonly plan: Plan
  readonly handoff: LegHandoff
}

/**
 * Reads the leg with the platforms in the input `platforms`. Returns undefined without a plan.
 *
 * @throws Error that names the input and the remedy
 */
export function readLeg(read: ReadInput): LegInputs | undefined {
  const plan = readFanOutPlan(read)
  if (!plan) {
    if (!read('handoff')) return undefined
    throw new Error(
      'plan: it is empty, but handoff requires it. Pass the output plan of the plan step. ' +
        'GitHub empties that output if it contains a secret',
    )
  }
  const leg = findLeg(plan.legs, parsePlatforms(readList(read, 'platforms')))
  const stray = ['immutable-tags', 'forward-only', 'gate'].find((name) => read(name) !== '')
  if (stray !== undefined) throw new Error(`${stray}: a leg moves no tag. Set it in the merge step`)
  return { plan: planOfLeg(plan, leg), handoff: { kind: readHandoffKind(read), key: plan.key, leg: leg.name } }
}

export function readHandoffKind(read: ReadInput): HandoffKind {
  return readWord(read, 'handoff', ['artifact', 'registry'])
}
