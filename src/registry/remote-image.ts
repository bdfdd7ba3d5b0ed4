/** An image in a registry: the index with all its manifests and configs. */
import { parseJson } from '../actions/json.ts'
import {
  configSchema,
  type Descriptor,
  type ImageConfig,
  type Index,
  indexSchema,
  isIndexType,
  type Manifest,
  manifestSchema,
} from './oci.ts'
import type { RawManifest, Repository } from './repository.ts'
import { settleAll } from './settle.ts'

export interface RemoteImage {
  readonly raw: RawManifest
  /** Undefined for a single manifest. */
  readonly index: Index | undefined
  /** One per image, or the single manifest. */
  readonly images: readonly PlatformImage[]
  /** BuildKit's attestation manifests. */
  readonly attestations: readonly Descriptor[]
}

export interface PlatformImage {
  readonly descriptor: Descriptor
  /** Undefined for an index inside the index, which engines do not support. */
  readonly manifest: Manifest | undefined
  /** Undefined if the config is not that of an image, as for an artifact. */
  readonly config: ImageConfig | undefined
}

/** The registry does not have the image or a part of it, or does not show it yet. */
export class NotFound extends Error {
  constructor(reference: string) {
    super(`${reference}: not found`)
    this.name = 'NotFound'
  }
}

/** BuildKit marks its attestation manifests (docs/attestations/attestation-storage.md). */
const attestationType = 'vnd.docker.reference.type'

export function isAttestation({ annotations }: Pick<Descriptor, 'annotations'>): boolean {
  return annotations?.[attestationType] === 'attestation-manifest'
}

/** Returns the digest of the image that an attestation manifest belongs to. */
export function attestationSubject({ annotations }: Pick<Descriptor, 'annotations'>): string | undefined {
  return annotations?.['vnd.docker.reference.digest']
}

/** Size limit of all manifests and configs of an image together, in bytes. */
const maxImageBytes = 16 * 1024 * 1024

/**
 * Reads an image with all its manifests and configs in three round trips, and verifies their digests.
 *
 * @param known images that have been read before. It is enough that their manifests exist
 * @param sample reads only the first of the images in an index, and no attestation
 * @throws NotFound if the image or a part of it is missing
 */
export async function readImage(
  repository: Repository,
  reference: string,
  { known = [], sample = false }: { readonly known?: readonly PlatformImage[]; readonly sample?: boolean } = {},
): Promise<RemoteImage> {
  const raw = await repository.get(reference)
  if (!raw) throw new NotFound(`${repository.name}@${reference}`)
  const sameAs = ({ digest }: Pick<Descriptor, 'digest'>): PlatformImage | undefined =>
    known.find(({ descriptor }) => descriptor.digest === digest)
  let size = 0
  // Decodes what was read, and adds it up.
  const text = (bytes: Buffer): string => {
    size += bytes.length
    if (size <= maxImageBytes) return bytes.toString()
    throw new Error(`${repository.name}@${reference}: its manifests and configs are larger than ${maxImageBytes} bytes`)
  }
  if (!isIndexType(raw.descriptor.mediaType)) {
    const image = sameAs(raw.descriptor) ?? (await readPlatform(repository, raw.descriptor, text, raw))
    return { raw, index: undefined, images: [image], attestations: [] }
  }
  const index = parseJson(indexSchema, raw.bytes.toString(), `${repository.name}@${raw.descriptor.digest}`)
  const attestations = sample ? [] : index.manifests.filter(isAttestation)
  const parts = index.manifests.filter((part) => !isAttestation(part)).slice(0, sample ? 1 : undefined)
  const exists = async ({ digest }: Descriptor): Promise<void> => {
    if (!(await repository.resolve(digest))) throw new NotFound(`${repository.name}@${digest}`)
  }
  const read = async (descriptor: Descriptor): Promise<PlatformImage> => {
    const same = sameAs(descriptor)
    if (!same) return readPlatform(repository, descriptor, text)
    await exists(descriptor)
    return { ...same, descriptor }
  }
  const [images] = await settleAll([
    settleAll(parts.map(read)),
    // It is enough that the layers exist.
    settleAll(attestations.map(exists)),
  ])
  return { raw, index, images, attestations }
}

async function readPlatform(
  repository: Repository,
  descriptor: Descriptor,
  text: (bytes: Buffer) => string,
  known?: RawManifest,
): Promise<PlatformImage> {
  if (isIndexType(descriptor.mediaType)) return { descriptor, manifest: undefined, config: undefined }
  const raw = known ?? (await repository.get(descriptor.digest))
  if (!raw) throw new NotFound(`${repository.name}@${descriptor.digest}`)
  const what = `${repository.name}@${descriptor.digest}`
  const manifest = parseJson(manifestSchema, text(raw.bytes), what)
  if (!isConfigType(manifest.config.mediaType)) return { descriptor, manifest, config: undefined }
  const config = parseJson(configSchema, text(await repository.blobs.get(manifest.config)), `${what}: config`)
  return { descriptor, manifest, config }
}

function isConfigType(mediaType: string): boolean {
  return /^application\/vnd\.(?:oci\.image\.config|docker\.container\.image)\.v1\+json$/.test(mediaType)
}

/** Formats the index, or the descriptor of a single manifest, with its digest and size, as JSON. */
export function describeImage({ raw, index }: RemoteImage): string {
  return JSON.stringify({ ...index, ...raw.descriptor })
}
