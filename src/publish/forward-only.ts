/** Tags that move only forward: a tag stays where it is if the image there is newer. */
import { withContext } from '../actions/errors.ts'
import { formatTagReference, type TagReference } from '../plan/reference.ts'
import type { RegistryClient } from '../registry/client.ts'
import { RegistryError } from '../registry/registry-error.ts'
import { NotFound, readImage, type RemoteImage } from '../registry/remote-image.ts'
import type { Repository } from '../registry/repository.ts'
import { settleAll } from '../registry/settle.ts'
import { matchingTags } from './guard.ts'
import type { ImageAge } from './image-age.ts'
import type { KeptTag, TagDigests } from './tags.ts'

export class ForwardOnly {
  readonly patterns: readonly string[]
  /** By `REPOSITORY@DIGEST`, so that what was read during the build is not read again. */
  readonly #ages = new Map<string, Promise<ImageAge>>()

  /** @param patterns patterns for tag names, with `*` and `?` */
  constructor(patterns: readonly string[]) {
    this.patterns = patterns
  }

  /** Reads the images at those tags that match, before they are needed. */
  async prepare(client: RegistryClient, current: TagDigests): Promise<void> {
    const read = async (reference: TagReference): Promise<void> => {
      const digest = current.get(reference)
      if (digest !== undefined) await this.#ageAt(client, reference, digest)
    }
    await settleAll(this.matching([...current.keys()]).map(read))
  }

  matching(references: readonly TagReference[]): readonly TagReference[] {
    return matchingTags(this.patterns, references)
  }

  /**
   * Returns those of the tags whose image is newer.
   *
   * @param created when this run made the image, whose config is older if the build was cached
   */
  async kept(
    client: RegistryClient,
    current: TagDigests,
    image: RemoteImage,
    created: string,
  ): Promise<readonly KeptTag[]> {
    const [tag] = current.keys()
    if (tag === undefined) return []
    const { ageOf, whyNewer } = await loadAges()
    const { digest: own } = image.raw.descriptor
    // The merge step has not read the images of the legs.
    const read = image.images[0]?.manifest ? ageOf(image) : await this.#ageAt(client, tag, own)
    const age = { ...read, built: created }
    const keep = async ([reference, digest]: [TagReference, string | undefined]): Promise<readonly KeptTag[]> => {
      if (digest === undefined || digest === own) return []
      const why = whyNewer(await this.#ageAt(client, reference, digest), age)
      return why === undefined ? [] : [{ reference, digest, why }]
    }
    return (await settleAll([...current].map(keep))).flat()
  }

  async #ageAt(client: RegistryClient, reference: TagReference, digest: string): Promise<ImageAge> {
    const repository = client.repository(reference.repository)
    const key = `${repository.name}@${digest}`
    const age = this.#ages.get(key) ?? readAge(repository, digest)
    this.#ages.set(key, age)
    try {
      return await age
    } catch (error) {
      this.#ages.delete(key)
      throw withContext(`forward-only: ${formatTagReference(reference)}`, error)
    }
  }
}

async function readAge(repository: Repository, digest: string): Promise<ImageAge> {
  const { ageOf } = await loadAges()
  try {
    return ageOf(await readImage(repository, digest, { sample: true }))
  } catch (error) {
    // An image that is incomplete can't be pulled, so there is nothing to keep.
    const isMissing = error instanceof NotFound || (error instanceof RegistryError && error.status === 404)
    if (isMissing) return { version: undefined, created: undefined, built: undefined }
    throw error
  }
}

/** On demand, since most steps do not compare versions. */
function loadAges(): Promise<typeof import('./image-age.ts')> {
  return import('./image-age.ts')
}
