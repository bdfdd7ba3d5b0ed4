import { describe, expect, test } from '@jest/globals'
import { exporters, pushedRepositories } from '../../src/image/exporters.ts'
import { readExports } from '../../src/inputs/read-exports.ts'
import type { Plan } from '../../src/plan/make-plan.ts'
import { formatTagReference } from '../../src/plan/reference.ts'
import { planOf } from '../fakes/plan.ts'
import { fakeInputs } from '../fakes/runtime.ts'
import { exportCombinations } from './export-combinations.ts'

interface Outcome {
  readonly plan: Plan
  /** `REPOSITORY:TAG` that the step moves after the checks. */
  readonly tags: readonly string[]
  /** Attributes of the push; undefined: nothing is pushed. */
  readonly push: Readonly<Record<string, string>> | undefined
  /** Exporters besides the push. */
  readonly others: readonly string[]
}

async function exportsOf(inputs: Readonly<Record<string, string>>, isLeg = false): Promise<Outcome> {
  const { plan, destinations } = readExports(fakeInputs(inputs), await planOf(inputs), isLeg)
  const all = exporters(destinations, plan, { driver: 'docker-container' })
  const last = destinations.push ? all.at(-1) : undefined
  return {
    plan,
    tags: plan.tags.map(formatTagReference),
    push: last?.attributes,
    others: all
      .filter((entry) => entry !== last)
      .map(({ type, attributes: { name = '' } }) => `${type} ${name}`.trim()),
  }
}

const byDigest = { 'push-by-digest': 'true', 'name-canonical': 'true', push: 'true' }
const [R, S] = ['r.example/r', 's.example/s']

describe('merges an exporter that pushes into the verified push', () => {
  test.each<
    [Record<string, string>, { tags: readonly string[]; images?: string; push?: object; others?: readonly string[] }]
  >([
    // Its attributes go to the push.
    [
      { tags: `${R}:1`, push: 'true', outputs: 'type=image,push=true,compression=zstd' },
      { tags: [`${R}:1`], push: { compression: 'zstd' } },
    ],
    [
      { tags: `${R}:1`, outputs: 'type=registry,oci-artifact=true,unpack=false' },
      { tags: [`${R}:1`], push: { 'oci-artifact': 'true', unpack: 'false' } },
    ],
    [
      { tags: `${R}:1`, push: 'true', outputs: 'type=image,name=target,annotation-index.org.example.a=My image' },
      { tags: [`${R}:1`], push: { 'annotation-index.org.example.a': 'My image' } },
    ],
    [
      {
        tags: `${R}:1`,
        push: 'true',
        outputs: 'type=image,rewrite-timestamp=true\ntype=registry,compression-level=3,rewrite-timestamp=true',
      },
      { tags: [`${R}:1`], push: { 'rewrite-timestamp': 'true', 'compression-level': '3' } },
    ],
    // Its names are names to publish.
    [{ outputs: `type=registry,"name=${R}:1,${S}:2"` }, { tags: [`${R}:1`, `${S}:2`], images: `${R},${S}` }],
    [{ outputs: `type=image,push=true,name=${R}` }, { tags: [`${R}:latest`] }],
    [{ push: 'true', outputs: `type=image,name=${R}:1` }, { tags: [`${R}:1`] }],
    [
      { tags: `${R}:1`, outputs: `type=registry,name=${S}:1` },
      { tags: [`${R}:1`, `${S}:1`], images: `${R},${S}` },
    ],
    [
      { tags: `${R}:1`, push: 'true', outputs: `type=registry,name=${S}:1\ntype=registry,name=${R}:2` },
      { tags: [`${R}:1`, `${S}:1`, `${R}:2`], images: `${R},${S}` },
    ],
    // Without a tag, where it pushes by digest.
    [{ tags: R, outputs: 'type=image,push-by-digest=true,name-canonical=true,push=true' }, { tags: [] }],
    [{ tags: R, push: 'true', outputs: 'type=image,push-by-digest=true' }, { tags: [] }],
    [{ outputs: `type=image,name=${R},push-by-digest=true,push=true` }, { tags: [] }],
    [{ tags: R, push: 'true', outputs: `type=image,name=${R},push-by-digest=true,push=true` }, { tags: [] }],
    [{ images: R, tags: 'type=raw,value=1', outputs: 'type=image,push-by-digest=true,push=true' }, { tags: [] }],
    [
      { tags: `${R}:1`, push: 'true', outputs: `type=image,name=${S},push-by-digest=true,push=true` },
      { tags: [`${R}:1`], images: `${R},${S}` },
    ],
    // What does not push goes beside it, under the tags of the step.
    [
      { tags: `${R}:1`, push: 'true', outputs: `type=oci,dest=a.tar\ntype=registry,name=${S}:1\nout` },
      { tags: [`${R}:1`, `${S}:1`], images: `${R},${S}`, others: [`oci ${R}:1`, 'local'] },
    ],
    [
      { tags: R, load: 'true', outputs: 'type=image,push-by-digest=true,push=true' },
      { tags: [], others: [`docker ${R}:latest`] },
    ],
  ])('%j', async (inputs, { tags, images = R, push = {}, others = [] }) => {
    expect(await exportsOf(inputs)).toMatchObject({ tags, push: { name: images, ...byDigest, ...push }, others })
  })

  test('an image exporter alone, or with push: false, pushes nothing', async () => {
    expect(await exportsOf({ tags: `${R}:1`, outputs: 'type=image,unpack=true' })).toMatchObject({
      push: undefined,
      others: [`image ${R}:1`],
    })
    expect(await exportsOf({ tags: `${R}:1`, push: 'false', outputs: 'type=image' })).toMatchObject({ push: undefined })
  })

  test('a single word is an image of the engine if it is only loaded', async () => {
    expect(await exportsOf({ tags: 'latest', load: 'true' })).toMatchObject({ others: ['docker latest:latest'] })
  })

  test("generates no annotations of an index for Docker's media types", async () => {
    const inputs = { images: R, tags: 'type=raw,value=1', push: 'true', platforms: 'amd64,arm64' }
    const outputs = 'type=image,oci-mediatypes=false'
    const levels = async (given: Record<string, string>) =>
      new Set((await exportsOf({ ...inputs, ...given })).plan.annotations.map(({ level }) => level))
    expect(await levels({})).toEqual(new Set(['index', 'manifest']))
    expect(await levels({ outputs })).toEqual(new Set(['manifest']))
    await expect(levels({ outputs, annotations: 'index:a=b' })).rejects.toThrow(
      'annotations: "index:a=b": a Docker manifest list has no annotations',
    )
  })

  test('exports nothing for a call', async () => {
    expect(await exportsOf({ tags: `${R}:1`, call: 'check', outputs: 'type=registry' })).toMatchObject({
      push: undefined,
    })
  })
})

describe('in a leg', () => {
  test.each([
    { outputs: 'type=registry,compression=zstd' },
    { outputs: 'type=image,push=true,push-by-digest=true,compression=zstd' },
    { outputs: `type=image,push=true,name=${R},compression=zstd` },
    { outputs: `type=registry,name=${R}:1,compression=zstd` },
    { push: 'true', outputs: 'type=image,name=target,compression=zstd' },
  ])('the plan decides the names: %j', async (inputs) => {
    const more = { tags: `${R}:1,${S}:1`, ...inputs } as Record<string, string>
    expect(await exportsOf(more, true)).toMatchObject({
      push: { name: `${R},${S}`, ...byDigest, compression: 'zstd' },
      others: [],
    })
  })

  test('rejects a name that is not in the plan', async () => {
    const inputs = { tags: `${R}:1`, outputs: `type=registry,name=${R}:2` }
    await expect(exportsOf(inputs, true)).rejects.toThrow(
      `outputs: name=${R}:2 is not in the plan. Add the name to the plan step`,
    )
  })
})

test.each([
  [{ tags: 'latest', push: 'true' }, 'tags: "latest" would be pushed to docker.io/library/latest'],
  [{ outputs: 'type=registry' }, 'outputs: the exporter that pushes has no name, and there are no tags. Set tags'],
  [
    { tags: `${R}:1`, outputs: 'type=image,push-by-digest=true,push=true' },
    `outputs: push-by-digest=true pushes without a tag, but ${R}:1 has one`,
  ],
  [
    { outputs: `type=image,push-by-digest=true,push=true,name=${R}:1` },
    `outputs: push-by-digest=true pushes without a tag, but ${R}:1 has one`,
  ],
  [{ push: 'true', tags: `${R}:1`, outputs: 'type=image,push=false' }, 'outputs: push=false contradicts push: true'],
  [{ tags: `${R}:1`, outputs: 'type=registry,push=false' }, 'outputs: push=false contradicts type=registry'],
  [
    { tags: `${R}:1`, outputs: 'type=registry,dest=a.tar' },
    'outputs: dest=a.tar has no meaning for an image that is pushed',
  ],
  [
    { tags: `${R}:1`, outputs: 'type=registry,registry.insecure=true' },
    'outputs: registry.insecure=true would hold for the push, but not',
  ],
  [
    { tags: `${R}:1`, outputs: 'type=registry,compresion=zstd' },
    'outputs: compresion=zstd: unknown attribute. Did you mean compression?',
  ],
  [{ tags: `${R}:1`, outputs: 'type=registry,annotation-idx.a=b' }, 'outputs: annotation-idx.a=b: unknown level'],
  [
    { tags: `${R}:1`, outputs: 'type=registry,compression=zstd\ntype=registry,compression=gzip' },
    'outputs: compression is zstd in one exporter and gzip in another, but one image is pushed',
  ],
  [{ outputs: 'type=registry,name=r.example/A B' }, 'outputs: "r.example/a b" is not a'],
])('rejects %j', async (inputs: Record<string, string>, message) => {
  await expect(exportsOf(inputs)).rejects.toThrow(message)
})

test('passes on unknown attributes', async () => {
  expect(await exportsOf({ tags: `${R}:1`, outputs: 'type=registry,layer-encryption=x' })).toMatchObject({
    push: { 'layer-encryption': 'x' },
  })
})

describe('of all combinations of exporter, push, tags, guard and plan', () => {
  const combinations = exportCombinations(R, S)
  const refused: unknown[] = []

  test.each(combinations)('moves no tag through an exporter: %j', async (combination) => {
    const { inputs, isLeg } = combination
    try {
      const { plan, destinations } = readExports(fakeInputs(inputs), await planOf(inputs), isLeg)
      const pushed = pushedRepositories(plan.images, { driver: 'docker-container' })
      const pushing = exporters(destinations, plan, { driver: 'docker-container' }).filter(
        ({ type, attributes }) => type === 'registry' || attributes['push'] !== undefined,
      )
      expect(pushing.map(({ attributes }) => attributes)).toEqual(
        destinations.push ? [expect.objectContaining({ name: pushed.join(','), ...byDigest })] : [],
      )
      expect(plan.images.filter((image) => /:[^/]*$/.test(image))).toEqual([])
    } catch (error) {
      refused.push(combination)
      if (!/^(?:outputs|push|tags): /.test((error as Error).message)) throw error
    }
  })

  test('accepts most combinations', () => {
    expect(combinations.length).toBeGreaterThan(400)
    expect(refused.length).toBeLessThan(combinations.length / 4)
  })
})

test('pushes to one repository of each registry', () => {
  const images = ['acme/a', 'r.example/a', 'docker.io/acme/b', 'r.example/b', 's.example/a', 'index.docker.io/acme/c']
  expect(pushedRepositories(images, { driver: 'remote' })).toEqual(['acme/a', 'r.example/a', 's.example/a'])
  // By their tags.
  expect(pushedRepositories(images, { driver: 'docker' })).toEqual(images)
  expect(pushedRepositories(images, { driver: 'remote', concession: { temporaryTag: 'a' } })).toEqual(images)
})
