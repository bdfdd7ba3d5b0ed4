/** From a pushed digest to tags that point to it: the registry is checked first, then all tags move, or none. */
import type { Log } from '../actions/runtime.ts'
import { inspectImage, isNotFound } from '../registry/imagetools.ts'
import { transient } from '../docker/transient.ts'
import { type Plan, repositories } from '../plan/plan.ts'
import type { Platform } from '../plan/platform.ts'
import { formatTagReference } from '../plan/reference.ts'
import { guardImmutableTags, immutableOf } from './guard.ts'
import { checkImage, type PublishedPlatform } from './image-index.ts'
import { withRetries, type Registry } from '../registry/registry.ts'
import { describeRollBack, rollBack } from './roll-back.ts'
import { smokeTest, type SmokeTestInputs } from './smoke-test.ts'
import { recordRelease, type Release, forgetRelease, type State } from './release-state.ts'
import { moveAll, readCurrent, readEarly, type TagDigests } from './tags.ts'

/** What is published. */
export interface Image {
  readonly digest: string
  /** That it has; undefined: those of the plan. */
  readonly platforms?: readonly Platform[]
  /** Platforms that a person vouches for, whatever their configs say. */
  readonly stated?: readonly Platform[]
}

/** What publishing works with. */
export interface Publisher extends Registry {
  readonly runtime: State & Pick<Log, 'group' | 'endGroup'>
}

export interface PublishInputs {
  /** Patterns of tag names that must not move once they exist. */
  readonly immutableTags: readonly string[]
  readonly smokeTest: SmokeTestInputs | undefined
}

export interface Published {
  readonly digest: string
  /** In the order of the index. */
  readonly platforms: readonly PublishedPlatform[]
  /** The index (of a single manifest, its descriptor), with its digest and size, as JSON. */
  readonly manifest: string
}

/**
 * Checks the image in every repository of the plan, then points the plan's tags at it. A failure while the tags move puts
 * them back. Until `settle` the state holds what the tags pointed to, for post.
 *
 * @throws Error that says what stands where
 */
export async function publish(
  registry: Publisher,
  plan: Plan,
  image: Image,
  { immutableTags, smokeTest, tagsBefore }: PublishInputs & { readonly tagsBefore?: TagWatch | undefined },
): Promise<Published> {
  const { digest } = image
  const references = plan.tags.map(formatTagReference)
  const checking = check(registry, plan, image)
  const watched = immutableOf(immutableTags, references)
  const readNow = async (): Promise<TagDigests> => {
    const current = await beforeMoving(registry, references, watched, await tagsBefore?.digests)
    guardImmutableTags(immutableTags, current, digest)
    return current
  }
  const reading = readNow()
  // All of it ends, even when some fails: nothing goes on behind a step that has failed.
  await Promise.allSettled([checking, reading])
  const published = await checking
  let before = await reading
  if (smokeTest) {
    await tryImage(registry, smokeTest, plan, published)
    // It may have taken long, and what is put back after a failure must be what stood there last.
    before = await readNow()
  }
  await release(registry, digest, before, watched)
  return published
}

/**
 * Checks the image in every repository of the plan.
 *
 * @throws Error that lists all that is wrong in a repository
 */
export async function check(registry: Registry, plan: Plan, image: Image): Promise<Published> {
  const checks = repositories(plan).map((repository) => verify(registry, plan, repository, image))
  await Promise.allSettled(checks)
  const [published] = await Promise.all(checks)
  if (!published) throw new Error('tags: there is no repository to publish to')
  return published
}

/** Runs the smoke test in the image of each platform. */
export async function tryImage(
  registry: Publisher,
  inputs: SmokeTestInputs,
  plan: Plan,
  { digest, platforms }: Published,
): Promise<void> {
  const [repository = ''] = repositories(plan)
  const image = `${repository}@${digest}`
  await smokeTest(registry, registry.runtime, {
    ...inputs,
    image,
    platforms: platforms.map(({ platform }) => platform),
  })
}

/** What tags pointed to while the image was built. Disposing of it ends the reading, as where the build has failed. */
export interface TagWatch extends AsyncDisposable {
  readonly digests: Promise<TagDigests | undefined>
}

/** Starts, while the image is built, to read what its tags point to; for `publish`. */
export function watchTags(registry: Registry, plan: Plan): TagWatch {
  const end = new AbortController()
  const signal = AbortSignal.any([registry.signal, end.signal])
  const digests = readEarly({ ...registry, signal }, plan.tags.map(formatTagReference))
  return {
    digests,
    [Symbol.asyncDispose]: async () => {
      end.abort()
      await digests
    },
  }
}

/** Puts back what a step that ended half-way left; what post tells of it. */
export async function rollBackPending(registry: Omit<Registry, 'builder'>, pending: Release): Promise<string> {
  const outcome = await rollBack({ ...registry, builder: pending.builder }, pending)
  return `the step ended before its release was whole; ${describeRollBack(outcome, pending)}`
}

async function verify(
  registry: Registry,
  plan: Plan,
  repository: string,
  { digest, platforms: asked = plan.platforms, stated }: Image,
): Promise<Published> {
  const reference = `${repository}@${digest}`
  try {
    const inspection = await withRetries(
      registry,
      `reading ${reference}`,
      (docker) => inspectImage(docker, registry.builder, reference),
      ({ message }) => (isNotFound(message) ? { cause: 'the registry does not show it yet' } : transient(message)),
    )
    const platforms = checkImage(inspection, digest, asked, stated)
    return { digest, platforms, manifest: JSON.stringify(inspection.manifest) }
  } catch (error) {
    throw new Error(`verification: ${reference}: ${(error as Error).message}; no tag was moved`, { cause: error })
  }
}

async function beforeMoving(...what: Parameters<typeof readCurrent>): Promise<TagDigests> {
  try {
    return await readCurrent(...what)
  } catch (error) {
    throw new Error(`tags: ${(error as Error).message}; no tag was moved`, { cause: error })
  }
}

async function release(
  registry: Publisher,
  digest: string,
  before: TagDigests,
  guarded: readonly string[],
): Promise<void> {
  const pending: Release = {
    digest,
    builder: registry.builder,
    before: Object.fromEntries([...before].map(([reference, found]) => [reference, found ?? null])),
  }
  if ([...before.values()].every((found) => found === digest)) return
  recordRelease(registry.runtime, pending)
  try {
    await moveAll(registry, digest, before, guarded)
  } catch (error) {
    // A cancelled step still puts back what it moved; the runner gives it some seconds, and post goes on after that.
    const outcome = await rollBack({ ...registry, signal: new AbortController().signal }, pending)
    // What is stuck is tried once more by post.
    if (outcome.stuck.length === 0) forgetRelease(registry.runtime)
    throw new Error(`tags: ${(error as Error).message}; ${describeRollBack(outcome, pending)}`, { cause: error })
  }
}
