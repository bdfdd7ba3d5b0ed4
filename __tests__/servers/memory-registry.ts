/** A registry on loopback that keeps everything in memory, and whose answers a test may replace. */
import { createHash } from 'node:crypto'
import { mediaTypes } from '../../src/registry/oci.ts'
import { type Exchange, type ScriptedAnswer, type ScriptedRegistry, scriptedRegistry } from './scripted-registry.ts'

export interface StoredManifest {
  readonly mediaType: string
  readonly bytes: string
}

/** What a registry holds. */
export interface Contents {
  /** `REPOSITORY@DIGEST` → content, of all repositories. */
  readonly manifests: Map<string, StoredManifest>
  /** `REPOSITORY:TAG` → digest. */
  readonly tags: Map<string, string>
  readonly blobs: Map<string, string>
}

export interface MemoryRegistry extends ScriptedRegistry, Contents {
  /** Answers in the place of the registry. */
  replace: (exchange: Exchange) => ScriptedAnswer | undefined
  /** What a request waits for. */
  hold: (exchange: Exchange) => Promise<void>
}

export function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

export interface RegistryOptions {
  /** Whether it lists the manifests that have another one as their subject. */
  readonly listsReferrers?: boolean
}

export async function memoryRegistry({ listsReferrers = false }: RegistryOptions = {}): Promise<MemoryRegistry> {
  const manifests = new Map<string, StoredManifest>()
  const tags = new Map<string, string>()
  const blobs = new Map<string, string>()
  const server = await scriptedRegistry(
    (exchange) =>
      memory.replace(exchange) ?? (listsReferrers ? referrers(exchange, memory) : undefined) ?? store(exchange, memory),
    (exchange) => memory.hold(exchange),
  )
  const memory: MemoryRegistry = {
    ...server,
    manifests,
    tags,
    blobs,
    replace: () => undefined,
    hold: () => Promise.resolve(),
  }
  return memory
}

interface Artifact {
  readonly artifactType?: string
  readonly subject?: { readonly digest: string }
  readonly annotations?: Readonly<Record<string, string>>
}

function referrers({ line }: Exchange, { manifests }: Contents): ScriptedAnswer | undefined {
  const [, repository = '', subject] = /^GET \/v2\/(.+)\/referrers\/(.+)/.exec(line) ?? []
  if (subject === undefined) return undefined
  const found = [...manifests].flatMap(([name, { mediaType, bytes }]) => {
    const manifest = JSON.parse(bytes) as Artifact
    const { artifactType, annotations } = manifest
    if (!name.startsWith(`${repository}@`) || manifest.subject?.digest !== subject) return []
    return [{ mediaType, digest: sha256(bytes), size: bytes.length, artifactType, annotations }]
  })
  const body = JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests: found })
  return { status: 200, headers: { 'content-type': mediaTypes.index }, body }
}

function store(exchange: Exchange, { manifests, tags, blobs }: Contents): ScriptedAnswer {
  const { line, body, headers } = exchange
  const [, method = '', repository = '', kind = '', name = ''] =
    /^(\w+) \/v2\/(.+)\/(manifests|blobs)\/([^?]+)/.exec(line) ?? []
  if (kind === 'blobs') {
    if (method === 'POST') return { status: 202, headers: { location: `/v2/${repository}/blobs/uploads/1?state=x` } }
    if (method === 'PUT') {
      blobs.set(sha256(body), body)
      return { status: 201 }
    }
    const found = blobs.get(name)
    return found === undefined ? { status: 404 } : { status: 200, body: found }
  }
  if (kind !== 'manifests') return { status: line === 'GET /v2/' ? 200 : 404 }
  const digest = name.startsWith('sha256:') ? name : tags.get(`${repository}:${name}`)
  if (method === 'PUT') {
    const stored = sha256(body)
    manifests.set(`${repository}@${stored}`, { mediaType: headers['content-type'] ?? '', bytes: body })
    if (!name.startsWith('sha256:')) tags.set(`${repository}:${name}`, stored)
    return { status: 201, headers: { 'docker-content-digest': stored } }
  }
  const found = digest === undefined ? undefined : manifests.get(`${repository}@${digest}`)
  if (digest === undefined || !found) return { status: 404 }
  if (method === 'DELETE') {
    if (!name.startsWith('sha256:')) tags.delete(`${repository}:${name}`)
    else {
      manifests.delete(`${repository}@${name}`)
      for (const [tag, at] of tags) if (at === name && tag.startsWith(`${repository}:`)) tags.delete(tag)
    }
    return { status: 202 }
  }
  return {
    status: 200,
    headers: {
      'content-type': found.mediaType,
      'docker-content-digest': digest,
      'content-length': String(found.bytes.length),
    },
    body: found.bytes,
  }
}

export interface ImageOptions {
  readonly mediaType?: string
  /** Of the config; by default that of the index. */
  readonly built?: Readonly<Record<string, unknown>>
  readonly configType?: string
  /** Makes images of one platform differ. */
  readonly content?: string
  /** As BuildKit writes them for an image without layers. */
  readonly layers?: null
}

/** Puts an image of one platform under its digest; its descriptor with the platform. */
export function putImage(
  registry: Contents,
  repository: string,
  platform: Readonly<Record<string, unknown>>,
  options: ImageOptions = {},
) {
  const { mediaType = mediaTypes.manifest, built = platform, configType = mediaTypes.config, content = '' } = options
  const { layers = [] } = options
  const config = JSON.stringify({ ...built, content })
  registry.blobs.set(sha256(config), config)
  const bytes = JSON.stringify({
    ...{ schemaVersion: 2, mediaType, layers },
    config: { mediaType: configType, digest: sha256(config), size: config.length },
  })
  registry.manifests.set(`${repository}@${sha256(bytes)}`, { mediaType, bytes })
  return { mediaType, digest: sha256(bytes), size: bytes.length, platform }
}

/** Puts an index under its digest and, if given, a tag; its digest. */
export function putIndex(
  registry: Contents,
  repository: string,
  manifests: readonly object[],
  { tag, mediaType = mediaTypes.index }: { readonly tag?: string; readonly mediaType?: string } = {},
): string {
  const bytes = JSON.stringify({ schemaVersion: 2, mediaType, manifests })
  registry.manifests.set(`${repository}@${sha256(bytes)}`, { mediaType, bytes })
  if (tag !== undefined) registry.tags.set(`${repository}:${tag}`, sha256(bytes))
  return sha256(bytes)
}
