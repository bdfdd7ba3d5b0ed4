import { expect, test } from '@jest/globals'
import type { Docker } from '../../src/docker/cli.ts'
import { createNode } from '../../src/docker/buildx.ts'
import { proxyOptions } from '../../src/builder/node-options.ts'
import { readPrepareInputs } from '../../src/inputs/builder.ts'
import type { Driver } from '../../src/builder/prepare-inputs.ts'
import { readNodes } from '../../src/inputs/nodes.ts'
import { inputs, secretCollector } from '../fakes/inputs.ts'

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

test('further nodes come after the first, with all that is said of them', async () => {
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

test('a remote builder without endpoint has the nodes of the list alone', async () => {
  await expect(nodes('remote', { nodes: '- endpoint: tcp://a:1' })).resolves.toMatchObject([{ endpoint: 'tcp://a:1' }])
})

test('a proxy of the runner reaches BuildKit unless the user says otherwise', () => {
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

test('the arguments of a kubernetes builder of two nodes', async () => {
  const calls: (readonly string[])[] = []
  const docker: Docker = (args) => {
    calls.push(args)
    return Promise.resolve('')
  }
  for (const [index, node] of (await nodes('kubernetes', kubernetes)).entries()) {
    await createNode(
      docker,
      'k',
      'kubernetes',
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
  [{ driver: 'podman' }, "driver: 'podman' is none of docker-container, docker, kubernetes, remote"],
  [{ 'driver-opts': 'host' }, "driver-opts: 'host' is no option; write KEY=VALUE"],
  [
    { driver: 'docker', 'driver-opts': 'a=b' },
    'driver-opts: the docker driver has none; set driver to docker-container',
  ],
  [{ driver: 'docker', nodes: '- endpoint: a' }, 'nodes: line 1, column 3: the docker driver has one node'],
  [{ driver: 'remote' }, 'endpoint: the remote driver needs the address of BuildKit'],
  [
    { driver: 'remote', endpoint: 'http://a' },
    'endpoint: the remote driver knows no http://; it knows docker-container',
  ],
  [{ driver: 'remote', endpoint: 'tcp://a:65536' }, "endpoint: 'tcp://a:65536' has a port out of range"],
  [{ driver: 'kubernetes', endpoint: 'x' }, 'endpoint: the kubernetes driver takes the cluster of the kubeconfig'],
  [{ driver: 'remote', endpoint: 'tcp://a:1', 'buildkitd-flags': '-x' }, 'buildkitd-flags: BuildKit is not started by'],
  [
    { driver: 'remote', endpoint: 'tcp://a:1', 'buildkitd-config-inline': 'a=1' },
    'buildkitd-config-inline: BuildKit is',
  ],
  [{ nodes: '- name: a' }, 'nodes: line 1, column 3: this node has no endpoint; give one'],
  [
    { nodes: '- { name: a, endpoint: b }\n- { name: a, endpoint: c }' },
    "nodes: line 2, column 3: a node before it is called 'a' too",
  ],
  [{ nodes: '- { name: 1a, endpoint: b }' }, "nodes: line 1, column 11: '1a' is no name of a node"],
  [{ nodes: '- { endpont: b }' }, "nodes: line 1, column 5: unknown key 'endpont'; did you mean 'endpoint'?"],
  [
    { nodes: '- { endpoint: a, platforms: linux/armm64 }' },
    'nodes: line 1, column 29: unknown platform "linux/armm64"',
  ],
  [{ nodes: '- { endpoint: tcp://a:1, tls: {} }' }, 'nodes: line 1, column 31: tls needs ca'],
  [{ nodes: '- endpoint: tcp://a:1\n  tls: { ca: x.pem }' }, "nodes: line 2, column 14: there is no file 'x.pem'"],
  [{ nodes: 'a: b' }, 'nodes: line 1, column 1: this must be a list'],
])('%j is refused', async (values, message) => {
  await expect(readPrepareInputs({ input: inputs(values), ...secretCollector() })).rejects.toThrow(message)
})
