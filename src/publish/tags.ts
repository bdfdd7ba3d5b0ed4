/** Reads and moves the tags of several repositories. References have the form `REPOSITORY:TAG`. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { moveTags, readTag } from '../registry/imagetools.ts'
import { waitBefore } from '../docker/retry.ts'
import { forEach, withRetries, type Registry } from '../registry/registry.ts'

/** The digest of each tag; undefined if the tag does not exist. */
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
 * Reads tags during the build, so that many tags (30 ms of CPU time each) do not delay publishing. Returns undefined if
 * they can't be read, or if `readCurrent` would read them all anyway.
 */
export async function readEarly(registry: Registry, references: readonly string[]): Promise<TagDigests | undefined> {
  if (firstsOf(references).length === references.length) return undefined
  try {
    // Without retries, since all tags are read again later if this fails.
    return await readTags({ ...registry, retryPolicy: { ...registry.retryPolicy, retries: 0 } }, references, 2)
  } catch {
    return undefined
  }
}

/**
 * Reads the current digests of the tags. If they were read early, it reads only the first tag of each repository and the
 * `watched` ones again. Another run that publishes the same tags moves the first tag first, so if it is unchanged, so are
 * the others.
 */
export async function readCurrent(
  registry: Registry,
  references: readonly string[],
  watched: readonly string[],
  early: TagDigests | undefined,
): Promise<TagDigests> {
  if (!early) return readTags(registry, references)
  const fresh = await readTags(registry, [...new Set([...firstsOf(references), ...watched])])
  const unchanged = [...fresh].every(([reference, found]) => early.get(reference) === found)
  return unchanged ? early : readTags(registry, references)
}

/** Number of tags that one process moves sequentially. For more tags, another process is faster. */
const perProcess = 10
/** Limit for moving all tags again because another run moved them at the same time. */
const rounds = 5

/**
 * Moves all tags of `before` to `digest`, which exists in every repository.
 *
 * Two runs that publish the same tags at the same time must not end up with some tags each. Both move the first tag of a
 * repository before the others. So the run that moves a tag last can tell from the first tag of each repository whether
 * the other run came in between, and moves all tags again. This check also detects a registry that accepts a tag but does
 * not store it.
 *
 * A guarded tag that another run has taken is not moved again. Registries can't move a tag conditionally, so for the time
 * of one request, two runs may both find the tag free. Then the later one keeps it and the other fails.
 *
 * @param guarded tags of `before` that must not move once they exist
 * @throws Error if a tag could not be moved; other tags may have moved
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
    const overtaken = await movedElsewhere(registry, digest, firsts, before)
    if (!overtaken) return
    if (round === rounds) throw new Error(`${overtaken} (tried ${rounds} times)`)
    const wait = waitBefore(round, { cause: '' }, registry.retryPolicy)
    registry.log(`${overtaken}. Moving all tags again (attempt ${round + 1} of ${rounds})`)
    await sleep(wait, undefined, { signal: registry.signal })
  }
}

async function checkFree(registry: Registry, digest: string, guarded: readonly string[]): Promise<void> {
  for (const [reference, found] of await readTags(registry, guarded)) {
    if (found === undefined || found === digest) continue
    throw new Error(`${reference} is protected by immutable-tags, and another run has just moved it to ${found}`)
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

/** Moves tags of one repository to a digest in it. */
export async function move(registry: Registry, digest: string, tags: readonly string[]): Promise<void> {
  const [repository = ''] = tags.map(repositoryOf)
  const resultFile = join(registry.scratch, `tags-${randomUUID()}.json`)
  const what = `tagging ${repository}`
  const moved = await withRetries(registry, what, (docker) =>
    moveTags(docker, registry.builder, `${repository}@${digest}`, tags, resultFile),
  )
  if (moved !== digest) {
    throw new Error(`${what}: ${digest} became ${moved}. The registry or a proxy changed the image`)
  }
}

/** Describes the first of `firsts` that points to another digest. */
async function movedElsewhere(
  registry: Registry,
  digest: string,
  firsts: readonly string[],
  before: TagDigests,
): Promise<string | undefined> {
  const [other] = [...(await readTags(registry, firsts))].filter(([, found]) => found !== digest)
  if (!other) return undefined
  const [reference, found = 'nothing'] = other
  return found === (before.get(reference) ?? 'nothing')
    ? `the registry accepted ${reference} but still returns ${found}`
    : `another run has moved ${reference} to ${found}`
}

/** Groups tags by repository, in the order in which every run moves them. */
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
