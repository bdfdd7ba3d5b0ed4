import { describe, expect, test } from '@jest/globals'
import { formatAnnotation } from '../../src/plan/annotations.ts'
import { type Inputs, planFor } from './planning.ts'

const key = 'org.opencontainers.image'
const generated = {
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

  test('generates OCI labels from the event', async () => {
    expect(Object.entries(await labelsOf({ images }))).toEqual(Object.entries(generated))
  })

  test('omits labels whose values are unknown', async () => {
    expect(Object.keys(await labelsOf({ images }, 'schedule'))).not.toContain(`${key}.description`)
    expect(await labelsOf({ images }, 'empty')).toEqual({ [`${key}.created`]: generated[`${key}.created`] })
  })

  test('overrides generated labels with custom ones, of which the last wins', async () => {
    const labels = `# ours\n${key}.title=First\n${key}.title=Last=1\nbranch={{branch}}\nempty=`
    expect(await labelsOf({ images, labels })).toEqual({
      ...generated,
      [`${key}.title`]: 'Last=1',
      branch: 'main',
      empty: '',
    })
  })

  test('expands expressions, also those of the names', async () => {
    const labels = 'a={{version}} {{revision}}\nb={{created}}\nc=\\{{version}}\nd={{.Name}}'
    const { created, revision } = { created: generated[`${key}.created`], revision: generated[`${key}.revision`] }
    expect(await labelsOf({ images, labels })).toEqual({
      ...generated,
      ...{ a: `main ${revision}`, b: created, c: '{{version}}', d: '{{.Name}}' },
    })
    const { plan } = await planFor('push-branch', { images, annotations: 'index:a={{version}}' })
    expect(plan.annotations.map(formatAnnotation)).toContain('index:a=main')
  })

  test('ignores a line without =, with a notice', async () => {
    const { plan, notices } = await planFor('push-branch', { images, labels: 'flag' })
    expect(plan.labels).toEqual(generated)
    expect(notices).toEqual(['labels: "flag" is ignored, since it is not key=value'])
  })

  test('leaves labels unchanged without images', async () => {
    const labels = await labelsOf({ tags: 'acme/app:1', labels: 'b={{branch}}\na=1\nflag' })
    expect(Object.entries(labels)).toEqual([
      ['a', '1'],
      ['b', '{{branch}}'],
      // As in buildx.
      ['flag', ''],
    ])
  })

  test.each([
    ['a={{brnch}}', 'labels: unknown expression "{{brnch}}". Did you mean "branch"?'],
    ['=x', 'labels: "=x" has no key. Use key=value'],
  ])('rejects %s', async (labels, message) => {
    await expect(labelsOf({ images, labels })).rejects.toThrow(message)
  })
})

describe('created', () => {
  const createdOf = async (inputs: Inputs, event: string, env = {}) =>
    (await planFor(event, { images, ...inputs }, { env })).plan.created

  test('is the time of the commit if requested', async () => {
    expect(await createdOf({ created: 'commit' }, 'push-branch')).toBe('2026-03-14T08:26:53.000Z')
    await expect(createdOf({ created: 'commit' }, 'pull-request')).rejects.toThrow(
      /^created: commit: neither the event/,
    )
  })

  test('is SOURCE_DATE_EPOCH if set', async () => {
    const env = { SOURCE_DATE_EPOCH: '1' }
    expect(await createdOf({ created: 'commit' }, 'push-branch', env)).toBe('1970-01-01T00:00:01.000Z')
  })

  test.each(['soon', '1.5', '-1', '9'.repeat(30)])('rejects SOURCE_DATE_EPOCH %s', async (SOURCE_DATE_EPOCH) => {
    await expect(createdOf({}, 'push-branch', { SOURCE_DATE_EPOCH })).rejects.toThrow('not a number of seconds')
  })
})

describe('annotations', () => {
  const annotationsOf = async (inputs: Inputs, env = {}) =>
    (await planFor('push-branch', inputs, { env })).plan.annotations.map(formatAnnotation)
  const at = (level: string) => Object.entries(generated).map(([key, value]) => `${level}:${key}=${value}`)

  test('are set on the manifest of a single platform', async () => {
    expect(await annotationsOf({ images, platforms: 'amd64' })).toEqual(at('manifest'))
  })

  test('are also set on the index of several platforms', async () => {
    expect(await annotationsOf({ images, platforms: 'amd64,arm64' })).toEqual([...at('index'), ...at('manifest')])
  })

  test('are set on the levels named in the environment', async () => {
    const env = { DOCKER_METADATA_ANNOTATIONS_LEVELS: 'index-descriptor' }
    expect(await annotationsOf({ images }, env)).toEqual(at('index-descriptor'))
    await expect(annotationsOf({ images }, { DOCKER_METADATA_ANNOTATIONS_LEVELS: 'indx' })).rejects.toThrow(
      /^DOCKER_METADATA_ANNOTATIONS_LEVELS: unknown level "indx". Did you mean "index"/,
    )
  })

  test('override generated annotations of the same level', async () => {
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

  test('know which of them are generated', async () => {
    const { plan } = await planFor('push-branch', { images, annotations: `${key}.title=Mine\nx=y` })
    const custom = plan.annotations.filter((annotation) => !annotation.generated)
    expect(custom.map((annotation) => annotation.key)).toEqual([`${key}.title`, 'x'])
  })

  test('have the same meaning as in buildx without images', async () => {
    const annotations = 'a=1\nmanifest:a=2\nindex:b=3'
    expect(await annotationsOf({ tags: 'acme/app:1', platforms: 'amd64,arm64', annotations })).toEqual([
      'index:b=3',
      'manifest:a=2',
    ])
  })

  test.each([
    ['manifst:a=b', 'annotations: unknown level "manifst". Did you mean "manifest"?'],
    ['index[linux/arm64]:a=b', 'annotations: "index[linux/arm64]": an index has no platform. Use index'],
    ['manifest[linux/arm65]:a=b', 'unknown architecture "arm65"'],
    ['word', 'annotations: "word" is not key=value'],
    ['manifest:=b', 'the key is empty or contains spaces'],
  ])('rejects %s', async (annotations, message) => {
    await expect(annotationsOf({ images, annotations })).rejects.toThrow(message)
    await expect(annotationsOf({ tags: 'acme/app:1', annotations })).rejects.toThrow(message)
  })
})
