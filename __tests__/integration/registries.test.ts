/** Private registries of every kind, and the credentials for them: the whole step against real registries. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readdirSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStep, type StepResult } from '../../script/runner.ts'
import { setting } from '../../script/settings.ts'
import { testClient } from '../fakes/registry-client.ts'
import { succeeds } from '../servers/assertions.ts'
import { type Authority, makeAuthority, pem } from '../servers/certificates.ts'
import { memoryRegistry, putIndex } from '../servers/memory-registry.ts'
import { type RegistryServer, startRegistry } from '../servers/registry.ts'
import { startTokenServer, type TokenServer } from '../servers/token-server.ts'

const password = 's3cret pass'
const passwords = { alice: password, bob: 'his own' }
// htpasswd's bcrypt form of the password, with the lowest cost.
const htpasswd = ['$2b$04$aLxPUID7SiCWyxZle8c9Ne8Rm8NX7oz3ZiWfQ5FFIUYIhQNnl0vpK'].map((hash) => `alice:${hash}`)

let folder: string
let authority: Authority
let tokens: TokenServer
let secureTokens: TokenServer
let basic: RegistryServer
let mutual: RegistryServer
let token: RegistryServer
/** Behind a private CA, with tokens from another host behind the same CA. */
let bridged: RegistryServer
let client: { cert: string; key: string }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registries-'))
  authority = await makeAuthority(join(folder, 'certificates'))
  const server = await authority.issue('server')
  client = await authority.issue('client')
  tokens = await startTokenServer(server, passwords)
  secureTokens = await startTokenServer(server, passwords, { https: true })
  ;[basic, mutual, token, bridged] = await Promise.all([
    startRegistry(join(folder, 'basic'), { tls: server, htpasswd, deletes: true }),
    startRegistry(join(folder, 'mutual'), { tls: server, clientCa: authority.ca }),
    startRegistry(join(folder, 'token'), { token: { ...tokens, bundle: authority.ca }, deletes: true }),
    startRegistry(join(folder, 'bridged'), { tls: server, token: { ...secureTokens, bundle: authority.ca } }),
  ])
  await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n')
})

afterAll(async () => {
  await Promise.all([basic, mutual, token, bridged, tokens, secureTokens].map((server) => server.stop()))
  await rm(folder, { recursive: true, force: true })
})

function step(
  inputs: Record<string, string>,
  env: Record<string, string> = {},
  action: '.' | 'plan' | 'merge' = '.',
): Promise<StepResult> {
  const settled = { file: join(folder, 'Dockerfile'), context: folder, 'driver-opts': 'network=host', push: 'true' }
  return runStep({
    action,
    inputs: { ...settled, provenance: 'false', platforms: 'linux/amd64', cache: 'none', ...inputs },
    env,
  })
}

function indented(text: string): string {
  return text.trim().replaceAll('\n', '\n    ')
}

async function caAndClient(): Promise<string> {
  return `
"${basic.host}":
  ca: |
    ${indented(await pem(authority.ca))}
"${mutual.host}":
  ca: ${authority.ca}
  cert: ${client.cert}
  key: |
    ${indented(await pem(client.key))}
"${token.host}": { http: true, username: alice, password: "${password}" }
`
}

/** Plans, builds and merges by way of the registry; the outputs of the merge. */
async function fanOut(repository: string): Promise<Readonly<Record<string, string>>> {
  const platforms = 'linux/amd64,linux/arm64'
  const { plan = '' } = (await step({ platforms, tags: `${repository}:v1` }, {}, 'plan')).outputs
  const [registry = ''] = repository.split('/')
  const credentials = registry === token.host ? {} : { registry, username: 'alice', password }
  const access = { registries: await caAndClient(), ...credentials, handoff: 'registry', plan }
  for (const platform of platforms.split(',')) succeeds((await step({ ...access, platforms: platform })).main)
  const { main, post, outputs } = await step({ ...access, platforms: '' }, {}, 'merge')
  succeeds(main)
  succeeds(post)
  expect(unmasked(main.log)).not.toContain(password)
  return outputs
}

test.each([
  ['basic auth behind a private CA', () => `${basic.host}/parts`],
  ['token auth', () => `${token.host}/alice/parts`],
])('parts go by a registry with %s, which deletes them', async (_, repository) => {
  const { degraded, digests = '' } = await fanOut(repository())
  expect(degraded).toBe('[]')
  expect(Object.keys(JSON.parse(digests) as object)).toEqual(['linux/amd64', 'linux/arm64'])
})

test('parts that a registry does not delete are listed', async () => {
  const repository = `${mutual.host}/parts`
  const registries = await caAndClient()
  const { plan = '' } = (await step({ tags: `${repository}:v1` }, {}, 'plan')).outputs
  const inputs = { registries, plan, handoff: 'registry' }
  succeeds((await step(inputs)).main)
  const { main, outputs } = await step({ ...inputs, platforms: '' }, {}, 'merge')
  succeeds(main)
  const { key } = JSON.parse(plan) as { key: string }
  expect(JSON.parse(outputs['degraded'] ?? '')).toEqual([
    {
      what: 'handoff',
      why: expect.stringMatching(
        new RegExp(`^these tags are left in ${repository}: manifold-${key}-linux-amd64 \\(.*HTTP 405`),
      ) as unknown,
      remedy: 'Delete them manually, or allow this account to delete tags',
    },
  ])
})

/** What a command would need a mask for: everything but the masking itself. */
function unmasked(log: string): string {
  return log.replace(/^::add-mask::.*$/gm, '')
}

test('one step publishes to basic auth behind a private CA, to mutual TLS, to token auth and to plain HTTP', async () => {
  const own = join(folder, 'own-config')
  await mkdir(own)
  const ownConfig = '{"auths":{"elsewhere.example":{"auth":"b3duOm93bg=="}}}'
  await writeFile(join(own, 'config.json'), ownConfig)
  const repositories = [`${basic.host}/app`, `${mutual.host}/app`, `${token.host}/alice/app`]
  const { main, post, outputs } = await step(
    {
      tags: [...repositories, `${setting('MANIFOLD_REGISTRY')}/prep-registries`].map((name) => `${name}:v1`).join('\n'),
      registries: await caAndClient(),
      'registry-auth': `- registry: ${basic.host}\n  username: alice\n  password: '${password}'`,
    },
    { DOCKER_CONFIG: own },
  )
  expect(main.log).toContain(`${basic.host}: logged in as alice`)
  succeeds(main)
  succeeds(post)
  expect(await tagDigest(mutual.host, 'app', 'v1')).toBe(outputs['digest'])
  expect(unmasked(main.log + post.log)).not.toContain(password)
  expect(unmasked(main.log)).not.toContain(Buffer.from(`alice:${password}`).toString('base64'))
  expect(await readFile(join(own, 'config.json'), 'utf8')).toBe(ownConfig)
  expect(await readdir(join(own, 'buildx', 'instances'))).toEqual([])
})

function tagDigest(host: string, repository: string, tag: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    void (async () => {
      const [ca, cert, key] = await Promise.all([authority.ca, client.cert, client.key].map(pem))
      const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'
      const url = `https://${host}/v2/${repository}/manifests/${tag}`
      request(url, { method: 'HEAD', ca, cert, key, headers: { accept } }, (response) => {
        resolve(response.headers['docker-content-digest'] as string | undefined)
      })
        .on('error', reject)
        .end()
    })()
  })
}

test('a wrong password fails before the build and names the registry', async () => {
  const { main } = await step({
    tags: `${basic.host}/app:v2`,
    registries: await caAndClient(),
    registry: basic.host,
    username: 'alice',
    password: 'wrong',
  })
  expect(main.exitCode).toBe(1)
  expect(main.log).toContain(
    `::error::username, password: ${basic.host} rejects user "alice": https://${basic.host}/v2/: HTTP 401`,
  )
  expect(main.log).not.toContain('buildx build')
})

test('two steps at once use different credentials for the same registry', async () => {
  const push = (user: string, secret: string, namespace: string): Promise<StepResult> =>
    step({
      tags: `${token.host}/${namespace}/app:v1`,
      registry: token.host,
      username: user,
      password: secret,
    })
  const [alice, bob, bobAsAlice] = await Promise.all([
    push('alice', password, 'alice'),
    push('bob', 'his own', 'bob'),
    push('bob', 'his own', 'alice'),
  ])
  expect([alice, bob, bobAsAlice].map(({ main }) => main.exitCode)).toEqual([0, 0, 1])
})

test("the runner's own credential helpers keep working beside the step's credentials", async () => {
  const own = join(folder, 'helper-config')
  const programs = join(folder, 'programs')
  await Promise.all([mkdir(own), mkdir(programs)])
  const helper = join(programs, 'docker-credential-test')
  const answer = JSON.stringify({ Username: 'bob', Secret: 'his own' })
  const asked = `grep -qx -e '${token.host}' -e '${bridged.host}'`
  await writeFile(
    helper,
    `#!/bin/sh\n${asked} && echo '${answer}' && exit\necho credentials not found in native keychain\nexit 1\n`,
  )
  await chmod(helper, 0o755)
  await writeFile(join(own, 'config.json'), '{"credsStore":"test"}')
  const { main } = await step(
    {
      tags: [`${token.host}/bob/helped`, `${bridged.host}/bob/helped`, `${basic.host}/helped`].join('\n'),
      registries: `"${basic.host}": { ca: "${authority.ca}", username: alice, password: "${password}" }
"${bridged.host}": { ca: "${authority.ca}" }`,
    },
    { DOCKER_CONFIG: own, PATH: `${programs}:${process.env['PATH'] ?? ''}` },
  )
  succeeds(main)
})

test.each([
  ['a CA in registries', () => ({ registries: `"${bridged.host}": { ca: "${authority.ca}" }` })],
  ['insecure in registries', () => ({ registries: `"${bridged.host}": { insecure: true }` })],
  [
    'a CA in buildkitd-config-inline',
    () => ({ 'buildkitd-config-inline': `[registry."${bridged.host}"]\nhttp = false\nca = ["${authority.ca}"]` }),
  ],
  [
    'insecure in buildkitd-config-inline',
    () => ({ 'buildkitd-config-inline': `[registry."${bridged.host}"]\ninsecure = true` }),
  ],
])('tokens come from another host behind the same private CA, with %s', async (_, inputs) => {
  const { main, post, outputs } = await step({
    ...inputs(),
    ...{ tags: `${bridged.host}/alice/app:v1`, registry: bridged.host, username: 'alice', password },
  })
  succeeds(main)
  succeeds(post)
  expect(outputs['digest']).toMatch(/^sha256:/)
})

test('while main runs the credentials are private, and after it they are gone', async () => {
  const seen: { mode: number; text: string }[] = []
  const looks: Promise<void>[] = []
  let temporary = ''
  const { main } = await runStep({
    inputs: {
      context: folder,
      file: join(folder, 'Dockerfile'),
      cache: 'none',
      'driver-opts': 'network=host',
      registry: token.host,
      username: 'alice',
      password,
      cleanup: 'true',
    },
    onLog: (text) => {
      const metadata = /--metadata-file (\S+)\/metadata.json/.exec(text)
      if (!metadata?.[1]) return
      temporary = metadata[1]
      const folders = readdirSync(temporary).filter((name) => name.startsWith('docker-'))
      const path = join(temporary, folders[0] ?? '', 'config.json')
      looks.push(
        Promise.all([stat(path), readFile(path, 'utf8')]).then(([{ mode }, content]) => {
          seen.push({ mode: mode & 0o777, text: content })
        }),
      )
    },
  })
  await Promise.all(looks)
  expect(main.exitCode).toBe(0)
  expect(seen).toMatchObject([{ mode: 0o600 }])
  expect(seen[0]?.text).toContain(Buffer.from(`alice:${password}`).toString('base64'))
  await expect(stat(temporary)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('nothing asks the mirror of the registry that is pushed to', async () => {
  const host = setting('MANIFOLD_REGISTRY')
  // What a mirror of yesterday would have of the tag.
  await using mirror = await memoryRegistry()
  putIndex(mirror, 'prep-with-mirror', [], { tag: 'v1' })
  const { main, outputs } = await step({
    tags: `${host}/prep-with-mirror:v1`,
    registries: `"${host}": { http: true, mirrors: ["${mirror.host}"] }\n"${mirror.host}": { http: true }`,
  })
  succeeds(main)
  using client = testClient()
  expect((await client.repository(`${host}/prep-with-mirror`).resolve('v1'))?.digest).toBe(outputs['digest'])
  expect(mirror.seen.map(({ line }) => line)).toEqual([])
})

test('base images come from the mirror that registries names', async () => {
  await writeFile(join(folder, 'Mirrored'), 'FROM busybox\nRUN true\n')
  const { main } = await step({
    file: join(folder, 'Mirrored'),
    tags: `${setting('MANIFOLD_REGISTRY')}/prep-mirrored:v1`,
    registries: `docker.io: { mirrors: ["${setting('MANIFOLD_REGISTRY')}"] }\n"${setting('MANIFOLD_REGISTRY')}": { http: true }`,
  })
  succeeds(main)
})
