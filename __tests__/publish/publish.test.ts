import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Inspection } from '../../src/registry/imagetools.ts'
import { readPublishInputs } from '../../src/inputs/publish.ts'
import { rollBackPending, publish, type Published, watchTags } from '../../src/publish/publish.ts'
import { pendingRelease, forgetRelease } from '../../src/publish/release-state.ts'
import { type Answer, type Answers, fakeDocker } from '../fakes/docker.ts'
import { planOf } from '../fakes/plan.ts'
import { fakeInputs } from '../fakes/runtime.ts'
import { dockerFailure, fixture } from '../fixtures/fixture.ts'

const index = fixture('registry/inspection.json')
const single = fixture('registry/single-inspection.json')
const { digest } = (JSON.parse(index) as Inspection).manifest
const absent = dockerFailure('an absent manifest')
const denied = new Error('denied: requested access to the resource is denied')

let scratch: string
let state: Map<string, string>
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'scratch-'))
  state = new Map()
})
afterEach(() => rm(scratch, { recursive: true }))

const runtime = {
  group: (): void => undefined,
  endGroup: (): void => undefined,
  state: {
    read: (name: string): string => state.get(name) ?? '',
    write: (name: string, value: string): void => void state.set(name, value),
  },
}

/** Writes the metadata file of `imagetools create`. */
const movesTo =
  (moved: string): Answer =>
  async (args) => {
    const path = args[args.indexOf('--metadata-file') + 1] ?? ''
    await writeFile(path, JSON.stringify({ 'containerimage.descriptor': { digest: moved } }))
    return ''
  }
const at = (pointed: string): string => `Name: x\nDigest:    ${pointed}\n`

const retryPolicy = { retries: 1, firstWait: 1, longestWait: 1, longestRetryAfter: 1, attemptTimeout: undefined }

function registryOf(answers: Answers) {
  const { docker, commands } = fakeDocker(answers)
  const { signal } = new AbortController()
  return { registry: { docker, builder: 'b', scratch, retryPolicy, log: () => undefined, signal }, commands }
}

function run(answers: Answers, given: Record<string, string>, pushed = digest) {
  const { registry, commands } = registryOf(answers)
  const inputs = readPublishInputs(fakeInputs(given), true, { limits: { total: 0, silence: 0 }, quiet: false })
  const published: Promise<Published> = planOf(given).then((plan) =>
    publish({ ...registry, runtime }, plan, { digest: pushed }, inputs),
  )
  return { published, commands }
}

const inspect = 'buildx imagetools inspect --builder b'
const json = `${inspect} --format`
const create = 'buildx imagetools create'
const platforms = 'amd64,arm64,arm/v7'
const whole = { [json]: index, [create]: movesTo(digest) }

test('verifies every repository before it moves any tag', async () => {
  const tags = 'acme/app:1,ghcr.io/acme/app:1,acme/app:latest'
  const { published, commands } = run(
    { ...whole, [inspect]: [absent, absent, absent, at(digest)] },
    { platforms, tags },
  )
  await expect(published).resolves.toMatchObject({ digest })
  const { platforms: found, manifest } = await published
  expect(found.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64', 'linux/arm/v7'])
  expect(JSON.parse(manifest)).toEqual((JSON.parse(index) as Inspection).manifest)
  const firstMove = commands.findIndex((command) => command.startsWith(create))
  expect(commands.slice(0, firstMove).sort()).toEqual([
    `${json} {{json .}} acme/app@${digest}`,
    `${json} {{json .}} ghcr.io/acme/app@${digest}`,
    `${inspect} acme/app:1`,
    `${inspect} acme/app:latest`,
    `${inspect} ghcr.io/acme/app:1`,
  ])
  expect(
    commands
      .slice(firstMove)
      .map((command) => command.replace(/ --(?:builder|progress|prefer|metadata).*?(?= --tag)/, '')),
  ).toEqual([
    `${create} --tag acme/app:1 --tag acme/app:latest acme/app@${digest}`,
    `${create} --tag ghcr.io/acme/app:1 ghcr.io/acme/app@${digest}`,
    `${inspect} acme/app:1`,
    `${inspect} ghcr.io/acme/app:1`,
  ])
  expect(await readdir(scratch)).toEqual([])
})

test('keeps the former digests in the state until the step has finished', async () => {
  let during: string | undefined
  const answers = {
    [json]: index,
    [create]: ((args, options) => {
      during = state.get('release')
      const answer = movesTo(digest)
      return typeof answer === 'function' ? answer(args, options) : ''
    }) satisfies Answer,
    [inspect]: [at('sha256:old'), at(digest)],
  }
  await run(answers, { platforms, tags: 'acme/app:1' }).published
  expect(JSON.parse(during ?? '')).toEqual({ digest, builder: 'b', before: { 'acme/app:1': 'sha256:old' } })
  expect(state.get('release')).toBe(during)
  forgetRelease(runtime)
  expect(state.get('release')).toBe('')
})

test('moves nothing if all tags point to the digest already', async () => {
  const { published, commands } = run({ [json]: index, [inspect]: at(digest) }, { platforms, tags: 'acme/app:1' })
  await expect(published).resolves.toMatchObject({ digest })
  expect(commands.filter((command) => command.startsWith(create))).toEqual([])
})

test('publishes the manifest of a single platform', async () => {
  const { manifest } = JSON.parse(single) as Inspection
  const answers = { [json]: single, [inspect]: [absent, at(manifest.digest)], [create]: movesTo(manifest.digest) }
  const { published } = run(answers, { platforms: 'armhf', tags: 'acme/app:1' }, manifest.digest)
  const platform = { platform: 'linux/arm/v7', digest: manifest.digest, size: 854 }
  await expect(published).resolves.toMatchObject({ digest: manifest.digest, platforms: [platform] })
})

describe('moves no tag', () => {
  const tags = 'acme/app:1,ghcr.io/acme/app:1'
  const two = (second: Answer): Answers => ({
    [`${json} {{json .}} ghcr.io`]: second,
    [json]: index,
    [inspect]: absent,
  })

  test.each<[string, Answer, Record<string, string>, RegExp]>([
    ['a repository lacks a platform', index, { platforms: `${platforms},s390x` }, /linux\/s390x is missing/],
    ['a repository has an extra platform', index, { platforms: 'amd64,arm64' }, /linux\/arm\/v7 was not requested/],
    ['a repository returns other content', single, { platforms }, /the registry returned sha256:\w+ for sha256:\w+/],
    ['a repository lacks the index', absent, { platforms }, /: not found/],
  ])('if %s', async (_what, second, inputs, message) => {
    const { published, commands } = run(two(second), { ...inputs, tags })
    await expect(published).rejects.toThrow(message)
    await expect(published).rejects.toThrow(new RegExp(`^verification: .*app@${digest}: .*\\. No tag was moved$`))
    expect(commands.filter((command) => command.startsWith(create))).toEqual([])
  })

  test('if there is no repository', async () => {
    const { published, commands } = run({}, { platforms })
    await expect(published).rejects.toThrow('tags: there is no repository to publish to')
    expect(commands).toEqual([])
  })

  test("if a tag can't be read", async () => {
    const { published, commands } = run({ ...whole, [inspect]: denied }, { platforms, tags })
    await expect(published).rejects.toThrow(/^tags: denied: .*\. No tag was moved$/)
    expect(commands.filter((command) => command.startsWith(create))).toEqual([])
  })
})

test("rolls tags back if they can't be moved", async () => {
  const answers = {
    [json]: index,
    [`${inspect} acme/app:1`]: [at('sha256:old'), at(digest)],
    [create]: [denied, movesTo('sha256:old')],
  }
  const { published, commands } = run(answers, { platforms, tags: 'acme/app:1' })
  await expect(published).rejects.toThrow(`tags: ${denied.message}. Rolled back: acme/app:1 (sha256:old)`)
  expect(commands.at(-1)).toMatch(/ --tag acme\/app:1 acme\/app@sha256:old$/)
  expect(state.get('release')).toBe('')
})

test('fails if the registry accepts a tag but does not store it', async () => {
  const { published, commands } = run({ ...whole, [inspect]: at('sha256:old') }, { platforms, tags: 'acme/app:1' })
  await expect(published).rejects.toThrow('the registry accepted acme/app:1 but still returns sha256:old')
  expect(commands.filter((command) => command.startsWith(create))).toHaveLength(5)
})

test('fails if the registry changes the image', async () => {
  const answers = { [json]: index, [inspect]: at('sha256:old'), [create]: movesTo('sha256:1') }
  const { published } = run(answers, { platforms, tags: 'acme/app:1' })
  await expect(published).rejects.toThrow(`${digest} became sha256:1. The registry or a proxy changed the image`)
})

describe('an immutable tag that another run moves', () => {
  const guarded = { platforms, tags: 'acme/app:1', 'immutable-tags': 'true' }
  const taken = 'acme/app:1 is protected by immutable-tags, and another run has just moved it to sha256:other'

  test('before this run is not moved', async () => {
    const { published, commands } = run({ ...whole, [inspect]: [absent, at('sha256:other')] }, guarded)
    await expect(published).rejects.toThrow(`tags: ${taken}. No tag was moved`)
    expect(commands.filter((command) => command.startsWith(create))).toEqual([])
  })

  test('during this run is not moved again', async () => {
    const { published, commands } = run({ ...whole, [inspect]: [absent, absent, at('sha256:other')] }, guarded)
    await expect(published).rejects.toThrow(`tags: ${taken}. No tag was moved`)
    expect(commands.filter((command) => command.startsWith(create))).toHaveLength(1)
  })
})

test('does not retry reading tags during the build', async () => {
  const { registry, commands } = registryOf({ [inspect]: new Error('dial tcp 127.0.0.1:1: connection refused') })
  const { digests } = watchTags(registry, await planOf({ tags: 'acme/app:1,acme/app:2' }))
  await expect(digests).resolves.toBeUndefined()
  expect(commands).toHaveLength(2)
})

test('stops reading tags when the step ends', async () => {
  let ended = 0
  const hanging: Answer = (_args, options) =>
    new Promise((_resolve, reject) => {
      options?.signal?.addEventListener('abort', () => {
        ended++
        reject(new Error('cancelled'))
      })
    })
  const { registry, commands } = registryOf({ [inspect]: hanging })
  const watch = watchTags(registry, await planOf({ tags: 'acme/app:1,acme/app:2' }))
  await watch[Symbol.asyncDispose]()
  expect(commands).toHaveLength(2)
  expect(ended).toBe(2)
})

describe('post', () => {
  test('rolls nothing back after a step that finished or moved no tag', () => {
    expect(pendingRelease(runtime)).toBeUndefined()
    forgetRelease(runtime)
    expect(pendingRelease(runtime)).toBeUndefined()
  })

  test('rolls back the tags of a step that was killed', async () => {
    const before = { 'acme/app:1': 'sha256:old', 'acme/app:2': null }
    const { registry, commands } = registryOf({ [inspect]: at(digest), [create]: movesTo('sha256:old') })
    const message = await rollBackPending(registry, { digest, builder: 'b', before })
    expect(message).toMatch(
      /^the step was interrupted while it moved tags\. Rolled back: acme\/app:1 \(sha256:old\)\. New tags remain at /,
    )
    expect(commands).toHaveLength(3)
  })
})
