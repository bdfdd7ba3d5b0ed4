/** Deletes a tag and leaves the manifest that it points to. */
import { emptyBlob, emptyConfig, mediaTypes } from './oci.ts'
import { RegistryError } from './registry-error.ts'
import { rawManifest, type RawManifest, type Repository } from './repository.ts'

/** Statuses of registries that delete manifests, but not tags. */
const unsupported = [400, 405, 501]

/**
 * A registry that deletes no tags gets another manifest under the tag, which is deleted with it.
 *
 * @throws RegistryError for a registry that deletes neither; the tag is then as it was
 */
export async function removeTag(repository: Repository, tag: string): Promise<void> {
  const refusal = await repository.remove(tag).catch((error: unknown) => error as Error)
  // Some registries look for a manifest of that name, and say that there is none; or the answer got lost.
  if (!(await repository.resolve(tag))) return
  if (refusal && !(refusal instanceof RegistryError && unsupported.includes(refusal.status))) throw refusal
  const placeholder = placeholderOf(repository, tag)
  const { digest } = placeholder.descriptor
  await repository.blobs.put(emptyBlob)
  await repository.put(digest, placeholder)
  // Tried by digest alone first: what can't be deleted must not take the place of the image.
  await repository.remove(digest)
  if (await repository.resolve(digest))
    throw new Error(`${repository.name}: the registry says it deletes, and does not`)
  await repository.put(tag, placeholder)
  await repository.remove(digest)
}

/** Whether a tag points to the placeholder of a removal that was interrupted. */
export function isBeingRemoved(repository: Repository, tag: string, digest: string): boolean {
  return placeholderOf(repository, tag).descriptor.digest === digest
}

/** A manifest of this tag alone, so that deleting it deletes nothing else. */
function placeholderOf({ path }: Repository, tag: string): RawManifest {
  return rawManifest(mediaTypes.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType: 'application/vnd.manifold.deleted-tag',
    config: emptyConfig,
    layers: [emptyConfig],
    annotations: { 'build.manifold.deleted-tag': `${path}:${tag}` },
  })
}
