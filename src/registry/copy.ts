/** Copies an image with all its manifests and blobs from one repository to another. Digests do not change. */
import { parseJson } from '../actions/json.ts'
import { type Descriptor, indexSchema, isIndexType, manifestSchema } from './oci.ts'
import { NotFound } from './remote-image.ts'
import type { RawManifest, Repository } from './repository.ts'
import { settleAll } from './settle.ts'

/** @throws NotFound for a part that the source does not have */
export async function copyImage(from: Repository, to: Repository, digest: string): Promise<void> {
  const raw = await from.get(digest)
  if (!raw) throw new NotFound(`${from.name}@${digest}`)
  const text = raw.bytes.toString()
  const what = `${from.name}@${digest}`
  if (isIndexType(raw.descriptor.mediaType)) {
    const { manifests } = parseJson(indexSchema, text, what)
    await settleAll(manifests.map((part) => copyImage(from, to, part.digest)))
  } else {
    await copyBlobs(from, to, raw)
  }
  // Last, since a registry refuses a manifest whose parts are not there.
  await to.put(digest, raw)
}

async function copyBlobs(from: Repository, to: Repository, raw: RawManifest): Promise<void> {
  const what = `${from.name}@${raw.descriptor.digest}`
  const { config, layers } = parseJson(manifestSchema, raw.bytes.toString(), what)
  const blobs = new Map([config, ...layers].filter(isInRegistry).map((blob) => [blob.digest, blob]))
  await settleAll([...blobs.values()].map((blob) => to.blobs.copy(from.blobs, blob)))
}

/** Layers of Windows base images may only exist at Microsoft, according to their descriptors. */
function isInRegistry({ urls }: Descriptor): boolean {
  return !Array.isArray(urls) || urls.length === 0
}
