/** Manifests and tags of one repository (OCI distribution specification 1.1), and its blobs. */
import * as v from 'valibot'
import { matchJson } from '../actions/json.ts'
import { Blobs } from './blobs.ts'
import { type Descriptor, digestSchema, indexSchema, maxManifestBytes, mediaTypes, sha256 } from './oci.ts'
import { damaged, RegistryError } from './registry-error.ts'
import type { Call, RepositoryName, Requests } from './requests.ts'
import { discard, type HttpResponse, readBody, readJson, resolveUrl } from './transport.ts'

export interface RawManifest {
  readonly descriptor: Pick<Descriptor, 'mediaType' | 'digest' | 'size'>
  readonly bytes: Buffer
  /** For a conditional request, if the registry supports them. */
  readonly etag?: string
}

const acceptedTypes = [mediaTypes.index, mediaTypes.manifest, mediaTypes.dockerList, mediaTypes.dockerManifest].join(
  ', ',
)

export class Repository implements RepositoryName {
  readonly name: string
  readonly path: string
  readonly blobs: Blobs
  readonly #requests: Requests

  constructor(requests: Requests) {
    this.#requests = requests
    this.name = requests.name
    this.path = requests.path
    this.blobs = new Blobs(requests)
  }

  /**
   * Returns the descriptor of a tag or digest, or undefined if it does not exist.
   *
   * @throws RegistryError if the registry rejects the request, TransientError after all retries
   */
  async resolve(reference: string): Promise<RawManifest['descriptor'] | undefined> {
    const what = `HEAD ${this.#full(reference)}`
    const call = manifestCall('HEAD', reference, [200, 404])
    try {
      const response = await this.#requests.done(what, call)
      if (response.status === 404) return undefined
      const digest = digestOf(response)
      const [size, mediaType] = [Number(response.headers['content-length']), typeOf(response.headers['content-type'])]
      // All these headers are optional.
      if (digest && size > 0 && mediaType) return { mediaType, digest, size }
    } catch (error) {
      // Some registries do not support HEAD, and the reason of an error is in the body.
      if (!(error instanceof RegistryError)) throw error
    }
    return (await this.get(reference))?.descriptor
  }

  /** Reads a manifest or index and verifies its digest. Returns undefined if it does not exist. */
  get(reference: string): Promise<RawManifest | undefined> {
    const what = `GET ${this.#full(reference)}`
    return this.#requests.retry(what, async (signal) => {
      const response = await this.#requests.send(what, manifestCall('GET', reference, [200, 404]), signal)
      if (response.status === 404) {
        discard(response)
        return undefined
      }
      const bytes = await readBody(response, maxManifestBytes)
      const digest = sha256(bytes)
      const expected = isDigest(reference) ? reference : digestOf(response)
      if (expected !== undefined && expected !== digest) throw damaged(what, expected, digest)
      const mediaType = mediaTypeOf(bytes, response.headers['content-type'])
      if (mediaType === undefined) throw damaged(what, 'a manifest', 'something else')
      const { etag } = response.headers
      return { descriptor: { mediaType, digest, size: bytes.length }, bytes, ...(etag?.startsWith('"') && { etag }) }
    })
  }

  /**
   * Pushes a manifest or index under a tag or its digest. Its parts must exist.
   *
   * @param etag that of what the tag must still point to, for registries with conditional requests. Others ignore it
   */
  async put(
    reference: string,
    { descriptor, bytes }: RawManifest,
    { etag }: Pick<RawManifest, 'etag'> = {},
  ): Promise<void> {
    const headers = { 'content-type': descriptor.mediaType, ...(etag !== undefined && { 'if-match': etag }) }
    const call = {
      ...manifestCall('PUT', reference, [200, 201, 202]),
      headers,
      body: bytes,
      actions: 'pull,push',
    }
    const digest = digestOf(await this.#requests.done(`PUT ${this.#full(reference)}`, call))
    if (digest !== undefined && digest !== descriptor.digest) {
      throw new Error(`${this.#full(reference)}: the registry or a proxy changed ${descriptor.digest} to ${digest}`)
    }
  }

  /**
   * Deletes a manifest with all its tags, or a single tag. Succeeds if it does not exist.
   *
   * @throws RegistryError if the registry does not support deletion (405), or not with these credentials
   */
  async remove(reference: string): Promise<void> {
    const call = { ...manifestCall('DELETE', reference, [200, 202, 204, 404]), actions: 'pull,push,delete' }
    await this.#requests.done(`DELETE ${this.#full(reference)}`, call)
  }

  /**
   * Lists the manifests that have this one as their subject. Returns undefined if the registry has no API for it.
   *
   * Some registries redirect an unknown path to a web page, or answer with one.
   */
  async referrers(digest: string): Promise<readonly Descriptor[] | undefined> {
    const what = `GET referrers of ${this.#full(digest)}`
    const found: Descriptor[] = []
    let at: Call['at'] | undefined = `referrers/${digest}`
    for (let page = 0; at !== undefined && page < mostPages; page++) {
      const call: Call = { ...{ method: 'GET', at, actions: 'pull', headers: { accept: mediaTypes.index } }, ...noApi }
      const listed = await this.#requests.retry(what, async (signal) => {
        const response = await this.#requests.send(what, call, signal)
        if (response.status === 200 && typeOf(response.headers['content-type']) === mediaTypes.index) {
          const { manifests } = await readJson(indexSchema, response, maxManifestBytes)
          return { manifests, next: nextPage(response) }
        }
        discard(response)
        return undefined
      })
      if (!listed) return undefined
      found.push(...listed.manifests)
      at = listed.next
    }
    return found
  }

  #full(reference: string): string {
    return `${this.name}${isDigest(reference) ? '@' : ':'}${reference}`
  }
}

const mostPages = 100

/** Answers of registries without an API for referrers, besides pages. */
const noApi = { expect: [200, 301, 302, 303, 307, 308, 400, 404, 405, 406, 410, 501], follows: false }

/** Of a list in parts (RFC 8288). */
function nextPage({ headers: { link }, url }: HttpResponse): URL | undefined {
  const [, next] = /<([^>]*)>\s*;\s*rel="?next"?/.exec([link].flat().join(',')) ?? []
  return next === undefined ? undefined : resolveUrl(next, url)
}

function manifestCall(method: Call['method'], reference: string, expect: readonly number[]): Call {
  return { method, at: `manifests/${reference}`, actions: 'pull', headers: { accept: acceptedTypes }, expect }
}

/** Encodes a manifest or index. */
export function rawManifest(mediaType: string, content: unknown): RawManifest {
  const bytes = Buffer.from(JSON.stringify(content))
  return { descriptor: { mediaType, digest: sha256(bytes), size: bytes.length }, bytes }
}

function isDigest(reference: string): boolean {
  return reference.startsWith('sha256:')
}

/** The header is optional, and its algorithm may be another one. */
function digestOf({ headers }: HttpResponse): string | undefined {
  const digest = headers['docker-content-digest']
  return v.is(digestSchema, digest) ? digest : undefined
}

/** Removes parameters such as a charset. */
function typeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim() ?? ''
}

/** Returns the type in the manifest, or else in the header. Undefined if it is not a manifest. */
function mediaTypeOf(bytes: Buffer, contentType: string | undefined): string | undefined {
  const manifest = matchJson(typedSchema, bytes.toString())
  return manifest && (manifest.mediaType ?? typeOf(contentType))
}

const typedSchema = v.object({ schemaVersion: v.number(), mediaType: v.optional(v.string()) })
