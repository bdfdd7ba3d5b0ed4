/** Publishes a pushed digest: verifies it in the registry, then moves all tags or none. */
import { withContext } from '../actions/errors.ts'
import type { Log } from '../actions/runtime.ts'
import { inspectImage, isNotFound } from '../registry/imagetools.ts'
import { transient } from '../docker/transient.ts'
import type { RestoreEmulators } from '../emulators/register.ts'
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

/** The image to publish. */
export interface Image {
  readonly digest: string
  /** Platforms that it must have. If undefined, those of the plan. */
  readonly platforms?: readonly Platform[]
  /** Platforms that the user stated, so their configs are not checked. */
  readonly stated?: readonly Platform[]
}

/** What publishing works with. */
export interface Publisher extends Registry {
  readonly runtime: State & Pick<Log, 'group' | 'endGroup'>
  /** For the smoke test; undefined where the step has prepared no builder. */
  readonly restoreEmulators?: RestoreEmulators | undefined
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
  /** The index, or the descriptor of a single manifest, with its digest and size, as JSON. */
  readonly manifest: string
}

/**
 * Verifies the image in every repository of the plan, then moves the tags of the plan to it. If a tag can't be moved, the
 * others are rolled back. Until `forgetRelease`, the state holds the former digests of the tags for post.
 *
 * @throws Error that says where the tags point
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
  // Wait for both even if one fails, so that nothing runs on after the step has failed.
  await Promise.allSettled([checking, reading])
  const published = await checking
  let before = await reading
  if (smokeTest) {
    await testImage(registry, smokeTest, plan, published)
    // The smoke test may take long, and a roll-back must restore the latest digests.
    before = await readNow()
  }
  await release(registry, digest, before, watched)
  return published
}

/**
 * Verifies the image in every repository of the plan.
 *
 * @throws Error that lists everything that is wrong in a repository
 */
export async function check(registry: Registry, plan: Plan, image: Image): Promise<Published> {
  const checks = repositories(plan).map((repository) => verify(registry, plan, repository, image))
  await Promise.allSettled(checks)
  const [published] = await Promise.all(checks)
  if (!published) throw new Error('tags: there is no repository to publish to')
  return published
}

/** Runs the smoke test in the image of each platform. */
export async function testImage(
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

/** Digests of the tags during the build. Disposing of it stops the reading, for example after a failed build. */
export interface TagWatch extends AsyncDisposable {
  readonly digests: Promise<TagDigests | undefined>
}

/** Starts to read the digests of the tags during the build, for `publish`. */
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

/** Rolls back the tags of a step that was interrupted. Returns a message for post. */
export async function rollBackPending(registry: Omit<Registry, 'builder'>, pending: Release): Promise<string> {
  const outcome = await rollBack({ ...registry, builder: pending.builder }, pending)
  return `the step was interrupted while it moved tags. ${describeRollBack(outcome, pending)}`
}

async function verify(
  registry: Registry,
  plan: Plan,
  repository: string,
  { digest, platforms: requested = plan.platforms, stated }: Image,
): Promise<Published> {
  const reference = `${repository}@${digest}`
  try {
    const inspection = await withRetries(
      registry,
      `reading ${reference}`,
      (docker) => inspectImage(docker, registry.builder, reference),
      ({ message }) => (isNotFound(message) ? { cause: 'the registry does not show it yet' } : transient(message)),
    )
    const platforms = checkImage(inspection, digest, requested, stated)
    return { digest, platforms, manifest: JSON.stringify(inspection.manifest) }
  } catch (error) {
    throw withContext(`verification: ${reference}`, error, 'No tag was moved')
  }
}

async function beforeMoving(...what: Parameters<typeof readCurrent>): Promise<TagDigests> {
  try {
    return await readCurrent(...what)
  } catch (error) {
    throw withContext('tags', error, 'No tag was moved')
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
    // A cancelled step also rolls back its tags. The runner allows it a few seconds, and post does the rest.
    const outcome = await rollBack({ ...registry, signal: new AbortController().signal }, pending)
    // Post tries the remaining tags again.
    if (outcome.failed.length === 0) forgetRelease(registry.runtime)
    throw withContext('tags', error, describeRollBack(outcome, pending))
  }
}
