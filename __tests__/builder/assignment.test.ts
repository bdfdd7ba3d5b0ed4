import { expect, test } from '@jest/globals'
import type { NodeDetails } from '../../src/docker/buildx.ts'
import { parsePlatforms } from '../../src/plan/platform.ts'
import { assignPlatforms } from '../../src/builder/assignment.ts'

function node(name: string, platforms: readonly string[], fixed: readonly string[] = []): NodeDetails {
  return { name, endpoint: 'e', status: 'running', platforms: [...fixed, ...platforms], fixed }
}

const emulating = ['linux/amd64', 'linux/386', 'linux/arm64', 'linux/arm/v7']

test.each([
  [
    'a platform stays where it is fixed',
    [node('a', emulating), node('b', [], ['linux/arm64'])],
    { a: ['amd64'], b: ['arm64'] },
  ],
  [
    'a platform goes where it is native',
    [node('a', emulating), node('b', ['linux/arm64'])],
    { a: ['amd64'], b: ['arm64'] },
  ],
  [
    'an emulated platform goes to the node with fewer',
    [node('a', emulating), node('b', emulating)],
    { a: ['amd64'], b: ['arm64'] },
  ],
  [
    'a node with fixed platforms gets others only when none is open',
    [node('a', emulating, ['linux/386'])],
    { a: ['386', 'amd64', 'arm64'] },
  ],
])('%s', (_, nodes, expected) => {
  const assigned = assignPlatforms(nodes, parsePlatforms(['amd64', 'arm64']))
  const named = Object.entries(expected).map(([name, platforms]) => [
    name,
    platforms.map((platform) => `linux/${platform}`),
  ])
  expect(Object.fromEntries(assigned)).toEqual(Object.fromEntries(named))
})

const arm = ['linux/arm64', 'linux/arm/v7', 'linux/arm/v6']

test.each([
  ['arm/v7', 'goes to an arm64 that runs it', [node('a', emulating), node('b', arm)], 'b'],
  ['arm/v5', 'goes where newer arms run', [node('a', emulating), node('b', arm)], 'b'],
  ['arm/v7', 'goes to the only node that lists it', [node('a', emulating), node('b', ['linux/arm64'])], 'a'],
  [
    'amd64/v3',
    'goes to the processor that has it',
    [node('a', emulating), node('b', ['linux/amd64', 'linux/amd64/v3'])],
    'b',
  ],
  ['windows/amd64', 'goes to a Windows', [node('a', emulating), node('b', ['windows/amd64'])], 'b'],
  ['amd64', 'goes to a Linux', [node('a', ['windows/amd64', 'linux/amd64']), node('b', ['linux/amd64'])], 'b'],
  ['s390x', 'that nobody lists goes to the first that is open', [node('a', [], arm), node('b', arm)], 'b'],
  ['s390x', 'that nobody lists goes to the first where none is open', [node('a', [], arm), node('b', [], arm)], 'a'],
])('%s %s', (platform, _, nodes, expected) => {
  const assigned = assignPlatforms(nodes, parsePlatforms([platform]))
  const [parsed] = parsePlatforms([platform])
  expect([...assigned].flatMap(([name, platforms]) => (platforms.some((own) => own === parsed) ? [name] : []))).toEqual(
    [expected],
  )
})

test('native platforms are assigned first, then emulated ones by load', () => {
  const nodes = ['a', 'b', 'c'].map((name) => node(name, [...emulating, 'linux/s390x', 'linux/ppc64le']))
  const arm64 = node('d', ['linux/arm64', 'linux/arm/v7'])
  const asked = ['s390x', 'ppc64le', 'amd64', 'arm/v7', 'arm64', '386']
  const assigned = assignPlatforms([...nodes, arm64], parsePlatforms(asked))
  expect(Object.fromEntries(assigned)).toEqual({
    a: ['linux/amd64', 'linux/ppc64le'],
    b: ['linux/386'],
    c: ['linux/s390x'],
    d: ['linux/arm64', 'linux/arm/v7'],
  })
})
