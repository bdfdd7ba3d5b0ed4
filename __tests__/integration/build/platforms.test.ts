/** Platforms that no node of the builder runs, or whose content is that of another platform. */
import { afterAll, describe, expect, test } from '@jest/globals'
import { newRepository, readManifest } from '../registry.ts'
import { errorsIn, type Run, runWarmStepOn } from '../step.ts'
import { filesOf, folderWith, removeFolders } from './real.ts'

afterAll(removeFolders)

async function green(dockerfile: string, inputs: Readonly<Record<string, string>>): Promise<Run> {
  const run = await runWarmStepOn(dockerfile, { inputs: { cache: 'none', ...inputs } })
  expect({ errors: errorsIn(run.main.log), exitCode: run.main.exitCode }).toEqual({ errors: [], exitCode: 0 })
  return run
}

const crossCompiled =
  'FROM --platform=$BUILDPLATFORM busybox AS build\nARG TARGETOS TARGETARCH\nRUN echo $TARGETOS-$TARGETARCH >/out\n' +
  'FROM scratch\nCOPY --from=build /out /out\n'

test('cross-compiled files are exported for platforms that nothing here runs', async () => {
  const out = folderWith({})
  const platforms = 'linux/amd64,darwin/arm64,windows/amd64'
  const { main } = await green(crossCompiled, { platforms, outputs: `type=local,dest=${out}` })
  expect(filesOf(out)).toEqual({
    'linux_amd64/out': 'linux-amd64',
    'darwin_arm64/out': 'darwin-arm64',
    'windows_amd64/out': 'windows-amd64',
  })
  expect(main.log).not.toMatch(/^\S+ +emulated /m)
})

test('an image whose build runs nothing on its platform needs no emulator, and is not called emulated', async () => {
  const repository = newRepository('cross')
  const inputs = { tags: `${repository}:1`, push: 'true', qemu: 'never', provenance: 'false' }
  const { outputs, main } = await green(crossCompiled, { ...inputs, platforms: 'linux/amd64,linux/loong64' })
  const { manifests = [] } = await readManifest(repository, outputs['digest'] ?? '')
  expect(manifests.map(({ platform }) => platform?.architecture)).toEqual(['amd64', 'loong64'])
  expect(main.log).toMatch(/^linux\/loong64 .* native /m)
})

describe('a platform that the image of the emulators lacks', () => {
  test('is built if the build runs nothing on it', async () => {
    const repository = newRepository('cross')
    const inputs = { tags: `${repository}:1`, push: 'true', provenance: 'false' }
    const { outputs, main } = await green(crossCompiled, { ...inputs, platforms: 'linux/amd64,linux/sparc64' })
    const { manifests = [] } = await readManifest(repository, outputs['digest'] ?? '')
    expect(manifests.map(({ platform }) => platform?.architecture)).toEqual(['amd64', 'sparc64'])
    expect(main.log).toMatch(/^linux\/sparc64 .* native /m)
  })

  test('is named with the remedy if the build runs something on it', async () => {
    const { main } = await runWarmStepOn('FROM scratch\nCOPY --chmod=755 Dockerfile /a\nRUN ["/a"]\n', {
      inputs: { platforms: 'linux/sparc64', push: 'false', cache: 'none' },
    })
    expect(errorsIn(main.log)).toEqual([
      expect.stringMatching(
        /: it did not complete successfully: .*\. No node of the builder runs linux\/sparc64\. .*: installing: sparc64 unsupported architecture\. Set qemu-image to an image with its emulator, or build it on a native runner, or run the step on the builder's own platform/,
      ),
    ])
  })
})

test('a base image that is pinned to one platform is reported', async () => {
  const base = newRepository('base')
  await green('FROM scratch\nADD Dockerfile /a\n', {
    ...{ tags: `${base}:1`, push: 'true', platforms: 'linux/amd64,linux/arm64', provenance: 'false' },
  }).then(async ({ outputs }) => {
    const { manifests = [] } = await readManifest(base, outputs['digest'] ?? '')
    const pinned = `${base}@${manifests[0]?.digest ?? ''}`
    const { main } = await green(`FROM ${pinned}\nCOPY Dockerfile /b\n`, {
      ...{ tags: `${newRepository('pinned')}:1`, push: 'true', platforms: 'linux/amd64,linux/arm64' },
    })
    expect(main.log).toMatch(
      /^::notice::verification: the images for linux\/amd64 and linux\/arm64 have the same base layer/m,
    )
  })
})
