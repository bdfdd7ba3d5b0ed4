/** Tags of several repositories, read and moved. References are full ones, `REPOSITORY:TAG`. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { moveTags, readTag } from '../registry/imagetools.ts'
import { waitBefore } from '../docker/retry.ts'
import { forEach, withRetries, type Registry } from '../registry/registry.ts'

/** The digest that each tag points to; undefined where there is no such tag. */
export type TagDigests = ReadonlyMap<string, string | undefined>

export async function readTags(
  registry: Registry,
  references: readonly string[],
  workers?: number,
): Promise<TagDigests> {
  const digests = new Map<string, string | undefined>()
  const read = async (reference: string): Promise<void> => {
    const call = (docker: Registry['docker']) => readTag(docker, registry.builder, reference)
    digests.set(reference, await withRetries(registry, `reading ${reference}`, call))
  }
  await forEach(references, read, workers)
  return digests
}

/**
 * Reads tags while the image is built, so that many of them (30 ms of a core each) don't hold up its publishing;
 * undefined when they can't be read now, or when `readCurrent` would read them all anyway.
 */
export async function readEarly(registry: Registry, references: readonly string[]): Promise<TagDigests | undefined> {
  if (firstsOf(references).length === references.length) return undefined
  try {
    // Not a second time: where it fails, all of it is read again later.
    return await readTags({ ...registry, retryPolicy: { ...registry.retryPolicy, retries: 0 } }, references, 2)
  } catch {
    return undefined
  }
}

/**
 * What the tags point to now. Of those read early, only the first of each repository and the `watched` ones are read
 * again: a run that publishes the same tags moves the first one first, so as long as that stands, so do the others.
 */
export async function readCurrent(
  registry: Registry,
  references: readonly string[],
  watched: readonly string[],
  early: TagDigests | undefined,
): Promise<TagDigests> {
  if (!early) return readTags(registry, references)
  const fresh = await readTags(registry, [...new Set([...firstsOf(references), ...watched])])
  const stands = [...fresh].every(([reference, found]) => early.get(reference) === found)
  return stands ? early : readTags(registry, references)
}

/** A process moves this many, one after another: more take longer than a further process. */
const perProcess = 10
/** How often all tags are moved again because another run moved them at the same time. */
const rounds = 5

/**
 * Points all tags of `before` at `digest`, which every repository holds.
 *
 * Two runs that publish the same tags at once must not end with some tags each. Both move the tags of a repository in
 * the same order, the first one before the others; so whoever moved any tag last finds, looking at the first tag of each
 * repository afterwards, whether the other one came in between, and moves all again. The look also finds a registry that
 * says it took a tag and did not.
 *
 * A guarded tag that such a run has taken is not taken back. No registry moves a tag on a condition, so between the look
 * and the deed remains the time of one request in which two runs may both find it free; then the later one keeps it, and
 * the other fails.
 *
 * @param guarded those of `before` that must not move once they exist
 * @throws Error when a tag could not be moved; others may have been
 */
export async function moveAll(
  registry: Registry,
  digest: string,
  before: TagDigests,
  guarded: readonly string[] = [],
): Promise<void> {
  const repositories = byRepository([...before.keys()])
  const firsts = firstsOf([...before.keys()])
  for (let round = 1; ; round++) {
    await checkFree(registry, digest, guarded)
    await forEach(repositories, (tags) => moveRepository(registry, digest, tags))
    const overtaken = await foreignTag(registry, digest, firsts, before)
    if (!overtaken) return
    if (round === rounds) throw new Error(`${overtaken}; this happened ${rounds} times`)
    const wait = waitBefore(round, { cause: '' }, registry.retryPolicy)
    registry.log(`${overtaken}; moving all tags again (${round + 1} of ${rounds})`)
    await sleep(wait, undefined, { signal: registry.signal })
  }
}

async function checkFree(registry: Registry, digest: string, guarded: readonly string[]): Promise<void> {
  for (const [reference, found] of await readTags(registry, guarded)) {
    if (found === undefined || found === digest) continue
    throw new Error(`${reference} was taken by another run meanwhile (it is at ${found}), and immutable-tags guards it`)
  }
}

async function moveRepository(registry: Registry, digest: string, tags: readonly string[]): Promise<void> {
  const chunks = Array.from({ length: Math.ceil(tags.length / perProcess) }, (_, number) =>
    tags.slice(number * perProcess, (number + 1) * perProcess),
  )
  const [first = [], ...rest] = chunks
  await move(registry, digest, first)
  await forEach(rest, (chunk) => move(registry, digest, chunk))
}

/** Points tags of one repository at a digest that it holds. */
export async function move(registry: Registry, digest: string, tags: readonly string[]): Promise<void> {
  const [repository = ''] = tags.map(repositoryOf)
  const resultFile = join(registry.scratch, `tags-${randomUUID()}.json`)
  const what = `tagging ${repository}`
  const moved = await withRetries(registry, what, (docker) =>
    moveTags(docker, registry.builder, `${repository}@${digest}`, tags, resultFile),
  )
  if (moved !== digest) {
    throw new Error(`${what}: ${moved} came of ${digest}; the registry or a proxy changed the image`)
  }
}

/** Words for the first of `firsts` that points elsewhere. */
async function foreignTag(
  registry: Registry,
  digest: string,
  firsts: readonly string[],
  before: TagDigests,
): Promise<string | undefined> {
  const [foreign] = [...(await readTags(registry, firsts))].filter(([, found]) => found !== digest)
  if (!foreign) return undefined
  const [reference, found = 'nothing'] = foreign
  return found === (before.get(reference) ?? 'nothing')
    ? `the registry took ${reference} but still shows it at ${found}`
    : `${reference} was moved to ${found} by another run meanwhile`
}

/** The tags of each repository, in the order in which every run moves them. */
function byRepository(references: readonly string[]): readonly (readonly string[])[] {
  return Object.values(Object.groupBy(references, repositoryOf)).map((tags = []) => tags.toSorted())
}

function firstsOf(references: readonly string[]): readonly string[] {
  return byRepository(references).flatMap(([first]) => first ?? [])
}

export function repositoryOf(reference: string): string {
  return reference.slice(0, reference.lastIndexOf(':'))
}

export function tagNameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf(':') + 1)
}
