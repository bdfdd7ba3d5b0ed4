import { expect, test } from '@jest/globals'
import { formatBakePlan, parseBakePlan } from '../../src/plan/bake-plan-json.ts'
import { formatPlan, parsePlan } from '../../src/plan/plan-json.ts'
import { planOf } from '../fakes/plan.ts'

test('has a plan for each target', async () => {
  const plan = { ...(await planOf({ platforms: 'amd64', tags: 'r.example/a:1' })), key: 'k', legs: [] }
  const plans = parseBakePlan(formatBakePlan(new Map([['web', plan]])))
  expect([...(plans ?? [])].map(([name, text]) => [name, parsePlan(text)])).toEqual([['web', plan]])
  expect(parseBakePlan(formatPlan(plan))).toBeUndefined()
  expect(parseBakePlan('')).toBeUndefined()
})

test.each([
  ['{"bakePlanVersion":2,"targets":{}}', /^plan: this is version 2 of the plan and this step reads version 1/],
  ['{"bakePlanVersion":1}', /^plan: targets: missing/],
  ['{"bakePlanVersion"', /^plan: not valid JSON/],
])('%s is an error', (text, message) => {
  expect(() => parseBakePlan(text)).toThrow(message)
})
