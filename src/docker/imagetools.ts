/** `docker buildx imagetools`: manifests in a registry, with the credentials and registry settings that buildx has. */
import { readFile, rm } from 'node:fs/promises'
import { type Docker, DockerError } from './cli.ts'

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

/**
 * Points tags of one repository at a manifest or index that is there already, in their order. Gives the digest they
 * point to, which is that of `source` as long as nothing is changed; callers check it.
 *
 * @param resultFile where buildx may write what it did; removed after
 */
export async function moveTags(
  docker: Docker,
  builder: string,
  source: string,
  tags: readonly string[],
  resultFile: string,
): Promise<string> {
  try {
    await docker([
      ...['buildx', 'imagetools', 'create', '--builder', builder, '--progress', 'quiet'],
      // A single manifest is copied as it is; by default buildx wraps it in an index, which has another digest.
      '--prefer-index=false',
      ...['--metadata-file', resultFile],
      ...tags.flatMap((tag) => ['--tag', tag]),
      source,
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
