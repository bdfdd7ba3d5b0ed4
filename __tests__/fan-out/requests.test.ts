/** Registries limit how many manifests are read: Docker Hub to 200 in six hours for a free account. HEAD does not count. */
import { expect, test } from '@jest/globals'
import { memoryRegistry } from '../servers/memory-registry.ts'
import { artifactsInMemory, openRun } from './fan-out-run.ts'

const architectures = ['amd64', '386', 'arm64', 'arm/v7', 'arm/v6', 'arm/v5', 'ppc64le', 's390x', 'riscv64', 'mips64le']
const platforms = ['linux', 'freebsd'].flatMap((os) => architectures.map((architecture) => `${os}/${architecture}`))

test.each([
  // The index and the manifest of each leg, and the merged index.
  ['artifact', 4 * (20 * 2 + 1)],
  // The part of each leg too.
  ['registry', 4 * (20 * 3 + 1)],
])('4 images of 20 legs by %s read %i manifests', async (kind, expected) => {
  await using registry = await memoryRegistry()
  const artifacts = kind === 'artifact' ? { artifacts: artifactsInMemory() } : {}
  for (const name of ['one', 'two', 'three', 'four']) {
    using run = openRun({ registry, platforms, name, ...artifacts })
    await Promise.all(run.plan.legs.map((leg) => run.buildLeg(leg)))
    await run.merge()
  }
  expect(registry.seen.filter(({ line }) => /^GET .*\/manifests\//.test(line))).toHaveLength(expected)
})

test('an older run that merges late leaves a tag that moves only forward where it is', async () => {
  await using registry = await memoryRegistry()
  const artifacts = artifactsInMemory()
  const moved: string[] = []
  for (const version of ['2.0.0', '1.0.0']) {
    using run = openRun({ registry, platforms: ['linux/amd64', 'linux/arm64'], artifacts })
    const labels = { 'org.opencontainers.image.version': version }
    await Promise.all(run.plan.legs.map((leg) => run.buildLeg(leg, '', { Labels: labels })))
    const { kept } = await run.merge(['1'])
    if (kept.length === 0) moved.push(version)
    else expect(kept).toMatchObject([{ why: '2.0.0 is newer than 1.0.0' }])
  }
  expect(moved).toEqual(['2.0.0'])
})
