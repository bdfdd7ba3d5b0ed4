/** A job of the run that can't push to the repository, but can write artifacts, does not decide what is released. */
import { describe, expect, test } from '@jest/globals'
import { formatPart, type Part } from '../../src/fan-out/part.ts'
import { memoryRegistry } from '../servers/memory-registry.ts'
import { artifactsInMemory, openRun } from './fan-out-run.ts'

const platforms = ['linux/amd64', 'linux/arm64']
const name = 'manifold-0a1b2c3d4e5f-linux-arm64.1'
const earlierKey = 'f5e4d3c2b1a0'

interface Parts {
  /** What the leg handed off. */
  readonly own: Part
  /** That of an earlier run, which is still in the repository. */
  readonly earlier: Part
}

/** Merges after another job has put this in the place of a part. */
async function mergeAfter(replaced: (parts: Parts) => Buffer, at = name) {
  await using registry = await memoryRegistry()
  using earlier = openRun({ registry, platforms, artifacts: artifactsInMemory(), key: earlierKey })
  const [, arm64] = earlier.plan.legs
  if (!arm64) throw new Error('there is no leg')
  const old = await earlier.buildLeg(arm64, 'old')
  const artifacts = artifactsInMemory()
  using run = openRun({ registry, platforms, artifacts })
  const made = await Promise.all(run.plan.legs.map((leg) => run.buildLeg(leg)))
  const own = made[1]
  if (!own) throw new Error('there is no part')
  artifacts.files.set(at, replaced({ own, earlier: old }))
  const outcome = await run.merge().then(
    (published) => ({ error: '', platforms: published.platforms.map(({ platform }) => platform) }),
    (reason: unknown) => ({ error: (reason as Error).message.replaceAll(registry.host, 'R'), platforms: [] }),
  )
  return { ...outcome, tags: [...registry.tags.keys()] }
}

test('an artifact that nobody replaced is merged', async () => {
  expect(await mergeAfter(({ own }) => formatPart(own).bytes)).toEqual({
    error: '',
    platforms,
    tags: ['acme/app:1'],
  })
})

describe('nothing is tagged after', () => {
  const refused =
    /^handoff: R\/acme\/app does not have the part in the artifact manifold-\S+ \(sha256:[0-9a-f]{64}\)\. The leg has not written/
  test.each<[string, (parts: Parts) => Buffer, RegExp]>([
    [
      'a forged part with an old image of the same repository',
      ({ own, earlier: { digest, manifests } }) => formatPart({ ...own, digest, manifests }).bytes,
      refused,
    ],
    [
      'a forged part that differs in one byte',
      ({ own }) => Buffer.concat([formatPart(own).bytes, Buffer.from(' ')]),
      refused,
    ],
    [
      'the part of an earlier run',
      ({ earlier }) => formatPart(earlier).bytes,
      /^plan: the part of linux-arm64 belongs to linux-arm64 in plan f5e4d3c2b1a0, not to plan 0a1b2c3d4e5f$/,
    ],
    ['something else', () => Buffer.from('x'), refused],
  ])('%s', async (_, replaced, message) => {
    const { error, tags } = await mergeAfter(replaced)
    expect(error).toMatch(message)
    expect(tags).toEqual([])
  })

  test('a forged part of a later attempt', async () => {
    const { error, tags } = await mergeAfter(() => Buffer.from('{}'), 'manifold-0a1b2c3d4e5f-linux-arm64.2')
    expect(error).toMatch(refused)
    expect(tags).toEqual([])
  })
})

test('the part of another image of the run is refused', async () => {
  await using registry = await memoryRegistry()
  const artifacts = artifactsInMemory()
  using other = openRun({ registry, platforms, artifacts, name: 'other', key: earlierKey })
  using run = openRun({ registry, platforms, artifacts })
  for (const each of [other, run]) await Promise.all(each.plan.legs.map((leg) => each.buildLeg(leg)))
  artifacts.files.set(name, artifacts.files.get(name.replace(run.plan.key, earlierKey)) ?? Buffer.alloc(0))
  await expect(run.merge()).rejects.toThrow('acme/app does not have the part')
  expect([...registry.tags.keys()]).toEqual([])
})

test('artifacts of other jobs are not read', async () => {
  await using registry = await memoryRegistry()
  const artifacts = artifactsInMemory()
  const read: string[] = []
  const watched = {
    ...artifacts,
    read: (name: string, limit: number) => (read.push(name), artifacts.read(name, limit)),
  }
  using run = openRun({ registry, platforms, artifacts: watched })
  await Promise.all(run.plan.legs.map((leg) => run.buildLeg(leg)))
  for (const other of [
    'reports',
    'manifold-0a1b2c3d4e5f-linux-386.1',
    `${name}x`,
    'manifold-0a1b2c3d4e5f-linux-arm64',
  ]) {
    artifacts.files.set(other, Buffer.from('x'))
  }
  await run.merge()
  expect(read.toSorted()).toEqual(['manifold-0a1b2c3d4e5f-linux-amd64.1', name])
})
