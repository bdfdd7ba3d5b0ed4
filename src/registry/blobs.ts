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
      await this.#finish(what, content, { started: await this.#start(what, undefined, signal), body: bytes, signal })
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
    if (await this.has(content)) return
    const what = `copying ${content.digest} from ${from.#requests.name} to ${this.#requests.name}`
    const sameRegistry = this.#requests.isBeside(from.#requests)
    // A large blob may take any time, so only a stalled transfer is stopped.
    await this.#requests.retry(what, (signal) => this.#upload(what, from, content, { signal, sameRegistry }), {
      attemptTimeout: undefined,
    })
  }

  async #upload(
    what: string,
    from: Blobs,
    { digest, size }: Content,
    { signal, sameRegistry }: { readonly signal: AbortSignal; readonly sameRegistry: boolean },
  ): Promise<void> {
    const started = await this.#start(what, sameRegistry ? { from: from.#requests.path, digest } : undefined, signal)
    if (started.status === 201) return
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
        return await this.#requests.answer(what, { ...call, at, from: mount.from }, signal)
      } catch (error) {
        if (!(error instanceof RegistryError)) throw error
      }
    }
    return this.#requests.answer(what, { ...call, at: 'blobs/uploads/' }, signal)
  }
}

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
