/** Artifacts that belong to a manifest (OCI distribution specification 1.1, "Pushing manifests with subject"). */
import { parseJson } from '../actions/json.ts'
import { pause, waitBefore } from '../docker/retry.ts'
import type { Retrying } from './requests.ts'
import { type Descriptor, indexSchema, isIndexType, mediaTypes } from './oci.ts'
import { RegistryError } from './registry-error.ts'
import { rawManifest, type RawManifest, type Repository } from './repository.ts'
import { settleAll } from './settle.ts'

/** A manifest with a subject. */
export interface Referrer {
  readonly descriptor: Descriptor & { readonly artifactType: string }
  readonly subject: string
}

/** How often a list is read until it has the referrer. */
const rounds = 6

/**
 * Waits until the list of referrers has each of these, as those who look for them find them: in the API of the registry, or
 * else in the index under the tag `sha256-HEX`, to which this adds them.
 *
 * @throws Error if a list does not have it in the end
 */
export async function listReferrers(
  repository: Repository,
  referrers: readonly Referrer[],
  retrying: Retrying,
): Promise<void> {
  await writeShared(
    () => settleAll(referrers.map((referrer) => listReferrer(repository, referrer, retrying))),
    retrying.signal,
  )
}

/**
 * Writes what several runs may write at the same time, such as the index under that tag. No registry adds to it by itself, so
 * two runs that read it at the same time lose one of their entries. Whoever finds its own missing adds it again. To find
 * that, it looks once more when a request that was under way when it wrote has ended: after a multiple of the time that its
 * own took.
 *
 * @param write returns for each how long it took to read and write it, in milliseconds; 0 if that was not necessary
 */
export async function writeShared(write: () => Promise<readonly number[]>, signal: AbortSignal): Promise<void> {
  const writing = Math.max(0, ...(await write()))
  if (writing === 0) return
  await pause('another look at what was written', 4 * writing, signal)
  await write()
}

/** Returns how long it took to read and write the index under the tag, in milliseconds; 0 if that was not necessary. */
async function listReferrer(repository: Repository, referrer: Referrer, retrying: Retrying): Promise<number> {
  const { log, signal, retryPolicy } = retrying
  const { descriptor, subject } = referrer
  const what = `${repository.name}@${subject}`
  let writing = 0
  for (let round = 1; ; round++) {
    const listed = await repository.referrers(subject)
    const started = performance.now()
    const tagged = listed ? undefined : await taggedIndex(repository, fallbackTag(subject))
    const found = (listed ?? tagged?.manifests ?? []).find(({ digest }) => digest === descriptor.digest)
    if (found?.artifactType === descriptor.artifactType) return writing
    if (round === rounds) throw new Error(`${what}: ${problem(found)}`)
    if (tagged) {
      await addTo(repository, tagged, descriptor)
      writing = performance.now() - started
    }
    // Nothing is amiss before the tag is written.
    if (tagged && round === 1) continue
    log(`${what}: ${problem(found)}. Attempt ${round + 1} of ${rounds}`)
    await pause('listing referrers', waitBefore(round, { cause: '' }, retryPolicy), signal)
  }
}

function problem(found: Descriptor | undefined): string {
  return found
    ? `the registry lists the referrer ${found.digest} with the artifact type ${found.artifactType ?? 'of its config'}`
    : 'the registry does not list the referrer'
}

function fallbackTag(digest: string): string {
  return digest.replace(':', '-')
}

interface TaggedIndex {
  readonly tag: string
  readonly raw: RawManifest | undefined
  readonly manifests: readonly Descriptor[]
}

async function taggedIndex(repository: Repository, tag: string): Promise<TaggedIndex> {
  const raw = await repository.get(tag)
  if (!raw) return { tag, raw, manifests: [] }
  const what = `${repository.name}:${tag}`
  if (!isIndexType(raw.descriptor.mediaType)) throw new Error(`${what}: it is not an index of referrers`)
  const { manifests } = parseJson(indexSchema, raw.bytes.toString(), what)
  return { tag, raw, manifests }
}

async function addTo(repository: Repository, { tag, raw, manifests }: TaggedIndex, added: Descriptor): Promise<void> {
  const others = manifests.filter(({ digest }) => digest !== added.digest)
  const mediaType = mediaTypes.index
  const index = rawManifest(mediaType, { schemaVersion: 2, mediaType, manifests: [...others, added] })
  try {
    await repository.put(tag, index, raw?.etag === undefined ? {} : { etag: raw.etag })
  } catch (error) {
    // Another run has changed it.
    if (!(error instanceof RegistryError && error.status === 412)) throw error
  }
}
