/** From a pushed digest to tags that point to it: the image is verified in every repository, then all tags move, or none. */
import { setTimeout as sleep } from 'node:timers/promises'
import { withContext } from '../actions/errors.ts'
import { timed } from '../actions/phases.ts'
import type { Runtime } from '../actions/runtime.ts'
import { retry } from '../docker/retry.ts'
import type { Plan } from '../plan/make-plan.ts'
import type { Platform } from '../plan/platform.ts'
import type { RegistryClient } from '../registry/client.ts'
import { NotFound, type PlatformImage, readImage, type RemoteImage } from '../registry/remote-image.ts'
import type { Repository } from '../registry/repository.ts'
import { RegistryError } from '../registry/registry-error.ts'
import { settleAll } from '../registry/settle.ts'
import type { ForwardOnly } from './forward-only.ts'
import { guardImmutableTags, matchingTags } from './guard.ts'
import { checkImage, type PublishedPlatform } from './image-index.ts'
import { forgetRelease, recordRelease, type Release, type State } from './release-state.ts'
import { describeRollBack, rollBack } from './roll-back.ts'
import { type KeptTag, moveTags, readTags, type TagMove, watchedTags } from './tags.ts'

/** An image that is in every repository of the plan under its digest. */
export interface Image {
  readonly digest: string
  /** Platforms it must have; undefined: those of the plan. */
  readonly platforms?: readonly Platform[]
  /** Platforms that somebody vouches for, whatever the configs say. */
  readonly stated?: readonly Platform[]
  /** Images in it that have been verified before. */
  readonly known?: readonly PlatformImage[]
  /** Whether the push moved its tags. */
  readonly isTagged?: boolean
}

/** A verified image. */
export interface Published {
  readonly digest: string
  /** In the order of the index. */
  readonly platforms: readonly PublishedPlatform[]
  readonly remote: RemoteImage
  /** Tags that did not move, since they move only forward. */
  readonly kept: readonly KeptTag[]
}

interface Publication {
  readonly plan: Plan
  readonly image: Image
  /** Patterns of tags that must not move once they exist. */
  readonly immutableTags: readonly string[]
  readonly forwardOnly: ForwardOnly
  /** A check before any tag moves, such as the smoke test. */
  readonly test?: ((published: Published) => Promise<void>) | undefined
}

/**
 * Verifies the image in every repository of the plan, then points the plan's tags at it. When a tag can't be moved, the
 * others are rolled back. The state keeps what the tags pointed to until `forgetRelease`, so that post can roll back after a
 * kill.
 *
 * @throws Error that says what points where
 */
export async function publish(
  client: RegistryClient,
  runtime: State & Pick<Runtime, 'debug' | 'phases'>,
  publication: Publication,
): Promise<Published> {
  const { plan, image, immutableTags, forwardOnly, test } = publication
  const verifying = timed(runtime, 'verification', verify(client, plan, image))
  const reading = readTags(client, plan.tags)
  const preparing = reading.then((current) => forwardOnly.prepare(client, current))
  await Promise.allSettled([verifying, reading, preparing])
  const published = await verifying
  await beforeTags('tags', image, reading)
  let before = await reading
  guardImmutableTags(immutableTags, before, image.digest)
  if (test) {
    await timed(runtime, 'smoke test', test(published))
    // It may have taken long, and a roll-back must restore what was there last.
    before = await beforeTags('tags', image, readTags(client, plan.tags))
    guardImmutableTags(immutableTags, before, image.digest)
  }
  const moving = release(client, runtime, {
    image: published.remote.raw,
    before,
    guarded: matchingTags(immutableTags, plan.tags),
    forwardOnly: forwardOnly.matching(plan.tags),
    kept: (current) => forwardOnly.kept(client, current, published.remote, plan.created),
  })
  return { ...published, kept: await timed(runtime, 'tags', moving) }
}

/**
 * Verifies the image in every repository of the plan.
 *
 * @throws Error that lists everything wrong in a repository
 */
export async function verify(client: RegistryClient, plan: Plan, image: Image): Promise<Published> {
  const { digest, platforms = plan.platforms, stated = [], known = [] } = image
  const all = await settleAll(
    plan.images.map((name) =>
      beforeTags(
        `verification: ${name}@${digest}`,
        image,
        verifyIn(client, name, { digest, platforms, stated, known }),
      ),
    ),
  )
  const [published] = all
  if (!published) throw new Error('tags: there is no repository to publish to')
  return published
}

async function verifyIn(
  client: RegistryClient,
  name: string,
  expected: Required<Omit<Image, 'isTagged'>>,
): Promise<Published> {
  const { digest, known } = expected
  const read = (): Promise<RemoteImage> => readImage(client.repository(name), digest, { known })
  const classify = (error: Error) =>
    error instanceof NotFound ? { cause: 'the registry does not show it yet' } : undefined
  const remote = await retry(`reading ${name}@${digest}`, read, { ...client.retrying, classify })
  return { digest, platforms: checkImage(remote, expected), remote, kept: [] }
}

/**
 * Connects to every repository, fetches tokens, and reads the images at tags that move only forward, while the image is
 * built. What fails here shows again later.
 */
export function connect(client: RegistryClient, plan: Plan, forwardOnly: ForwardOnly): Connection {
  const end = new AbortController()
  const signal = AbortSignal.any([client.retrying.signal, end.signal])
  // Publishing waits for this, and tries again by itself.
  const once = client.with({ signal, retryPolicy: { ...client.retrying.retryPolicy, retries: 0 } })
  const attempts = Promise.allSettled([
    ...plan.images.map((name) => openConnections(once.repository(name), plan)),
    readTags(once, forwardOnly.matching(plan.tags)).then((current) => forwardOnly.prepare(once, current)),
  ])
  return {
    ready: attempts.then(() => undefined),
    [Symbol.dispose]: () => {
      end.abort()
    },
  }
}

/** Opens as many connections as publishing will use at once, when it reads tags and manifests. */
async function openConnections(repository: Repository, { tags, platforms }: Plan): Promise<void> {
  const own = tags.filter((reference) => reference.repository === repository.name)
  const read = (number: number) => repository.resolve(own[number % own.length]?.tag ?? 'latest')
  // Alone, since it gets the token for all.
  await read(0)
  const count = own.length + platforms.length
  await settleAll(Array.from({ length: count }, (_, number) => read(number)))
}

/** Disposing of it ends what has not connected yet, so that a failed step does not wait for a silent registry. */
interface Connection extends Disposable {
  readonly ready: Promise<void>
}

async function beforeTags<T>(what: string, { isTagged }: Image, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw withContext(what, error, isTagged ? 'Its tags have moved already' : 'No tag was moved')
  }
}

async function release(client: RegistryClient, state: State, move: TagMove): Promise<readonly KeptTag[]> {
  const { digest } = move.image.descriptor
  if ([...move.before.values()].every((found) => found === digest)) return []
  const current = await readTags(client, watchedTags(move))
  // Another run may have moved some since they were first read, and a roll-back must not move them back.
  const before = new Map([...move.before, ...current])
  const pending = { digest, before }
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

function moveRemedy(error: unknown): readonly string[] {
  if (!(error instanceof RegistryError) || ![401, 403].includes(error.status)) return []
  return ['Use an account that may move this tag, and check the rules for tags in the registry']
}

/** Rolls back what a step left that was killed; what post reports. */
export async function rollBackPending(client: RegistryClient, pending: Release): Promise<string> {
  return `the step ended while its tags moved. ${describeRollBack(await rollBack(client, pending))}`
}
