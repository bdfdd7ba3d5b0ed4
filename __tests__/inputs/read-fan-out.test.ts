import { expect, test } from '@jest/globals'
import { formatBakePlan } from '../../src/plan/bake-plan-json.ts'
import { formatPlan } from '../../src/plan/plan-json.ts'
import { readLeg } from '../../src/inputs/read-fan-out.ts'
import { sharedPlan } from '../fakes/shared-plan.ts'

const annotations = ['manifest:a=1', 'index:b=2', 'manifest[linux/arm64]:c=3', 'manifest-descriptor:d=4']
const plan = sharedPlan(['linux/amd64', 'linux/arm64'], annotations)

function legOf(inputs: Readonly<Record<string, string>>, text = formatPlan(plan)) {
  return readLeg((name) => ({ plan: text, push: 'true', ...inputs })[name] ?? '')
}

test('returns undefined without a plan', () => {
  expect(legOf({}, '')).toBeUndefined()
})

test('returns the leg of these platforms, without annotations of the index', () => {
  const leg = legOf({ platforms: 'aarch64' })
  expect(leg?.handoff.leg).toBe('linux-arm64')
  expect(leg?.plan.platforms).toEqual(['linux/arm64'])
  expect(leg?.plan.annotations.map(({ key }) => key)).toEqual(['a', 'c'])
})

test('needs no platforms for a plan with one leg', () => {
  expect(legOf({}, formatPlan(sharedPlan(['linux/amd64'])))?.handoff.leg).toBe('linux-amd64')
})

test.each([
  [
    { platforms: 'linux/s390x' },
    'platforms: "linux/s390x" is not a leg of the plan. Its legs are linux/amd64 | linux/arm64',
  ],
  [{ platforms: 'linux/amd64,linux/arm64' }, 'is not a leg of the plan'],
  [{}, 'Use platforms: ${{ matrix.platforms }}'],
  [{ platforms: 'amd64', 'forward-only': 'latest' }, 'forward-only: a leg moves no tag. Set it in the merge step'],
  [{ platforms: 'amd64', tags: 'acme/app:2', labels: 'a=b' }, 'tags, labels: the plan has decided this already'],
])('rejects %j', (inputs, message) => {
  expect(() => legOf(inputs)).toThrow(message)
})

test('says that the plan of a bake needs bake', () => {
  expect(() => legOf({}, formatBakePlan(new Map([['web', plan]])))).toThrow('plan: it is the plan of a bake. Set bake')
})
