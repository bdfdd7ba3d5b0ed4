import { expect, test } from '@jest/globals'
import { parsePlatforms } from '../../src/plan/platform.ts'
import type { PrepareInputs } from '../../src/builder/prepare-inputs.ts'
import { readPrepareInputs } from '../../src/inputs/builder.ts'
import { readAccessInputs } from '../../src/inputs/docker.ts'
import { secretCollector } from '../fakes/inputs.ts'
import { defaultPrepareInputs, plainNode } from '../fakes/prepare-inputs.ts'
import { fakeInputs } from '../fakes/runtime.ts'

const read = (values: Record<string, string>) =>
  readPrepareInputs({ input: fakeInputs(values), secret: secretCollector().secret })

test.each<[Record<string, string>, Partial<PrepareInputs>]>([
  [{}, {}],
  [
    { qemu: 'never', cleanup: 'false', builder: 'mine' },
    { qemu: 'never', cleanup: false, builder: 'mine' },
  ],
  [{ 'qemu-image': 'acme/binfmt:1\nacme/binfmt:2' }, { qemuImages: ['acme/binfmt:1', 'acme/binfmt:2'] }],
  [
    { qemu: 'always', 'qemu-platforms': 'arm64,armhf' },
    { qemu: 'always', qemuPlatforms: parsePlatforms(['arm64', 'arm']) },
  ],
  [
    { 'qemu-reset': 'true', 'qemu-cache-image': 'false' },
    { qemuReset: true, qemuCacheImage: false },
  ],
  [
    { builder: 'Mine_1.2-b', 'keep-state': 'true' },
    { builder: 'Mine_1.2-b', keepState: true },
  ],
  [{ 'buildx-version': 'latest' }, { buildx: { kind: 'latest' } }],
  [{ 'buildx-version': '0.30.1' }, { buildx: { kind: 'release', version: 'v0.30.1' } }],
  [{ 'buildx-mirror': 'http://m.example/r/' }, { buildxMirror: 'http://m.example/r' }],
  [
    { 'buildx-version': 'https://github.com/docker/buildx.git#master' },
    { buildx: { kind: 'source', url: 'https://github.com/docker/buildx.git#master' } },
  ],
  [
    { 'driver-opts': 'network=host\n"env.no_proxy=a,b"' },
    { nodes: [{ ...plainNode, driverOpts: ['network=host', 'env.no_proxy=a,b'] }] },
  ],
  [
    { driver: 'docker', use: 'true', 'keep-state': 'true' },
    { driver: 'docker', use: true, keepState: true },
  ],
  [
    { 'buildkitd-config-inline': 'debug = true' },
    { buildkitdConfig: { input: 'buildkitd-config-inline', table: { debug: true } } },
  ],
])('%j', async (inputs, expected) => {
  await expect(read(inputs)).resolves.toEqual({ ...defaultPrepareInputs, ...expected })
})

test.each([
  [{ 'qemu-platforms': 'arm64' }, "qemu-platforms: they are for qemu 'always', and qemu is 'auto'; leave them out"],
  [{ qemu: 'always', 'qemu-platforms': 'arm46' }, 'qemu-platforms: unknown platform "arm46"'],
  [{ qemu: 'never', 'qemu-reset': 'true' }, "qemu-reset: qemu is 'never'"],
  [
    { 'buildx-version': 'newest' },
    "buildx-version: 'newest' is neither latest, nor a version such as v0.36.1, nor a Git URL",
  ],
  [{ 'buildx-version': 'https://github.com/docker/buildx.git' }, 'nor a Git URL with a ref such as'],
  [{ 'buildx-mirror': 'mirror' }, "buildx-mirror: 'mirror' is no URL"],
  [{ builder: 'a b/c' }, "builder: 'a b/c' is not a name; write letters, digits, '.', '_' and '-'"],
  [{ builder: '--help' }, "builder: '--help' is not a name"],
  [{ 'keep-state': 'true' }, 'keep-state: the state is found again by the name of the builder; give builder'],
  [{ qemu: 'yes' }, "qemu: 'yes' is none of auto, always, never"],
  [{ cleanup: 'no' }, "cleanup: 'no' is not a boolean; write true or false"],
  [
    { 'buildkitd-config': 'b.toml', 'buildkitd-config-inline': 'debug = true' },
    'buildkitd-config and buildkitd-config-inline exclude each other; give one of them',
  ],
])('%j is refused', async (inputs: Record<string, string>, message) => {
  await expect(read(inputs)).rejects.toThrow(message)
})

test('what opens the registries asks for nothing else, since post has only that to do', async () => {
  const input = fakeInputs({ driver: 'nosuch', nodes: '[', username: 'me', password: 'secret' })
  const { credentials, registries } = await readAccessInputs({ input, secret: secretCollector().secret })
  expect(credentials).toMatchObject([{ username: 'me', password: 'secret' }])
  expect(registries).toEqual([])
})
