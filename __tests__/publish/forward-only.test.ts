import { describe, expect, test } from '@jest/globals'
import { ForwardOnly } from '../../src/publish/forward-only.ts'
import { whyNewer } from '../../src/publish/image-age.ts'
import { connect, publish } from '../../src/publish/publish.ts'
import type { KeptTag } from '../../src/publish/tags.ts'
import { mediaTypes } from '../../src/registry/oci.ts'
import { planOf } from '../fakes/plan.ts'
import { testClient } from '../fakes/registry-client.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import {
  type Contents,
  type MemoryRegistry,
  memoryRegistry,
  putImage,
  putIndex,
  sha256,
} from '../servers/memory-registry.ts'

const platforms = ['amd64', 'arm64'].map((architecture) => ({ os: 'linux', architecture }))

/** What an image says of itself. */
interface Stated {
  readonly version?: string
  readonly created?: string
}

/** Puts an image of two platforms with these labels into `acme/app`; its digest. */
function put(registry: Contents, { version, created }: Stated, tag?: string): string {
  const key = 'org.opencontainers.image'
  const labels = { ...(version && { [`${key}.version`]: version }), ...(created && { [`${key}.created`]: created }) }
  const images = platforms.map((platform) =>
    putImage(registry, 'acme/app', platform, { built: { ...platform, config: { Labels: labels } } }),
  )
  return putIndex(registry, 'acme/app', images, tag === undefined ? {} : { tag })
}

interface Options {
  readonly patterns?: readonly string[]
  readonly tags?: readonly string[]
  /** Whether the images at the tags are read while the image is built. */
  readonly connects?: boolean
}

/** Publishes an image. */
async function release(registry: MemoryRegistry, stated: Stated, options: Options = {}) {
  const { patterns = ['*'], tags = ['latest'], connects = false } = options
  const digest = put(registry, stated)
  const names = tags.map((tag) => `${registry.host}/acme/app:${tag}`)
  const plan = await planOf({ platforms: 'amd64,arm64', tags: names.join(',') })
  using client = testClient()
  const forwardOnly = new ForwardOnly(patterns)
  using connection = connects ? connect(client, [plan], forwardOnly) : undefined
  await connection?.ready
  const earlier = registry.seen.length
  const publication = { candidates: [{ plan, image: { digest } }], immutableTags: [], forwardOnly }
  const outcome = await publish(client, fakeRuntime().runtime, publication).then(
    ([published]): { kept: readonly KeptTag[]; error: string } => ({ kept: published?.kept ?? [], error: '' }),
    (error: unknown) => ({ kept: [], error: (error as Error).message.replaceAll(registry.host, 'R') }),
  )
  return { ...outcome, digest, tags: Object.fromEntries(registry.tags), requests: registry.seen.slice(earlier) }
}

const older = '2026-01-01T00:00:00Z'
const newer = '2026-02-01T00:00:00Z'

describe('an image is newer', () => {
  test.each<[Stated, Stated, string | undefined]>([
    [{ version: '2.0.0' }, { version: '1.2.9' }, '2.0.0 is newer than 1.2.9'],
    [{ version: 'v1.10.0' }, { version: '1.9.0' }, 'v1.10.0 is newer than 1.9.0'],
    [{ version: '1.0.0' }, { version: '1.0.0-rc.1' }, '1.0.0 is newer than 1.0.0-rc.1'],
    [{ version: '1.3' }, { version: '1.2.9' }, '1.3 is newer than 1.2.9'],
    [{ version: '1.10' }, { version: '1.9.0' }, '1.10 is newer than 1.9.0'],
    [{ version: '2026.10' }, { version: '2026.9' }, '2026.10 is newer than 2026.9'],
    [{ version: '1.2.9', created: newer }, { version: '2.0.0', created: older }, undefined],
    [{ version: 'alpine-1.10.0' }, { version: 'alpine-1.9.2' }, 'alpine-1.10.0 is newer than alpine-1.9.2'],
    [{ version: 'node20-v1.3' }, { version: 'node20-v1.2.9' }, 'node20-v1.3 is newer than node20-v1.2.9'],
    [{ version: 'alpine-1.2.9', created: newer }, { version: 'alpine-2.0.0', created: older }, undefined],
    [{ version: 'alpine-2.0.0', created: older }, { version: 'debian-1.0.0', created: newer }, undefined],
    [{ version: 'sha-9999999', created: older }, { version: 'sha-1111111', created: newer }, undefined],
    [
      { version: '1.0.0', created: newer },
      { version: '1.0.0', created: older },
      'it was created at 2026-02-01T00:00:00.000Z, after 2026-01-01T00:00:00.000Z',
    ],
    [{ version: 'main', created: newer }, { version: '1.0.0', created: older }, 'it was created at 2026-02-01'],
    [{ created: older }, { created: newer }, undefined],
    [{ created: older }, { created: older }, undefined],
    [{ created: 'soon' }, { created: older }, undefined],
    [{ version: '1.0.0', created: newer }, {}, undefined],
    [{}, {}, undefined],
  ])('%j than %j: %s', (one, other, why) => {
    const age = ({ version, created }: Stated) => ({ version, created, built: undefined })
    if (why === undefined) expect(whyNewer(age(one), age(other))).toBeUndefined()
    else expect(whyNewer(age(one), age(other))).toContain(why)
  })
})

test('a backport does not take the tag of a newer version, and moves the others', async () => {
  await using registry = await memoryRegistry()
  const second = put(registry, { version: '2.0.0', created: older }, 'latest')
  put(registry, { version: '1.2.8', created: older }, '1.2')
  const { kept, tags, digest } = await release(
    registry,
    { version: '1.2.9', created: newer },
    { patterns: ['latest', '?.?'], tags: ['1.2.9', '1.2', 'latest'] },
  )
  expect(tags).toEqual({ 'acme/app:1.2.9': digest, 'acme/app:1.2': digest, 'acme/app:latest': second })
  const reference = { repository: `${registry.host}/acme/app`, tag: 'latest' }
  expect(kept).toEqual([{ reference, digest: second, why: '2.0.0 is newer than 1.2.9' }])
})

test('a slow run of an older commit does not take the tag of a newer one', async () => {
  await using registry = await memoryRegistry()
  const current = put(registry, { version: 'main', created: newer }, 'latest')
  const { tags, requests } = await release(registry, { version: 'main', created: older })
  expect(tags).toEqual({ 'acme/app:latest': current })
  expect(requests.filter(({ line }) => line.startsWith('PUT'))).toEqual([])
})

test('a revert moves the tag, although its cached config is older', async () => {
  await using registry = await memoryRegistry()
  const [amd64] = platforms
  const image = (created: string) => putImage(registry, 'acme/app', { ...amd64 }, { built: { ...amd64, created } })
  registry.tags.set('acme/app:latest', image(older).digest)
  const reverted = image('2025-01-01T00:00:00Z')
  const plan = await planOf({ platforms: 'amd64', tags: `${registry.host}/acme/app:latest` })
  using client = testClient()
  const forwardOnly = new ForwardOnly(['*'])
  const candidates = [{ plan, image: { digest: reverted.digest } }]
  const [published] = await publish(client, fakeRuntime().runtime, { candidates, immutableTags: [], forwardOnly })
  expect(published?.kept).toEqual([])
  expect(registry.tags.get('acme/app:latest')).toBe(reverted.digest)
})

test.each<[string, (registry: MemoryRegistry) => unknown]>([
  ['an older version', (registry) => put(registry, { version: '1.0.0' }, 'latest')],
  ['an image that says nothing', (registry) => put(registry, {}, 'latest')],
  ['nothing', () => undefined],
  [
    'an image of which a part is missing',
    (registry) => {
      const missing = { ...platforms[0], mediaType: mediaTypes.manifest, digest: sha256('missing'), size: 7 }
      putIndex(registry, 'acme/app', [missing], { tag: 'latest' })
    },
  ],
  [
    'an image whose config is missing',
    (registry) => {
      put(registry, { version: '9.0.0' }, 'latest')
      for (const [digest, text] of registry.blobs) if (text.includes('9.0.0')) registry.blobs.delete(digest)
    },
  ],
])('a tag that points to %s moves', async (_, prepare) => {
  await using registry = await memoryRegistry()
  prepare(registry)
  const { tags, digest, kept } = await release(registry, { version: '2.0.0', created: newer })
  expect({ tags, kept }).toEqual({ tags: { 'acme/app:latest': digest }, kept: [] })
})

test('a tag that matches no pattern moves back', async () => {
  await using registry = await memoryRegistry()
  put(registry, { version: '2.0.0' }, 'latest')
  const { tags, digest } = await release(registry, { version: '1.0.0' }, { patterns: ['1'] })
  expect(tags).toEqual({ 'acme/app:latest': digest })
})

test('does not read again what was read during the build', async () => {
  await using registry = await memoryRegistry()
  put(registry, { version: '1.0.0' }, 'latest')
  registry.tags.set('acme/app:1', registry.tags.get('acme/app:latest') ?? '')
  const options = { tags: ['latest', '1'] }
  const { requests } = await release(registry, { version: '2.0.0' }, { ...options, connects: true })
  // The image itself: the index, two manifests and two configs.
  expect(requests.filter(({ line }) => line.startsWith('GET'))).toHaveLength(5)
  // Each tag with the verification, before it moves, and after it moved.
  expect(requests.filter(({ line }) => line.startsWith('HEAD'))).toHaveLength(6)
})

test('an image at a tag that can not be read is a failure', async () => {
  await using registry = await memoryRegistry()
  const current = put(registry, { version: '1.0.0' }, 'latest')
  registry.replace = ({ line }) => (line === `GET /v2/acme/app/manifests/${current}` ? { status: 403 } : undefined)
  const { error, tags } = await release(registry, { version: '2.0.0' })
  expect(error).toMatch(/^tags: forward-only: R\/acme\/app:latest: .*HTTP 403\. No tag was moved$/)
  expect(tags).toEqual({ 'acme/app:latest': current })
})

describe('another run that moves the tag at the same time', () => {
  /** Moves the tag in the place of the first request of this step. */
  const overtake = (registry: MemoryRegistry, stated: Stated): void => {
    let count = 0
    registry.replace = ({ line }) => {
      if (line !== 'PUT /v2/acme/app/manifests/latest' || ++count > 1) return undefined
      put(registry, stated, 'latest')
      return { status: 201 }
    }
  }

  test('keeps it with a newer version', async () => {
    await using registry = await memoryRegistry()
    overtake(registry, { version: '2.0.0' })
    const { kept, tags, digest } = await release(registry, { version: '1.2.9' }, { tags: ['1', 'latest'] })
    expect(kept.map(({ why }) => why)).toEqual(['2.0.0 is newer than 1.2.9'])
    expect(tags['acme/app:1']).toBe(digest)
    expect(tags['acme/app:latest']).not.toBe(digest)
  })

  test('keeps it if the release then fails', async () => {
    await using registry = await memoryRegistry()
    put(registry, { version: '1.0.0' }, 'latest')
    let theirs = ''
    registry.replace = ({ line }) => {
      // The other run comes while the image is verified; the step has read the tags by then.
      if (theirs === '' && line.startsWith('GET /v2/acme/app/blobs/'))
        theirs = put(registry, { version: '1.1.0' }, 'latest')
      return line === 'PUT /v2/acme/app/manifests/unwritable' ? { status: 500 } : undefined
    }
    const { error, tags } = await release(registry, { version: '2.0.0' }, { tags: ['latest', 'unwritable'] })
    expect(error).toContain('Rolled back: R/acme/app:latest')
    expect(tags).toEqual({ 'acme/app:latest': theirs })
  })

  test('loses it with an older version', async () => {
    await using registry = await memoryRegistry()
    overtake(registry, { version: '1.2.9' })
    const { kept, tags, digest } = await release(registry, { version: '2.0.0' }, { tags: ['1', 'latest'] })
    expect({ kept, tags }).toEqual({ kept: [], tags: { 'acme/app:1': digest, 'acme/app:latest': digest } })
  })
})
