import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { checkSettings } from '../../src/builder/existing-settings.ts'
import type { Node, PrepareInputs } from '../../src/builder/prepare-inputs.ts'
import { parsePlatforms } from '../../src/plan/platform.ts'
import { defaultPrepareInputs, plainNode } from '../fakes/prepare-inputs.ts'

const toml = `debug = true
[worker.oci]
max-parallelism = 2
[registry."docker.io"]
mirrors = ["a.example", "b.example"]
ca = ["/etc/buildkit/certs/docker.io/ca.pem"]
`
let env: { BUILDX_CONFIG: string }

beforeAll(async () => {
  env = { BUILDX_CONFIG: await mkdtemp(join(tmpdir(), 'store-')) }
  await mkdir(join(env.BUILDX_CONFIG, 'instances'))
  const first = {
    Name: 'ci0',
    DriverOpts: { network: 'host', 'env.NO_PROXY': 'a,b' },
    Flags: ['--allow-insecure-entitlement=network.host', '--debug'],
    Files: { 'buildkitd.toml': Buffer.from(toml).toString('base64') },
  }
  const text = JSON.stringify({ Name: 'ci', Nodes: [first, { Name: 'far', DriverOpts: null, Flags: null }] })
  await writeFile(join(env.BUILDX_CONFIG, 'instances', 'ci'), text)
})
afterAll(() => rm(env.BUILDX_CONFIG, { recursive: true }))

const node = (name: string, endpoint: string, fixed: readonly string[] = []) => ({
  ...{ name, endpoint, fixed },
  ...{ status: 'running', platforms: [] },
})
const existing = {
  name: 'ci',
  driver: 'docker-container',
  nodes: [
    node('ci0', 'unix:///a.sock'),
    node('far', 'tcp://far:1', ['linux/arm64', 'linux/arm/v7']),
    node('plain', 'tcp://plain:2375'),
  ],
}

type Request = readonly [first: Partial<Node>, inputs: Partial<PrepareInputs>, others: readonly Partial<Node>[]]

const check = ([first, inputs, others]: Request) => {
  const nodes = [first, ...others].map((more) => ({ ...plainNode, ...more }))
  return checkSettings(env, existing, { ...defaultPrepareInputs, builder: 'ci', ...inputs, nodes })
}
const config = (text: string): Partial<PrepareInputs> => ({
  buildkitdConfig: { input: 'buildkitd-config', table: parse(text, { integersAsBigInt: true }) },
})
const arm = parsePlatforms(['arm64'])

test.each<[string, Request]>([
  ['requests nothing', [{}, {}, []]],
  ['has its options', [{ driverOpts: ['network=host', 'env.NO_PROXY=a,b'] }, {}, []]],
  ['has its flags', [{ buildkitdFlags: '"--debug"  --allow-insecure-entitlement=network.host' }, {}, []]],
  ['has its driver', [{}, { isDriverSet: true }, []]],
  ['has its address', [{ endpoint: 'unix:///a.sock' }, {}, []]],
  ['has the address of the default context', [{ endpoint: 'default' }, {}, []]],
  ['has its address with the default port', [{}, {}, [{}, { name: 'plain', endpoint: 'tcp://plain' }]]],
  ['has certificates, and so a context', [{ endpoint: 'tcp://far:2', tls: { ca: '', cert: '', key: '' } }, {}, []]],
  ['has its nodes', [{}, {}, [{ name: 'far', endpoint: 'tcp://far:1', platforms: arm }]]],
  ['has its configuration', [{}, config('debug = true\n[registry."docker.io"]\nca = ["/own.pem"]'), []]],
  ['has its numbers', [{}, config('[worker.oci]\nmax-parallelism = 2'), []]],
])('accepts a builder that %s', async (_, request) => {
  await expect(check(request)).resolves.toBeUndefined()
})

test.each<[string, string, Request]>([
  ['driver', 'its driver is docker-container', [{}, { driver: 'kubernetes', isDriverSet: true }, []]],
  ['endpoint', 'it is at unix:///a.sock', [{ endpoint: 'tcp://b:1' }, {}, []]],
  ['nodes', 'its node far is at tcp://far:1', [{}, {}, [{ endpoint: 'tcp://far' }]]],
  ['driver-opts', 'it was created without image=x', [{ driverOpts: ['network=host', 'image=x'] }, {}, []]],
  ['driver-opts', 'it was created without network=none', [{ driverOpts: ['network=none'] }, {}, []]],
  ['buildkitd-flags', 'it was created without --trace', [{ buildkitdFlags: '--debug --trace' }, {}, []]],
  ['buildkitd-config', 'it has another buildkitd.toml', [{}, config('debug = false'), []]],
  ['buildkitd-config', 'it has another buildkitd.toml', [{}, config('[worker.oci]\ngc = true'), []]],
  [
    'buildkitd-config',
    'it has another buildkitd.toml',
    [{}, config('[registry."docker.io"]\nmirrors = ["a.example"]'), []],
  ],
  ['nodes', 'its node far was created without --debug', [{}, {}, [{ buildkitdFlags: '--debug' }]]],
  ['nodes', 'its node far is not for linux/s390x', [{}, {}, [{ platforms: parsePlatforms(['s390x']) }]]],
  ['nodes', 'it has 3 nodes, not 4', [{}, {}, [{}, {}, {}]]],
])('names the input %s: %s', async (input, lacks, request) => {
  await expect(check(request)).rejects.toThrow(
    new Error(
      `${input}: builder ci exists, and ${lacks}. Remove ${input} to use it as it is, or remove the builder ` +
        '(docker buildx rm ci) to create it with all inputs',
    ),
  )
})

test('the settings of a builder in a cluster are those of its pods', async () => {
  const pods = { ...existing, driver: 'kubernetes', nodes: [node('ci0-5f6d8', 'kubernetes:///ci')] }
  const nodes = [{ ...plainNode, driverOpts: ['network=host'] }]
  const inputs = { ...defaultPrepareInputs, driver: 'kubernetes', isDriverSet: true, nodes } as const
  await expect(checkSettings(env, pods, inputs)).resolves.toBeUndefined()
})

test('the default driver, if it is set, is not ignored', async () => {
  const pods = { ...existing, driver: 'kubernetes' }
  const named = { ...defaultPrepareInputs, isDriverSet: true }
  await expect(checkSettings(env, pods, named)).rejects.toThrow(
    'driver: builder ci exists, and its driver is kubernetes',
  )
  await expect(checkSettings(env, pods, defaultPrepareInputs)).resolves.toBeUndefined()
})

test('a builder that buildx does not store has no settings', async () => {
  const nodes = [{ ...plainNode, driverOpts: ['network=host'] }]
  const engine = { ...existing, name: 'default', driver: 'docker' }
  await expect(checkSettings(env, engine, { ...defaultPrepareInputs, nodes })).rejects.toThrow(
    'driver-opts: builder default',
  )
})
