/** The plan of a bake as JSON: a plan for each target, as if it were fanned out alone. */
import * as v from 'valibot'
import { anyObject, expectVersion, parseJson } from '../actions/json.ts'
import { type FanOutPlan, formatPlan } from './plan-json.ts'

/** Increase this whenever an older release would misread the new format. */
const bakePlanVersion = 1

const bakePlan = v.strictObject({ bakePlanVersion: v.number(), targets: v.record(v.string(), anyObject) })

export function formatBakePlan(plans: ReadonlyMap<string, FanOutPlan>): string {
  const targets = [...plans].map(([name, plan]) => [name, JSON.parse(formatPlan(plan)) as unknown])
  return JSON.stringify({ bakePlanVersion, targets: Object.fromEntries(targets) as unknown })
}

/**
 * Returns the plans by target, each as the JSON of a plan. Undefined for the plan of a single image.
 *
 * @throws Error that names the wrong field, or says that another release of the action wrote the plan
 */
export function parseBakePlan(text: string): ReadonlyMap<string, string> | undefined {
  if (!text.includes('"bakePlanVersion"')) return undefined
  const { bakePlanVersion: version, targets } = parseJson(
    bakePlan,
    text,
    'plan',
    'Pass the output "plan" of the plan step',
  )
  expectVersion(version, bakePlanVersion, 'plan')
  return new Map(Object.entries(targets).map(([name, plan]) => [name, JSON.stringify(plan)]))
}
