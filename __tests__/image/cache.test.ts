import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cacheService } from '../../src/image/cache-token.ts'
import { cacheFor, type CachePlan, type CacheSubject, needsExport, planCache } from '../../src/image/cache.ts'
import { readCacheChoice } from '../../src/inputs/read-cache.ts'
import { formatEntry } from '../../src/docker/csv.ts'
import { runtimeToken } from '../fakes/cache-service.ts'

const subject: CacheSubject = {
  ...{ repository: 'r.example/app', context: '.', file: undefined },
  ...{ target: undefined, platforms: [] },
}
const writable = { ACTIONS_RUNTIME_TOKEN: runtimeToken('write'), ACTIONS_CACHE_URL: 'http://cache.example' }

function plan(inputs: Readonly<Record<string, string>>, more: Partial<CacheSubject> = {}, env = writable): CachePlan {
  const choice = readCacheChoice((name) => inputs[name] ?? '')
  return planCache(choice, { ...subject, ...more }, env)
}

/** The rows that buildx gets. */
function rowsOf({ from, to }: CachePlan): { readonly from: readonly string[]; readonly to: readonly string[] } {
  return { from: from.map(formatEntry), to: to.map(formatEntry) }
}

describe('cache: auto', () => {
  test('is the Actions cache if available', () => {
    expect(plan({})).toMatchObject({ backend: 'gha', degradations: [] })
    expect(plan({}, {}, {} as never)).toMatchObject({ backend: 'none', from: [], to: [], degradations: [] })
  })

  test("leaves the engine's own builder alone, which need not be able to export a cache", () => {
    expect(cacheFor('docker', plan({}))).toMatchObject({ backend: 'none', from: [], to: [], degradations: [] })
    expect(cacheFor('docker', plan({ cache: 'gha' }))).toMatchObject({ backend: 'gha' })
    expect(cacheFor('remote', plan({}))).toMatchObject({ backend: 'gha' })
    expect([{}, { cache: 'gha' }, { 'cache-to': 'type=inline' }].map((inputs) => needsExport(plan(inputs)))).toEqual([
      ...[false, true, false],
    ])
  })

  test('exports with the mode and tolerates errors', () => {
    expect(rowsOf(plan({ 'cache-scope': 'mine', 'cache-mode': 'min' }))).toEqual({
      from: ['type=gha,scope=mine,timeout=1m'],
      to: ['type=gha,scope=mine,timeout=1m,mode=min,ignore-error=true'],
    })
  })

  test('never shares a scope between images, Dockerfiles, targets and platforms', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '-', '/', ':', ' ', ','), maxLength: 4 })
    const platforms = fc.array(word, { maxLength: 2 })
    const subjects = fc.record({ repository: word, file: word, target: word, platforms })
    const scope = (more: Partial<CacheSubject>): string | undefined => plan({}, more).from[0]?.attributes['scope']
    fc.assert(
      fc.property(subjects, subjects, (a, b) => {
        expect(scope(a) === scope(b)).toBe(JSON.stringify(a) === JSON.stringify(b))
        expect(scope(a)).toMatch(/^[\w.-]+$/)
      }),
    )
  })
})

test('each Dockerfile has its own scope', () => {
  const scopes = [undefined, 'a.Dockerfile', 'b.Dockerfile'].map(
    (file) => plan({}, { file }).from[0]?.attributes['scope'],
  )
  expect(new Set(scopes).size).toBe(3)
})

describe('cache: registry', () => {
  test('is stored next to the image, separately for Dockerfiles, targets and platforms', () => {
    const ref = (more: Partial<CacheSubject>, inputs = {}): string | undefined =>
      plan({ cache: 'registry', ...inputs }, more).from[0]?.attributes['ref']
    expect(ref({})).toBe('r.example/app:buildcache')
    expect(ref({ target: 'a', platforms: ['linux/amd64'] })).toMatch(
      /^r\.example\/app:buildcache-a-linux-amd64-[0-9a-f]{8}$/,
    )
    expect(ref({ file: 'debug.Dockerfile' })).toMatch(/^r\.example\/app:buildcache-debug\.Dockerfile-[0-9a-f]{8}$/)
    expect(ref({ target: 'a' }, { 'cache-ref': 'x/y:z' })).toBe('x/y:z')
  })

  test('requires a repository', () => {
    expect(() => plan({ cache: 'registry' }, { repository: undefined })).toThrow(
      'cache: a registry cache needs a repository. Set tags, or cache-ref to REPOSITORY:TAG',
    )
  })
})

describe('cache-from and cache-to', () => {
  test('are unchanged except for ignore-error', () => {
    const inputs = {
      'cache-from': 'r.example/a:cache\ntype=gha,scope=a',
      'cache-to': 'r.example/a:cache\ntype=inline\ntype=gha,scope=a,mode=max\ntype=registry,ref=x,ignore-error=false',
    }
    expect(plan(inputs)).toMatchObject({ backend: 'explicit', degradations: [] })
    expect(rowsOf(plan(inputs))).toEqual({
      from: ['type=registry,ref=r.example/a:cache', 'type=gha,scope=a'],
      to: [
        'type=registry,ref=r.example/a:cache,ignore-error=true',
        'type=inline',
        'type=gha,scope=a,mode=max,ignore-error=true',
        'type=registry,ref=x,ignore-error=false',
      ],
    })
  })

  test.each([
    [{ 'cache-to': 'scope=a' }, 'cache-to: "scope=a" has no type. Add type=TYPE'],
    [{ 'cache-from': 'type=gha,a' }, 'cache-from: "a" in "type=gha,a" is not KEY=value'],
  ])('rejects %j', (inputs: Record<string, string>, message) => {
    expect(() => plan(inputs)).toThrow(message)
  })
})

test.each([
  ['missing', ''],
  ['read-only', runtimeToken('read')],
])('a gha cache with a service of its own needs none of the runner, where that is %s', (_, token) => {
  const own = ['type=gha,token=t,url=http://cache.example/', 'type=gha,token=t,url_v2=http://cache.example/']
  const inputs = { 'cache-from': own.join('\n'), 'cache-to': [...own, 'type=gha,token=t'].join('\n') }
  const { from, to } = rowsOf(plan(inputs, {}, { ...writable, ACTIONS_RUNTIME_TOKEN: token }))
  expect(from).toEqual(own)
  expect(to).toEqual(own.map((value) => `${value},ignore-error=true`))
})

describe('the token of a run', () => {
  const service = (token: string): string => cacheService({ ...writable, ACTIONS_RUNTIME_TOKEN: token }).kind
  const jwt = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`

  test.each([
    [runtimeToken('write'), 'writable'],
    [runtimeToken('read'), 'read-only'],
    [jwt({ ac: '[]', exp: 1, nbf: 1 }), 'read-only'],
    [jwt({ exp: 1, nbf: 1 }), 'missing'],
    [jwt({ ac: '[{"Permission":3}]' }), 'missing'],
    [jwt({ ac: '{', exp: 1, nbf: 1 }), 'missing'],
    ['opaque', 'missing'],
    ['', 'missing'],
  ])('%#', (token, kind) => {
    expect(service(token)).toBe(kind)
  })

  test.each([
    ['write', 'writable'],
    ['read', 'read-only'],
    ['none', 'missing'],
  ])('cache-mode of the job: %s', (mode, kind) => {
    expect(cacheService({ ...writable, ACTIONS_CACHE_MODE: mode }).kind).toBe(kind)
  })

  test('reports a missing gha cache', () => {
    const { degradations } = plan({ cache: 'gha' }, {}, { ...writable, ACTIONS_RUNTIME_TOKEN: '' })
    expect(degradations).toEqual([
      {
        what: 'cache',
        why: 'the gha cache is not available: this runner has no cache service',
        remedy: 'Set cache to registry or none',
      },
    ])
  })
})

test.each([
  [{ cache: 'on' }, 'cache: unknown value "on". Use one of auto, gha, registry, none'],
  [{ 'cache-mode': 'all' }, 'cache-mode: unknown value "all". Use one of max, min'],
])('rejects %j', (inputs: Record<string, string>, message) => {
  expect(() => plan(inputs)).toThrow(message)
})
