import { readPlanInputs } from '../../src/inputs/read-names.ts'
import { makePlan, type Plan } from '../../src/plan/make-plan.ts'
import { fakeInputs } from './runtime.ts'

/** The plan of inputs alone, outside of any workflow. */
export async function planOf(inputs: Readonly<Record<string, string>>): Promise<Plan> {
  const now = new Date('2026-01-02T03:04:05Z')
  const { plan } = await makePlan(readPlanInputs(fakeInputs(inputs)), {
    env: {},
    payload: undefined,
    checkout: undefined,
    now,
  })
  return plan
}
