/** Manifests, tags and blobs of one repository (OCI distribution specification 1.1). */
import { Readable } from 'node:stream'
import * as v from 'valibot'
import { parseJson } from '../actions/json.ts'
import { retry, type RetryOptions } from '../docker/retry.ts'
import { TransientError } from '../docker/diagnosis.ts'
import type { Authorizer } from './authorizer.ts'
import { type Descriptor, digestSchema, mediaTypes, sha256 } from './oci.ts'
import { RegistryError, registryError } from './registry-error.ts'
import { discard, type HttpRequest, type HttpResponse, readBody, resolveUrl, type Transport } from './transport.ts'

/** State that the repositories of one registry share. */
export interface RegistryHost {
  readonly transport: Transport
  readonly authorizer: Authorizer
}

/** Retry options of each request. The signal ends them. */
export type Retrying = Omit<RetryOptions, 'classify' | 'isLogged'>

export interface RawManifest {
  readonly descriptor: Pick<Descriptor, 'mediaType' | 'digest' | 'size'>
  readonly bytes: Buffer
}

type Content = Pick<Descriptor, 'digest' | 'size'>

const acceptedTypes = [mediaTypes.index, mediaTypes.manifest, mediaTypes.dockerList, mediaTypes.dockerManifest].join(
  ', ',
)
/** Size limit of manifests, which the specification requires registries to accept. */
const manifestBytes = 4 * 1024 * 1024

interface Call extends Pick<HttpRequest, 'method' | 'headers' | 'body'> {
  /** Path below `/v2/PATH/`, or a URL from the registry. */
  readonly at: string | URL
  /** Actions on this repository, as in the scope of a token. */
  readonly actions: string
  /** Expected statuses. Any other one is an error. */
  readonly expect: readonly number[]
  /** Another scope, such as that of a repository to mount from. */
  readonly scope?: string
}

export class Repository {
  /** As in references: `ghcr.io/acme/app`. */
  readonly name: string
  /** Path in the registry: `acme/app`. */
  readonly path: string
  readonly #host: RegistryHost
  readonly #retrying: Retrying

  constructor(
    host: RegistryHost,
    retrying: Retrying,
    { name, path }: { readonly name: string; readonly path: string },
  ) {
    this.#host = host
    this.#retrying = retrying
    this.name = name
    this.path = path
  }

  /**
   * Returns the descriptor of a tag or digest, or undefined if it does not exist.
   *
   * @throws RegistryError if the registry rejects the request, TransientError after all retries
   */
  async resolve(reference: string): Promise<RawManifest['descriptor'] | undefined> {
    const what = `HEAD ${this.#full(reference)}`
    const call = this.#manifestCall('HEAD', reference, [200, 404])
    try {
      const { status, headers } = await this.#done(what, call)
      if (status === 404) return undefined
      const digest = headers['docker-content-digest']
      const [size, mediaType] = [Number(headers['content-length']), typeOf(headers['content-type'])]
      // Both headers are optional.
      if (v.is(digestSchema, digest) && size > 0 && mediaType) return { mediaType, digest, size }
    } catch (error) {
      // Some registries do not support HEAD, and the reason of an error is in the body.
      if (!(error instanceof RegistryError)) throw error
    }
    return (await this.get(reference))?.descriptor
  }

  /** Reads a manifest or index and verifies its digest. Returns undefined if it does not exist. */
  get(reference: string): Promise<RawManifest | undefined> {
    const what = `GET ${this.#full(reference)}`
    return this.#retry(what, async (signal) => {
      const response = await this.#send(what, this.#manifestCall('GET', reference, [200, 404]), signal)
      if (response.status === 404) {
        discard(response)
        return undefined
      }
      const bytes = await readBody(response, manifestBytes)
      const digest = sha256(bytes)
      const expected = isDigest(reference) ? reference : response.headers['docker-content-digest']
      if (typeof expected === 'string' && expected !== digest) throw damaged(what, expected, digest)
      const mediaType = mediaTypeOf(bytes, response.headers['content-type'])
      if (mediaType === undefined) throw damaged(what, 'a manifest', 'something else')
      return { descriptor: { mediaType, digest, size: bytes.length }, bytes }
    })
  }

  /**
   * Reads a small blob such as a config, and verifies its digest and size.
   *
   * @throws Error if it is larger than its descriptor says or than the limit
   */
  blob({ digest, size }: Content): Promise<Buffer> {
    const what = `GET ${this.name}@${digest}`
    if (size > manifestBytes) throw new Error(`${what}: ${size} bytes are too large for a config`)
    return this.#retry(what, async (signal) => {
      const response = await this.#send(what, this.#blobCall('GET', digest, [200]), signal)
      const bytes = await readBody(response, size)
      if (sha256(bytes) !== digest) throw damaged(what, digest, sha256(bytes))
      return bytes
    })
  }

  /** Pushes a manifest or index under a tag or its digest. Its parts must exist. */
  async put(reference: string, { descriptor, bytes }: RawManifest): Promise<void> {
    const headers = { 'content-type': descriptor.mediaType }
    const call = {
      ...this.#manifestCall('PUT', reference, [200, 201, 202]),
      headers,
      body: bytes,
      actions: 'pull,push',
    }
    const response = await this.#done(`PUT ${this.#full(reference)}`, call)
    const digest = response.headers['docker-content-digest']
    if (typeof digest === 'string' && digest !== descriptor.digest) {
      throw new Error(`${this.#full(reference)}: the registry or a proxy changed ${descriptor.digest} to ${digest}`)
    }
  }

  /**
   * Deletes a manifest with all its tags, or a single tag. Succeeds if it does not exist.
   *
   * @throws RegistryError if the registry does not support deletion (405), or not with these credentials
   */
  async remove(reference: string): Promise<void> {
    const call = { ...this.#manifestCall('DELETE', reference, [200, 202, 204, 404]), actions: 'pull,push,delete' }
    await this.#done(`DELETE ${this.#full(reference)}`, call)
  }

  /** Uploads a small blob. */
  async putBlob(bytes: Buffer): Promise<void> {
    const content = { digest: sha256(bytes), size: bytes.length }
    if (await this.has(content)) return
    const what = `uploading ${content.digest} to ${this.name}`
    await this.#retry(what, async (signal) => {
      await this.#finish(what, content, { started: await this.#start(what, undefined, signal), body: bytes, signal })
    })
  }

  async has({ digest }: Content): Promise<boolean> {
    const { status } = await this.#done(`HEAD ${this.name}@${digest}`, this.#blobCall('HEAD', digest, [200, 404]))
    return status === 200
  }

  /** Copies a blob from another repository: mounted within a registry, otherwise streamed. */
  async copyBlob(from: Repository, content: Content): Promise<void> {
    if (await this.has(content)) return
    const what = `copying ${content.digest} from ${from.name} to ${this.name}`
    const sameRegistry = from.#host === this.#host
    // A large blob may take any time, so only a stalled transfer is stopped.
    await this.#retry(what, (signal) => this.#upload(what, from, content, { signal, sameRegistry }), Infinity)
  }

  async #upload(
    what: string,
    from: Repository,
    { digest, size }: Content,
    { signal, sameRegistry }: { readonly signal: AbortSignal; readonly sameRegistry: boolean },
  ): Promise<void> {
    const started = await this.#start(what, sameRegistry ? { from: from.path, digest } : undefined, signal)
    if (started.status === 201) return
    const { body } = await from.#send(what, from.#blobCall('GET', digest, [200]), signal)
    try {
      await this.#finish(what, { digest, size }, { started, body: Readable.from(exactly(body, size)), signal })
    } finally {
      body.destroy()
    }
  }

  /** Uploads everything in one request. */
  async #finish(
    what: string,
    { digest, size }: Content,
    upload: { readonly started: HttpResponse; readonly body: Buffer | Readable; readonly signal: AbortSignal },
  ): Promise<void> {
    const { started, body, signal } = upload
    const { location } = started.headers
    if (location === undefined) throw new Error(`${what}: the registry returned no upload location`)
    const at = resolveUrl(location, started.url)
    at.searchParams.set('digest', digest)
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(size) }
    const put = { method: 'PUT', at, headers, body, actions: 'pull,push', expect: [201, 204] } as const
    discard(await this.#send(what, put, signal))
  }

  /** A registry that can't mount starts an upload instead, or rejects the request. */
  async #start(
    what: string,
    mount: { readonly from: string; readonly digest: string } | undefined,
    signal: AbortSignal,
  ): Promise<HttpResponse> {
    const call = { method: 'POST', actions: 'pull,push', expect: [201, 202] } as const
    if (mount) {
      const at = `blobs/uploads/?${new URLSearchParams({ mount: mount.digest, from: mount.from }).toString()}`
      try {
        return await this.#answer(what, { ...call, at, scope: scopeOf(mount.from, 'pull') }, signal)
      } catch (error) {
        if (!(error instanceof RegistryError)) throw error
      }
    }
    return this.#answer(what, { ...call, at: 'blobs/uploads/' }, signal)
  }

  #full(reference: string): string {
    return `${this.name}${isDigest(reference) ? '@' : ':'}${reference}`
  }

  #manifestCall(method: Call['method'], reference: string, expect: readonly number[]): Call {
    return { method, at: `manifests/${reference}`, actions: 'pull', headers: { accept: acceptedTypes }, expect }
  }

  #blobCall(method: Call['method'], digest: string, expect: readonly number[]): Call {
    return { method, at: `blobs/${digest}`, actions: 'pull', expect }
  }

  /** A request whose response is in its status and headers. */
  #done(what: string, call: Call): Promise<HttpResponse> {
    return this.#retry(what, (signal) => this.#answer(what, call, signal))
  }

  /** Without its body: a response that is not read keeps its connection. */
  async #answer(what: string, call: Call, signal: AbortSignal): Promise<HttpResponse> {
    const response = await this.#send(what, call, signal)
    discard(response)
    return response
  }

  #retry<T>(what: string, attempt: (signal: AbortSignal) => Promise<T>, attemptTimeout?: number): Promise<T> {
    const retrying = this.#retrying
    const retryPolicy =
      attemptTimeout === Infinity ? { ...retrying.retryPolicy, attemptTimeout: undefined } : retrying.retryPolicy
    return retry(what, attempt, { ...retrying, retryPolicy })
  }

  /** Sends a request with credentials, and again if the registry requires others. */
  async #send(what: string, call: Call, signal: AbortSignal): Promise<HttpResponse> {
    const { transport, authorizer } = this.#host
    const { method, at, actions, expect, scope: more = '', body } = call
    const url = at instanceof URL ? at : new URL(`/v2/${this.path}/${at}`, transport.origin)
    const scope = `${scopeOf(this.path, actions)} ${more}`.trim()
    // An upload location may be on another host, with its own credentials in the URL.
    const own = url.origin === transport.origin.origin
    for (let tries = 0; ; tries++) {
      const authorization = own ? await authorizer.header(scope, signal) : undefined
      const headers = { ...call.headers, ...(authorization && { authorization }) }
      const response = await transport.send({ method, url, headers, signal, ...(body !== undefined && { body }) })
      if (expect.includes(response.status)) return response
      const asks = response.status === 401 && own && tries < 2
      if (!asks || !authorizer.learn(response, scope, authorization)) throw await registryError(response, what)
      discard(response)
      // What has been read of a stream can't be sent again; the token that was refused is not used again.
      if (isStream(body)) throw new TransientError(`${what}: HTTP 401`, { cause: 'the token ran out' })
    }
  }
}

/** Encodes a manifest or index. */
export function rawManifest(mediaType: string, content: unknown): RawManifest {
  const bytes = Buffer.from(JSON.stringify(content))
  return { descriptor: { mediaType, digest: sha256(bytes), size: bytes.length }, bytes }
}

/** More bytes than an upload announces would reach the other registry as a request of their own; fewer, and it would wait. */
async function* exactly(body: Readable, size: number): AsyncGenerator<Buffer> {
  let left = size
  for await (const chunk of body as AsyncIterable<Buffer>) {
    left -= chunk.length
    if (left < 0) break
    yield chunk
  }
  if (left !== 0)
    throw new Error(`the blob is ${left < 0 ? 'longer' : 'shorter'} than the ${size} bytes of its descriptor`)
}

function scopeOf(path: string, actions: string): string {
  return `repository:${path}:${actions}`
}

function isStream(body: HttpRequest['body']): boolean {
  return body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body)
}

function isDigest(reference: string): boolean {
  return reference.startsWith('sha256:')
}

/** Removes parameters such as a charset. */
function typeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim() ?? ''
}

/** Returns the type in the manifest, or else in the header. Undefined if it is not a manifest. */
function mediaTypeOf(bytes: Buffer, contentType: string | undefined): string | undefined {
  try {
    return parseJson(typedSchema, bytes.toString(), '').mediaType ?? typeOf(contentType)
  } catch {
    return undefined
  }
}

const typedSchema = v.object({ schemaVersion: v.number(), mediaType: v.optional(v.string()) })

function damaged(what: string, expected: string, found: string): TransientError {
  return new TransientError(`${what}: the registry returned ${found} for ${expected}`, {
    cause: 'the response was damaged',
  })
}
