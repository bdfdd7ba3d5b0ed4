/** A fleet of remote BuildKits with mutual TLS: how platforms are assigned, and what is said of one that is down. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setting } from '../../script/settings.ts'
import { succeeds } from '../servers/assertions.ts'
import { type BuildkitServer, startBuildkit } from '../servers/buildkit.ts'
import { type Authority, type Certificate, makeAuthority, pem } from '../servers/certificates.ts'
import { freePort } from '../servers/registry.ts'
import { newRepository, readManifest, tagDigest } from './registry.ts'
import { errorsIn, runStepOn } from './step.ts'

const fleet = 8
let folder: string
let authority: Authority
let client: Certificate
let servers: BuildkitServer[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fleet-'))
  authority = await makeAuthority(folder)
  const server = await authority.issue('server')
  client = await authority.issue('client')
  servers = await Promise.all(Array.from({ length: fleet }, () => startBuildkit(authority, server)))
})

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await rm(folder, { recursive: true, force: true })
})

/** `nodes` for these endpoints, named a, b, c and so on. */
async function nodes(endpoints: readonly string[]): Promise<string> {
  const [ca, cert, key] = await Promise.all([authority.ca, client.cert, client.key].map(pem))
  const prefix = `fleet-${randomBytes(3).toString('hex')}`
  return JSON.stringify(
    endpoints.map((endpoint, index) => ({
      name: `${prefix}-${'abcdefgh'[index] ?? ''}`,
      endpoint,
      tls: { ca, cert, key },
    })),
  )
}

const remote = { driver: 'remote', 'driver-opts': '', 'buildkitd-config': '' }
const base = (): string => `${setting('MANIFOLD_REGISTRY')}/library/busybox`

it('assigns native platforms first, then emulated ones to the nodes with the fewest', async () => {
  const repository = newRepository('fleet')
  const { main, outputs, leftBehind } = await runStepOn(`FROM ${base()}\nRUN uname -m\n`, {
    inputs: {
      ...{ ...remote, nodes: await nodes(servers.map(({ endpoint }) => endpoint)) },
      platforms: 'linux/s390x,linux/arm64,linux/arm/v7,linux/amd64,linux/386',
      ...{ tags: `${repository}:1`, push: 'true' },
    },
  })
  succeeds(main)
  const { manifests = [] } = await readManifest(repository, (await tagDigest(repository, '1')) ?? '')
  const architectures = manifests.map(({ platform }) => platform?.architecture ?? '')
  expect(architectures.filter((name) => name !== 'unknown')).toEqual(['s390x', 'arm64', 'arm', 'amd64', '386'])
  const used = await Promise.all(servers.map((server) => server.logs()))
  expect(used.map((log) => /> creating \S+ \[.*uname -m/.test(log))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
  expect(outputs['driver']).toBe('remote')
  expect(leftBehind).toEqual([])
})

it('names the node that is down at boot', async () => {
  const [first, second] = servers.map(({ endpoint }) => endpoint)
  const down = `tcp://127.0.0.1:${await freePort()}`
  const { main, leftBehind } = await runStepOn('FROM scratch\nCOPY Dockerfile /\n', {
    inputs: { ...remote, nodes: await nodes([first ?? '', down, second ?? '']) },
  })
  expect(errorsIn(main.log)).toEqual([
    expect.stringMatching(/^nodes, endpoint: .*fleet-\w+-b \(tcp:\/\/127.*Check endpoint/),
  ])
  expect(leftBehind).toEqual([])
})

it('names the node that dies during the build', async () => {
  const last = servers.at(-1)
  let stopped: Promise<void> | undefined
  const { main, leftBehind } = await runStepOn(`FROM ${base()}\nRUN echo step $((40 + 2)) && sleep 30\n`, {
    inputs: { ...remote, nodes: await nodes([last?.endpoint ?? '']), retries: '1' },
    onLog: (log) => {
      if (log.includes('step 42')) stopped ??= last?.stop()
    },
  })
  await stopped
  expect(errorsIn(main.log)).toEqual([
    expect.stringMatching(/^build: .*\. These nodes of the builder do not respond: fleet-\w+-a \(tcp:\/\/127/),
  ])
  expect(leftBehind).toEqual([])
})
