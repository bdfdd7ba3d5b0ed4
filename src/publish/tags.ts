/** Tags of several repositories, read and moved. */
import { Cancelled } from '../actions/cancellation.ts'
import { pause, waitBefore } from '../docker/retry.ts'
import { formatTagReference, type TagReference } from '../plan/reference.ts'
import type { RegistryClient } from '../registry/client.ts'
import type { RawManifest, Repository } from '../registry/repository.ts'
import { settleAll } from '../registry/settle.ts'

/** The digest of each tag; undefined if the tag does not exist. */
export type TagDigests = ReadonlyMap<TagReference, string | undefined>

export async function readTags(client: RegistryClient, tags: readonly TagReference[]): Promise<TagDigests> {
  const read = async (reference: TagReference) => {
    const found = await client.repository(reference.repository).resolve(reference.tag)
    return [reference, found?.digest] as const
  }
  return new Map(await settleAll(tags.map(read)))
}

/** How often all tags are moved again because another run moved them at the same time. */
const rounds = 5

/**
 * How long a request that moves a tag may go on after a cancellation (ms). A registry may carry out a request that was
 * given up, and do so after the roll-back has looked at the tag.
 */
const graceAfterCancellation = 2000

type TagImages = ReadonlyMap<TagReference, RawManifest>

export interface TagMove {
  /** The image of each tag, which is in its repository already. */
  readonly images: TagImages
  /** Former digests of the tags to move. */
  readonly before: TagDigests
  /** Tags of `before` that must not move once they exist. */
  readonly guarded: readonly TagReference[]
  /** Tags of `before` that must not move back. */
  readonly forwardOnly: readonly TagReference[]
  /** Returns those of `forwardOnly` that stay, given where they point. */
  readonly kept: (current: TagDigests) => Promise<readonly KeptTag[]>
}

/** A tag that stays where it is. */
export interface KeptTag {
  readonly reference: TagReference
  readonly digest: string
  readonly why: string
}

/**
 * Points all tags at their images.
 *
 * Two runs that publish the same tags at once must not end with some tags each. Both move the tags of a repository in the
 * same order: the first one, then the others. Whoever moved any tag last finds, when it reads the first tag of each
 * repository afterwards, that the other run came in between, and moves all tags again. Reading them also finds a registry
 * that accepts a tag and does not store it.
 *
 * A guarded tag that another run has created is left alone. No registry moves a tag on a condition, so between reading and
 * writing there is the time of one request in which two runs may both find it free; then the later one keeps it, and the
 * other fails. A tag that moves only forward is read at the same times, before and after it moves.
 *
 * @param now where `watchedTags` point
 * @returns the tags that stay where they are
 * @throws Error when a tag could not be moved; others may have been
 */
export async function moveTags(client: RegistryClient, move: TagMove, now: TagDigests): Promise<readonly KeptTag[]> {
  const { images, before, guarded, forwardOnly } = move
  let current = now
  const { log, signal, retryPolicy } = client.retrying
  for (let round = 1; ; round++) {
    const at = (tags: readonly TagReference[]): TagDigests => new Map(tags.map((tag) => [tag, current.get(tag)]))
    checkFree(at(guarded), images)
    const kept = await move.kept(at(forwardOnly))
    const moving = [...images.keys()].filter((tag) => !kept.some(({ reference }) => reference === tag))
    await settleAll(byRepository(moving).map((tags) => moveInOrder(client, images, tags)))
    const firsts = byRepository(moving).flatMap(([first]) => first ?? [])
    const watched = new Set([...firsts, ...forwardOnly.filter((tag) => moving.includes(tag))])
    const overtaken = findOvertaken(images, before, await readTags(client, [...watched]))
    if (!overtaken) return kept
    if (round === rounds) throw new Error(`${overtaken}; this happened ${rounds} times`)
    log(`${overtaken}; moving all tags again (${round + 1} of ${rounds})`)
    await pause('moving tags', waitBefore(round, { cause: '' }, retryPolicy), signal)
    current = await readTags(client, watchedTags(move))
  }
}

/** Tags that are read right before they move. */
export function watchedTags({
  guarded,
  forwardOnly,
}: Pick<TagMove, 'guarded' | 'forwardOnly'>): readonly TagReference[] {
  return [...new Set([...guarded, ...forwardOnly])]
}

function checkFree(guarded: TagDigests, images: TagImages): void {
  for (const [reference, found] of guarded) {
    if (found === undefined || found === digestOf(images, reference)) continue
    throw new Error(
      `${formatTagReference(reference)} is protected by immutable-tags, and another run has just moved it to ${found}`,
    )
  }
}

function digestOf(images: TagImages, reference: TagReference): string | undefined {
  return images.get(reference)?.descriptor.digest
}

async function moveInOrder(client: RegistryClient, images: TagImages, tags: readonly TagReference[]): Promise<void> {
  const { signal } = client.retrying
  const finishing = client.with({ signal: delayed(signal, graceAfterCancellation) })
  const put = async (reference: TagReference): Promise<void> => {
    if (signal.aborted) throw new Cancelled('moving tags')
    const image = images.get(reference)
    if (image) await putTag(finishing.repository(reference.repository), reference.tag, image)
  }
  const [first, ...others] = tags
  if (first !== undefined) await put(first)
  await settleAll(others.map(put))
}

/** Aborted later than the other, by `wait` ms. */
function delayed(signal: AbortSignal, wait: number): AbortSignal {
  const controller = new AbortController()
  const abortLater = (): void => {
    setTimeout(() => {
      controller.abort(signal.reason)
    }, wait).unref()
  }
  if (signal.aborted) abortLater()
  else signal.addEventListener('abort', abortLater, { once: true })
  return controller.signal
}

/**
 * Points a tag at a manifest. The registry decides whether that failed: those with immutable tags (ECR, Harbor) refuse one
 * that already points there, and an answer may get lost when all is done.
 */
export async function putTag(repository: Repository, tag: string, image: RawManifest): Promise<void> {
  try {
    await repository.put(tag, image)
  } catch (error) {
    const found = await repository.resolve(tag).catch(() => undefined)
    if (found?.digest !== image.descriptor.digest) throw error
  }
}

/** Says which tag points elsewhere after all have moved. */
function findOvertaken(images: TagImages, before: TagDigests, after: TagDigests): string | undefined {
  const [other] = [...after].filter(([reference, found]) => found !== digestOf(images, reference))
  if (!other) return undefined
  const [reference, found = 'nothing'] = other
  const tag = formatTagReference(reference)
  return found === (before.get(reference) ?? 'nothing')
    ? `the registry accepted ${tag} but still shows it at ${found}`
    : `${tag} was moved to ${found} by another run`
}

/** The tags of each repository, in the order in which every run moves them. */
function byRepository(references: readonly TagReference[]): readonly (readonly TagReference[])[] {
  const groups = Object.values(Object.groupBy(references, ({ repository }) => repository))
  return groups.map((tags = []) => tags.toSorted((one, other) => (one.tag < other.tag ? -1 : 1)))
}
