/** Several images in one release: the tags of all move, or none. */
import { describe, expect, test } from '@jest/globals'
import { ForwardOnly } from '../../src/publish/forward-only.ts'
import { connect, publish, rollBackPending } from '../../src/publish/publish.ts'
import type { Published } from '../../src/publish/verify.ts'
import { pendingRelease } from '../../src/publish/release-state.ts'
import { planOf } from '../fakes/plan.ts'
import { testClient } from '../fakes/registry-client.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import { type MemoryRegistry, memoryRegistry, putImage, putIndex } from '../servers/memory-registry.ts'

const amd64 = { os: 'linux', architecture: 'amd64' }

interface Options {
  /** Images by repository, each with its tags. */
  readonly images?: Readonly<Record<string, readonly string[]>>
  readonly immutableTags?: readonly string[]
  readonly forwardOnly?: readonly string[]
  readonly test?: (published: Published) => Promise<void>
  readonly beforeTags?: (published: readonly Published[]) => Promise<void>
}

type Change = (registry: MemoryRegistry, digests: Readonly<Record<string, string>>) => void

const two = { 'acme/web': ['1', 'latest'], 'acme/api': ['1', 'latest'] }

async function release(options: Options, change: Change = () => undefined) {
  await using registry = await memoryRegistry()
  const { images = two, immutableTags = [], forwardOnly: patterns = [], test, beforeTags } = options
  const built = Object.entries(images).map(([repository, tags]) => {
    const config = { Labels: { 'org.opencontainers.image.version': '1.0.0' } }
    const image = putImage(registry, repository, amd64, { content: repository, built: { ...amd64, config } })
    return { repository, tags, digest: putIndex(registry, repository, [image]) }
  })
  const digests = Object.fromEntries(built.map(({ repository, digest }) => [repository, digest]))
  change(registry, digests)
  const candidates = await Promise.all(
    built.map(async ({ repository, tags, digest }) => {
      const names = tags.map((tag) => `${registry.host}/${repository}:${tag}`)
      return { plan: await planOf({ platforms: 'amd64', tags: names.join(',') }), image: { digest }, test }
    }),
  )
  using client = testClient()
  const forwardOnly = new ForwardOnly(patterns)
  const { runtime } = fakeRuntime()
  const outcome = await publish(client, runtime, { candidates, immutableTags, forwardOnly, beforeTags }).then(
    (published): { published: readonly Published[]; error: string } => ({ published, error: '' }),
    (error: unknown) => ({ published: [], error: (error as Error).message.replaceAll(registry.host, 'R') }),
  )
  const left = pendingRelease(runtime)
  return { ...outcome, registry, digests, tags: Object.fromEntries(registry.tags), left }
}

function existing(registry: MemoryRegistry, repository: string, tag: string): string {
  const config = { Labels: { 'org.opencontainers.image.version': '2.0.0' } }
  const image = putImage(registry, repository, amd64, { content: 'before', built: { ...amd64, config } })
  return putIndex(registry, repository, [image], { tag })
}

const moves = ({ seen }: MemoryRegistry) => seen.map(({ line }) => line).filter((line) => line.startsWith('PUT'))

test('every tag points to its own image, and both are verified before any moves', async () => {
  const { published, tags, digests, registry } = await release({})
  const [web = '', api = ''] = [digests['acme/web'], digests['acme/api']]
  expect(web).not.toBe(api)
  expect(tags).toEqual({ 'acme/web:1': web, 'acme/web:latest': web, 'acme/api:1': api, 'acme/api:latest': api })
  expect(published.map(({ plan, digest }) => [plan.images[0]?.replace(/.*?\//, ''), digest])).toEqual([
    ['acme/web', web],
    ['acme/api', api],
  ])
  const lines = registry.seen.map(({ line }) => line)
  const firstMove = lines.findIndex((line) => line.startsWith('PUT'))
  expect(lines.findLastIndex((line) => line.includes('/blobs/'))).toBeLessThan(firstMove)
})

describe('no tag of any image moves', () => {
  test.each<[string, Options, Change, RegExp]>([
    [
      'when one is not in the registry',
      {},
      (registry, digests) => void registry.manifests.delete(`acme/api@${digests['acme/api'] ?? ''}`),
      /^verification: R\/acme\/api@sha256:\w+: .*not found\. No tag was moved$/,
    ],
    [
      'when one has a protected tag that exists',
      { immutableTags: ['1'] },
      (registry) => void existing(registry, 'acme/api', '1'),
      /^immutable-tags: R\/acme\/api:1 .* already exists/,
    ],
    [
      'when the test of one fails',
      {
        test: ({ plan }) =>
          plan.images[0]?.endsWith('api') ? Promise.reject(new Error('smoke-test: it fails')) : Promise.resolve(),
      },
      () => undefined,
      /^smoke-test: it fails$/,
    ],
    [
      'when the last check of all fails',
      { beforeTags: () => Promise.reject(new Error('gate: it fails')) },
      () => undefined,
      /^gate: it fails$/,
    ],
  ])('%s', async (_, options, change, message) => {
    const { error, registry, left } = await release(options, change)
    expect(error).toMatch(message)
    expect(moves(registry)).toEqual([])
    expect(left).toBeUndefined()
  })
})

test('the last check gets all images, after the test of each and before any tag', async () => {
  const calls: string[] = []
  const nameOf = ({ plan }: Published) => plan.images[0]?.replace(/.*\//, '') ?? ''
  const { registry } = await release({
    test: (published) => Promise.resolve(void calls.push(`test ${nameOf(published)}`)),
    beforeTags: (published) => {
      calls.push(`all ${published.map(nameOf).join(' ')}`)
      return Promise.resolve()
    },
  })
  expect(calls).toEqual(['test web', 'test api', 'all web api'])
  expect(moves(registry)).toHaveLength(4)
})

test('a tag that moves during the last check is rolled back to where it moved', async () => {
  let theirs = ''
  let meddle = (): void => undefined
  const beforeTags = (): Promise<void> => {
    meddle()
    return Promise.resolve()
  }
  const { tags, error } = await release({ beforeTags }, (registry) => {
    registry.replace = ({ line }) => (line === 'PUT /v2/acme/api/manifests/latest' ? { status: 403 } : undefined)
    meddle = () => {
      theirs = existing(registry, 'acme/web', '1')
    }
  })
  expect(tags).toEqual({ 'acme/web:1': theirs })
  expect(error).toContain(`Rolled back: R/acme/web:1 (${theirs})`)
})

test('a tag that does not move takes those of all images back', async () => {
  let before: readonly string[] = []
  const { tags, error, left } = await release({}, (registry) => {
    before = [existing(registry, 'acme/web', '1'), existing(registry, 'acme/api', '1')]
    registry.replace = ({ line }) => (line === 'PUT /v2/acme/api/manifests/latest' ? { status: 403 } : undefined)
  })
  expect(tags).toEqual({ 'acme/web:1': before[0], 'acme/api:1': before[1] })
  expect(error).toMatch(/HTTP 403\. Rolled back: .*\. Deleted new tags: R\/acme\/web:latest\./)
  expect(left).toBeUndefined()
})

test('images may share a repository', async () => {
  await using registry = await memoryRegistry()
  const digests = ['web', 'api'].map((content) => putImage(registry, 'acme/all', amd64, { content }).digest)
  const candidates = await Promise.all(
    digests.map(async (digest, number) => ({
      plan: await planOf({ platforms: 'amd64', tags: `${registry.host}/acme/all:${number}` }),
      image: { digest },
    })),
  )
  using client = testClient()
  const forwardOnly = new ForwardOnly([])
  using connection = connect(
    client,
    candidates.map(({ plan }) => plan),
    forwardOnly,
  )
  await connection.ready
  await publish(client, fakeRuntime().runtime, { candidates, immutableTags: [], forwardOnly })
  expect([...registry.tags]).toEqual([
    ['acme/all:0', digests[0]],
    ['acme/all:1', digests[1]],
  ])
})

test('a tag that moves only forward stays for its image alone', async () => {
  let newer = ''
  const { published, tags, digests } = await release({ forwardOnly: ['latest'] }, (registry) => {
    newer = existing(registry, 'acme/api', 'latest')
  })
  expect(tags).toMatchObject({ 'acme/web:latest': digests['acme/web'], 'acme/api:latest': newer })
  expect(published.map(({ kept }) => kept.map(({ reference }) => reference.tag))).toEqual([[], ['latest']])
})

test('post rolls back the tags of all images after a kill', async () => {
  await using registry = await memoryRegistry()
  const before = existing(registry, 'acme/web', '1')
  const [web, api] = ['acme/web', 'acme/api'].map(
    (repository) => putImage(registry, repository, amd64, { content: repository }).digest,
  )
  const names = ['acme/web:1', 'acme/api:1'].map((tag) => `${registry.host}/${tag}`)
  const state = JSON.stringify([
    { reference: names[0], from: before, to: web },
    { reference: names[1], to: api },
  ])
  registry.tags.set('acme/web:1', web ?? '').set('acme/api:1', api ?? '')
  using client = testClient()
  const report = await rollBackPending(client, pendingRelease(fakeRuntime({ release: state }).runtime) ?? [])
  expect(report).toContain(`Rolled back: ${names[0] ?? ''} (${before}). Deleted new tags: ${names[1] ?? ''}`)
  expect(Object.fromEntries(registry.tags)).toEqual({ 'acme/web:1': before })
})
