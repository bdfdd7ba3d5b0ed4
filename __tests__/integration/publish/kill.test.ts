/** A step that is killed at any moment: after post, every tag is where it was; or the release is whole. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { runStep, type StepResult } from '../../../script/runner.ts'
import { faultyRegistry } from '../../fakes/faulty-registry.ts'
import { putImage, tagDigest } from '../../fakes/registry-contents.ts'
import { openWorkshop, registry, type Workshop } from './real.ts'

const prefix = `kill-${randomBytes(4).toString('hex')}`
const existing = ['a', 'b', 'c', 'd']
const tags = [...existing, 'new', 'newer']
const moments = 50
const atOnce = 4
let workshop: Workshop
/** Requests of a step that is left alone. */
let requests = 0

beforeAll(async () => {
  workshop = await openWorkshop()
  requests = (await killed('count', { request: Infinity, ofTags: false, signal: 'SIGKILL' })).requests
})

afterAll(async () => {
  await workshop.close()
})

interface Killed extends StepResult {
  readonly requests: number
  readonly tagRequests: number
  /** What each tag pointed to before the step, and points to after it. */
  readonly before: readonly (string | undefined)[]
  readonly found: readonly (string | undefined)[]
}

interface Moment {
  /** The request at which main is killed, counted from 1. */
  readonly request: number
  /** Counts only requests that move a tag. */
  readonly ofTags: boolean
  readonly signal: 'SIGTERM' | 'SIGKILL'
}

/** Runs a step, main and post, and kills main at a moment. */
async function killed(name: string, { request, ofTags, signal }: Moment): Promise<Killed> {
  const repositories = [`${prefix}/${name}-x`, `${prefix}/${name}-y`]
  await Promise.all(repositories.map((repository) => putImage(registry, repository, existing, 'before')))
  const digests = () =>
    Promise.all(repositories.flatMap((repository) => tags.map((tag) => tagDigest(registry, repository, tag))))
  const before = await digests()
  let requests = 0
  let tagRequests = 0
  let main: number | undefined
  const proxy = await faultyRegistry(registry, {
    onRequest: (kind) => {
      requests++
      const isTag = kind === 'manifest PUT by tag'
      if (isTag) tagRequests++
      const isMoment = ofTags ? isTag && tagRequests === request : requests === request
      if (isMoment && main !== undefined) process.kill(main, signal)
      return undefined
    },
  })
  try {
    const references = repositories.flatMap((repository) => tags.map((tag) => `${proxy.host}/${repository}:${tag}`))
    const inputs = {
      ...{ context: workshop.context, builder: workshop.builder, platforms: 'linux/amd64,linux/arm64' },
      ...{ push: 'true', cache: 'none', tags: references.join(',') },
    }
    const result = await runStep({
      inputs,
      onStart: (pid) => {
        main ??= pid
      },
    })
    return { ...result, requests, tagRequests, before, found: await digests() }
  } finally {
    await proxy.close()
  }
}

/** The same numbers in each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

test(`${moments} moments: whole, or every tag where it was`, async () => {
  const random = seeded(7)
  // Tags move in a small part of all requests, so some moments are chosen among those alone.
  const choose = (_: unknown, number: number): Moment => {
    const ofTags = number % 3 === 0
    const last = ofTags ? 2 * tags.length : requests
    return { request: 1 + Math.floor(random() * last), ofTags, signal: random() < 0.5 ? 'SIGTERM' : 'SIGKILL' }
  }
  const queue = Array.from({ length: moments }, choose).entries()
  const broken: string[] = []
  const ends = { green: 0, red: 0, rollBackAfterKill: 0, newTagsDeleted: 0 }
  const worker = async (): Promise<void> => {
    for (const [number, moment] of queue) {
      const { main, post, found, before, outputs, tagRequests } = await killed(String(number), moment)
      const green = main.exitCode === 0
      const wanted = green ? before.map(() => outputs['digest']) : before
      ends[green ? 'green' : 'red']++
      const log = main.log + post.log
      if (!green && log.includes('Rolled back: ')) ends.rollBackAfterKill++
      if (!green && log.includes('Deleted new tags: ')) ends.newTagsDeleted++
      const reported = green || tagRequests === 0 || /Rolled back: |Deleted new tags: |No tag was moved/.test(log)
      if (found.some((digest, index) => digest !== wanted[index]) || !reported)
        broken.push(`${JSON.stringify(moment)}: ${found.join(' ')}\n${log}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  expect(broken).toEqual([])
  // The moments do reach into the tags, or this would prove little.
  expect(ends.rollBackAfterKill).toBeGreaterThan(5)
  expect(ends.newTagsDeleted).toBeGreaterThan(5)
}, 240_000)
