/** Reports the plan before anything can fail: its notices, and the outputs with the names. */
import type { Runtime } from '../actions/runtime.ts'
import type { Plan } from '../plan/make-plan.ts'
import { nameOutputs } from '../plan/outputs.ts'

export function reportPlan(
  { output, notice }: Pick<Runtime, 'output' | 'notice'>,
  plan: Plan,
  notices: readonly string[],
): void {
  for (const line of notices) notice(line)
  for (const [name, value] of Object.entries(nameOutputs(plan))) output(name, value)
}

/** For several images: labels and annotations are outputs of a single one only. */
export function reportPlans(
  runtime: Pick<Runtime, 'output' | 'notice'>,
  plans: readonly Plan[],
  notices: readonly string[],
): void {
  const [first, ...others] = plans
  if (!first) return
  const all = {
    tags: plans.flatMap(({ tags }) => tags),
    tagNames: [...new Set(plans.flatMap(({ tagNames }) => tagNames))],
    labels: {},
    annotations: [],
  }
  reportPlan(runtime, others.length > 0 ? { ...first, ...all } : first, [...new Set(notices)])
}
