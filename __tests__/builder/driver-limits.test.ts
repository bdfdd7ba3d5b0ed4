import { expect, test } from '@jest/globals'
import { checkDriver, type Demands } from '../../src/builder/driver-limits.ts'
import { fakeDocker } from '../fakes/docker.ts'

const nothing: Demands = { severalPlatforms: false, exportsCache: false, byDigest: [] }

/** Of an engine of either image store. */
function check(containerd: boolean, demands: Partial<Demands>): Promise<void> {
  const features = ['Cache export', 'Direct push', 'Multi-platform build'].map((name) => `\t${name}: ${containerd}\n`)
  const { docker } = fakeDocker({ 'buildx --debug inspect': `Features:\n${features.join('')}` })
  return checkDriver(docker, 'default', { ...nothing, ...demands })
}

test("with containerd's image store the engine builds several platforms and exports caches", async () => {
  await expect(check(true, { severalPlatforms: true, exportsCache: true })).resolves.toBeUndefined()
})

test.each([
  [{ severalPlatforms: true }, /^platforms: .* or enable the engine's containerd image store$/],
  [{ exportsCache: true }, /^cache: .* or enable the engine's containerd image store$/],
])('without it neither: %j', async (demands, message) => {
  await expect(check(false, demands)).rejects.toThrow(message)
})

test.each([false, true])('can not push by digest (containerd: %j)', async (containerd) => {
  await expect(check(containerd, { byDigest: ['smoke-test', 'plan'] })).rejects.toThrow(
    /^smoke-test: .*\. Set driver to docker-container, kubernetes or remote, or remove smoke-test$/,
  )
})
