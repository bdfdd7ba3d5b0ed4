/** What one leg carries out of a plan. */
import { type ReadInput, readList } from '../actions/inputs.ts'
import { type Annotation, isAt } from '../plan/annotations.ts'
import type { Leg } from '../plan/legs.ts'
import type { Plan } from '../plan/plan.ts'
import { parsePlatforms } from '../plan/platform.ts'
import { parsePlan, type FanOutPlan } from '../plan/plan-json.ts'

export interface PlannedLeg {
  readonly whole: FanOutPlan
  readonly leg: Leg
  /** The plan as far as it is the leg's. */
  readonly plan: Plan
}

/** These stand in the plan, and in the leg they would say something else. */
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

/** The leg that `platforms` names; undefined without a plan. */
export function readPlannedLeg(read: ReadInput): PlannedLeg | undefined {
  const whole = readFanOutPlan(read)
  if (!whole) return undefined
  const leg = findLeg(whole.legs, read)
  const { platforms } = leg
  return { whole, leg, plan: { ...whole, platforms, annotations: whole.annotations.filter(isOf(leg)) } }
}

function findLeg(legs: readonly Leg[], read: ReadInput): Leg {
  const asked = parsePlatforms(readList(read, 'platforms'))
  const [only, ...others] = legs
  if (asked.length === 0 && only && others.length === 0) return only
  const leg = legs.find(({ platforms }) => platforms.toSorted().join() === asked.toSorted().join())
  if (leg) return leg
  const known = legs.map(({ platforms }) => platforms.join(',')).join(' | ')
  throw new Error(
    `platforms: '${asked.join(',')}' is no leg of the plan, whose legs are ${known}; pass platforms: \${{ matrix.platforms }}`,
  )
}

/** The index is made when the legs are joined, and with it the descriptors that stand in it. */
function isOf({ platforms }: Leg): (annotation: Annotation) => boolean {
  const levels: readonly string[] = ['manifest', ...platforms.map((platform) => `manifest[${platform}]`)]
  return (annotation) => isAt(annotation, ...levels)
}
