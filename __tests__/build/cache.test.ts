import { describe, expect, test } from '@jest/globals'
import { cacheArguments, type CacheChoice, readCacheChoice } from '../../src/build/cache.ts'
import { fakeInputs } from '../fakes/runtime.ts'

const scope = ['ghcr.io/acme/app', '', 'linux/amd64', 'linux/arm64']
const service = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'https://results.example/' }
const auto: CacheChoice = { kind: 'shorthand', backend: 'auto', mode: 'max' }

describe('readCacheChoice', () => {
  test.each<[Record<string, string>, CacheChoice]>([
    [{}, auto],
    [
      { cache: 'gha', 'cache-mode': 'min' },
      { kind: 'shorthand', backend: 'gha', mode: 'min' },
    ],
    [{ cache: 'none' }, { kind: 'shorthand', backend: 'none', mode: 'max' }],
    [
      { cache: 'gha', 'cache-from': 'type=registry,ref=a\ntype=local,src=b' },
      { kind: 'explicit', from: ['type=registry,ref=a', 'type=local,src=b'], to: [] },
    ],
    [{ 'cache-to': 'type=inline' }, { kind: 'explicit', from: [], to: ['type=inline'] }],
  ])('%j', (inputs, choice) => {
    expect(readCacheChoice(fakeInputs(inputs))).toEqual(choice)
  })

  test.each([
    [{ cache: 'on' }, "cache: 'on' is none of auto, gha, none"],
    [{ 'cache-mode': 'all' }, "cache-mode: 'all' is none of max, min"],
  ])('%j is refused', (inputs: Record<string, string>, message) => {
    expect(() => readCacheChoice(fakeInputs(inputs))).toThrow(message)
  })
})

describe('cacheArguments', () => {
  const nothing = { from: [], to: [] }

  test.each<[string, Record<string, string>]>([
    ['the second version of the service', service],
    ['the first version', { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_CACHE_URL: 'https://cache.example/' }],
    [
      'the first version, the other set but empty',
      { ...service, ACTIONS_RESULTS_URL: '', ACTIONS_CACHE_URL: 'https://c' },
    ],
  ])('auto uses %s', (_what, env) => {
    const { from, to } = cacheArguments(auto, scope, env)
    expect(from).toEqual([
      expect.stringMatching(/^type=gha,scope=ghcr\.io-acme-app--linux-amd64-linux-arm64-[0-9a-f]{8}$/),
    ])
    expect(to).toEqual([`${from[0] ?? ''},mode=max,ignore-error=true`])
  })

  test.each<[string, Record<string, string>]>([
    ['no service', {}],
    ['no token', { ACTIONS_RESULTS_URL: 'https://results.example/' }],
    ['no address', { ACTIONS_RUNTIME_TOKEN: 't' }],
    ['empty ones', { ACTIONS_RUNTIME_TOKEN: '', ACTIONS_RESULTS_URL: '' }],
  ])('with %s auto is none, and gha an error with the remedy', (_what, env) => {
    const remedy = 'is asked for, but this runner offers no cache service; use cache: auto or another type'
    expect(cacheArguments(auto, scope, env)).toEqual(nothing)
    expect(() => cacheArguments({ ...auto, backend: 'gha' }, scope, env)).toThrow(`cache: gha ${remedy}`)
    for (const value of ['type=gha', 'scope=x,type=gha', 'type=gha,mode=max'])
      for (const [from, to] of [
        [[value], []],
        [[], [value]],
      ] as const)
        expect(() => cacheArguments({ kind: 'explicit', from, to }, scope, env)).toThrow(
          `cache-from, cache-to: type=gha ${remedy}`,
        )
  })

  test('none is none, whatever is offered', () => {
    expect(cacheArguments({ ...auto, backend: 'none' }, scope, service)).toEqual(nothing)
  })

  test('explicit ones stay as they are', () => {
    const explicit = { from: ['type=gha,scope=mine'], to: ['type=registry,ref=a,mode=min'] }
    expect(cacheArguments({ kind: 'explicit', ...explicit }, scope, service)).toEqual(explicit)
    const registry = { from: ['type=registry,ref=acme/type=gha-less'], to: [] }
    expect(cacheArguments({ kind: 'explicit', ...registry }, scope, {})).toEqual(registry)
  })

  test('mode min', () => {
    expect(cacheArguments({ ...auto, mode: 'min' }, scope, service).to[0]).toMatch(/,mode=min,ignore-error=true$/)
  })

  test('what differs never shares a scope, and a scope is a plain word', () => {
    const scopes = [scope, ['ghcr.io/acme', 'app', ...scope.slice(2)], scope.slice(0, 3), ['ghcr.io/acme/app']]
    const long = [['x'.repeat(100), 'a'], ['x'.repeat(100), 'b'], ['a,mode=min b"']]
    const names = [...scopes, ...long].map((scope) => cacheArguments(auto, scope, service).from[0] ?? '')
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^type=gha,scope=[\w.-]{1,70}$/.test(name))).toEqual([])
  })
})
