import { describe, expect, test } from '@jest/globals'
import { formatPlan, parsePlan, type FanOutPlan } from '../../src/plan/plan-json.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { planFor } from './planning.ts'

const inputs = {
  images: 'acme/app\nlocalhost:5000/app',
  platforms: 'amd64,armhf',
  labels: 'a=b\n__proto__=c\nconstructor=d',
}
const { plan: single } = await planFor('push-tag', inputs)
const legs = [
  { name: 'linux-amd64', runner: 'ubuntu-24.04', platforms: [parsePlatform('amd64')] },
  { name: 'linux-arm-v7', runner: ['self-hosted', 'arm64'], platforms: [parsePlatform('armhf')] },
]
const plan: FanOutPlan = { ...single, key: '0a1b2c3d4e5f', legs }
const fields = JSON.parse(formatPlan(plan)) as Record<string, unknown>

test('survives a round trip', () => {
  expect(parsePlan(formatPlan(plan))).toEqual(plan)
})

describe('rejects', () => {
  test.each([
    [
      'another version',
      { planVersion: 2 },
      'plan: this is version 2 of the plan and this step reads version 1. Use the same release',
    ],
    [
      'no version',
      { planVersion: undefined },
      'plan: planVersion: missing. Pass the output "plan" of the plan step as it is',
    ],
    [
      'a list of another type',
      { tags: 'acme/app:1' },
      'plan: tags: expected array, found string. Pass the output "plan"',
    ],
    ['an invalid tag', { tags: ['acme/app:-'] }, 'plan: tags.0: "acme/app:-" has an invalid tag'],
    ['an unknown platform', { platforms: ['linux/amd65'] }, 'plan: platforms.0: unknown platform "linux/amd65"'],
    ['a label that is not a string', { labels: { a: 1 } }, 'plan: labels: expected an object of strings'],
    ['labels that are a list', { labels: [] }, 'plan: labels: expected an object of strings'],
    [
      'an unknown level',
      { annotations: [{ level: 'x', key: 'a', value: 'b' }] },
      'plan: annotations.0.level: unknown level "x"',
    ],
    ['a missing field', { created: undefined }, 'plan: created: missing. Pass the output "plan"'],
    ['an invalid time', { created: 'soon' }, 'plan: created: expected a time'],
    ['an unknown field', { legz: [] }, 'plan: legz: unknown field'],
    ['an invalid key', { key: '../x' }, 'plan: key: expected a name of a-z, 0-9 and -'],
    [
      'an invalid runner',
      { legs: [{ name: 'a', runner: 1, platforms: [] }] },
      'plan: legs.0.runner: expected (string | array), found number',
    ],
  ])('%s', (_, change, message) => {
    expect(() => parsePlan(JSON.stringify({ ...fields, ...change }))).toThrow(message)
  })

  test.each([
    ['', 'plan: not valid JSON. Pass the output "plan" of the plan step as it is'],
    ['[]', 'plan: planVersion: missing. Pass the output "plan" of the plan step as it is'],
    ['{}', 'plan: planVersion: missing. Pass the output "plan" of the plan step as it is'],
    ['null', 'plan: expected object, found null'],
  ])('%p', (text, message) => {
    expect(() => parsePlan(text)).toThrow(message)
  })
})
