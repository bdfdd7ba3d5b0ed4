/** `docker buildx imagetools`: manifests in a registry, with the credentials and registry settings that buildx has. */
import { readFile, rm } from 'node:fs/promises'
import { type Docker, DockerError } from '../docker/cli.ts'

/** A descriptor of the OCI image specification. */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  /** Bytes. */
  readonly size: number
  readonly platform?: DescriptorPlatform
  readonly annotations?: Readonly<Record<string, string>>
}

export interface DescriptorPlatform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
}

/** Of Docker's own kind rather than of the OCI's: it has no annotations. */
export function isDockerType({ mediaType }: Pick<Descriptor, 'mediaType'>): boolean {
  return mediaType.startsWith('application/vnd.docker.')
}

/** What `imagetools inspect` knows of a reference. */
export interface Inspection {
  /** The index with its own digest and size; of a single manifest, its descriptor. */
  readonly manifest: Descriptor & { readonly manifests?: readonly Descriptor[] }
  /** The config of a single image; of several, by `os/arch[/variant]`. */
  readonly image: DescriptorPlatform | Readonly<Record<string, DescriptorPlatform>>
}

/**
 * Reads an image and, in the same process, every manifest and image config that belongs to it. buildx checks the size
 * and digest of each (util/imagetools/loader.go), so what comes back is what the digests say.
 */
export async function inspectImage(docker: Docker, builder: string, reference: string): Promise<Inspection> {
  const json = await docker([...inspect(builder), '--format', '{{json .}}', reference])
  return JSON.parse(json) as Inspection
}

/** The digest that a tag points to; undefined where there is no such tag. */
export async function readTag(docker: Docker, builder: string, reference: string): Promise<string | undefined> {
  try {
    // Without a format, which would make buildx read all that belongs to it: a tag may point to something broken.
    const text = await docker([...inspect(builder), reference])
    return /^Digest:\s*(\S+)$/m.exec(text)?.[1]
  } catch (error) {
    if (error instanceof DockerError && isNotFound(error.message)) return undefined
    throw error
  }
}

/** buildx's words for a reference that the registry does not have. */
export function isNotFound(message: string): boolean {
  return /: (?:404 Not Found|not found)$/.test(message)
}

/** The bytes of a manifest or index; undefined where there is no such reference. */
export async function readRaw(docker: Docker, builder: string, reference: string): Promise<string | undefined> {
  try {
    return await docker([...inspect(builder), '--raw', reference])
  } catch (error) {
    if (error instanceof DockerError && isNotFound(error.message)) return undefined
    throw error
  }
}

/**
 * Points tags of one repository at a manifest or index that is there already, in their order. Gives the digest they
 * point to, which is that of `source` as long as nothing is changed; callers check it.
 *
 * @param resultFile where buildx may write what it did; removed after
 */
export function moveTags(
  docker: Docker,
  builder: string,
  source: string,
  tags: readonly string[],
  resultFile: string,
): Promise<string> {
  return create(docker, builder, [...asItIs, ...targets(tags), source], resultFile)
}

/**
 * Copies an image, with all that belongs to it, to another repository, by its digest alone. Gives the digest that it has
 * there; callers check it.
 */
export function copyImage(
  docker: Docker,
  builder: string,
  source: string,
  repository: string,
  resultFile: string,
): Promise<string> {
  return create(docker, builder, [...asItIs, ...targets([byDigest(repository)]), source], resultFile)
}

export interface IndexContents {
  /** As they are to stand in it. The repository holds all of them. */
  readonly manifests: readonly Descriptor[]
  readonly annotations: Readonly<Record<string, string>>
}

/**
 * Makes an index in a repository and gives its digest.
 *
 * @param tag without one the index is there by its digest alone
 */
export function createIndex(
  docker: Docker,
  builder: string,
  repository: string,
  { manifests, annotations }: IndexContents,
  resultFile: string,
  tag?: string,
): Promise<string> {
  const target = tag === undefined ? byDigest(repository) : `${repository}:${tag}`
  const notes = Object.entries(annotations).flatMap(([key, value]) => ['--annotation', `index:${key}=${value}`])
  const sources = manifests.map((descriptor) => JSON.stringify(descriptor))
  return create(docker, builder, [...targets([target]), ...notes, ...sources], resultFile)
}

/** A single manifest is copied as it is; by default buildx wraps it in an index, which has another digest. */
const asItIs = ['--prefer-index=false']

/** buildx pushes under the digest of what it made, whatever digest stands here (util/imagetools/create.go, Push). */
function byDigest(repository: string): string {
  return `${repository}@sha256:${'0'.repeat(64)}`
}

function targets(references: readonly string[]): readonly string[] {
  return references.flatMap((reference) => ['--tag', reference])
}

async function create(docker: Docker, builder: string, args: readonly string[], resultFile: string): Promise<string> {
  try {
    await docker([
      ...['buildx', 'imagetools', 'create', '--builder', builder, '--progress', 'quiet'],
      ...['--metadata-file', resultFile],
      ...args,
    ])
    return describedDigest(await readFile(resultFile, 'utf8'))
  } finally {
    await rm(resultFile, { force: true })
  }
}

function inspect(builder: string): readonly string[] {
  return ['buildx', 'imagetools', 'inspect', '--builder', builder]
}

function describedDigest(metadata: string): string {
  const { 'containerimage.descriptor': descriptor } = JSON.parse(metadata) as Record<string, { digest?: unknown }>
  return typeof descriptor?.digest === 'string' ? descriptor.digest : ''
}
