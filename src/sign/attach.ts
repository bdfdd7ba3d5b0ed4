/** Puts bundles into registries, beside what they sign, in the form that cosign, Kyverno and BuildKit read. */
import type { Descriptor } from '../registry/oci.ts'
import { emptyBlob, emptyConfig, mediaTypes, sha256 } from '../registry/oci.ts'
import { RegistryError } from '../registry/registry-error.ts'
import type { Referrer } from '../registry/referrers.ts'
import { rawManifest, type RawManifest, type Repository } from '../registry/repository.ts'
import { settleAll } from '../registry/settle.ts'

const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json'

/** A bundle as it is stored. */
export interface StoredBundle {
  readonly bytes: Buffer
  readonly predicateType: string
}

/**
 * Pushes the bundle as an artifact of each subject and reads it back.
 *
 * @throws Error for a registry that takes no such artifacts
 */
export async function attach(
  repository: Repository,
  subjects: readonly RawManifest['descriptor'][],
  bundle: StoredBundle,
): Promise<readonly Referrer[]> {
  const { blobs } = repository
  await refusable(repository, settleAll([blobs.put(emptyBlob), blobs.put(bundle.bytes)]))
  await blobs.get(layerOf(bundle))
  return settleAll(
    subjects.map(async (subject) => {
      const artifact = artifactOf(subject, bundle)
      const { digest } = artifact.descriptor
      await refusable(repository, repository.put(digest, artifact))
      const stored = await repository.get(digest)
      if (!stored)
        throw new Error(`${repository.name}@${digest}: the registry accepted the signature and does not store it`)
      return {
        subject: subject.digest,
        descriptor: { ...artifact.descriptor, artifactType: bundleType, annotations: annotationsOf(bundle) },
      }
    }),
  )
}

function artifactOf({ mediaType, digest, size }: RawManifest['descriptor'], bundle: StoredBundle): RawManifest {
  return rawManifest(mediaTypes.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType: bundleType,
    config: emptyConfig,
    layers: [layerOf(bundle)],
    subject: { mediaType, digest, size },
    annotations: annotationsOf(bundle),
  })
}

function layerOf({ bytes }: StoredBundle): Pick<Descriptor, 'mediaType' | 'digest' | 'size'> {
  return { mediaType: bundleType, digest: sha256(bytes), size: bytes.length }
}

/** By which a client selects bundles without reading them. */
function annotationsOf({ predicateType }: StoredBundle): Record<string, string> {
  return { 'dev.sigstore.bundle.content': 'dsse-envelope', 'dev.sigstore.bundle.predicateType': predicateType }
}

async function refusable<T>({ name }: Repository, push: Promise<T>): Promise<T> {
  try {
    return await push
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    const remedy = [401, 403].includes(error.status)
      ? 'The token needs the permission to push, such as "packages: write" for ghcr.io'
      : 'Use a registry that stores OCI artifacts, or sign: github'
    throw new Error(`${name} does not accept the signature: ${error.message}. ${remedy}`, { cause: error })
  }
}
