import { describe, expect, test } from '@jest/globals'
import { formatPlan, parsePlan, type FanOutPlan } from '../../src/plan/plan-json.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { planFor } from './planning.ts'

const inputs = { images: 'acme/app\nlocalhost:5000/app', platforms: 'amd64,armhf', labels: 'a=b\n__proto__=c' }
const { plan: single } = await planFor('push-tag', inputs)
const legs = [
  { name: 'linux-amd64', runner: 'ubuntu-24.04', platforms: [parsePlatform('amd64')] },
  { name: 'linux-arm-v7', runner: ['self-hosted', 'arm64'], platforms: [parsePlatform('armhf')] },
]
const plan: FanOutPlan = { ...single, key: '0a1b2c3d4e5f', legs }
const fields = JSON.parse(formatPlan(plan)) as Record<string, unknown>

test('comes back as it was', () => {
  expect(parsePlan(formatPlan(plan))).toEqual(plan)
})

describe('is refused', () => {
  test.each([
    [
      'another version',
      { planVersion: 2 },
      'plan: this is version 2 of the plan and this step reads version 1; use the same release',
    ],
    ['no version', { planVersion: undefined }, 'plan: this is version undefined of the plan'],
    ['a list that is none', { tags: 'acme/app:1' }, 'plan: tags: it is not a list but "acme/app:1"'],
    ['a tag that is none', { tags: ['acme/app:-'] }, "plan: tags: 'acme/app:-' has an invalid tag"],
    ['a platform that is none', { platforms: ['linux/amd65'] }, "plan: platforms: 'linux/amd65' is not a platform"],
    ['a label that is no text', { labels: { a: 1 } }, 'plan: labels: it is not a text but 1'],
    ['labels that are a list', { labels: [] }, 'plan: labels: labels is not an object but []'],
    [
      'a level that is none',
      { annotations: [{ level: 'x', key: 'a', value: 'b' }] },
      "annotation: level: unknown level 'x'",
    ],
    ['a field that is missing', { created: undefined }, 'plan: created: it is not a text but missing'],
    ['a time that is none', { created: 'soon' }, 'plan: created: it is not a time but "soon"'],
    ['a field that is not known', { legz: [] }, "plan: unknown field 'legz'"],
    ['a key that is no name', { key: '../x' }, 'plan: key: it is not a name but "../x"'],
    [
      'a runner that is none',
      { legs: [{ name: 'a', runner: 1, platforms: [] }] },
      'plan: legs: leg: runner: it is not a text but 1',
    ],
  ])('%s', (_, change, message) => {
    expect(() => parsePlan(JSON.stringify({ ...fields, ...change }))).toThrow(message)
  })

  test.each([
    ['', 'plan: this is not JSON; pass the output plan of the plan step as it is'],
    ['[]', 'plan is not an object but []'],
  ])('%p', (text, message) => {
    expect(() => parsePlan(text)).toThrow(message)
  })
})
