import { expect, test } from '@jest/globals'
import { readPlanInputs } from '../../src/inputs/read-names.ts'
import { checkTagged, makePlan } from '../../src/plan/make-plan.ts'
import { defaultTagNotices, formatTagReference } from '../../src/plan/reference.ts'
import { planOf } from '../fakes/plan.ts'
import { fakeInputs } from '../fakes/runtime.ts'

test('reads platforms and tags separated by newlines and commas', async () => {
  const plan = await planOf({ platforms: 'amd64,\narm64', tags: 'acme/app:1\nacme/app,ghcr.io/acme/app:1' })
  expect(plan.platforms).toEqual(['linux/amd64', 'linux/arm64'])
  expect(plan.tags).toEqual([
    { repository: 'acme/app', tag: '1' },
    { repository: 'acme/app', tag: 'latest', isDefault: true },
    { repository: 'ghcr.io/acme/app', tag: '1' },
  ])
  expect(plan.images).toEqual(['acme/app', 'ghcr.io/acme/app'])
})

test('makes a plan without inputs', async () => {
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
  expect(plan.images).toEqual([])
})

test('removes duplicate tags', async () => {
  const { tags } = await planOf({ tags: 'acme/app\nacme/app:1\nacme/app:latest' })
  expect(tags).toEqual([
    { repository: 'acme/app', tag: 'latest' },
    { repository: 'acme/app', tag: '1' },
  ])
})

test.each([[{ tags: 'acme/app:1' }], [{ images: 'acme/app', tags: 'type=raw,value=1' }]])(
  'says which annotations no platform gets: %j',
  async (names: Record<string, string>) => {
    const annotations = 'manifest[linux/amd64]:a=b\nmanifest[arm]:c=d\nmanifest:e=f'
    const facts = { env: {}, payload: undefined, checkout: undefined, now: new Date(0) }
    const noticesOf = async (platforms: string): Promise<readonly string[]> =>
      (await makePlan(readPlanInputs(fakeInputs({ ...names, annotations, platforms })), facts)).notices
    expect(await noticesOf('amd64,arm64')).toEqual([
      'annotations: "manifest[linux/arm/v7]:c=d" is for a platform that the image does not have',
    ])
    expect(await noticesOf('')).toEqual([])
  },
)

test('lowercases repositories and adds the tag latest, with notices', async () => {
  const inputs = fakeInputs({ tags: 'GHCR.io/Acme/App:V1\nacme/app\nacme/other:1' })
  const { plan, notices } = await makePlan(readPlanInputs(inputs), {
    env: {},
    payload: undefined,
    checkout: undefined,
    now: new Date(0),
  })
  expect(plan.tags.map(formatTagReference)).toEqual(['ghcr.io/acme/app:V1', 'acme/app:latest', 'acme/other:1'])
  expect(notices).toEqual(['tags: "GHCR.io/Acme/App" has uppercase letters. Using "ghcr.io/acme/app"'])
  expect(defaultTagNotices(plan.tags)).toEqual(['tags: "acme/app" has no tag. Using acme/app:latest'])
})

test.each([
  [
    { platforms: 'linux/amd64 linux/arm64' },
    /^platforms: item 1 contains a space\. Separate items by commas or newlines$/,
  ],
  [{ platforms: 'linux/amd46' }, /^platforms: unknown platform "linux\/amd46": .* Did you mean "amd64"\?$/],
  [{ platforms: 'amd64, "arm' }, /^platforms: .*\. Quote a value as "a,b" and double the quotes inside it$/],
])('names the input in the error for %j', async (inputs: Record<string, string>, message) => {
  await expect(planOf(inputs)).rejects.toThrow(message)
})

test.each([
  [{}, 'linux/arm/v7', ['linux/arm/v7']],
  [{ platforms: 'amd64' }, 'linux/arm64', ['linux/amd64']],
  [{}, '', []],
])('takes the default of platforms from docker: %j, %j', (inputs: Record<string, string>, preset, platforms) => {
  expect(readPlanInputs(fakeInputs(inputs), { env: { DOCKER_DEFAULT_PLATFORM: preset } }).platforms).toEqual(platforms)
})

test('names the variable of an unknown default platform', () => {
  expect(() => readPlanInputs(fakeInputs({}), { env: { DOCKER_DEFAULT_PLATFORM: 'x99' } })).toThrow(
    /^DOCKER_DEFAULT_PLATFORM: /,
  )
})

test.each([
  ['latest', /^tags: "latest" would be pushed to docker\.io\/library\/latest, .* such as ghcr\.io\/acme\/app:latest$/],
  ['ghcr.io/acme/app:1\nv1.2', /^tags: "v1\.2" would be pushed/],
])('rejects a push of %j, whose tag is taken for a repository', async (tags, message) => {
  const plan = await planOf({ tags })
  expect(() => {
    checkTagged(plan)
  }).toThrow(message)
})

test('accepts a push of Docker Hub images with a tag', async () => {
  const plan = await planOf({ tags: 'app:1\nacme/app' })
  expect(() => {
    checkTagged(plan)
  }).not.toThrow()
})
