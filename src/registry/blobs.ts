/** Blobs of one repository: configs that are read, and layers that are copied (OCI distribution specification 1.1). */
import { Readable } from 'node:stream'
import { type Descriptor, maxManifestBytes, sha256 } from './oci.ts'
import { damaged, RegistryError } from './registry-error.ts'
import type { Call, Requests } from './requests.ts'
import { discard, type HttpResponse, readBody, resolveUrl } from './transport.ts'

type Content = Pick<Descriptor, 'digest' | 'size'>

export class Blobs {
  readonly #requests: Requests

  constructor(requests: Requests) {
    this.#requests = requests
  }

  /**
   * Reads a small blob such as a config, and verifies its digest and size.
   *
   * @throws Error if it is larger than its descriptor says or than the limit
   */
  get({ digest, size }: Content): Promise<Buffer> {
    const what = `GET ${this.#requests.name}@${digest}`
    if (size > maxManifestBytes) throw new Error(`${what}: ${size} bytes are too large for a config`)
    return this.#requests.retry(what, async (signal) => {
      const response = await this.#requests.send(what, blobCall('GET', digest, [200]), signal)
      const bytes = await readBody(response, size)
      if (sha256(bytes) !== digest) throw damaged(what, digest, sha256(bytes))
      return bytes
    })
  }

  /** Uploads a small blob. */
  async put(bytes: Buffer): Promise<void> {
    const content = { digest: sha256(bytes), size: bytes.length }
    if (await this.has(content)) return
    const what = `uploading ${content.digest} to ${this.#requests.name}`
    await this.#requests.retry(what, async (signal) => {
      await this.#finish(what, content, { started: await this.#start(what, signal), body: bytes, signal })
    })
  }

  async has({ digest }: Content): Promise<boolean> {
    const { status } = await this.#requests.done(
      `HEAD ${this.#requests.name}@${digest}`,
      blobCall('HEAD', digest, [200, 404]),
    )
    return status === 200
  }

  /** Copies a blob from another repository: mounted within a registry, otherwise streamed. */
  async copy(from: Blobs, content: Content): Promise<void> {
    const what = `copying ${content.digest} from ${from.#requests.name} to ${this.#requests.name}`
    if (await this.#mount(what, from, content)) return
    if (await this.has(content)) return
    // A large blob may take any time, so only a stalled transfer is stopped.
    await this.#requests.retry(what, (signal) => this.#upload(what, from, content, signal), {
      attemptTimeout: undefined,
    })
  }

  /** A registry that can't mount starts an upload instead, or rejects the request. */
  async #mount(what: string, from: Blobs, { digest }: Content): Promise<boolean> {
    const { path } = from.#requests
    if (!this.#requests.isBeside(from.#requests)) return false
    const at = `blobs/uploads/?${new URLSearchParams({ mount: digest, from: path }).toString()}`
    try {
      const { status } = await this.#requests.done(what, { ...uploadCall, at, from: path })
      return status === 201
    } catch (error) {
      if (error instanceof RegistryError) return false
      throw error
    }
  }

  async #upload(what: string, from: Blobs, { digest, size }: Content, signal: AbortSignal): Promise<void> {
    const started = await this.#start(what, signal)
    const { body } = await from.#requests.send(what, blobCall('GET', digest, [200]), signal)
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
    discard(await this.#requests.send(what, put, signal))
  }

  #start(what: string, signal: AbortSignal): Promise<HttpResponse> {
    return this.#requests.answer(what, { ...uploadCall, at: 'blobs/uploads/' }, signal)
  }
}

const uploadCall = { method: 'POST', actions: 'pull,push', expect: [201, 202] } as const

function blobCall(method: Call['method'], digest: string, expect: readonly number[]): Call {
  return { method, at: `blobs/${digest}`, actions: 'pull', expect }
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
