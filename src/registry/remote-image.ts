/** An image as a registry holds it: the index, and every manifest and config that belongs to it. */
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

export interface RemoteImage {
  readonly raw: RawManifest
  /** Undefined for a single manifest. */
  readonly index: Index | undefined
  /** One per image; a single manifest is one. */
  readonly images: readonly PlatformImage[]
  /** BuildKit's attestation manifests. */
  readonly attestations: readonly Descriptor[]
}

export interface PlatformImage {
  readonly descriptor: Descriptor
  /** Undefined for an index in the index, which engines don't look into. */
  readonly manifest: Manifest | undefined
  /** Undefined where the manifest's config is not that of an image, as of an artifact. */
  readonly config: ImageConfig | undefined
}

/** An image, or a part of one, that the registry does not have, or does not show yet. */
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

/** The digest of the image that an attestation manifest is about. */
export function attestationSubject({ annotations }: Pick<Descriptor, 'annotations'>): string | undefined {
  return annotations?.['vnd.docker.reference.digest']
}

/**
 * Reads an image with all its manifests and configs in three round trips. Digests are checked, so what comes back is what
 * they say.
 *
 * @throws NotFound when the image or a part of it is missing
 */
export async function readImage(repository: Repository, reference: string): Promise<RemoteImage> {
  const raw = await repository.get(reference)
  if (!raw) throw new NotFound(`${repository.name}@${reference}`)
  if (!isIndexType(raw.descriptor.mediaType)) {
    return { raw, index: undefined, images: [await readPlatform(repository, raw.descriptor, raw)], attestations: [] }
  }
  const index = parseJson(indexSchema, raw.bytes.toString(), `${repository.name}@${raw.descriptor.digest}`)
  const attestations = index.manifests.filter(isAttestation)
  const [images] = await Promise.all([
    Promise.all(index.manifests.filter((part) => !isAttestation(part)).map((part) => readPlatform(repository, part))),
    // Their content is BuildKit's affair; that they are there is enough.
    ...attestations.map(async ({ digest }) => {
      if (!(await repository.resolve(digest))) throw new NotFound(`${repository.name}@${digest}`)
    }),
  ])
  return { raw, index, images, attestations }
}

async function readPlatform(
  repository: Repository,
  descriptor: Descriptor,
  known?: RawManifest,
): Promise<PlatformImage> {
  if (isIndexType(descriptor.mediaType)) return { descriptor, manifest: undefined, config: undefined }
  const raw = known ?? (await repository.get(descriptor.digest))
  if (!raw) throw new NotFound(`${repository.name}@${descriptor.digest}`)
  const what = `${repository.name}@${descriptor.digest}`
  const manifest = parseJson(manifestSchema, raw.bytes.toString(), what)
  if (!isConfigType(manifest.config.mediaType)) return { descriptor, manifest, config: undefined }
  const config = parseJson(configSchema, (await repository.blob(manifest.config)).toString(), `${what}: config`)
  return { descriptor, manifest, config }
}

function isConfigType(mediaType: string): boolean {
  return /^application\/vnd\.(?:oci\.image\.config|docker\.container\.image)\.v1\+json$/.test(mediaType)
}

/** The index, or the descriptor of a single manifest, with its digest and size, as JSON. */
export function describeImage({ raw, index }: RemoteImage): string {
  return JSON.stringify({ ...index, ...raw.descriptor })
}
