/** Releases on a real registry: what holds them up, what puts them back, and registries that don't keep to the book. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FaultyRegistryOptions, faultyRegistry } from '../../fakes/faulty-registry.ts'
import { missingParts, putImage, tagDigest } from '../../fakes/registry-contents.ts'
import { openWorkshop, registry, release, type ReleaseOptions, type Workshop } from './real.ts'

const prefix = `release-${randomBytes(4).toString('hex')}`
let workshop: Workshop

beforeAll(async () => {
  workshop = await openWorkshop()
})

afterAll(async () => {
  await workshop.close()
})

/** Releases through a registry with faults; tags are `REPOSITORY:TAG` without host. */
async function through(options: FaultyRegistryOptions, { tags, ...more }: ReleaseOptions) {
  const proxy = await faultyRegistry(registry, options)
  try {
    const release_ = await release(workshop, { tags: tags.map((tag) => `${proxy.host}/${prefix}/${tag}`), ...more })
    return { ...release_, host: proxy.host, spoilt: proxy.spoilt() }
  } finally {
    await proxy.close()
  }
}

const at = (reference: string): Promise<string | undefined> => {
  const [repository = '', tag = ''] = reference.split(':')
  return tagDigest(registry, `${prefix}/${repository}`, tag)
}
const put = (repository: string, tags: readonly string[], content = 'before'): Promise<string> =>
  putImage(registry, `${prefix}/${repository}`, tags, content)

describe('roll-back', () => {
  test('rolls back tags in every repository and reports where they point', async () => {
    const old = await put('back-x', ['a', 'b'])
    await put('back-y', ['a'])
    const plan = { kind: 'manifest PUT by tag', fault: '500', times: Infinity, path: /back-x\/manifests\/b$/ } as const
    const tags = ['back-x:a', 'back-x:b', 'back-x:new', 'back-y:a']
    const { error, host, state } = await through({ plan }, { tags })
    expect(await Promise.all(['back-x:a', 'back-x:b', 'back-y:a'].map(at))).toEqual([old, old, old])
    expect(await at('back-x:new')).toBeUndefined()
    expect(error).toContain(`Rolled back: ${host}/${prefix}/back-x:a (${old}), ${host}/${prefix}/back-y:a (${old})`)
    expect(state.get('release')).toBe('')
  })

  test('deletes a new tag, and names one that could not be rolled back', async () => {
    const old = await put('stuck', ['a', 'c'])
    const plan = { kind: 'manifest PUT by tag', fault: '500', times: Infinity, from: 3 } as const
    const { error, host, state } = await through({ plan }, { tags: ['stuck:a', 'stuck:b', 'stuck:c'] })
    const [a, b, c] = await Promise.all(['stuck:a', 'stuck:b', 'stuck:c'].map(at))
    expect(b).toBeUndefined()
    expect(c).toBe(old)
    expect(error).toContain(`Deleted new tags: ${host}/${prefix}/stuck:b`)
    expect(error).toContain(`NOT rolled back, check manually: ${host}/${prefix}/stuck:a (`)
    // Post has what it needs to try again.
    expect(JSON.parse(state.get('release') ?? '')).toContainEqual(expect.objectContaining({ to: a }))
  })

  test('does not change a tag that another run has moved', async () => {
    await put('other', ['a', 'b'])
    const kind = 'manifest PUT by tag'
    const theirs = Promise.withResolvers<string>()
    // The other run moves `a` after this one has, and before this one fails to move `b`.
    const onAnswered = (answered: string | undefined, url: string): void => {
      if (answered === kind && url.endsWith('/a')) theirs.resolve(put('other', ['a'], 'another run'))
    }
    const onRequest = async (asked: string | undefined, url: string): Promise<void> => {
      if (asked === kind && url.endsWith('/b')) await theirs.promise
    }
    const plan = { kind, fault: '500', times: Infinity, path: /manifests\/b$/ } as const
    await through({ plan, onAnswered, onRequest }, { tags: ['other:a', 'other:b'] })
    expect(await at('other:a')).toBe(await theirs.promise)
  })
})

describe('immutable-tags', () => {
  test('fails before any tag moves if one points to another digest', async () => {
    const old = await put('guard', ['v1', 'latest'])
    const tags = ['guard:v1', 'guard:latest']
    const { error, host } = await through({}, { tags, inputs: { 'immutable-tags': 'v*' } })
    expect(error).toMatch(`immutable-tags: ${host}/${prefix}/guard:v1 (at ${old}) already exists`)
    expect(await Promise.all(tags.map(at))).toEqual([old, old])
  })

  test('does not change a tag that another run creates at the same time', async () => {
    let looks = 0
    let theirs = ''
    const [looked, taken] = [gate(), gate()]
    void looked.opened
      .then(() => put('guard-race', ['v1'], 'another run'))
      .then((digest) => {
        theirs = digest
        taken.open()
      })
    const { error, host } = await through(
      {
        // The image is read back, which comes before any move, once the other run has taken the tag.
        onRequest: (kind, url) => (kind === 'manifest GET' && url.includes('sha256:') ? taken.opened : undefined),
        // The first three looks only open connections while the image is built.
        onAnswered: (_kind, url) => {
          if (url.endsWith('/manifests/v1') && ++looks === 4) looked.open()
        },
      },
      { tags: ['guard-race:v1', 'guard-race:latest'], inputs: { 'immutable-tags': 'v*' } },
    )
    const reference = `${host}/${prefix}/guard-race:v1`
    expect(error).toMatch(
      `tags: ${reference} is protected by immutable-tags, and another run has just moved it to ${theirs}`,
    )
    expect(await Promise.all(['guard-race:v1', 'guard-race:latest'].map(at))).toEqual([theirs, undefined])
  })

  test('moves a new tag and one that matches no pattern', async () => {
    await put('guard-new', ['latest'])
    const tags = ['guard-new:v1', 'guard-new:latest']
    const { digest } = await through({}, { tags, inputs: { 'immutable-tags': 'v*' } })
    expect(await Promise.all(tags.map(at))).toEqual([digest, digest])
  })
})

describe('forward-only', () => {
  const release = (version: string, tags: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    through({}, { tags, inputs: { labels: `org.opencontainers.image.version=${version}`, ...more } })

  test('leaves a tag at a newer version, and says so', async () => {
    const second = await release('2.0.0', ['forward:2.0.0', 'forward:latest'])
    const tags = ['forward:1.2.9', 'forward:latest']
    const backport = await release('1.2.9', tags, { 'forward-only': 'latest' })
    expect(await Promise.all(tags.map(at))).toEqual([backport.digest, second.digest])
    const { host, log, error } = backport
    const line = `forward-only: ${host}/${prefix}/forward:latest stays at ${second.digest}: 2.0.0 is newer than 1.2.9`
    expect({ error, line: log.find((line) => line.includes('stays at')) }).toEqual({
      error: undefined,
      line: expect.stringContaining(line),
    })
    const third = await release('2.0.1', ['forward:latest'], { 'forward-only': 'true' })
    expect(await at('forward:latest')).toBe(third.digest)
  })
})

describe('gate', () => {
  const tags = ['gate:a', 'gate:b']
  const checked = (command: string, more = {}) => through({}, { tags, inputs: { gate: command, ...more } })

  test('leaves every tag where it was if it fails, hangs or does not start', async () => {
    const old = await put('gate', ['a'])
    const failed = await checked('echo found >&2; exit 7')
    expect(failed.error).toBe('gate: the command exited with code 7. No tag was moved. See its output above')
    expect(failed.log.join('\n')).toMatch(/^> gate: .*\/gate@sha256:.*\nfound\n<$/m)
    const hung = await checked('sleep 600', { timeout: '0.2' })
    expect(hung.error).toMatch(/^timeout: the gate was stopped after 12\.0 s\. No tag was moved/)
    expect(await Promise.all(tags.map(at))).toEqual([old, undefined])
  })

  test('all tags move if it succeeds', async () => {
    const { digest, log } = await checked('echo "checks $IMAGE of $DIGESTS"')
    expect(log.join('\n')).toMatch(new RegExp(`^checks .*/gate@${digest} of {"linux/amd64":"sha256:`, 'm'))
    expect(await Promise.all(tags.map(at))).toEqual([digest, digest])
  })
})

describe('smoke-test', () => {
  const inputs = { platforms: 'linux/amd64' }

  test('runs a command in the image of each platform and logs its output', async () => {
    const base = { context: join(import.meta.dirname, '../../../examples/hello'), platforms: 'linux/amd64' }
    const script = '[ "$(uname -m)" != armv7l ]\ncd /\necho "$PWD on $(uname -m)"'
    const { error, log } = await through({}, { tags: ['smoke-well:a'], inputs: { ...base, 'smoke-test': script } })
    expect(error).toBeUndefined()
    expect(log.join('\n')).toMatch(/^> smoke-test\ndocker buildx build .*\n(?:#.*\n)+#\d+ +\/ on x86_64\n(?:#.*\n)+<$/m)
  })

  test('logs nothing in quiet mode if it succeeds', async () => {
    const context = join(import.meta.dirname, '../../../examples/hello')
    const quiet = { context, progress: 'quiet', 'smoke-test': 'echo said' }
    const { log, digest } = await through({}, { tags: ['smoke-quiet:a'], inputs: { ...inputs, ...quiet } })
    expect(digest).toBeDefined()
    expect(log.join('\n')).toMatch(/^docker buildx build .*smoke-test\.Dockerfile/m)
    expect(log.join('\n')).not.toMatch(/^> smoke-test$|^#\d+ +said$/m)
  })

  test('fails if the second of two lines fails', async () => {
    const base = { context: join(import.meta.dirname, '../../../examples/hello'), platforms: 'linux/amd64' }
    const { error, log } = await through(
      {},
      { tags: ['smoke-ill:a'], inputs: { ...base, 'smoke-test': 'true\nfalse\ntrue' } },
    )
    expect(error).toMatch(/^smoke-test: linux\/amd64: .*exit code: 1\. No tag was moved$/)
    // The Dockerfile's lines come with the failure, once.
    expect(log.join('\n')).not.toContain('buildx: ')
  })

  test('stops a command that hangs and moves no tag', async () => {
    const context = join(import.meta.dirname, '../../../examples/hello')
    const limit = { 'stall-timeout': '0.1', 'smoke-test': 'echo under way\nsleep 600' }
    const { error } = await through({}, { tags: ['smoke-hung:a'], inputs: { ...inputs, context, ...limit } })
    expect(error).toMatch(
      /^stall-timeout: the smoke-test was stopped after [\d.]+ s without output \(running: #\d+ \[2\/2\] RUN .*\)\. .*\. No tag was moved$/,
    )
    expect(await at('smoke-hung:a')).toBeUndefined()
  })

  test('no ONBUILD trigger of the image runs, and the image is as it is', async () => {
    const context = await mkdtemp(join(workshop.folder, 'onbuild-'))
    const dockerfile = [
      'FROM busybox',
      String.raw`ENV GREETING="say \"hi\" for \$5"`,
      'WORKDIR "/my app"',
      'RUN chown 7 /etc/passwd',
      'USER 7',
      'ONBUILD COPY . /context',
      'ONBUILD RUN exit 9',
    ]
    await writeFile(join(context, 'Dockerfile'), dockerfile.join('\n'))
    const script = [
      '[ ! -e /context ]',
      String.raw`[ "$GREETING" = 'say "hi" for $5' ]`,
      '[ "$PWD $(id -u) $(stat -c %u /etc/passwd)" = "/my app 7 7" ]',
    ]
    const given = { context, 'smoke-test': script.join('\n') }
    const { error, digest } = await through({}, { tags: ['smoke-onbuild:a'], inputs: { ...inputs, ...given } })
    expect(error).toBeUndefined()
    expect(await at('smoke-onbuild:a')).toBe(digest)
  })

  test('names the platform of a failed command and moves no tag', async () => {
    const old = await put('smoke', ['a'])
    const { error } = await through({}, { tags: ['smoke:a'], inputs: { ...inputs, 'smoke-test': '["/data"]' } })
    expect(error).toMatch(/^smoke-test: linux\/amd64: .*\. No tag was moved$/)
    expect(await at('smoke:a')).toBe(old)
  })
})

describe('two runs at the same time', () => {
  const names = ['x:a', 'x:b', 'x:c', 'y:a', 'y:b']

  async function expectOneOfTwo(name: string, one: FaultyRegistryOptions, two: FaultyRegistryOptions): Promise<void> {
    const tags = names.map((tag) => `${name}-${tag}`)
    const meet = barrier(2)
    // Nothing but verification reads a manifest, so both images are pushed and no tag has moved.
    const meeting = (options: FaultyRegistryOptions): FaultyRegistryOptions => {
      let met: Promise<void> | undefined
      return {
        ...options,
        onRequest: (kind, url) => (kind === 'manifest GET' ? (met ??= meet()) : options.onRequest?.(kind, url)),
      }
    }
    // The delay between two rounds is longer than a round, as by default. Otherwise they overtake each other for ever.
    const retryPolicy = { attemptTimeout: 20_000, firstWait: 300, longestWait: 5000 }
    const runs = await Promise.all([
      through(meeting(one), { tags, inputs: { labels: 'run=one' }, retryPolicy }),
      through(meeting(two), { tags, inputs: { labels: 'run=two' }, retryPolicy }),
    ])
    expect(runs.map(({ error }) => error)).toEqual([undefined, undefined])
    const found = new Set(await Promise.all(tags.map(at)))
    expect(found.size).toBe(1)
    expect(runs.map(({ digest }) => digest)).toContain([...found][0])
  }

  test('end with all tags at one of the two', async () => {
    await expectOneOfTwo('race', {}, {})
  })

  /** The second run moves `early` only after the first, and the first moves `late` only after the second. */
  async function crossed(name: string, early: RegExp, late: RegExp): Promise<void> {
    const [early1, late2] = [gate(), gate()]
    const isPut = (kind: string | undefined, url: string, pattern: RegExp): boolean =>
      kind === 'manifest PUT by tag' && pattern.test(url)
    const ordered = (mine: RegExp, done: () => void, theirs: RegExp, until: Promise<void>): FaultyRegistryOptions => ({
      onRequest: (kind, url) => (isPut(kind, url, theirs) ? until : undefined),
      onAnswered: (kind, url) => {
        if (isPut(kind, url, mine)) done()
      },
    })
    await expectOneOfTwo(
      name,
      ordered(early, early1.open, late, late2.opened),
      ordered(late, late2.open, early, early1.opened),
    )
  }

  test('that overtake each other within a repository', async () => {
    await crossed('overtaken', /-x\/manifests\/a$/, /-x\/manifests\/b$/)
  })

  test('that overtake each other between repositories', async () => {
    await crossed('between', /-x\/manifests\/a$/, /-y\/manifests\/a$/)
  })
})

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  return {
    opened: promise.then(() => undefined),
    open: () => {
      resolve(undefined)
    },
  }
}

function barrier(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  let waiting = 0
  return async () => {
    if (++waiting === count) resolve(undefined)
    await promise
  }
}

describe('registries that deviate from the specification', () => {
  /** With a second repository, to which the image is copied. */
  async function expectWhole(name: string, options: FaultyRegistryOptions): Promise<void> {
    const repositories = [name, `${name}-copy`]
    const tags = repositories.map((repository) => `${repository}:a`)
    const { error, digest } = await through(options, { tags, retryPolicy: { retries: 4 } })
    expect(error).toBeUndefined()
    expect(await Promise.all(tags.map(at))).toEqual([digest, digest])
    for (const repository of repositories) {
      expect(await missingParts(registry, `${prefix}/${repository}`, digest ?? '')).toEqual([])
    }
  }

  test('no mount of blobs', async () => {
    let refused = 0
    await expectWhole('no-mount', {
      answer: ({ url = '', headers }) => {
        if (headers['user-agent'] !== 'manifold' || !url.includes('mount=')) return undefined
        refused++
        return { status: 202, headers: { location: '/v2/elsewhere/blobs/uploads/1' } }
      },
    })
    expect(refused).toBeGreaterThan(0)
  })

  test('no HEAD of manifests', async () => {
    await expectWhole('no-head', {
      answer: ({ method }, kind) => (method === 'HEAD' && kind === 'manifest HEAD' ? { status: 405 } : undefined),
    })
  })

  test('blobs behind a redirect', async () => {
    await expectWhole('redirect', {
      answer: ({ url = '' }, kind) =>
        kind === 'blob GET' ? { status: 307, headers: { location: `http://${registry}${url}` } } : undefined,
    })
  })

  test('a delay before pushed content is visible', async () => {
    let hidden = 3
    let pushed = false
    await expectWhole('slow', {
      answer: ({ headers }, kind) => {
        if (kind === 'manifest PUT by digest' && headers['content-type']?.includes('index')) pushed = true
        const reads = kind === 'manifest HEAD' || kind === 'manifest GET'
        return pushed && reads && hidden-- > 0 ? { status: 404 } : undefined
      },
    })
    expect(hidden).toBeLessThan(0)
  })

  test('no push by digest: a temporary tag is used', async () => {
    await expectWhole('no-digest', {
      answer: ({ headers }, kind) =>
        kind === 'manifest PUT by digest' && headers['content-type']?.includes('index') === true
          ? { status: 405, body: '{"errors":[{"code":"UNSUPPORTED","message":"The operation is unsupported."}]}' }
          : undefined,
    })
  })

  test('tokens that expire', async () => {
    await expectWhole('tokens', { tokens: true, tokenUses: 5 })
  })
})
