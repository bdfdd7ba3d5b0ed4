import { expect, test } from '@jest/globals'
import type { Docker } from '../../src/docker/cli.ts'
import { createNode } from '../../src/docker/buildx.ts'
import { proxyOptions } from '../../src/builder/node-options.ts'
import { readPrepareInputs } from '../../src/inputs/read-builder.ts'
import type { Driver } from '../../src/builder/prepare-inputs.ts'
import { readNodes } from '../../src/inputs/read-nodes.ts'
import { inputs, secretCollector } from '../fakes/inputs.ts'
import { fakeRuntime } from '../fakes/runtime.ts'

function nodes(driver: Driver, values: Readonly<Record<string, string>>) {
  return readNodes(inputs(values), driver, secretCollector().secret)
}

async function firstOptions(driverOpts: string) {
  const [first] = await nodes('docker-container', { 'driver-opts': driverOpts })
  return first?.driverOpts
}

test.each([
  ['network=host\nimage=a', ['network=host', 'image=a']],
  ['image=a,network=host', ['image=a', 'network=host']],
  ['env.NO_PROXY=a,b,.c', ['env.NO_PROXY=a,b,.c']],
  ['cpuset-cpus=0,1,memory=1g', ['cpuset-cpus=0,1', 'memory=1g']],
  ['"nodeselector=a=b,c=d"', ['nodeselector=a=b,c=d']],
  ['env.X=say "hi", you', ['env.X=say "hi", you']],
])('driver-opts %j', async (text, options) => {
  await expect(firstOptions(text)).resolves.toEqual(options)
})

test('reads additional nodes after the first one', async () => {
  const yaml = `
- name: arm
  endpoint: ssh://me@arm.example
  platforms: linux/arm64, armhf
  driver-opts: [ "env.A=b,c=d", network=host ]
  buildkitd-flags: --debug
- endpoint: tcp://127.0.0.1:1234`
  const base = {
    name: undefined,
    endpoint: undefined,
    platforms: [],
    driverOpts: [],
    buildkitdFlags: undefined,
    tls: undefined,
  }
  await expect(nodes('docker-container', { nodes: yaml })).resolves.toEqual([
    base,
    {
      ...base,
      name: 'arm',
      endpoint: 'ssh://me@arm.example',
      platforms: ['linux/arm64', 'linux/arm/v7'],
      driverOpts: ['env.A=b,c=d', 'network=host'],
      buildkitdFlags: '--debug',
    },
    { ...base, endpoint: 'tcp://127.0.0.1:1234' },
  ])
})

test('uses only the nodes in the list for a remote builder without endpoint', async () => {
  await expect(nodes('remote', { nodes: '- endpoint: tcp://a:1' })).resolves.toMatchObject([{ endpoint: 'tcp://a:1' }])
})

test('passes the proxy of the runner to BuildKit unless the user sets another one', () => {
  const env = { HTTPS_PROXY: 'http://p', no_proxy: 'a,b', HTTP_PROXY: '' }
  expect(proxyOptions(env, [])).toEqual(['env.HTTPS_PROXY=http://p', 'env.no_proxy=a,b'])
  expect(proxyOptions(env, ['env.HTTPS_PROXY='])).toEqual(['env.no_proxy=a,b'])
})

const kubernetes = {
  driver: 'kubernetes',
  builder: 'k',
  'driver-opts': 'namespace=build\nreplicas=2\n"nodeselector=kubernetes.io/arch=amd64,zone=a"',
  'buildkitd-flags': '--debug --oci-worker-gc=false',
  nodes: '- { name: arm, platforms: linux/arm64, driver-opts: "namespace=build,replicas=1" }',
}

test('creates a kubernetes builder with two nodes', async () => {
  const calls: (readonly string[])[] = []
  const docker: Docker = (args) => {
    calls.push(args)
    return Promise.resolve('')
  }
  for (const [index, node] of (await nodes('kubernetes', kubernetes)).entries()) {
    await createNode(
      docker,
      { name: 'k', driver: 'kubernetes' },
      { ...node, buildkitdConfig: '/b.toml' },
      { append: index > 0, use: false },
    )
  }
  expect(calls).toEqual([
    [
      ...['buildx', 'create', '--name', 'k', '--driver', 'kubernetes'],
      ...['--driver-opt', 'namespace=build', '--driver-opt', 'replicas=2'],
      ...['--driver-opt', '"nodeselector=kubernetes.io/arch=amd64,zone=a"'],
      ...['--buildkitd-flags', '--debug --oci-worker-gc=false', '--buildkitd-config', '/b.toml'],
    ],
    [
      ...['buildx', 'create', '--append', '--name', 'k', '--driver', 'kubernetes', '--node', 'arm'],
      ...['--platform', 'linux/arm64', '--driver-opt', 'namespace=build', '--driver-opt', 'replicas=1'],
      ...['--buildkitd-config', '/b.toml'],
    ],
  ])
})

test.each([
  [{ driver: 'podman' }, 'driver: unknown value "podman". Use one of docker-container, docker, kubernetes, remote'],
  [{ 'driver-opts': 'host' }, 'driver-opts: this is not an option. Use KEY=VALUE'],
  [{ 'node-platforms': 'amd46' }, 'node-platforms: unknown platform "amd46"'],
  [
    { driver: 'docker', 'node-platforms': 'amd64' },
    'node-platforms: the docker driver has the platforms of the engine',
  ],
  [
    { driver: 'remote', 'node-platforms': 'amd64', nodes: '- endpoint: tcp://a:1' },
    'node-platforms: the first node is in nodes. Set its platforms there',
  ],
  [{ driver: 'docker', nodes: '- endpoint: a' }, 'nodes: line 1, column 3: the docker driver has only one node'],
  [{ driver: 'remote' }, 'endpoint: the remote driver needs the address of BuildKit'],
  [{ driver: 'remote', endpoint: 'http://a' }, 'endpoint: the remote driver does not support http://'],
  [{ driver: 'remote', endpoint: 'tcp://a:65536' }, 'endpoint: "tcp://a:65536" has an invalid port. Use 1 to 65535'],
  [
    { driver: 'kubernetes', endpoint: 'x' },
    'endpoint: the kubernetes driver uses the cluster of the kubeconfig. Remove it',
  ],
  [
    { driver: 'remote', endpoint: 'tcp://a:1', 'buildkitd-flags': '-x' },
    'buildkitd-flags: the remote driver does not start BuildKit. Set driver to docker-container',
  ],
  [
    { driver: 'remote', endpoint: 'tcp://a:1', 'buildkitd-config-inline': 'a=1' },
    'buildkitd-config-inline: the remote driver does not start BuildKit',
  ],
  [{ nodes: '- name: a' }, 'nodes: line 1, column 3: this node has no endpoint. Add one'],
  [
    { nodes: '- { name: a, endpoint: b }\n- { name: a, endpoint: c }' },
    'nodes: line 2, column 3: the name "a" is repeated. Use a different name for each node',
  ],
  [{ nodes: '- { name: 1a, endpoint: b }' }, 'nodes: line 1, column 11: "1a" is not a valid name'],
  [{ nodes: '- { endpont: b }' }, 'nodes: line 1, column 5: unknown key. Did you mean "endpoint"?'],
  [
    { nodes: '- { endpoint: a, platforms: linux/armm64 }' },
    'nodes: line 1, column 29: unknown platform "linux/armm64"',
  ],
  [
    { nodes: '- { endpoint: tcp://a:1, tls: {} }' },
    'nodes: line 1, column 31: tls requires ca, the certificate to verify the endpoint with',
  ],
  [
    { nodes: '- endpoint: tcp://a:1\n  tls: { ca: x.pem }' },
    'nodes: line 2, column 14: this is neither PEM text nor a readable file (ENOENT)',
  ],
  [{ nodes: 'a: b' }, 'nodes: line 1, column 1: this must be a list'],
])('rejects %j', async (values, message) => {
  await expect(readPrepareInputs({ ...fakeRuntime().runtime, input: inputs(values), env: {} }, true)).rejects.toThrow(
    message,
  )
})
