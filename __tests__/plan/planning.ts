/** Makes plans for recorded events. */
import { factsOf } from '../../script/names-table.ts'
import type { Facts } from '../../src/actions/facts.ts'
import { readPlanInputs } from '../../src/inputs/read-names.ts'
import { makePlan, type Planned } from '../../src/plan/make-plan.ts'
import { fakeInputs } from '../fakes/runtime.ts'

export type Inputs = Readonly<Record<string, string>>

export async function planFor(event: string, inputs: Inputs, more: Partial<Facts> = {}): Promise<Planned> {
  const facts = await factsOf(event)
  const env = { ...facts.env, ...more.env }
  return makePlan(readPlanInputs(fakeInputs(inputs), { publishes: inputs['push'] !== 'false' }), {
    ...facts,
    ...more,
    env,
  })
}

/** Returns the tag names and notices for an event. */
export async function namesFor(
  event: string,
  tags: string,
  inputs: Inputs = {},
  more: Partial<Facts> = {},
): Promise<{ names: readonly string[]; notices: readonly string[] }> {
  const { plan, notices } = await planFor(event, { images: 'acme/app', ...inputs, tags }, more)
  return { names: plan.tagNames, notices }
}
