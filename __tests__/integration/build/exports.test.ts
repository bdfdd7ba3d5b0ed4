/** What `outputs` means beside `push` and `plan`: no exporter moves a tag, and what it asks for is in the registry. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readExports } from '../../../src/inputs/read-exports.ts'
import { faultyRegistry, type FaultyRegistry } from '../../fakes/faulty-registry.ts'
import { planOf } from '../../fakes/plan.ts'
import { fakeInputs } from '../../fakes/runtime.ts'
import { type Combination, exportCombinations } from '../../image/export-combinations.ts'
import { listTags, newRepository, occupyTag, readManifest, tagDigest } from '../registry.ts'
import { openWorkshop, registry, release, type Workshop } from '../publish/real.ts'
import { errorsIn, type Run, runWarmStepOn } from '../step.ts'

const dockerfile = 'FROM busybox\nRUN echo some >/data\n'

function run(inputs: Readonly<Record<string, string>>): Promise<Run> {
  return runWarmStepOn(dockerfile, { inputs: { cache: 'none', provenance: 'false', ...inputs } })
}

async function green(inputs: Readonly<Record<string, string>>): Promise<Run['outputs']> {
  const { main, outputs } = await run(inputs)
  expect({ errors: errorsIn(main.log), exitCode: main.exitCode }).toEqual({ errors: [], exitCode: 0 })
  return outputs
}

/** The compression of each layer of an image of one platform. */
async function layerTypes(repository: string, digest = ''): Promise<readonly string[]> {
  const { layers = [] } = await readManifest(repository, digest)
  return layers.map(({ mediaType }) => mediaType.replace(/^.*\+/, ''))
}

describe('an exporter that pushes', () => {
  test.each(['type=image,push=true,compression=zstd', 'type=registry,compression=zstd'])(
    'moves no tag that is immutable: %s',
    async (outputs) => {
      const repository = newRepository('exports')
      const before = await occupyTag(repository, 'v1')
      const { main } = await run({ tags: `${repository}:v1`, push: 'true', 'immutable-tags': 'true', outputs })
      expect(errorsIn(main.log)).toEqual([expect.stringContaining('immutable-tags: ')])
      expect(await tagDigest(repository, 'v1')).toBe(before)
    },
  )

  test('gives the push its attributes', async () => {
    const repository = newRepository('exports')
    const { digest, degraded } = await green({
      tags: `${repository}:1`,
      push: 'true',
      outputs:
        'type=image,name=target,compression=zstd,force-compression=true,annotation-manifest.org.example.a=My image',
    })
    expect([await tagDigest(repository, '1'), degraded]).toEqual([digest, '[]'])
    expect(new Set(await layerTypes(repository, digest))).toEqual(new Set(['zstd']))
    expect((await readManifest(repository, digest ?? '')).annotations).toEqual({ 'org.example.a': 'My image' })
  })

  test('annotates the index, as in the recipe that GitHub documents', async () => {
    const repository = newRepository('exports')
    const { digest = '' } = await green({
      tags: `${repository}:1`,
      push: 'true',
      platforms: 'linux/amd64,linux/arm64',
      outputs: 'type=image,name=target,annotation-index.org.opencontainers.image.description=My image',
    })
    const { annotations } = await readManifest(repository, digest)
    expect(annotations).toEqual({ 'org.opencontainers.image.description': 'My image' })
  })

  test('publishes its own names, verified like those of tags', async () => {
    const [one, other] = [newRepository('exports'), newRepository('exports')]
    const { digest, image, metadata = '' } = await green({ outputs: `type=registry,"name=${one}:1,${other}:2"` })
    expect([await tagDigest(one, '1'), await tagDigest(other, '2')]).toEqual([digest, digest])
    expect(image).toBe(`${one}@${digest ?? ''}`)
    expect(JSON.parse(metadata)).toMatchObject({ 'image.name': `${one}:1,${other}:2` })
  })

  test('by digest leaves an image without a tag, which merge can join', async () => {
    const repository = newRepository('exports')
    const outputs = 'type=image,push-by-digest=true,name-canonical=true,push=true'
    const legs = await Promise.all(
      ['linux/amd64', 'linux/arm64'].map((platforms) => green({ tags: repository, platforms, outputs })),
    )
    expect(legs.map(({ image, digest = '' }) => image === `${repository}@${digest}`)).toEqual([true, true])
    const sources = legs.map(({ digest = '' }) => digest).join('\n')
    const { main, outputs: merged } = await runWarmStepOn(dockerfile, {
      action: 'merge',
      inputs: { tags: `${repository}:1`, sources },
    })
    expect(errorsIn(main.log)).toEqual([])
    const { manifests = [] } = await readManifest(repository, merged['digest'] ?? '')
    expect(manifests.map(({ platform }) => platform?.architecture)).toEqual(['amd64', 'arm64'])
    expect(await listTags(repository)).toEqual(['1'])
  })
})

test('the output metadata names the tags', async () => {
  const repository = newRepository('exports')
  const { metadata = '' } = await green({ tags: `${repository}:1,${repository}:2`, push: 'true' })
  expect(JSON.parse(metadata)).toMatchObject({ 'image.name': `${repository}:1,${repository}:2` })
})

const repositories = ['host.example/exports/r-id', 'host.example/exports/s-id'] as const

interface Expected extends Combination {
  /** That are moved after the checks. */
  readonly tags: number
}

/** One of all combinations that come to the same build and the same tags. Others are refused, as a unit test shows. */
async function distinct(combinations: readonly Combination[]): Promise<readonly Expected[]> {
  const found = new Map<string, Expected>()
  for (const combination of combinations) {
    const { inputs, isLeg } = combination
    const named = await planOf(inputs)
    try {
      const { plan, destinations } = readExports(fakeInputs(inputs), named, isLeg)
      // A leg says that it pushes, or that it does not.
      if (isLeg && !destinations.push && inputs['push'] === undefined) continue
      const isPushed = destinations.push && !isLeg
      // There is no such registry here, and nothing to guard where nothing is pushed.
      if (plan.images.includes('target') || (!isPushed && inputs['immutable-tags'])) continue
      const key = JSON.stringify([plan.images, plan.tags, destinations, inputs['immutable-tags'], isLeg])
      found.set(key, { ...combination, tags: isPushed ? plan.tags.length : 0 })
    } catch {
      continue
    }
  }
  return [...found.values()]
}

const combinations = await distinct(exportCombinations(...repositories))

describe('of all combinations of exporter, push, tags, guard and plan', () => {
  let workshop: Workshop
  let recorder: FaultyRegistry
  /** Paths of the tags that the registry was asked to move. */
  const moved: string[] = []

  beforeAll(async () => {
    workshop = await openWorkshop()
    recorder = await faultyRegistry(registry, {
      onRequest: (kind, url) => {
        if (kind === 'manifest PUT by tag') moved.push(url)
        return undefined
      },
    })
  })

  afterAll(async () => {
    await recorder.close()
    await workshop.close()
  })

  test.each(combinations)('no tag moves before the checks: %j', async (combination) => {
    const id = randomBytes(6).toString('hex')
    const text = JSON.stringify(combination).replaceAll('host.example', recorder.host).replaceAll('-id', `-${id}`)
    const { inputs, isLeg, tags } = JSON.parse(text) as Expected
    const isGuarded = inputs['immutable-tags'] !== undefined
    // The part that a leg hands off has a tag of its own.
    const movedHere = (): readonly string[] =>
      moved.filter((path) => path.includes(id) && !path.includes('/manifests/manifold-test-'))
    if (isGuarded) {
      // Not through the recorder.
      await Promise.all(['1', 'latest'].map((tag) => occupyTag(`${registry}/exports/r-${id}`, tag)))
    }
    let atPush: readonly string[] | undefined
    const { error } = await release(workshop, {
      tags: [],
      isLeg,
      inputs: { platforms: 'linux/amd64', provenance: 'false', push: '', tags: '', ...inputs },
      onBuilt: () => {
        atPush = movedHere()
      },
    })
    expect(atPush).toEqual([])
    if (isLeg) expect([error, movedHere()]).toEqual([undefined, []])
    else if (isGuarded && error !== undefined) {
      expect([error, movedHere()]).toEqual([expect.stringMatching(/^immutable-tags: /), []])
    } else expect([error, movedHere().length]).toEqual([undefined, tags])
  })
})
