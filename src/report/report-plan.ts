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
