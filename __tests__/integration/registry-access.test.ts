/** How the step's own client reaches registries: by a merge, which starts no docker process. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStep, type StepResult } from '../../script/runner.ts'
import { testClient } from '../fakes/registry-client.ts'
import { succeeds } from '../servers/assertions.ts'
import { type Authority, makeAuthority, pem } from '../servers/certificates.ts'
import { connectProxy } from '../servers/connect-proxy.ts'
import { pushImage } from '../servers/push-image.ts'
import { type RegistryServer, startRegistry } from '../servers/registry.ts'
import { startTokenServer, type TokenServer } from '../servers/token-server.ts'

const password = 's3cret pass'
let folder: string
let authority: Authority
let tokens: TokenServer
let source: RegistryServer
/** With a token server at another host and port, behind the same private CA. */
let guarded: RegistryServer
let hub: RegistryServer
let digest: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-access-'))
  authority = await makeAuthority(join(folder, 'certificates'))
  const server = await authority.issue('server')
  tokens = await startTokenServer(server, { alice: password }, { https: true, identityTokens: { refresh: 'alice' } })
  ;[source, guarded, hub] = await Promise.all([
    startRegistry(join(folder, 'source')),
    startRegistry(join(folder, 'guarded'), { tls: server, token: { ...tokens, bundle: authority.ca } }),
    startRegistry(join(folder, 'hub'), { tls: await authority.issue('hub', 'registry-1.docker.io') }),
  ])
  using client = testClient()
  digest = (await pushImage(client.repository(`${source.host}/app`), 'content')).descriptor.digest
})

afterAll(async () => {
  await Promise.all([source, guarded, hub, tokens].map((server) => server.stop()))
  await rm(folder, { recursive: true })
})

/** Publishes the image of the source. */
async function publish(tags: string, registries: string, env: Readonly<Record<string, string>> = {}) {
  const sources = `${source.host}/app@${digest}`
  const result: StepResult = await runStep({
    action: 'merge',
    inputs: { sources, tags, registries, retries: '0' },
    env,
  })
  succeeds(result.main)
  expect(result.outputs['digest']).toBe(digest)
  expect(result.main.log).not.toContain('[command]')
}

test('a token server at another host, with the private CA of the registry, gets the password', async () => {
  const credentials = `username: alice, password: "${password}"`
  await publish(`${guarded.host}/alice/app:v1`, `"${guarded.host}": { ca: "${authority.ca}", ${credentials} }`)
})

test('a token server gets the identity token of the Docker config', async () => {
  const config = join(folder, 'config')
  await mkdir(config)
  const entry = {
    auth: Buffer.from('00000000-0000-0000-0000-000000000000:').toString('base64'),
    identitytoken: 'refresh',
  }
  await writeFile(join(config, 'config.json'), JSON.stringify({ auths: { [guarded.host]: entry } }))
  const registries = `"${guarded.host}": { ca: "${authority.ca}" }`
  await publish(`${guarded.host}/alice/app:v2`, registries, { DOCKER_CONFIG: config })
})

test('the CA for docker.io is for names without a host', async () => {
  await using proxy = await connectProxy(hub.host)
  await publish('acme/app:v1', `docker.io: { ca: "${authority.ca}" }`, { HTTPS_PROXY: proxy.url, NO_PROXY: '' })
  expect(new Set(proxy.asked)).toEqual(new Set(['registry-1.docker.io:443']))
  using client = testClient({ access: { ca: await pem(authority.ca), http: false } })
  expect((await client.repository(`${hub.host}/acme/app`).resolve('v1'))?.digest).toBe(digest)
})
