import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type CacheService, runtimeToken, startCacheService } from '../../fakes/cache-service.ts'
import { startActionsCache } from '../../servers/actions-cache.ts'
import { newRepository } from '../registry.ts'
import { type Run, runStepOn, runWarmStepOn } from '../step.ts'
import { docker } from './real.ts'

interface CacheOutput {
  readonly backend: string
  readonly imported: boolean
  readonly exported: boolean
  readonly cached: number
  readonly steps: number
}

function outcome({ outputs }: Run): CacheOutput {
  return JSON.parse(outputs['cache'] ?? '') as CacheOutput
}

function degraded({ outputs }: Run): readonly string[] {
  return (JSON.parse(outputs['degraded'] ?? '') as { what: string; why: string; remedy: string }[]).map(
    ({ what, why, remedy }) => `${what}: ${why}. ${remedy}`,
  )
}

/** Two steps that no other test has in its cache. */
function newDockerfile(): string {
  return `FROM busybox\nRUN echo ${randomUUID()} >/one\nRUN cp /one /two\n`
}

type Words = Readonly<Record<string, string>>

async function green(run: Promise<Run>): Promise<Run> {
  expect((await run).main).toMatchObject({ exitCode: 0 })
  return run
}

function run(dockerfile: string, env: Words, inputs: Words = {}): Promise<Run> {
  return green(runWarmStepOn(dockerfile, { inputs: { platforms: 'linux/amd64', ...inputs }, env }))
}

/** On a new builder, which knows steps from a cache only. */
function runOnNewBuilder(dockerfile: string, env: Words, inputs: Words = {}): Promise<Run> {
  return green(runStepOn(dockerfile, { inputs: { platforms: 'linux/amd64', ...inputs }, env }))
}

describe('the cache service, version 2', () => {
  let service: CacheService

  beforeAll(async () => {
    service = await startCacheService()
  })

  afterAll(() => {
    service.close()
  })

  test('a build on a new builder takes its steps from it, by default', async () => {
    const dockerfile = newDockerfile()
    const cold = await run(dockerfile, service.env)
    expect(outcome(cold)).toMatchObject({ backend: 'gha', exported: true, cached: 0, steps: 2 })
    expect(degraded(cold)).toEqual([])
    const warm = await runOnNewBuilder(dockerfile, service.env)
    expect(warm.builder).not.toBe(cold.builder)
    expect(outcome(warm)).toEqual({ backend: 'gha', imported: true, exported: true, cached: 2, steps: 2 })
    expect(warm.main.log.match(/ CACHED$/gm)).toHaveLength(2)
  })

  test('two targets do not share a scope', async () => {
    const dockerfile = newDockerfile().replace('busybox\n', 'busybox AS a\n') + 'FROM a AS b\nRUN echo b\n'
    await run(dockerfile, service.env, { target: 'a' })
    const scopes = (): number => new Set(service.keys().flatMap((key) => /^index-(.*)-1-/.exec(key)?.[1] ?? [])).size
    const before = scopes()
    await run(dockerfile, service.env, { target: 'b' })
    expect(scopes()).toBe(before + 1)
  })

  test('with a token that may only read, as of a fork, it is imported and the build is green', async () => {
    const dockerfile = newDockerfile()
    await run(dockerfile, service.env)
    const before = service.keys().length
    const fork = { ...service.env, ACTIONS_RUNTIME_TOKEN: runtimeToken('read') }
    const inputs = { 'cache-from': 'type=gha,scope=x', 'cache-to': 'type=gha,scope=x' }
    for (const [reading, hits] of [
      [await runOnNewBuilder(dockerfile, fork), 2],
      [await runOnNewBuilder(dockerfile, fork, inputs), 0],
    ] as const) {
      expect(outcome(reading)).toMatchObject({ exported: false, cached: hits })
      expect(degraded(reading)).toEqual([expect.stringContaining('can only read it')])
      expect(reading.main.log).toContain('::warning::cache: it is imported but not exported')
    }
    expect(service.keys()).toHaveLength(before)
  })

  test.each(['quota', 'upload'] as const)('a build goes on when the export fails: %s', async (fault) => {
    service.fail(fault)
    try {
      const failed = await run(newDockerfile(), service.env)
      expect(outcome(failed)).toMatchObject({ backend: 'gha', exported: false })
      expect(degraded(failed)).toEqual([expect.stringMatching(/^cache: exporting to GitHub Actions Cache failed: /)])
      const byHand = await run(newDockerfile(), service.env, { 'cache-to': 'type=gha' })
      expect(degraded(byHand)).toEqual([expect.stringMatching(/^cache: exporting to GitHub Actions Cache failed: /)])
    } finally {
      service.fail('none')
    }
  })
})

test.each(['cut', 'broken'] as const)('an upload that is %s in the middle is made again', async (fault) => {
  const service = await startCacheService()
  try {
    service.fail(fault)
    const dockerfile = newDockerfile()
    const cold = await run(dockerfile, service.env)
    expect(outcome(cold)).toMatchObject({ exported: true })
    expect(degraded(cold)).toEqual([])
    expect(service.faults()).toBe(1)
    expect(outcome(await runOnNewBuilder(dockerfile, service.env))).toMatchObject({ imported: true, cached: 2 })
  } finally {
    service.close()
  }
})

test.each(['cut', 'broken'] as const)(
  'reports uploads to version 1 that stay %s without failing the build',
  async (fault) => {
    await using server = await startActionsCache()
    const env = { ...server.env, ACTIONS_RUNTIME_TOKEN: runtimeToken('write') }
    const dockerfile = newDockerfile()
    server.fail(fault)
    const failed = await run(dockerfile, env)
    expect(outcome(failed)).toMatchObject({ backend: 'gha', exported: false })
    expect(degraded(failed)).toEqual([expect.stringMatching(/^cache: exporting to GitHub Actions Cache failed: /)])
    server.fail('none')
    expect(outcome(await run(dockerfile, env))).toMatchObject({ exported: true })
  },
)

test('a build goes on when the cache service is down', async () => {
  const service = await startCacheService()
  service.close()
  const down = await run(newDockerfile(), service.env)
  expect(outcome(down)).toMatchObject({ backend: 'gha', imported: false, exported: false, cached: 0 })
  expect(degraded(down).join('\n')).toMatch(
    /importing cache manifest from gha.*\n.*exporting to GitHub Actions Cache failed/,
  )
})

test('type=gha by hand where there is no service is said, since buildx drops it without a word', async () => {
  const without = { ACTIONS_RUNTIME_TOKEN: '', ACTIONS_RESULTS_URL: '', ACTIONS_CACHE_URL: '' }
  const byHand = await run(newDockerfile(), without, { 'cache-from': 'type=gha', 'cache-to': 'type=gha,mode=max' })
  expect(degraded(byHand)).toEqual([
    'cache: type=gha in cache-from and cache-to is ignored: this runner has no cache service. Use type=registry, or remove the entries',
  ])
})

test('a registry cache is an image manifest, and a new builder takes its steps from it', async () => {
  const repository = newRepository('registry-cache')
  const dockerfile = newDockerfile()
  const inputs = { cache: 'registry', 'cache-ref': `${repository}:cache` }
  const cold = await run(dockerfile, {}, inputs)
  expect(outcome(cold)).toEqual({ backend: 'registry', imported: false, exported: true, cached: 0, steps: 2 })
  expect(degraded(cold)).toEqual([])
  const manifest = JSON.parse(
    await docker(['buildx', 'imagetools', 'inspect', '--raw', `${repository}:cache`]),
  ) as object
  expect(manifest).toMatchObject({ mediaType: 'application/vnd.oci.image.manifest.v1+json', layers: expect.anything() })
  expect(outcome(await runOnNewBuilder(dockerfile, {}, inputs))).toMatchObject({
    imported: true,
    exported: true,
    cached: 2,
  })
})

test('a registry that refuses the cache does not fail the build', async () => {
  const refused = await run(newDockerfile(), {}, { cache: 'registry', 'cache-ref': '127.0.0.1:1/a:cache' })
  expect(outcome(refused)).toMatchObject({ exported: false })
  expect(degraded(refused).join('\n')).toMatch(/exporting cache to registry failed/)
})
