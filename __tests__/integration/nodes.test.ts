/** Builders of several nodes and of every driver, on daemons of their own. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { setting } from '../../script/settings.ts'
import { runtimeToken } from '../fakes/cache-service.ts'
import { succeeds } from '../servers/assertions.ts'
import { type BuildkitServer, startBuildkit } from '../servers/buildkit.ts'
import { type Authority, type Certificate, makeAuthority, pem } from '../servers/certificates.ts'
import { type EngineServer, startEngine } from '../servers/engine.ts'
import { docker, partsOfBuilder } from './engine.ts'
import { newRepository, readManifest, tagDigest } from './registry.ts'
import { errorsIn, runStepOn } from './step.ts'

let folder: string
let authority: Authority
let client: Certificate
let engine: EngineServer
let buildkits: BuildkitServer[]

const base = (): string => `${setting('MANIFOLD_REGISTRY')}/library/busybox`
const dockerfile = (): string => `FROM ${base()}\nRUN uname -m\n`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nodes-'))
  authority = await makeAuthority(folder)
  const server = await authority.issue('server')
  client = await authority.issue('client')
  const [first, ...rest] = await Promise.all([
    startEngine(authority, server),
    startBuildkit(authority, server),
    startBuildkit(authority, server),
  ])
  engine = first
  buildkits = rest
})

afterAll(async () => {
  await Promise.all([engine, ...buildkits].map((server) => server.stop()))
  await rm(folder, { recursive: true, force: true })
})

function newBuilder(): string {
  return `nodes-${randomBytes(4).toString('hex')}`
}

async function tls(): Promise<string> {
  const [ca, cert, key] = await Promise.all([authority.ca, client.cert, client.key].map(pem))
  return JSON.stringify({ ca, cert, key })
}

/** What `uname -m` printed, by the records that a node itself has of its builds. */
async function builtOn(run: (...args: string[]) => Promise<string>, node: string): Promise<readonly string[]> {
  const refs = 'for ref in $(buildctl debug histories | awk "NR > 1 { print \\$2 }"); do buildctl debug logs $ref; done'
  const log = await run('exec', `buildx_buildkit_${node}`, 'sh', '-c', `(${refs}) 2>&1`)
  return [...log.matchAll(/^#\d+ [\d.]+ (\w+)\s*$/gm)].map(([, machine = '']) => machine)
}

async function platformsAt(repository: string, tag: string): Promise<readonly string[]> {
  const { manifests = [] } = await readManifest(repository, (await tagDigest(repository, tag)) ?? '')
  return manifests.map(({ platform }) => platform?.architecture ?? '').filter((name) => name !== 'unknown')
}

it('builds each platform on its node: an engine with TLS appended to the local one', async () => {
  const repository = newRepository('two-engines')
  const builder = newBuilder()
  const inputs = {
    builder,
    platforms: 'linux/amd64,linux/arm64',
    tags: `${repository}:1`,
    push: 'true',
    cleanup: 'false',
    nodes: `- { name: prep-far, endpoint: "${engine.secure}", platforms: linux/arm64, driver-opts: network=host, tls: ${await tls()} }`,
  }
  try {
    const { main } = await runStepOn(dockerfile(), { inputs })
    succeeds(main)
    expect(await platformsAt(repository, '1')).toEqual(['amd64', 'arm64'])
    expect(await builtOn(docker, `${builder}0`)).toEqual(['x86_64'])
    expect(await builtOn(engine.docker, 'prep-far')).toEqual(['aarch64'])
    expect(await engine.docker('ps', '--format', '{{.Names}}')).toBe('buildx_buildkit_prep-far')
  } finally {
    await docker('buildx', 'rm', '--force', builder)
    await docker('context', 'rm', '--force', `${builder}-1`)
  }
})

it('leaves nothing behind on the other engine, and no context', async () => {
  const { main, post, builder, leftBehind } = await runStepOn('FROM scratch\nCOPY Dockerfile /\n', {
    inputs: { platforms: 'linux/arm64', nodes: `[{ endpoint: "${engine.secure}", tls: ${await tls()} }]` },
  })
  succeeds(main)
  succeeds(post)
  expect(leftBehind).toEqual([])
  expect(await engine.docker('ps', '--all', '--quiet')).toBe('')
  expect(builder).not.toBe('')
  expect(await docker('context', 'ls', '--format', '{{.Name}}')).not.toContain(builder)
})

it('connects with credentials on a runner without contexts', async () => {
  const config = join(folder, 'fresh')
  const { main, post } = await runStepOn('FROM scratch\nCOPY Dockerfile /\n', {
    inputs: {
      ...{ registry: setting('MANIFOLD_REGISTRY'), username: 'robot', password: 'correct horse' },
      ...{ platforms: 'linux/arm64', nodes: `[{ endpoint: "${engine.secure}", tls: ${await tls()} }]` },
    },
    env: { DOCKER_CONFIG: config, BUILDX_CONFIG: '' },
  })
  succeeds(main)
  succeeds(post)
  expect(await engine.docker('ps', '--all', '--quiet')).toBe('')
  expect(await docker('--config', config, 'context', 'ls', '--format', '{{.Name}}')).toBe('default')
  expect(await readdir(join(config, 'buildx', 'instances'))).toEqual([])
})

it('builds each platform on its node: two remote BuildKits with mutual TLS', async () => {
  const repository = newRepository('remote')
  const [first, second] = buildkits
  const inputs = {
    driver: 'remote',
    'driver-opts': `cacert=${authority.ca}\ncert=${client.cert}\nkey=${client.key}`,
    'buildkitd-config': '',
    endpoint: first?.endpoint ?? '',
    nodes: `- { name: prep-second, endpoint: "${second?.endpoint ?? ''}", platforms: [linux/arm64], tls: ${await tls()} }`,
    platforms: 'linux/amd64,linux/arm64',
    tags: `${repository}:1`,
    push: 'true',
  }
  const { main, outputs, leftBehind } = await runStepOn(dockerfile(), { inputs })
  succeeds(main)
  expect(outputs['driver']).toBe('remote')
  expect(await platformsAt(repository, '1')).toEqual(['amd64', 'arm64'])
  expect(leftBehind).toEqual([])
})

it('names the remedies if a remote BuildKit rejects the connection', async () => {
  const { main } = await runStepOn('FROM scratch\n', {
    inputs: { driver: 'remote', 'driver-opts': '', 'buildkitd-config': '', endpoint: buildkits[0]?.endpoint ?? '' },
  })
  expect(errorsIn(main.log)).toEqual([expect.stringMatching(/^endpoint: .*\. Check endpoint, that BuildKit listens/)])
})

it('reports a missing cluster', async () => {
  const { main, leftBehind } = await runStepOn('FROM scratch\n', {
    inputs: { driver: 'kubernetes', 'driver-opts': 'namespace=default' },
    env: { KUBECONFIG: join(folder, 'none') },
  })
  expect(errorsIn(main.log)).toEqual([
    expect.stringMatching(/^builder: .*\. Check the kubeconfig and its current context/),
  ])
  expect(leftBehind).toEqual([])
})

it('names drivers without the limitations of the docker driver', async () => {
  const run = (inputs: Record<string, string>) =>
    runStepOn('FROM scratch\nCOPY Dockerfile /\n', {
      inputs: { driver: 'docker', 'driver-opts': '', 'buildkitd-config': '', ...inputs },
      env: { DOCKER_HOST: engine.plain },
    })
  const several = await run({ platforms: 'linux/amd64,linux/arm64' })
  const cache = await run({ 'cache-to': 'type=local,dest=/tmp/prep-cache' })
  const immutable = await run({ tags: `${newRepository('classic')}:1`, push: 'true', 'immutable-tags': 'true' })
  const remedy = /with the image store of this engine\. Set driver to docker-container, kubernetes or remote, or enable/
  expect([several, cache, immutable].map(({ main }) => errorsIn(main.log))).toEqual([
    [expect.stringMatching(remedy)],
    [expect.stringMatching(remedy)],
    [expect.stringMatching(/can't push by digest, .*\. Set driver to docker-container, kubernetes or remote, or/)],
  ])
  expect([several, cache, immutable].map(({ main }) => errorsIn(main.log)[0]?.split(':')[0])).toEqual([
    'platforms',
    'cache',
    'immutable-tags',
  ])
  const single = await run({ tags: 'prep-classic:1', load: 'true' })
  succeeds(single.main)
  expect(await engine.docker('image', 'ls', '--quiet', 'prep-classic')).not.toBe('')
})

it.each(['an older engine', "an engine with containerd's image store"])(
  'pushes with the docker driver, and verifies afterwards: %s',
  async (kind) => {
    const [one, other] = [newRepository('engine'), newRepository('engine')]
    const { main, outputs } = await runStepOn('FROM scratch\nCOPY Dockerfile /\n', {
      inputs: {
        ...{ driver: 'docker', 'driver-opts': '', 'buildkitd-config': '' },
        ...{ tags: `${one}:1,${one}:2,${other}:1`, push: 'true' },
      },
      env: kind === 'an older engine' ? { DOCKER_HOST: engine.plain } : {},
    })
    await docker('image', 'rm', '--force', `${one}:1`, `${one}:2`, `${other}:1`)
    succeeds(main)
    const { digest, degraded = '' } = outputs
    const tags = await Promise.all([tagDigest(one, '1'), tagDigest(one, '2'), tagDigest(other, '1')])
    expect(tags).toEqual([digest, digest, digest])
    expect(JSON.parse(degraded)).toMatchObject([{ what: 'push', why: expect.stringContaining('tags moved before') }])
  },
)

it('exports no cache if the existing builder is the engine', async () => {
  const { main, outputs } = await runStepOn('FROM scratch\nCOPY Dockerfile /\n', {
    inputs: { builder: 'default', 'driver-opts': '', 'buildkitd-config': '' },
    env: {
      DOCKER_HOST: engine.plain,
      ACTIONS_RUNTIME_TOKEN: runtimeToken('write'),
      ACTIONS_CACHE_URL: 'http://127.0.0.1:1/',
    },
  })
  succeeds(main)
  expect(outputs).toMatchObject({ driver: 'docker', degraded: '[]' })
  expect(JSON.parse(outputs['cache'] ?? '')).toMatchObject({ backend: 'none', exported: false })
})

it('keeps the state, passes proxies on, and is the default builder for later steps', async () => {
  const builder = newBuilder()
  const settings = { BUILDX_CONFIG: join(folder, 'buildx') }
  const proxy = { HTTPS_PROXY: 'http://proxy.invalid:1', no_proxy: '127.0.0.1,localhost' }
  const step = (more: Record<string, string> = {}) =>
    runStepOn(dockerfile(), { inputs: { builder, use: 'true', ...more }, env: { ...settings, ...proxy } })
  const first = await step({ 'keep-state': 'true' })
  succeeds(first.main)
  expect(first.leftBehind).toEqual([`volume buildx_buildkit_${builder}0_state`])
  const second = await step({ cleanup: 'false' })
  succeeds(second.main)
  expect(second.main.log).toMatch(/#\d+ \[2\/2\] RUN .*\n(?:.*\n)*#\d+ CACHED/)
  const env = await docker('inspect', '--format', '{{join .Config.Env " "}}', `buildx_buildkit_${builder}0`)
  expect(env).toContain('HTTPS_PROXY=http://proxy.invalid:1')
  expect(env).toContain('no_proxy=127.0.0.1,localhost')
  const current = JSON.parse(await readFile(join(settings.BUILDX_CONFIG, 'current'), 'utf8')) as unknown
  expect(current).toMatchObject({ Name: builder })
  await docker('rm', '--force', `buildx_buildkit_${builder}0`)
  await docker('volume', 'rm', `buildx_buildkit_${builder}0_state`)
})

it('selects the former builder again after a step with use', async () => {
  const settings = { BUILDX_CONFIG: join(folder, 'selection') }
  const buildx = (...args: readonly string[]) =>
    promisify(execFile)('docker', ['buildx', ...args], { env: { ...process.env, ...settings } })
  await buildx('create', '--name', 'former', '--use')
  const { main, post } = await runStepOn('FROM scratch\nCOPY Dockerfile /\n', {
    inputs: { use: 'true' },
    env: settings,
  })
  succeeds(main)
  expect(post.log).toMatch(/docker buildx rm .*\n(?:.*\n)*.*docker buildx use former/)
  const current = JSON.parse(await readFile(join(settings.BUILDX_CONFIG, 'current'), 'utf8')) as unknown
  expect(current).toMatchObject({ Name: 'former' })
})

it('removes builders left behind more than a day ago', async () => {
  const store = join(folder, 'stale')
  const stale = `manifold-7-${randomBytes(8).toString('hex')}`
  await promisify(execFile)('docker', ['buildx', 'create', '--name', stale, '--bootstrap'], {
    env: { ...process.env, BUILDX_CONFIG: store },
  })
  const record = {
    ready: true,
    named: false,
    keepState: false,
    contexts: [],
    users: { killed: Date.now() - 25 * 3600_000 },
  }
  await mkdir(join(store, 'manifold'))
  await writeFile(join(store, 'manifold', `${stale}.json`), JSON.stringify(record))
  const { main, post } = await runStepOn('FROM scratch\nCOPY Dockerfile /\n', {
    inputs: {},
    env: { BUILDX_CONFIG: store },
  })
  succeeds(main)
  expect(post.log).toContain(`removed ${stale}, which an earlier run left behind`)
  expect(await partsOfBuilder(stale)).toEqual([])
  expect([await readdir(join(store, 'instances')), await readdir(join(store, 'manifold'))]).toEqual([[], []])
})
