import { describe, expect, test } from '@jest/globals'
import { formatAnnotation } from '../../src/plan/annotations.ts'
import { type Inputs, planFor } from './planning.ts'

const key = 'org.opencontainers.image'
const made = {
  [`${key}.created`]: '2026-03-15T12:00:00.000Z',
  [`${key}.description`]: 'Greets every platform',
  [`${key}.licenses`]: 'Apache-2.0',
  [`${key}.revision`]: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678',
  [`${key}.source`]: 'https://github.com/acme/app',
  [`${key}.title`]: 'app',
  [`${key}.url`]: 'https://github.com/acme/app',
  [`${key}.version`]: 'main',
}
const images = 'acme/app'

describe('labels', () => {
  const labelsOf = async (inputs: Inputs, event = 'push-branch') => (await planFor(event, inputs)).plan.labels

  test("with images are OCI's, of the event's repository", async () => {
    expect(Object.entries(await labelsOf({ images }))).toEqual(Object.entries(made))
  })

  test('that are not known are left out', async () => {
    expect(Object.keys(await labelsOf({ images }, 'schedule'))).not.toContain(`${key}.description`)
    expect(await labelsOf({ images }, 'empty')).toEqual({ [`${key}.created`]: made[`${key}.created`] })
  })

  test('of people replace those, and the last one wins', async () => {
    const labels = `# ours\n${key}.title=First\n${key}.title=Last=1\nbranch={{branch}}\nflag`
    expect(await labelsOf({ images, labels })).toEqual({
      ...made,
      [`${key}.title`]: 'Last=1',
      branch: 'main',
      flag: '',
    })
  })

  test('without images are those that are given, to the letter', async () => {
    const labels = await labelsOf({ tags: 'acme/app:1', labels: 'b={{branch}}\na=1' })
    expect(Object.entries(labels)).toEqual([
      ['a', '1'],
      ['b', '{{branch}}'],
    ])
  })

  test.each([
    ['a={{brnch}}', "labels: unknown expression '{{brnch}}'; did you mean 'branch'?"],
    ['=x', "labels: '=x' has no key; write key=value"],
  ])('%s is refused', async (labels, message) => {
    await expect(labelsOf({ images, labels })).rejects.toThrow(message)
  })
})

describe('created', () => {
  const createdOf = async (inputs: Inputs, event: string, env = {}) =>
    (await planFor(event, { images, ...inputs }, { env })).plan.created

  test('is the time of the commit where that is asked for', async () => {
    expect(await createdOf({ created: 'commit' }, 'push-branch')).toBe('2026-03-14T08:26:53.000Z')
    await expect(createdOf({ created: 'commit' }, 'pull-request')).rejects.toThrow(
      /^created: commit: neither the event/,
    )
  })

  test('is SOURCE_DATE_EPOCH before all', async () => {
    const env = { SOURCE_DATE_EPOCH: '1' }
    expect(await createdOf({ created: 'commit' }, 'push-branch', env)).toBe('1970-01-01T00:00:01.000Z')
  })

  test.each(['soon', '1.5', '-1', '9'.repeat(30)])('SOURCE_DATE_EPOCH %s is refused', async (SOURCE_DATE_EPOCH) => {
    await expect(createdOf({}, 'push-branch', { SOURCE_DATE_EPOCH })).rejects.toThrow('not a number of seconds')
  })
})

describe('annotations', () => {
  const annotationsOf = async (inputs: Inputs, env = {}) =>
    (await planFor('push-branch', inputs, { env })).plan.annotations.map(formatAnnotation)
  const at = (level: string) => Object.entries(made).map(([key, value]) => `${level}:${key}=${value}`)

  test('of one platform stand on its manifest', async () => {
    expect(await annotationsOf({ images, platforms: 'amd64' })).toEqual(at('manifest'))
  })

  test('of several stand on the index too', async () => {
    expect(await annotationsOf({ images, platforms: 'amd64,arm64' })).toEqual([...at('index'), ...at('manifest')])
  })

  test('stand where the environment says', async () => {
    const env = { DOCKER_METADATA_ANNOTATIONS_LEVELS: 'index-descriptor' }
    expect(await annotationsOf({ images }, env)).toEqual(at('index-descriptor'))
  })

  test('of people replace generated ones, level by level', async () => {
    const annotations = `${key}.title=Mine\nindex:${key}.version=9\nmanifest[arm64v8],manifest-descriptor:x=a:b=c`
    const all = await annotationsOf({ images, platforms: 'amd64,arm64', annotations })
    expect(all).toEqual(
      expect.arrayContaining([
        ...[`index:${key}.title=Mine`, `manifest:${key}.title=Mine`],
        ...[`index:${key}.version=9`, `manifest:${key}.version=main`],
        ...['manifest[linux/arm64]:x=a:b=c', 'manifest-descriptor:x=a:b=c'],
      ]),
    )
    expect(all).toHaveLength(18)
  })

  test('without images mean what buildx takes them for', async () => {
    const annotations = 'a=1\nmanifest:a=2\nindex:b=3'
    expect(await annotationsOf({ tags: 'acme/app:1', platforms: 'amd64,arm64', annotations })).toEqual([
      'index:b=3',
      'manifest:a=2',
    ])
  })

  test.each([
    ['manifst:a=b', "annotations: unknown level 'manifst'; did you mean 'manifest'?"],
    ['index[linux/arm64]:a=b', "annotations: 'index[linux/arm64]': an index has no platform; write index"],
    ['manifest[linux/arm65]:a=b', "unknown architecture 'arm65'"],
    ['word', "annotations: 'word' is not key=value"],
    ['manifest:=b', 'the key is empty or has spaces'],
  ])('%s is refused', async (annotations, message) => {
    await expect(annotationsOf({ images, annotations })).rejects.toThrow(message)
    await expect(annotationsOf({ tags: 'acme/app:1', annotations })).rejects.toThrow(message)
  })
})
