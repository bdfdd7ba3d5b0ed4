import { expect, test } from '@jest/globals'
import { repositories } from '../../src/plan/plan.ts'
import { planOf } from '../fakes/plan.ts'

test('platforms and tags, by newline and comma', async () => {
  const plan = await planOf({ platforms: 'amd64,\narm64', tags: 'acme/app:1\nacme/app,ghcr.io/acme/app:1' })
  expect(plan.platforms).toEqual(['linux/amd64', 'linux/arm64'])
  expect(plan.tags).toEqual([
    { repository: 'acme/app', tag: '1' },
    { repository: 'acme/app', tag: 'latest' },
    { repository: 'ghcr.io/acme/app', tag: '1' },
  ])
  expect(repositories(plan)).toEqual(['acme/app', 'ghcr.io/acme/app'])
})

test('nothing given', async () => {
  const plan = await planOf({})
  expect(plan).toMatchObject({
    platforms: [],
    images: [],
    tags: [],
    tagNames: [],
    version: '',
    labels: {},
    annotations: [],
  })
  expect(repositories(plan)).toEqual([])
})

test('a tag given twice, in whatever spelling, is one tag', async () => {
  const { tags } = await planOf({ tags: 'acme/app\nacme/app:1\nacme/app:latest' })
  expect(tags).toEqual([
    { repository: 'acme/app', tag: 'latest' },
    { repository: 'acme/app', tag: '1' },
  ])
})

test.each([
  [{ tags: 'ghcr.io/Acme/app:1' }, /^tags: 'ghcr.io\/Acme\/app' has uppercase letters .*; write 'ghcr.io\/acme\/app'$/],
  [{ platforms: 'linux/amd46' }, /^platforms: 'linux\/amd46' is not a platform: .* did you mean 'amd64'\?$/],
  [{ platforms: 'amd64, "arm' }, /^platforms: .*; quote a value as "a,b" and double the quotes inside it$/],
])('%j is refused with the name of the input', async (inputs: Record<string, string>, message) => {
  await expect(planOf(inputs)).rejects.toThrow(message)
})
