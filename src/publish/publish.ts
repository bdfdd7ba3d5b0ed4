/** From pushed digests to tags that point to them: the images are verified in every repository, then all tags move, or none. */
import { setTimeout as sleep } from 'node:timers/promises'
import { withContext } from '../actions/errors.ts'
import { timed } from '../actions/phases.ts'
import type { Runtime } from '../actions/runtime.ts'
import type { Plan } from '../plan/make-plan.ts'
import type { RegistryClient } from '../registry/client.ts'
import type { Repository } from '../registry/repository.ts'
import { RegistryError } from '../registry/registry-error.ts'
import { settleAll } from '../registry/settle.ts'
import type { ForwardOnly } from './forward-only.ts'
import { guardImmutableTags, matchingTags } from './guard.ts'
import { forgetRelease, recordRelease, type Release, type State } from './release-state.ts'
import { describeRollBack, rollBack } from './roll-back.ts'
import { type KeptTag, moveTags, readTags, type TagDigests, type TagMove, watchedTags } from './tags.ts'
import { type Image, type Published, verify, withOutcome } from './verify.ts'

/** An image to publish, and its names. */
export interface Candidate {
  readonly plan: Plan
  readonly image: Image
  /** A check of this image before any tag moves, such as the smoke test. */
  readonly test?: ((published: Published) => Promise<void>) | undefined
}

export interface Publication {
  readonly candidates: readonly Candidate[]
  /** Patterns of tags that must not move once they exist. */
  readonly immutableTags: readonly string[]
  readonly forwardOnly: ForwardOnly
  /** The last action before any tag moves, when all images are verified and tested. */
  readonly beforeTags?: ((published: readonly Published[]) => Promise<void>) | undefined
}

/**
 * Verifies the images in every repository of their plans, then points all tags at them. When a tag can't be moved, the others
 * are rolled back, also those of other images. The state keeps what the tags pointed to until `forgetRelease`, so that post
 * can roll back after a kill.
 *
 * @returns the images in the order of the candidates
 * @throws Error that says what points where
 */
export async function publish(
  client: RegistryClient,
  runtime: State & Pick<Runtime, 'info' | 'debug' | 'phases'>,
  publication: Publication,
): Promise<readonly Published[]> {
  const { candidates, immutableTags, forwardOnly, beforeTags } = publication
  const tags = candidates.flatMap(({ plan }) => plan.tags)
  const verifying = timed(
    runtime,
    'verification',
    settleAll(candidates.map(({ plan, image }) => verify(client, plan, image))),
  )
  const reading = readTags(client, tags)
  const preparing = reading.then((current) => forwardOnly.prepare(client, current))
  await Promise.allSettled([verifying, reading, preparing])
  const published = await verifying
  const images = new Map(published.flatMap(({ plan, remote }) => plan.tags.map((tag) => [tag, remote.raw] as const)))
  const isTagged = candidates.some(({ image }) => image.isTagged)
  const guarded = async (reading: Promise<TagDigests>): Promise<TagDigests> => {
    const current = await withOutcome('tags', isTagged, reading)
    guardImmutableTags(immutableTags, movesOf(images, current))
    return current
  }
  let before = await guarded(reading)
  const isTested = candidates.some(({ test }) => test)
  if (isTested) await timed(runtime, 'smoke test', testAll(candidates, published))
  await beforeTags?.(published)
  if (isTested || beforeTags) {
    // It may have taken long, and a roll-back must restore what was there last.
    before = await guarded(readTags(client, tags))
  }
  const moving = release(client, runtime, {
    ...{ images, before },
    guarded: matchingTags(immutableTags, tags),
    forwardOnly: forwardOnly.matching(tags),
    kept: async (current) => {
      const of = ({ plan, remote }: Published) => {
        const own = new Map([...current].filter(([tag]) => plan.tags.includes(tag)))
        return forwardOnly.kept(client, own, remote, plan.created)
      }
      return (await settleAll(published.map(of))).flat()
    },
  })
  const kept = await timed(runtime, 'tags', moving)
  return published.map((image) => ({
    ...image,
    kept: kept.filter(({ reference }) => image.plan.tags.includes(reference)),
  }))
}

/** One after the other, so that the log shows them apart. */
async function testAll(candidates: readonly Candidate[], published: readonly Published[]): Promise<void> {
  for (const [number, image] of published.entries()) await candidates[number]?.test?.(image)
}

/**
 * Connects to every repository, fetches tokens, and reads the images at tags that move only forward, while the image is
 * built. What fails here shows again later.
 */
export function connect(client: RegistryClient, plans: readonly Plan[], forwardOnly: ForwardOnly): Connection {
  const end = new AbortController()
  const signal = AbortSignal.any([client.retrying.signal, end.signal])
  // Publishing waits for this, and tries again by itself.
  const once = client.with({ signal, retryPolicy: { ...client.retrying.retryPolicy, retries: 0 } })
  const attempts = Promise.allSettled([
    ...[...new Set(plans.flatMap(({ images }) => images))].map((name) => openConnections(once.repository(name), plans)),
    readTags(once, forwardOnly.matching(plans.flatMap(({ tags }) => tags))).then((current) =>
      forwardOnly.prepare(once, current),
    ),
  ])
  return {
    ready: attempts.then(() => undefined),
    [Symbol.dispose]: () => {
      end.abort()
    },
  }
}

/** Opens as many connections as publishing will use at once, when it reads tags and manifests. */
async function openConnections(repository: Repository, plans: readonly Plan[]): Promise<void> {
  const here = plans.filter(({ images }) => images.includes(repository.name))
  const own = here.flatMap(({ tags }) => tags).filter((reference) => reference.repository === repository.name)
  const read = (number: number) => repository.resolve(own[number % own.length]?.tag ?? 'latest')
  // Alone, since it gets the token for all.
  await read(0)
  const count = own.length + here.flatMap(({ platforms }) => platforms).length
  await settleAll(Array.from({ length: count }, (_, number) => read(number)))
}

/** Disposing of it ends what has not connected yet, so that a failed step does not wait for a silent registry. */
interface Connection extends Disposable {
  readonly ready: Promise<void>
}

async function release(client: RegistryClient, state: State, move: TagMove): Promise<readonly KeptTag[]> {
  if (movesOf(move.images, move.before).every(({ from, to }) => from === to)) return []
  const current = await readTags(client, watchedTags(move))
  // Another run may have moved some since they were first read, and a roll-back must not move them back.
  const before = new Map([...move.before, ...current])
  const pending = movesOf(move.images, before)
  recordRelease(state, pending)
  try {
    return await moveTags(client, { ...move, before }, current)
  } catch (error) {
    // A registry may still carry out a request that was given up.
    await sleep(client.retrying.retryPolicy.firstWait)
    // Also in a cancelled step: the runner gives it some seconds, and post goes on after that.
    const outcome = await rollBack(client.with({ signal: new AbortController().signal }), pending)
    // Post tries once more.
    if (outcome.failed.length === 0) forgetRelease(state)
    throw withContext('tags', error, [describeRollBack(outcome), ...moveRemedy(error)].join('. '))
  }
}

function movesOf(images: TagMove['images'], before: TagDigests): Release {
  return [...images].map(([reference, { descriptor }]) => ({
    ...{ reference, from: before.get(reference), to: descriptor.digest },
  }))
}

function moveRemedy(error: unknown): readonly string[] {
  if (!(error instanceof RegistryError) || ![401, 403].includes(error.status)) return []
  return ['Use an account that may move this tag, and check the rules for tags in the registry']
}

/** Rolls back what a step left that was killed; what post reports. */
export async function rollBackPending(client: RegistryClient, pending: Release): Promise<string> {
  return `the step ended while its tags moved. ${describeRollBack(await rollBack(client, pending))}`
}
