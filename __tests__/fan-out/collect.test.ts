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

test('returns parts in the order of the legs', () => {
  expect(checkParts(plan, whole).map(({ leg }) => leg)).toEqual(['linux-amd64', 'linux-arm64'])
})

describe('names the leg when it rejects', () => {
  test.each([
    [
      'a leg that the plan does not have',
      'linux-386',
      part('linux/386'),
      'plan: there is a part of linux-386, which is not a leg of the plan',
    ],
    [
      'a part of another plan',
      'linux-arm64',
      part('linux/arm64', { key: 'other' }),
      'plan: the part of linux-arm64 belongs to linux-arm64 in plan other, not to plan 0a1b2c3d4e5f',
    ],
    [
      'a part of another leg',
      'linux-arm64',
      part('linux/amd64'),
      'plan: the part of linux-arm64 belongs to linux-amd64',
    ],
    [
      'other platforms',
      'linux-arm64',
      part('linux/arm/v7', { leg: 'linux-arm64' }),
      'plan: the part of linux-arm64 has linux/arm/v7 instead of linux/arm64',
    ],
    ['invalid JSON', 'linux-arm64', 'x', 'plan: leg linux-arm64: part: not valid JSON'],
    [
      'another version',
      'linux-arm64',
      '{"partVersion":2}',
      'plan: leg linux-arm64: part: this is version 2 of the part',
    ],
    [
      'an invalid digest',
      'linux-arm64',
      part('linux/arm64', { digest: 'latest' }),
      'plan: leg linux-arm64: part: digest: expected a digest',
    ],
  ])('%s', (_, leg, text, message) => {
    expect(() => checkParts(plan, new Map([...whole, [leg, text]]))).toThrow(message)
  })
})

test('rejects a manifest that differs from the one the leg reported', () => {
  const parts = checkParts(plan, whole)
  const manifests = new Map([
    [parsePlatform('linux/amd64'), digest],
    [parsePlatform('linux/arm64'), 'sha256:2'],
  ])
  expect(() => {
    compareParts(parts, manifests)
  }).toThrow(`plan: linux-arm64 built ${digest} for linux/arm64, but the registry has sha256:2. No tag was moved`)
})

/** Returns one more part with each read. */
function slow(from: number): Handoff & { reads: number } {
  const handoff = {
    reads: 0,
    put: () => Promise.resolve(),
    read: () => Promise.resolve(new Map([...whole].slice(0, from + handoff.reads++))),
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

test('waits for a late part', async () => {
  expect(await collectParts(slow(1), plan, options)).toHaveLength(2)
  expect(log).toEqual([expect.stringContaining('parts: some parts are missing (plan: there is no part of linux-amd64')])
})

test('names parts that never appear', async () => {
  const handoff = slow(-2)
  await expect(collectParts(handoff, plan, options)).rejects.toThrow(
    'plan: there is no part of linux-amd64. Check the job of that leg',
  )
  expect(handoff.reads).toBe(2)
})
