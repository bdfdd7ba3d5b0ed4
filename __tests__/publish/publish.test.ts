import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publish, type Published } from '../../src/publish/publish.ts'
import { type Answer, type Answers, fakeDocker } from '../fakes/docker.ts'
import { planOf } from '../fakes/plan.ts'
import { dockerFailure, fixture } from '../fixtures/fixture.ts'

const index = fixture('registry/index.raw')
const manifest = fixture('registry/manifest.raw')
const digestOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

let scratch: string
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'scratch-'))
})
afterEach(() => rm(scratch, { recursive: true }))

/** Leaves the metadata that `imagetools create` writes. */
const movesTo =
  (digest: string): Answer =>
  async (args) => {
    const path = args[args.indexOf('--metadata-file') + 1] ?? ''
    await writeFile(path, JSON.stringify({ 'containerimage.descriptor': { digest } }))
    return ''
  }

function run(answers: Answers, inputs: Record<string, string>, digest = digestOf(index)) {
  const { docker, commands } = fakeDocker(answers)
  const published: Promise<Published> = planOf(inputs).then((plan) =>
    publish({ docker, builder: 'b', scratch }, plan, digest),
  )
  return { published, commands, digest }
}

const inspect = 'buildx imagetools inspect --builder b'
const raw = `${inspect} --raw`
const create = 'buildx imagetools create'
const platforms = 'amd64,arm64,arm/v7'

test('every repository is checked before the tags of any move', async () => {
  const tags = 'acme/app:1,ghcr.io/acme/app:1,acme/app:latest'
  const { published, commands, digest } = run({ [raw]: index, [create]: movesTo(digestOf(index)) }, { platforms, tags })
  await expect(published).resolves.toMatchObject({ digest, manifest: index })
  expect((await published).platforms.map(({ platform }) => platform)).toEqual([
    'linux/amd64',
    'linux/arm64',
    'linux/arm/v7',
  ])
  expect(commands.map((command) => command.replace(/^.*(inspect|create) .*?(--raw|--tag) /, '$1 '))).toEqual([
    `inspect acme/app@${digest}`,
    `inspect ghcr.io/acme/app@${digest}`,
    `create acme/app:1 --tag acme/app:latest acme/app@${digest}`,
    `create ghcr.io/acme/app:1 ghcr.io/acme/app@${digest}`,
  ])
  expect(await readdir(scratch)).toEqual([])
})

test('the manifest of a single platform, which its config tells', async () => {
  const config = { [`${inspect} --format`]: fixture('registry/config.json') }
  const answers = { [raw]: manifest, ...config, [create]: movesTo(digestOf(manifest)) }
  const { published, digest } = run(answers, { platforms: 'armhf', tags: 'acme/app:1' }, digestOf(manifest))
  await expect(published).resolves.toEqual({
    digest,
    manifest,
    platforms: [{ platform: 'linux/arm/v7', digest, size: Buffer.byteLength(manifest) }],
  })
})

describe('no tag moves', () => {
  const tags = 'acme/app:1,ghcr.io/acme/app:1'
  const two = (second: Answer): Answers => ({ [`${raw} ghcr.io`]: second, [raw]: index })

  test.each<[string, Answer, Record<string, string>, RegExp]>([
    ['a repository lacks a platform', index, { platforms: `${platforms},s390x` }, /linux\/s390x is missing/],
    ['a repository holds one too many', index, { platforms: 'amd64,arm64' }, /linux\/arm\/v7 was not asked for/],
    ['a repository gives other content', manifest, { platforms }, /the registry gave content of digest/],
    ['a repository lacks the index', dockerFailure('an absent manifest'), { platforms }, /: not found/],
  ])('where %s', async (_what, second, inputs, message) => {
    const { published, commands, digest } = run(two(second), { ...inputs, tags })
    await expect(published).rejects.toThrow(message)
    await expect(published).rejects.toThrow(new RegExp(`^verification: .*app@${digest}: .*; no tag was moved$`))
    expect(commands.filter((command) => command.startsWith(create))).toEqual([])
  })

  test('where there is no repository', async () => {
    const { published, commands } = run({}, { platforms })
    await expect(published).rejects.toThrow('tags: there is no repository to publish to')
    expect(commands).toEqual([])
  })
})

test('tags that do not point to the digest in the end', async () => {
  const { published, digest } = run({ [raw]: index, [create]: movesTo('sha256:1') }, { platforms, tags: 'acme/app:1' })
  await expect(published).rejects.toThrow(
    `tags: acme/app:1 point to sha256:1 instead of ${digest}; the registry or a proxy changed the index`,
  )
})
