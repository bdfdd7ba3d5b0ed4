import { expect, test } from '@jest/globals'
import { parsePlatforms } from '../../src/plan/platform.ts'
import type { PrepareInputs } from '../../src/builder/prepare-inputs.ts'
import { readPrepareInputs } from '../../src/inputs/read-builder.ts'
import { readAccessInputs } from '../../src/inputs/read-docker.ts'
import { defaultPrepareInputs, plainNode } from '../fakes/prepare-inputs.ts'
import { fakeInputs, fakeRuntime } from '../fakes/runtime.ts'

const read = (values: Record<string, string>) =>
  readPrepareInputs({ ...fakeRuntime().runtime, input: fakeInputs(values), env: {} }, true)

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
  [{ 'buildx-version': 'edge' }, { buildx: { kind: 'edge' } }],
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
  [{ allow: 'security.insecure,device=vendor.example/gpu,other' }, { entitlements: ['security.insecure', 'device'] }],
  [
    { allow: 'security.insecure', 'buildkitd-config-inline': 'insecure-entitlements = ["security.insecure"]' },
    {
      buildkitdConfig: {
        input: 'buildkitd-config-inline',
        table: { 'insecure-entitlements': ['security.insecure'] },
      },
    },
  ],
  [{ driver: 'docker-container' }, { isDriverSet: true }],
  [{ 'node-platforms': 'amd64,386' }, { nodes: [{ ...plainNode, platforms: parsePlatforms(['amd64', '386']) }] }],
  [
    { driver: 'docker', 'driver-opts': 'network=host' },
    { driver: 'docker', isDriverSet: true, notices: ['driver-opts: ignored, since the docker driver has no options'] },
  ],
  [
    { driver: 'docker', use: 'true', 'keep-state': 'true' },
    {
      ...{ driver: 'docker', isDriverSet: true, use: true, keepState: true },
      notices: ['keep-state: ignored, since the docker driver always keeps the state'],
    },
  ],
  [
    { 'buildkitd-config-inline': 'debug = true' },
    { buildkitdConfig: { input: 'buildkitd-config-inline', table: { debug: true } } },
  ],
])('%j', async (inputs, expected) => {
  await expect(read(inputs)).resolves.toEqual({ ...defaultPrepareInputs, ...expected })
})

test.each([
  [{ 'qemu-platforms': 'arm64' }, 'qemu-platforms: it requires qemu: always, and qemu is "auto". Remove it'],
  [{ qemu: 'always', 'qemu-platforms': 'arm46' }, 'qemu-platforms: unknown platform "arm46"'],
  [{ qemu: 'never', 'qemu-reset': 'true' }, 'qemu-reset: it is not allowed with qemu: never. Remove one of them'],
  [{ 'buildx-version': 'newest' }, 'buildx-version: "newest" is not valid'],
  [{ 'buildx-version': 'https://github.com/docker/buildx.git' }, 'or a Git URL with a ref such as'],
  [{ 'buildx-mirror': 'mirror' }, 'buildx-mirror: "mirror" is not a URL'],
  [{ builder: 'a b/c' }, 'builder: "a b/c" is not a valid name'],
  [{ builder: '--help' }, 'builder: "--help" is not a valid name'],
  [{ 'keep-state': 'true' }, 'keep-state: the state is kept under the name of the builder. Set builder'],
  [{ qemu: 'yes' }, 'qemu: unknown value "yes". Use one of auto, always, never'],
  [{ cleanup: 'no' }, 'cleanup: "no" is not a boolean. Use true or false'],
  [
    { 'buildkitd-config': 'b.toml', 'buildkitd-config-inline': 'debug = true' },
    'buildkitd-config, buildkitd-config-inline: both are set. Remove one of them',
  ],
])('rejects %j', async (inputs: Record<string, string>, message) => {
  await expect(read(inputs)).rejects.toThrow(message)
})

test('reads only the inputs for registry access for post', async () => {
  const input = fakeInputs({ driver: 'nosuch', nodes: '[', username: 'me', password: 'secret' })
  const { credentials, registries } = await readAccessInputs({ ...fakeRuntime().runtime, input, env: {} })
  expect(credentials).toMatchObject([{ username: 'me', password: 'secret' }])
  expect(registries).toEqual([])
})
