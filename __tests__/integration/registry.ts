/** The registry on the loopback, read over its own protocol (OCI distribution specification), without docker. */
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { setting } from '../../script/settings.ts'

export interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string }
  readonly annotations?: Readonly<Record<string, string>>
}

/** The fields of an index and of a manifest, of which each has its own. */
export interface Manifest {
  readonly mediaType: string
  readonly manifests?: readonly Descriptor[]
  readonly config?: Descriptor
  readonly layers?: readonly Descriptor[]
  readonly annotations?: Readonly<Record<string, string>>
}

/** What an image's config says of containers made from it. */
export interface Config {
  readonly config: { readonly Labels?: Readonly<Record<string, string>> }
}

const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const accepted = [manifestType, 'application/vnd.oci.image.index.v1+json'].join(', ')

/** A repository that no other test and no earlier run has used. */
export function newRepository(name: string): string {
  return `${setting('MANIFOLD_REGISTRY')}/tests/${name}-${randomBytes(4).toString('hex')}`
}

/** The digest a tag points to; undefined when there is no such tag. */
export async function tagDigest(repository: string, tag: string): Promise<string | undefined> {
  const response = await fetch(url(repository, `manifests/${tag}`), { method: 'HEAD', headers: { accept: accepted } })
  if (response.status === 404) return undefined
  if (!response.ok) throw new Error(`${repository}:${tag}: the registry answers ${response.status}`)
  return response.headers.get('docker-content-digest') ?? undefined
}

/** The bytes of a manifest or index. */
export async function manifestText(repository: string, digest: string): Promise<string> {
  return (await get(repository, `manifests/${digest}`)).text()
}

export async function readManifest(repository: string, digest: string): Promise<Manifest> {
  return JSON.parse(await manifestText(repository, digest)) as Manifest
}

/** All tags of a repository, sorted. */
export async function listTags(repository: string): Promise<readonly string[]> {
  const { tags } = (await (await get(repository, 'tags/list')).json()) as { readonly tags: readonly string[] }
  return tags.toSorted()
}

export async function readConfig(repository: string, { config }: Manifest): Promise<Config> {
  if (!config) throw new Error(`${repository}: the manifest has no config`)
  return (await (await get(repository, `blobs/${config.digest}`)).json()) as Config
}

/** The text of a file that the last layer of a platform's image adds. */
export async function fileOfLastLayer(repository: string, digest: string, path: string): Promise<string> {
  const layer = (await readManifest(repository, digest)).layers?.at(-1)
  if (!layer) throw new Error(`${repository}@${digest} has no layer`)
  const blob = await (await get(repository, `blobs/${layer.digest}`)).bytes()
  const tar = spawn('tar', ['-xzO', '-f', '-', path], { stdio: ['pipe', 'pipe', 'inherit'] })
  tar.stdin.end(blob)
  return text(tar.stdout)
}

/** Points a tag at something of our own, which a failing step must leave as it is. Gives its digest. */
export async function occupyTag(repository: string, tag: string): Promise<string> {
  const config = Buffer.from('{}')
  const upload = await send('POST', url(repository, 'blobs/uploads/'))
  const place = new URL(upload.headers.get('location') ?? '', url(repository, ''))
  place.searchParams.set('digest', digestOf(config))
  await send('PUT', place, { body: config, headers: { 'content-type': 'application/octet-stream' } })
  const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(config), size: config.length }
  const manifest = JSON.stringify({ schemaVersion: 2, mediaType: manifestType, config: empty, layers: [empty] })
  await send('PUT', url(repository, `manifests/${tag}`), { body: manifest, headers: { 'content-type': manifestType } })
  return digestOf(Buffer.from(manifest))
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** Of a repository with its host: `127.0.0.1:5000/tests/x`. */
function url(repository: string, path: string): URL {
  const slash = repository.indexOf('/')
  return new URL(`http://${repository.slice(0, slash)}/v2${repository.slice(slash)}/${path}`)
}

function get(repository: string, path: string): Promise<Response> {
  return send('GET', url(repository, path), { headers: { accept: accepted } })
}

async function send(method: string, where: URL, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(where, { method, ...options })
  if (!response.ok) throw new Error(`${method} ${where.href}: ${response.status} ${await response.text()}`)
  return response
}
