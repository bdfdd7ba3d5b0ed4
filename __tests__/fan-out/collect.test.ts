import { describe, expect, test } from '@jest/globals'
import { defaultRetryPolicy } from '../../src/docker/retry.ts'
import { checkParts, collectParts, compareParts } from '../../src/fan-out/collect.ts'
import type { Handoff } from '../../src/fan-out/handoff.ts'
import { formatPart, type Part } from '../../src/fan-out/part.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { sharedPlan } from '../fakes/shared-plan.ts'

const plan = sharedPlan(['linux/amd64', 'linux/arm64'])
const digest = `sha256:${'1'.repeat(64)}`

function part(platform: string, change: Partial<Part> = {}): string {
  const made = { platform: parsePlatform(platform), digest, emulated: true, seconds: 1.5 }
  const leg = platform.replaceAll('/', '-')
  return formatPart({ key: plan.key, leg, digest, platforms: [made], degradations: [], ...change })
}

const whole = new Map([
  ['linux-arm64', part('linux/arm64')],
  ['linux-amd64', part('linux/amd64')],
])

test('come in the order of the legs', () => {
  expect(checkParts(plan, whole).map(({ leg }) => leg)).toEqual(['linux-amd64', 'linux-arm64'])
})

describe('are refused with the name of the leg', () => {
  test.each([
    [
      'a leg that the plan does not have',
      'linux-386',
      part('linux/386'),
      'plan: linux-386 handed over a part and is no leg',
    ],
    [
      'a part of another plan',
      'linux-arm64',
      part('linux/arm64', { key: 'other' }),
      'plan: the part of linux-arm64 is that of linux-arm64 in another plan (other, not 0a1b2c3d4e5f)',
    ],
    [
      'a part of another leg',
      'linux-arm64',
      part('linux/amd64'),
      'plan: the part of linux-arm64 is that of linux-amd64',
    ],
    [
      'other platforms',
      'linux-arm64',
      part('linux/arm/v7', { leg: 'linux-arm64' }),
      'plan: the part of linux-arm64 holds linux/arm/v7 and not linux/arm64',
    ],
    ['what is no JSON', 'linux-arm64', 'x', 'plan: leg linux-arm64: part: not valid JSON'],
    [
      'another version',
      'linux-arm64',
      '{"partVersion":2}',
      'plan: leg linux-arm64: part: this is version 2 of the part',
    ],
    [
      'a digest that is none',
      'linux-arm64',
      part('linux/arm64', { digest: 'latest' }),
      'plan: leg linux-arm64: part: digest: expected a digest',
    ],
  ])('%s', (_, leg, text, message) => {
    expect(() => checkParts(plan, new Map([...whole, [leg, text]]))).toThrow(message)
  })
})

test('a manifest that is not the one a leg told is refused', () => {
  const parts = checkParts(plan, whole)
  const manifests = new Map([
    [parsePlatform('linux/amd64'), digest],
    [parsePlatform('linux/arm64'), 'sha256:2'],
  ])
  expect(() => {
    compareParts(parts, manifests)
  }).toThrow(`plan: linux-arm64 built ${digest} for linux/arm64, and the registry has sha256:2; no tag was moved`)
})

/** Shows one part more at each look. */
function slow(from: number): Handoff & { looks: number } {
  const handoff = {
    looks: 0,
    put: () => Promise.resolve(),
    read: () => Promise.resolve(new Map([...whole].slice(0, from + handoff.looks++))),
    remove: () => Promise.resolve([]),
  }
  return handoff
}

const log: string[] = []
const options = {
  retryPolicy: { ...defaultRetryPolicy, firstWait: 1, retries: 1 },
  log: (line: string) => log.push(line),
  signal: new AbortController().signal,
}

test('waits for one that comes late', async () => {
  expect(await collectParts(slow(1), plan, options)).toHaveLength(2)
  expect(log).toEqual([
    expect.stringContaining('parts: not all parts are there yet (plan: there is no part of linux-amd64'),
  ])
})

test('names those that never come', async () => {
  const handoff = slow(-2)
  await expect(collectParts(handoff, plan, options)).rejects.toThrow(
    'plan: there is no part of linux-amd64; look at the job of that leg',
  )
  expect(handoff.looks).toBe(2)
})
