import { expect, test } from '@jest/globals'
import { makePlan, repositories } from '../../src/plan/plan.ts'
import { fakeInputs } from '../fakes/runtime.ts'

test('platforms and tags, by newline and comma', () => {
  const plan = makePlan(fakeInputs({ platforms: 'amd64,\narm64', tags: 'acme/app:1\nacme/app,ghcr.io/acme/app:1' }))
  expect(plan.platforms).toEqual(['linux/amd64', 'linux/arm64'])
  expect(plan.tags).toEqual([
    { repository: 'acme/app', tag: '1' },
    { repository: 'acme/app', tag: 'latest' },
    { repository: 'ghcr.io/acme/app', tag: '1' },
  ])
  expect(repositories(plan)).toEqual(['acme/app', 'ghcr.io/acme/app'])
})

test('nothing given', () => {
  const plan = makePlan(fakeInputs({}))
  expect(plan).toEqual({ platforms: [], tags: [] })
  expect(repositories(plan)).toEqual([])
})

test('a tag given twice, in whatever spelling, is one tag', () => {
  const { tags } = makePlan(fakeInputs({ tags: 'acme/app\nacme/app:1\nacme/app:latest' }))
  expect(tags).toEqual([
    { repository: 'acme/app', tag: 'latest' },
    { repository: 'acme/app', tag: '1' },
  ])
})

test.each([
  [{ tags: 'ghcr.io/Acme/app:1' }, /^tags: 'ghcr.io\/Acme\/app' has uppercase letters .*; write 'ghcr.io\/acme\/app'$/],
  [{ platforms: 'linux/amd46' }, /^platforms: 'linux\/amd46' is not a platform: .* did you mean 'amd64'\?$/],
  [{ platforms: 'amd64, "arm' }, /^platforms: .*; quote a value as "a,b" and double the quotes inside it$/],
])('%j is refused with the name of the input', (inputs: Record<string, string>, message) => {
  expect(() => makePlan(fakeInputs(inputs))).toThrow(message)
})
