import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { runtimeToken } from '../../fakes/cache-service.ts'
import { type CacheServer, startActionsCache } from '../../servers/actions-cache.ts'
import { type Run, runStepOn } from '../step.ts'

let server: CacheServer
let temporary: string

beforeEach(async () => {
  server = await startActionsCache()
  temporary = await mkdtemp(join(tmpdir(), 'cache-mounts-'))
})

afterEach(async () => {
  await server[Symbol.asyncDispose]()
  await rm(temporary, { recursive: true, force: true })
})

type Words = Readonly<Record<string, string>>

/** On a builder of its own. The layer cache is off, so that every instruction runs. */
async function run(dockerfile: string, inputs: Words = {}, env: Words = {}): Promise<Run> {
  const step = await runStepOn(dockerfile, {
    inputs: { platforms: 'linux/amd64', cache: 'none', 'cache-mounts': 'true', summary: 'false', ...inputs },
    env: { ...server.env, ACTIONS_RUNTIME_TOKEN: runtimeToken('write'), RUNNER_TEMP: temporary, ...env },
  })
  expect(step.main).toMatchObject({ exitCode: 0 })
  expect(step.leftBehind.filter((name) => !name.startsWith('integration-'))).toEqual([])
  return step
}

function degraded({ outputs }: Run): readonly string[] {
  return (JSON.parse(outputs['degraded'] ?? '') as { what: string; why: string; remedy: string }[]).map(
    ({ what, why, remedy }) => `${what}: ${why}. ${remedy}`,
  )
}

/** Prints what the mount holds, then adds to it. */
function appending(options: string, target: string): string {
  return `RUN --mount=type=cache,${options} echo "${target} holds: $(cat ${target}/lines 2>/dev/null | tr '\\n' ' ')" && echo line >>${target}/lines\n`
}

test('what a build leaves in its cache mounts is there in the next, on another builder', async () => {
  const dockerfile = [
    'FROM busybox\nARG TARGETARCH\nWORKDIR /src\n',
    appending('target=/a', '/a'),
    appending('id=b-$TARGETARCH,target=b,sharing=locked', '/src/b'),
    appending('target=/c,uid=1000,gid=1001,mode=0770', '/c'),
    'RUN --mount=type=cache,target=/c,uid=1000,gid=1001,mode=0770 ls -lna /c\n',
  ].join('')
  const cold = await run(dockerfile)
  expect(cold.main.log).toContain('cache-mounts: restored: none')
  expect(cold.main.log).toContain('cache-mounts: saved: /a, b-amd64, /c')
  expect(cold.main.log).not.toContain('holds: line')
  expect(degraded(cold)).toEqual([])
  const warm = await run(dockerfile)
  expect(warm.main.log).toContain('cache-mounts: restored: /a, b-amd64, /c')
  for (const target of ['/a', '/src/b', '/c'])
    expect(warm.main.log).toMatch(new RegExp(`${target} holds: line *$`, 'm'))
  expect(warm.main.log).toMatch(/drwxrwx---\s+\d+ 1000\s+1001\s+\d+ .* \.$/m)
  expect(degraded(warm)).toEqual([])
  expect((await run(dockerfile)).main.log).toMatch(/\/a holds: line line *$/m)
})

test('mounts that a build only reads are not saved again, and the second step has only the mounts it asks for', async () => {
  const dockerfile = `FROM busybox\nRUN --mount=type=cache,target=/a --mount=type=cache,target=/b [ -e /a/x ] || { echo ${randomUUID()} | tee /a/x >/b/x; }\n`
  await run(dockerfile)
  const again = await run(dockerfile)
  expect(again.main.log).toContain('cache-mounts: unchanged, so they are not saved again')
  expect(server.keys()).toHaveLength(1)
  const one = await run(dockerfile, { 'cache-mounts': '/b, /z' })
  expect(one.main.log).toContain('cache-mounts: restored: /b\n')
  expect(degraded(one)).toEqual([
    'cache-mounts: cache mounts are not saved: /z, which the build does not have. Set cache-mounts to true, or to some of /a, /b',
  ])
})

test('mounts with an owner come back beside a layer cache', async () => {
  const dockerfile = `FROM busybox\nARG RUN\n${appending('target=/c,uid=1000,mode=0700', '/c')}`
  const layers = { cache: 'gha' }
  const cold = await run(dockerfile, { ...layers, 'build-args': 'RUN=1' })
  expect(JSON.parse(cold.outputs['cache'] ?? '')).toMatchObject({ exported: true })
  const warm = await run(dockerfile, { ...layers, 'build-args': 'RUN=2' })
  expect(JSON.parse(warm.outputs['cache'] ?? '')).toMatchObject({ imported: true, cached: 0 })
  expect(warm.main.log).toMatch(/\/c holds: line *$/m)
  const cached = await run(dockerfile, { ...layers, 'build-args': 'RUN=2' })
  expect(JSON.parse(cached.outputs['cache'] ?? '')).toMatchObject({ cached: 1 })
  expect(cached.main.log).toContain('cache-mounts: unchanged')
})

test.each([
  ['a token that can only read', { ACTIONS_RUNTIME_TOKEN: runtimeToken('read') }],
  ['cache-mode: read', { ACTIONS_CACHE_MODE: 'read' }],
])('with %s, mounts are restored and not saved', async (_, env) => {
  const dockerfile = `FROM busybox\n${appending('target=/a', '/a')}`
  await run(dockerfile)
  const reading = await run(dockerfile, {}, env)
  expect(reading.main.log).toMatch(/\/a holds: line *$/m)
  expect(degraded(reading)).toEqual([expect.stringContaining('restored but not saved, since the token')])
  expect(server.keys()).toHaveLength(1)
})

test('a build goes on without a cache service, and with one that is broken', async () => {
  const dockerfile = `FROM busybox\n${appending('target=/a', '/a')}`
  const off = await run(dockerfile, {}, { ACTIONS_RUNTIME_TOKEN: '' })
  expect(degraded(off)).toEqual([expect.stringContaining('this runner has no cache service')])
  server.fail('broken')
  expect(degraded(await run(dockerfile))).toEqual([
    expect.stringMatching(/^cache-mounts: .*could not be saved: the Actions cache did not accept them/),
  ])
  expect(server.keys()).toEqual([])
})

test('what can not be kept is said: mounts that start with files of an image', async () => {
  const dockerfile = 'FROM busybox\nRUN --mount=type=cache,target=/a,from=busybox,source=/bin touch /a/x\n'
  const step = await run(dockerfile)
  expect(degraded(step)).toEqual([expect.stringContaining('are not saved: /a, which start with files of an image')])
  expect(server.keys()).toEqual([])
})
