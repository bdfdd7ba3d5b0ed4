import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import type { RetryPolicy } from '../../src/docker/retry.ts'
import { ForwardOnly } from '../../src/publish/forward-only.ts'
import { connect, publish, rollBackPending } from '../../src/publish/publish.ts'
import { parseTagReference } from '../../src/plan/reference.ts'
import { forgetRelease, pendingRelease, type Release } from '../../src/publish/release-state.ts'
import type { Published } from '../../src/publish/verify.ts'
import { planOf } from '../fakes/plan.ts'
import { testClient } from '../fakes/registry-client.ts'
import { type MemoryRegistry, memoryRegistry, putImage, putIndex } from '../servers/memory-registry.ts'
import { type Exchange, scriptedRegistry } from '../servers/scripted-registry.ts'

const amd64 = { os: 'linux', architecture: 'amd64' }
const arm64 = { os: 'linux', architecture: 'arm64' }

function stateOf(kept = new Map<string, string>()) {
  return {
    kept,
    info: () => undefined,
    debug: () => undefined,
    phases: [],
    state: {
      read: (name: string): string => kept.get(name) ?? '',
      write: (name: string, value: string): void => void kept.set(name, value),
    },
  }
}

interface Options {
  readonly platforms?: string
  readonly tags?: readonly string[]
  readonly immutableTags?: readonly string[]
  readonly test?: (published: Published) => Promise<void>
  readonly signal?: AbortSignal
  readonly retryPolicy?: Partial<RetryPolicy>
  readonly isTagged?: boolean
  /** Repositories in `acme` that have the image. */
  readonly pushedTo?: readonly string[]
}

/** An image of two platforms in `acme/app` and `acme/copy`; `change` may break it. */
async function release(
  options: Options = {},
  change: (registry: MemoryRegistry, digest: string) => void = () => undefined,
) {
  await using registry = await memoryRegistry()
  const manifests = (repository: string) => [amd64, arm64].map((platform) => putImage(registry, repository, platform))
  const digest = putIndex(registry, 'acme/app', manifests('acme/app'))
  putIndex(registry, 'acme/copy', manifests('acme/copy'))
  change(registry, digest)
  const { platforms = 'linux/amd64,linux/arm64', tags = ['acme/app:1'], immutableTags = [] } = options
  const plan = await planOf({ platforms, tags: tags.map((tag) => `${registry.host}/${tag}`).join(',') })
  using client = testClient({ signal: options.signal, retryPolicy: options.retryPolicy ?? {} })
  const runtime = stateOf()
  const test = options.test ?? (() => Promise.resolve())
  const pushedTo = options.pushedTo?.map((name) => `${registry.host}/${name}`)
  const image = { digest, isTagged: options.isTagged ?? false, pushedTo }
  const candidates = [{ plan, image, test }]
  const publication = { candidates, immutableTags, forwardOnly: new ForwardOnly([]) }
  const outcome = await publish(client, runtime, publication).then(
    ([published]) => ({ published, error: '' }),
    (error: unknown) => ({ published: undefined, error: (error as Error).message.replaceAll(registry.host, 'R') }),
  )
  return {
    ...outcome,
    digest,
    registry,
    tags: Object.fromEntries(registry.tags),
    release: runtime.kept.get('release') ?? '',
  }
}

/** Puts another image under a tag. */
function existing(registry: MemoryRegistry, repository: string, tag: string): string {
  return putIndex(registry, repository, [putImage(registry, repository, amd64, { content: 'before' })], { tag })
}

const lines = ({ seen }: MemoryRegistry): readonly string[] => seen.map(({ line }) => line)
const moves = (registry: MemoryRegistry): readonly string[] => lines(registry).filter((line) => line.startsWith('PUT'))

test('verifies every repository before any tag moves', async () => {
  const tags = ['acme/app:1', 'acme/app:latest', 'acme/copy:1']
  const { published, digest, registry, tags: moved } = await release({ tags })
  expect(published?.platforms.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64'])
  expect(moved).toEqual(Object.fromEntries(tags.map((tag) => [tag, digest])))
  const first = lines(registry).findIndex((line) => line.startsWith('PUT'))
  const blobs = lines(registry).filter((line) => line.includes('/blobs/'))
  expect(blobs).toHaveLength(4)
  expect(lines(registry).findLastIndex((line) => line.includes('/blobs/'))).toBeLessThan(first)
})

describe('with a repository that the image was not pushed to', () => {
  const options = { tags: ['acme/app:1', 'acme/copy:1'], pushedTo: ['acme/app'] }
  const withoutCopy = (registry: MemoryRegistry): void => {
    for (const at of registry.manifests.keys()) if (at.startsWith('acme/copy')) registry.manifests.delete(at)
  }

  test('copies the image within the registry, and verifies the copy before any tag moves', async () => {
    const { digest, registry, tags } = await release(options, withoutCopy)
    expect(tags).toEqual({ 'acme/app:1': digest, 'acme/copy:1': digest })
    const [copied, tagged] = [moves(registry).slice(0, 3), moves(registry).slice(3)]
    expect(copied.every((line) => line.startsWith('PUT /v2/acme/copy/manifests/sha256:'))).toBe(true)
    expect(copied.at(-1)).toContain(digest)
    expect(tagged.toSorted()).toEqual(['PUT /v2/acme/app/manifests/1', 'PUT /v2/acme/copy/manifests/1'])
    const verified = lines(registry).indexOf(`GET /v2/acme/copy/manifests/${digest}`)
    expect(verified).toBeGreaterThan(lines(registry).indexOf(copied.at(-1) ?? ''))
    expect(verified).toBeLessThan(lines(registry).indexOf(tagged[0] ?? ''))
  })

  test('waits until the registry shows the image', async () => {
    let reads = 0
    const { tags, digest } = await release(options, (registry, digest) => {
      withoutCopy(registry)
      registry.replace = ({ line }) =>
        line === `GET /v2/acme/app/manifests/${digest}` && reads++ < 2 ? { status: 404 } : undefined
    })
    expect(tags).toEqual({ 'acme/app:1': digest, 'acme/copy:1': digest })
  })

  test.each<[string, (line: string) => boolean, RegExp]>([
    [
      'rejects the copy',
      (line) => line.startsWith('PUT /v2/acme/copy/'),
      /^push: R\/acme\/copy@sha256:\w+: .*HTTP 403\. No tag was moved$/,
    ],
    [
      'does not show the copy',
      (line) => line.startsWith('GET /v2/acme/copy/'),
      /^verification: R\/acme\/copy@sha256:\w+: .*HTTP 403\. No tag was moved$/,
    ],
  ])('moves no tag if the registry %s', async (_, isRejected, message) => {
    const { error, tags } = await release(options, (registry) => {
      withoutCopy(registry)
      registry.replace = ({ line }) => (isRejected(line) ? { status: 403 } : undefined)
    })
    expect(error).toMatch(message)
    expect(tags).toEqual({})
  })
})

test('asks for no more than it needs', async () => {
  const { registry } = await release()
  // The index, two manifests and their configs; the tag before, after the test, and after it moved.
  expect(registry.seen.filter(({ line }) => line.startsWith('GET'))).toHaveLength(5)
  expect(registry.seen.filter(({ line }) => line.startsWith('HEAD'))).toHaveLength(3)
  expect(moves(registry)).toEqual(['PUT /v2/acme/app/manifests/1'])
})

test('records what the tags pointed to before they move', async () => {
  let before = ''
  const {
    release: recorded,
    digest,
    registry,
  } = await release({}, (registry) => {
    before = existing(registry, 'acme/app', '1')
  })
  expect(JSON.parse(recorded)).toEqual([{ reference: `${registry.host}/acme/app:1`, from: before, to: digest }])
})

test('moves nothing when every tag is in place', async () => {
  const { published, registry } = await release({}, (registry, digest) => void registry.tags.set('acme/app:1', digest))
  expect(published).toBeDefined()
  expect(moves(registry)).toEqual([])
})

test('publishes the manifest of a single platform', async () => {
  await using registry = await memoryRegistry()
  const { digest } = putImage(registry, 'acme/app', { os: 'linux', architecture: 'arm', variant: 'v7' })
  const plan = await planOf({ platforms: 'armhf', tags: `${registry.host}/acme/app:1` })
  using client = testClient()
  const forwardOnly = new ForwardOnly([])
  const candidates = [{ plan, image: { digest }, test: () => Promise.resolve() }]
  const [published] = await publish(client, stateOf(), { candidates, immutableTags: [], forwardOnly })
  expect(published?.platforms).toEqual([{ platform: 'linux/arm/v7', digest, size: expect.any(Number) }])
})

test('publishes an image without layers', async () => {
  await using registry = await memoryRegistry()
  const { digest } = putImage(registry, 'acme/app', amd64, { layers: null })
  const plan = await planOf({ platforms: 'amd64', tags: `${registry.host}/acme/app:1` })
  using client = testClient()
  const candidates = [{ plan, image: { digest } }]
  await publish(client, stateOf(), { candidates, immutableTags: [], forwardOnly: new ForwardOnly([]) })
  expect(registry.tags.get('acme/app:1')).toBe(digest)
})

test('says that tags have moved if the push moved them', async () => {
  const { error } = await release({ isTagged: true, platforms: 'amd64,arm64,s390x' })
  expect(error).toMatch(/linux\/s390x is missing.*\. Its tags have moved already$/s)
})

describe('moves no tag', () => {
  test.each<[string, Options, (registry: MemoryRegistry, digest: string) => void, RegExp]>([
    ['when a platform is missing', { platforms: 'amd64,arm64,s390x' }, () => undefined, /linux\/s390x is missing/],
    ['when there is one too many', { platforms: 'amd64' }, () => undefined, /linux\/arm64 was not requested/],
    [
      'when a repository lacks the image',
      { tags: ['acme/app:1', 'acme/copy:1'] },
      (registry, digest) => void registry.manifests.delete(`acme/copy@${digest}`),
      /^verification: R\/acme\/copy@sha256:\w+: .*not found\. No tag was moved$/,
    ],
    [
      'when a config is missing',
      {},
      (registry) => {
        registry.blobs.clear()
      },
      /^verification: .*HTTP 404/,
    ],
    [
      'when a tag can not be read',
      {},
      (registry) => {
        registry.replace = ({ line }) => (line.endsWith('/manifests/1') ? { status: 403 } : undefined)
      },
      /^tags: .*HTTP 403\. No tag was moved$/,
    ],
    [
      'when the test fails',
      { test: () => Promise.reject(new Error('smoke-test: it fails')) },
      () => undefined,
      /^smoke-test: it fails$/,
    ],
    [
      'when a protected tag points elsewhere',
      { immutableTags: ['*'] },
      (registry) => void existing(registry, 'acme/app', '1'),
      /^immutable-tags: R\/acme\/app:1 .*\. Publish under a new tag, or set immutable-tags to patterns that do not match it$/,
    ],
  ])('%s', async (_, options, change, message) => {
    const { error, registry } = await release(options, change)
    expect(error).toMatch(message)
    expect(moves(registry)).toEqual([])
  })
})

describe('rolls back', () => {
  const failAt = (registry: MemoryRegistry, tag: string): void => {
    registry.replace = ({ line }) => (line === `PUT /v2/${tag}` ? { status: 403 } : undefined)
  }

  test('tags that existed, and deletes those that are new', async () => {
    const tags = ['acme/app:a', 'acme/app:b', 'acme/app:z']
    let before = ''
    const {
      error,
      tags: found,
      release: left,
    } = await release({ tags }, (registry) => {
      before = existing(registry, 'acme/app', 'a')
      failAt(registry, 'acme/app/manifests/z')
    })
    expect(found).toEqual({ 'acme/app:a': before })
    expect(error).toContain(`HTTP 403. Rolled back: R/acme/app:a (${before}). Deleted new tags: R/acme/app:b`)
    expect(left).toBe('')
  })

  test('a new tag in a registry that deletes manifests only', async () => {
    const {
      tags: found,
      registry,
      digest,
    } = await release({ tags: ['acme/app:a', 'acme/app:z'] }, (registry) => {
      registry.replace = ({ line }) => {
        if (line === 'PUT /v2/acme/app/manifests/z') return { status: 403 }
        return line === 'DELETE /v2/acme/app/manifests/a' ? { status: 405 } : undefined
      }
    })
    expect(found).toEqual({})
    expect(registry.manifests.has(`acme/app@${digest}`)).toBe(true)
  })

  test('and says which tag stays in a registry that deletes nothing', async () => {
    const {
      error,
      tags: found,
      digest,
      release: left,
    } = await release({ tags: ['acme/app:a', 'acme/app:z'] }, (registry) => {
      registry.replace = ({ line }) => {
        if (line === 'PUT /v2/acme/app/manifests/z') return { status: 403 }
        return line.startsWith('DELETE') ? { status: 405 } : undefined
      }
    })
    expect(found).toEqual({ 'acme/app:a': digest })
    expect(error).toMatch(
      /NOT rolled back, check manually: R\/acme\/app:a \(new, and not deleted: .*HTTP 405\)\. Use an account that may move this tag, and/,
    )
    expect(JSON.parse(left)).toMatchObject([{ to: digest }, { to: digest }])
  })

  test('what a registry does after the client has given the request up', async () => {
    const late = Promise.withResolvers<undefined>()
    const puts: Exchange[] = []
    const retryPolicy = { attemptTimeout: 1000, firstWait: 300, retries: 1 }
    const { registry, error } = await release({ tags: ['acme/app:a', 'acme/app:z'], retryPolicy }, (registry) => {
      const isMove = ({ line }: Exchange): boolean => line === 'PUT /v2/acme/app/manifests/z'
      registry.hold = async (exchange) => {
        if (isMove(exchange) && puts.push(exchange) === 1) await late.promise
      }
      registry.replace = (exchange) => {
        if (!isMove(exchange) || exchange === puts[0]) return undefined
        setTimeout(late.resolve, 150, undefined)
        return { status: 403 }
      }
    })
    await late.promise
    await sleep(0)
    expect(error).toContain('HTTP 403')
    expect([...registry.tags]).toEqual([])
  })

  test('also when the step is cancelled meanwhile', async () => {
    const abort = new AbortController()
    const { tags: found } = await release({ tags: ['acme/app:a', 'acme/app:z'], signal: abort.signal }, (registry) => {
      registry.replace = ({ line }) => {
        if (line === 'PUT /v2/acme/app/manifests/z') abort.abort()
        return undefined
      }
    })
    expect(found['acme/app:a']).toBeUndefined()
  })

  test('also a tag that a registry stores after the step is cancelled', async () => {
    const abort = new AbortController()
    const answered = Promise.withResolvers<undefined>()
    const { registry } = await release({ tags: ['acme/app:a', 'acme/copy:a'], signal: abort.signal }, (registry) => {
      registry.hold = async ({ line }) => {
        if (line === 'PUT /v2/acme/copy/manifests/a') abort.abort()
        if (line !== 'PUT /v2/acme/app/manifests/a') return
        await once(abort.signal, 'abort')
        await sleep(50)
        setImmediate(() => {
          answered.resolve(undefined)
        })
      }
    })
    await answered.promise
    expect([...registry.tags]).toEqual([])
  })

  test('leaves a tag that another run moved since', async () => {
    let theirs = ''
    const { tags: found } = await release({ tags: ['acme/app:a', 'acme/app:z'] }, (registry) => {
      registry.replace = ({ line }) => {
        if (line !== 'PUT /v2/acme/app/manifests/z') return undefined
        theirs = existing(registry, 'acme/app', 'a')
        return { status: 403 }
      }
    })
    expect(found).toEqual({ 'acme/app:a': theirs })
  })
})

test('a tag that a registry accepts and does not store is no success', async () => {
  const { error, registry } = await release({}, (registry) => {
    registry.replace = ({ line }) => (line.startsWith('PUT') ? { status: 201 } : undefined)
  })
  expect(error).toContain('the registry accepted R/acme/app:1 but still shows it at nothing')
  expect(moves(registry)).toHaveLength(5)
})

describe('a protected tag that another run creates', () => {
  const taken = /^tags: R\/acme\/app:1 is protected by immutable-tags, and another run has just moved it to sha256:\w+/

  test('after the guard is not moved', async () => {
    let heads = 0
    const { error, registry } = await release({ immutableTags: ['*'] }, (registry) => {
      registry.replace = ({ line }) => {
        if (line === 'HEAD /v2/acme/app/manifests/1' && ++heads === 3) existing(registry, 'acme/app', '1')
        return undefined
      }
    })
    expect(error).toMatch(taken)
    expect(moves(registry)).toEqual([])
  })

  test('while it moves is not taken back', async () => {
    let theirs = ''
    const { error, tags: found } = await release({ immutableTags: ['*'] }, (registry) => {
      registry.replace = ({ line }) => {
        if (line !== 'PUT /v2/acme/app/manifests/1') return undefined
        theirs = existing(registry, 'acme/app', '1')
        return { status: 201 }
      }
    })
    expect(error).toMatch(taken)
    expect(found).toEqual({ 'acme/app:1': theirs })
  })
})

describe('post', () => {
  test('has nothing to roll back after a release that is whole', () => {
    const runtime = stateOf(new Map([['release', '[]']]))
    forgetRelease(runtime)
    expect(pendingRelease(runtime)).toBeUndefined()
  })

  test('rolls back the tags of a step that was killed', async () => {
    await using registry = await memoryRegistry()
    const before = existing(registry, 'acme/app', 'a')
    const digest = putIndex(registry, 'acme/app', [], { tag: 'a' })
    registry.tags.set('acme/app:new', digest)
    const repository = `${registry.host}/acme/app`
    const pending: Release = [
      { reference: { repository, tag: 'a' }, from: before, to: digest },
      { reference: { repository, tag: 'new' }, to: digest },
    ]
    using client = testClient()
    expect(await rollBackPending(client, pending)).toMatch(
      /^the step ended while its tags moved\. Rolled back: .*Deleted new tags/,
    )
    expect(Object.fromEntries(registry.tags)).toEqual({ 'acme/app:a': before })
  })

  test('goes on with the removal of a new tag that was interrupted', async () => {
    await using registry = await memoryRegistry()
    const digest = putIndex(registry, 'acme/app', [], { tag: 'new' })
    const reference = `${registry.host}/acme/app:new`
    using client = testClient()
    let deletions = 0
    registry.replace = ({ line }) => {
      if (!line.startsWith('DELETE')) return undefined
      if (line.endsWith('/new')) return { status: 405 }
      // The placeholder is deleted without the tag, and can't be when the tag points to it.
      return ++deletions > 1 ? { status: 403 } : undefined
    }
    const pending: Release = [{ reference: parseTagReference(reference), to: digest }]
    expect(await rollBackPending(client, pending)).toContain(`NOT rolled back, check manually: ${reference} (new`)
    registry.replace = () => undefined
    expect(await rollBackPending(client, pending)).toContain(`Deleted new tags: ${reference}`)
    expect(registry.tags.size).toBe(0)
  })
})

test('a registry that refuses to move an immutable tag to where it is already is no failure', async () => {
  const { published, digest, tags } = await release({ tags: ['acme/app:1', 'acme/app:2'] }, (registry, digest) => {
    registry.tags.set('acme/app:1', digest)
    registry.replace = ({ line }) => (line === 'PUT /v2/acme/app/manifests/1' ? { status: 400 } : undefined)
  })
  expect(published?.digest).toBe(digest)
  expect(tags).toEqual({ 'acme/app:1': digest, 'acme/app:2': digest })
})

test('publishing opens no more connections than were opened while the image was built', async () => {
  await using registry = await memoryRegistry()
  const manifests = [amd64, arm64].map((platform) => putImage(registry, 'acme/app', platform))
  const digest = putIndex(registry, 'acme/app', manifests)
  const names = ['1', '2', '3', '4']
  for (const tag of names) existing(registry, 'acme/app', tag)
  const tags = names.map((tag) => `${registry.host}/acme/app:${tag}`)
  const plan = await planOf({ platforms: 'linux/amd64,linux/arm64', tags: tags.join(',') })
  using client = testClient()
  const forwardOnly = new ForwardOnly([])
  using connection = connect(client, [plan], forwardOnly)
  await connection.ready
  const ports = (): ReadonlySet<unknown> => new Set(registry.seen.map(({ port }) => port))
  const opened = ports()
  await publish(client, stateOf(), { candidates: [{ plan, image: { digest } }], immutableTags: [], forwardOnly })
  expect(ports()).toEqual(opened)
})

test('a connection to a silent registry ends with the step', async () => {
  await using silent = await scriptedRegistry(() => undefined)
  using client = testClient()
  const plan = await planOf({ tags: `${silent.host}/acme/app:1` })
  const connection = connect(client, [plan], new ForwardOnly(['*']))
  connection[Symbol.dispose]()
  await expect(connection.ready).resolves.toBeUndefined()
})
