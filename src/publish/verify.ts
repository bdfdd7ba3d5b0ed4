/** Verification of a pushed image in every repository, with copies for those that lack it. */
import { withContext } from '../actions/errors.ts'
import { retry } from '../docker/retry.ts'
import type { Plan } from '../plan/make-plan.ts'
import type { Platform } from '../plan/platform.ts'
import type { RegistryClient } from '../registry/client.ts'
import { copyImage } from '../registry/copy.ts'
import { registryOf } from '../registry/hub.ts'
import { NotFound, type PlatformImage, readImage, type RemoteImage } from '../registry/remote-image.ts'
import { settleAll } from '../registry/settle.ts'
import { checkImage, type PublishedPlatform } from './image-index.ts'
import type { KeptTag } from './tags.ts'

/** An image that is in repositories of the plan under its digest. */
export interface Image {
  readonly digest: string
  /** Repositories that have it, at least one of each registry; undefined: all of the plan. */
  readonly pushedTo?: readonly string[] | undefined
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
  readonly plan: Plan
  readonly digest: string
  /** In the order of the index. */
  readonly platforms: readonly PublishedPlatform[]
  readonly remote: RemoteImage
  /** Tags that did not move, since they move only forward. */
  readonly kept: readonly KeptTag[]
}

type Verified = Pick<Published, 'platforms' | 'remote'>

/**
 * Verifies the image in every repository of the plan, after it has been copied to those that lack it.
 *
 * @throws Error that lists everything wrong in a repository
 */
export async function verify(client: RegistryClient, plan: Plan, image: Image): Promise<Published> {
  const { digest, pushedTo = plan.images, platforms = plan.platforms, stated = [], isTagged } = image
  const verifyAt = (name: string, known: readonly PlatformImage[] = []): Promise<Verified> => {
    const verifying = verifyIn(client, name, { digest, platforms, stated, known })
    return withOutcome(`verification: ${name}@${digest}`, isTagged, verifying)
  }
  const pushed = pushedTo.map((name) => ({ name, verifying: verifyAt(name, image.known) }))
  const copied = plan.images
    .filter((name) => !pushedTo.includes(name))
    .map(async (name) => {
      const source = pushed.find((other) => registryOf(other.name) === registryOf(name))
      if (!source) throw new Error(`${name}@${digest}: no repository of its registry has the image`)
      const copying = copy(client, { from: source.name, to: name, digest })
      const [{ remote }] = await settleAll([
        source.verifying,
        withOutcome(`push: ${name}@${digest}`, isTagged, copying),
      ])
      return verifyAt(name, remote.images)
    })
  const [verified] = await settleAll([...pushed.map(({ verifying }) => verifying), ...copied])
  if (!verified) throw new Error('tags: there is no repository to publish to')
  return { ...verified, plan, digest, kept: [] }
}

async function verifyIn(
  client: RegistryClient,
  name: string,
  expected: Required<Omit<Image, 'isTagged' | 'pushedTo'>>,
): Promise<Verified> {
  const { digest, known } = expected
  const read = (): Promise<RemoteImage> => readImage(client.repository(name), digest, { known })
  const remote = await whenShown(client, `reading ${name}@${digest}`, read)
  return { platforms: checkImage(remote, expected), remote }
}

function copy(
  client: RegistryClient,
  { from, to, digest }: { readonly from: string; readonly to: string; readonly digest: string },
): Promise<void> {
  const copying = (): Promise<void> => copyImage(client.repository(from), client.repository(to), digest)
  return whenShown(client, `copying ${from}@${digest}`, copying)
}

/** Tries again while the registry does not show the image. */
function whenShown<T>({ retrying }: RegistryClient, what: string, work: () => Promise<T>): Promise<T> {
  const classify = (error: Error) =>
    error instanceof NotFound ? { cause: 'the registry does not show it yet' } : undefined
  return retry(what, work, { ...retrying, classify })
}

/** Adds to a failure before the tags are moved where they point. */
export async function withOutcome<T>(what: string, isTagged: boolean | undefined, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw withContext(what, error, isTagged ? 'Its tags have moved already' : 'No tag was moved')
  }
}
