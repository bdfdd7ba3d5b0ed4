/** Builds on pods: one, several, pools of several nodes, and rootless ones. */
import { expect, it } from '@jest/globals'
import { succeeds } from '../servers/assertions.ts'
import { readManifest, tagDigest } from '../integration/registry.ts'
import { kubectl, machines, newBuilder, podRepository, podsOf, runStepOnPods } from './step.ts'

const platforms = 'linux/amd64,linux/arm64,linux/arm/v7'

async function architecturesAt(repository: string): Promise<readonly string[]> {
  const { manifests = [] } = await readManifest(repository, (await tagDigest(repository, '1')) ?? '')
  return manifests.map(({ platform }) => platform?.architecture ?? '').filter((name) => name !== 'unknown')
}

it('builds all platforms on one pod, shows how it starts, and removes it', async () => {
  const repository = podRepository('pod')
  const { main, post, leftBehind, leftInCluster } = await runStepOnPods(machines, {
    inputs: { platforms, tags: `${repository}:1`, push: 'true' },
  })
  succeeds(main)
  succeeds(post)
  expect(main.log).toMatch(/^pod kube-\S+: Successfully assigned/m)
  expect(main.log).toMatch(/^pod kube-\S+: Started container buildkitd$/m)
  expect(await architecturesAt(repository)).toEqual(['amd64', 'arm64', 'arm'])
  expect([leftBehind, leftInCluster]).toEqual([[], []])
})

it('builds on several replicas', async () => {
  const repository = podRepository('replicas')
  const builder = newBuilder()
  let pods: readonly string[] = []
  const { main, leftInCluster } = await runStepOnPods(machines, {
    inputs: {
      ...{ builder, platforms, tags: `${repository}:1`, push: 'true' },
      'driver-opts': 'namespace=ci\nreplicas=2\nloadbalance=random',
    },
    beforePost: async () => {
      pods = await podsOf(builder)
    },
  })
  succeeds(main)
  expect(pods).toHaveLength(2)
  expect(await architecturesAt(repository)).toEqual(['amd64', 'arm64', 'arm'])
  expect(leftInCluster).toEqual([])
})

it('builds each platform on its pool of nodes', async () => {
  const repository = podRepository('pools')
  const builder = newBuilder()
  let machinesOf: readonly (readonly string[])[] = []
  const { main, leftInCluster } = await runStepOnPods('FROM busybox\nRUN uname -m\n', {
    inputs: {
      ...{ builder, platforms: 'linux/amd64,linux/arm64', tags: `${repository}:1`, push: 'true' },
      'node-platforms': 'linux/amd64',
      'driver-opts': 'namespace=ci\nnodeselector=kubernetes.io/os=linux',
      nodes: `- { name: ${builder}-arm, platforms: linux/arm64, driver-opts: namespace=ci }`,
    },
    beforePost: async () => {
      machinesOf = await Promise.all([`${builder}0`, `${builder}-arm`].map(builtOn))
    },
  })
  succeeds(main)
  expect(machinesOf).toEqual([['x86_64'], ['aarch64']])
  expect(await architecturesAt(repository)).toEqual(['amd64', 'arm64'])
  expect(leftInCluster).toEqual([])
})

/** What `uname -m` printed, by the records of the pods of a deployment. */
async function builtOn(deployment: string): Promise<readonly string[]> {
  const refs = 'for ref in $(buildctl debug histories | awk "NR > 1 { print \\$2 }"); do buildctl debug logs $ref; done'
  const where = ['--namespace', 'ci', `deployment/${deployment}`]
  const log = await kubectl('exec', ...where, '--', 'sh', '-c', `(${refs}) 2>&1`)
  return [...log.matchAll(/^#\d+ [\d.]+ (\w+)\s*$/gm)].map(([, machine = '']) => machine)
}

it('builds without privileges on a rootless pod', async () => {
  const repository = podRepository('rootless')
  const { main, leftInCluster } = await runStepOnPods(machines, {
    inputs: { platforms, tags: `${repository}:1`, push: 'true', 'driver-opts': 'namespace=ci\nrootless=true' },
  })
  succeeds(main)
  expect(await architecturesAt(repository)).toEqual(['amd64', 'arm64', 'arm'])
  expect(leftInCluster).toEqual([])
})
