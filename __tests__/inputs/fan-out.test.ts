import { expect, test } from '@jest/globals'
import { formatPlan } from '../../src/plan/plan-json.ts'
import { readLeg } from '../../src/inputs/fan-out.ts'
import { sharedPlan } from '../fakes/shared-plan.ts'

const annotations = ['manifest:a=1', 'index:b=2', 'manifest[linux/arm64]:c=3', 'manifest-descriptor:d=4']
const plan = sharedPlan(['linux/amd64', 'linux/arm64'], annotations)

function legOf(inputs: Readonly<Record<string, string>>, text = formatPlan(plan)) {
  return readLeg((name) => ({ plan: text, push: 'true', ...inputs })[name] ?? '')
}

test('without a plan there is none', () => {
  expect(legOf({}, '')).toBeUndefined()
})

test('is what the leg of these platforms builds, without what is of the index', () => {
  const leg = legOf({ platforms: 'aarch64' })
  expect(leg?.handoff?.leg).toBe('linux-arm64')
  expect(leg?.plan.platforms).toEqual(['linux/arm64'])
  expect(leg?.plan.annotations.map(({ key }) => key)).toEqual(['a', 'c'])
})

test('of a plan with one leg needs no platforms', () => {
  expect(legOf({}, formatPlan(sharedPlan(['linux/amd64'])))?.handoff?.leg).toBe('linux-amd64')
})

test.each([
  [
    { platforms: 'linux/s390x' },
    "platforms: 'linux/s390x' is no leg of the plan, whose legs are linux/amd64 | linux/arm64",
  ],
  [{ platforms: 'linux/amd64,linux/arm64' }, 'is no leg of the plan'],
  [{}, 'pass platforms: ${{ matrix.platforms }}'],
  [{ platforms: 'amd64', tags: 'acme/app:2', labels: 'a=b' }, 'tags, labels: decided in the plan already'],
])('%j is refused', (inputs, message) => {
  expect(() => legOf(inputs)).toThrow(message)
})
