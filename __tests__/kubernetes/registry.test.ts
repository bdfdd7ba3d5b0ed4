/** A registry with a private certificate authority and a password: pods reach it with what the step has. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errorsIn } from '../integration/step.ts'
import { succeeds } from '../servers/assertions.ts'
import { type Authority, makeAuthority, pem } from '../servers/certificates.ts'
import { type RegistryServer, startRegistry } from '../servers/registry.ts'
import { bridge } from './cluster.ts'
import { machines, podRegistry, runStepOnPods } from './step.ts'

const password = 'robot: "#1"'
// htpasswd's bcrypt form of the password, with the lowest cost.
const htpasswd = ['robot:$2b$04$foEaTHA/qeFm9.O1E.Qm7esx6Jg.Zba8BfxWSNLoFz6vJD01rN7Ci']
let folder: string
let authority: Authority
let registry: RegistryServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'private-'))
  authority = await makeAuthority(folder)
  const tls = await authority.issue('server', bridge.address)
  registry = await startRegistry(join(folder, 'registry'), { address: bridge.address, tls, htpasswd })
})

afterAll(async () => {
  await registry.stop()
  await rm(folder, { recursive: true })
})

async function registries(ca?: string): Promise<string> {
  return JSON.stringify({
    'docker.io': { mirrors: [podRegistry()] },
    [podRegistry()]: { http: true },
    ...(ca !== undefined && { [registry.host]: { ca: await pem(ca) } }),
  })
}

it.each(['loadbalance=sticky', 'rootless=true'])(
  'pushes with the certificate authority and the password: %s',
  async (option) => {
    const { main, outputs, leftBehind, leftInCluster } = await runStepOnPods(machines, {
      inputs: {
        ...{ registry: registry.host, username: 'robot', password },
        registries: await registries(authority.ca),
        'driver-opts': `namespace=ci\n${option}`,
        ...{ platforms: 'linux/amd64,linux/arm64', tags: `${registry.host}/private:${option.length}`, push: 'true' },
      },
    })
    succeeds(main)
    expect(outputs['degraded']).toBe('[]')
    expect([leftBehind, leftInCluster]).toEqual([[], []])
  },
)

it('names registries if the pods do not trust the certificate', async () => {
  const { main } = await runStepOnPods('FROM scratch\nCOPY Dockerfile /\n', {
    inputs: { registries: await registries(), tags: `${registry.host}/private:none`, push: 'true' },
  })
  expect(errorsIn(main.log)).toEqual([
    expect.stringMatching(
      /^push: .*certificate signed by unknown authority\. Configure that registry .*registries: ca/,
    ),
  ])
})
