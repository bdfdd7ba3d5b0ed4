/** What a registry really holds, asked without any of the tools under test. */
import { createHash } from 'node:crypto'

const accept = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

interface ManifestFields {
  readonly mediaType?: string
  readonly manifests?: readonly { readonly digest: string }[]
  readonly config?: { readonly digest: string }
  readonly layers?: readonly { readonly digest: string }[]
}

/** The digest a tag points to; undefined when there is none. */
export async function tagDigest(registry: string, repository: string, tag: string): Promise<string | undefined> {
  const response = await fetch(url(registry, repository, 'manifests', tag), { method: 'HEAD', headers: { accept } })
  return response.ok ? (response.headers.get('docker-content-digest') ?? undefined) : undefined
}

/** All that is missing or damaged of an image: its manifests, configs and layers. */
export async function missingParts(registry: string, repository: string, digest: string): Promise<readonly string[]> {
  const bytes = await read(url(registry, repository, 'manifests', digest))
  if (!bytes || sha256(bytes) !== digest) return [digest]
  const { manifests = [], config, layers = [] } = JSON.parse(bytes.toString()) as ManifestFields
  const blobs = [...(config ? [config] : []), ...layers]
  const missing = await Promise.all([
    ...manifests.map((child) => missingParts(registry, repository, child.digest)),
    ...blobs.map(async (blob) => {
      const content = await read(url(registry, repository, 'blobs', blob.digest))
      return content && sha256(content) === blob.digest ? [] : [blob.digest]
    }),
  ])
  return missing.flat()
}

/** Puts a tiny image of one platform under each tag; its digest. */
export async function putImage(registry: string, repository: string, tags: readonly string[], content: string) {
  const configBytes = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: { Labels: { content } },
    rootfs: {},
  })
  const config = await putBlob(registry, repository, Buffer.from(configBytes))
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  const configType = 'application/vnd.oci.image.config.v1+json'
  const body = JSON.stringify({ schemaVersion: 2, mediaType, config: { mediaType: configType, ...config }, layers: [] })
  for (const tag of tags) {
    const headers = { 'content-type': mediaType }
    const response = await fetch(url(registry, repository, 'manifests', tag), { method: 'PUT', headers, body })
    if (!response.ok) throw new Error(`${tag}: HTTP ${response.status} ${await response.text()}`)
  }
  return sha256(Buffer.from(body))
}

async function putBlob(registry: string, repository: string, bytes: Buffer): Promise<{ digest: string; size: number }> {
  const digest = sha256(bytes)
  const started = await fetch(url(registry, repository, 'blobs', 'uploads/'), { method: 'POST' })
  const location = new URL(started.headers.get('location') ?? '')
  location.searchParams.set('digest', digest)
  const body = new Uint8Array(bytes)
  const headers = { 'content-type': 'application/octet-stream' }
  const finished = await fetch(location, { method: 'PUT', headers, body })
  if (!finished.ok) throw new Error(`${digest}: HTTP ${finished.status}`)
  return { digest, size: bytes.length }
}

async function read(address: string): Promise<Buffer | undefined> {
  const response = await fetch(address, { headers: { accept } })
  const bytes = Buffer.from(await response.arrayBuffer())
  return response.ok ? bytes : undefined
}

function url(registry: string, repository: string, ...path: readonly string[]): string {
  return [`http://${registry}/v2/${repository}`, ...path].join('/')
}

function sha256(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
