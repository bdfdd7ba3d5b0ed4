import { describe, expect, test } from '@jest/globals'
import { defaultRetryPolicy } from '../../src/docker/retry.ts'
import { checkParts, collectParts } from '../../src/fan-out/collect.ts'
import type { Handoff } from '../../src/fan-out/handoff.ts'
import { formatPart, type Part } from '../../src/fan-out/part.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { mediaTypes } from '../../src/registry/oci.ts'
import { fieldsOf, sharedPlan } from '../fakes/shared-plan.ts'

const plan = sharedPlan(['linux/amd64', 'linux/arm64'])
const digest = `sha256:${'1'.repeat(64)}`

function part(platform: string, change: Partial<Part> = {}): Buffer {
  const leg = platform.replaceAll('/', '-')
  const image = { mediaType: mediaTypes.manifest, digest, size: 1, platform: fieldsOf(platform) }
  const platforms = [{ platform: parsePlatform(platform), emulated: true, seconds: 1.5, hits: { cached: 1, steps: 2 } }]
  const steps = { records: [], omitted: 0 }
  const made = { key: plan.key, leg, digest, manifests: [image], platforms, degradations: [], steps }
  return formatPart({ ...made, ...change }).bytes
}

/** A part whose fields are these. */
function encoded(fields: string): Buffer {
  const annotations = { 'build.manifold.part': Buffer.from(fields).toString('base64') }
  return Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: [], annotations }))
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
    ['invalid JSON', 'linux-arm64', Buffer.from('x'), 'plan: leg linux-arm64: part: not valid JSON'],
    ['no fields', 'linux-arm64', Buffer.from('{"manifests":[]}'), 'plan: leg linux-arm64: part: not valid JSON'],
    [
      'another version',
      'linux-arm64',
      encoded('{"partVersion":1}'),
      'plan: leg linux-arm64: part: this is version 1 of the part',
    ],
    [
      'no image',
      'linux-arm64',
      part('linux/arm64', { manifests: [] }),
      'plan: the part of linux-arm64 has no image instead of linux/arm64',
    ],
    [
      'an image without a platform',
      'linux-arm64',
      part('linux/arm64', { manifests: [{ mediaType: mediaTypes.manifest, digest, size: 1 }] }),
      'plan: the part of linux-arm64 has an unknown platform instead of linux/arm64',
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
  expect([...(await collectParts(slow(1), plan, options)).keys()]).toEqual([...whole.keys()])
  expect(log).toEqual([expect.stringContaining('parts: some parts are missing (plan: there is no part of linux-amd64')])
})

test('names parts that never appear', async () => {
  const handoff = slow(-2)
  await expect(collectParts(handoff, plan, options)).rejects.toThrow(
    'plan: there is no part of linux-amd64. If that leg failed, re-run it.',
  )
  expect(handoff.reads).toBe(2)
})
