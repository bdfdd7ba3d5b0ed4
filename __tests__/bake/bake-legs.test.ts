import { expect, test } from '@jest/globals'
import { bakeMatrix, definitionOfLeg, divideTargets, linkedGroups } from '../../src/bake/bake-legs.ts'
import { type Definition, parseDefinition } from '../../src/bake/definition.ts'
import { parsePlatforms } from '../../src/plan/platform.ts'

const definitionOf = (target: object, names: readonly string[]): Definition =>
  parseDefinition(JSON.stringify({ target }), names)

const uses = (...names: readonly string[]) => ({ contexts: Object.fromEntries(names.map((n) => [n, `target:${n}`])) })

const division = (platforms: Readonly<Record<string, string>>, definition: Definition) =>
  divideTargets(definition, (name) => parsePlatforms((platforms[name] ?? '').split(',').filter(Boolean)), {
    runners: { fallback: 'x64', rules: [{ line: '', pattern: 'linux/arm64', runner: 'arm' }] },
    split: 'platform',
  })

test('targets that are linked directly, or through others that are not built for themselves, stay together', () => {
  const all = { a: uses('base'), b: uses('base'), base: uses('os'), os: {}, c: uses('d'), d: {}, e: {} }
  const names = ['a', 'b', 'c', 'd', 'e']
  expect(linkedGroups(definitionOf(all, names))).toEqual([['a', 'b'], ['c', 'd'], ['e']])
})

test('each group has a leg for each platform, with the targets that have it', () => {
  const definition = definitionOf({ a: uses('b'), b: {}, c: {} }, ['a', 'b', 'c'])
  const platforms = { a: 'linux/amd64', b: 'linux/amd64,linux/arm64' }
  const { legs, legsOf } = division(platforms, definition)
  expect(bakeMatrix(legs)).toEqual({
    include: [
      { name: 'a+b linux-amd64', runner: 'x64', platforms: 'linux/amd64', targets: 'a,b' },
      { name: 'b linux-arm64', runner: 'arm', platforms: 'linux/arm64', targets: 'b' },
      { name: 'c default', runner: 'x64', platforms: '', targets: 'c' },
    ],
  })
  expect(legsOf.get('a')).toEqual([{ name: 'linux-amd64', runner: 'x64', platforms: ['linux/amd64'] }])
  expect(legsOf.get('b')?.map(({ platforms }) => platforms)).toEqual([['linux/amd64'], ['linux/arm64']])
  expect(legsOf.get('c')?.map(({ platforms }) => platforms)).toEqual([[]])
})

test('a leg builds planned targets for its platforms, the others as far as they have them, and contexts without any for its own', () => {
  const target = {
    a: { platforms: ['linux/amd64', 'linux/arm64'] },
    lint: { platforms: ['linux/amd64', 'linux/arm64'] },
    base: { platforms: ['linux/amd64'] },
    plain: {},
    check: {},
  }
  const [arm64] = [parsePlatforms(['linux/arm64'])]
  const planned = (name: string) => (name === 'a' ? arm64 : undefined)
  const { targets, linked } = definitionOfLeg(definitionOf(target, ['a', 'lint', 'check']), planned, arm64)
  const platforms = Object.fromEntries([...targets, ...linked].map(([name, one]) => [name, one.platforms]))
  expect(platforms).toEqual({ a: arm64, lint: arm64, base: arm64, plain: arm64, check: [] })
})
