/** HTTP for one registry: persistent connections, the runner's proxy, TLS settings, and time limits. */
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request as httpRequest } from 'node:http'
import { Agent as SecureAgent, type AgentOptions, request as httpsRequest } from 'node:https'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as v from 'valibot'
import { formatDuration } from '../actions/duration.ts'
import { parseJson } from '../actions/json.ts'
import { Cancelled } from '../actions/cancellation.ts'
import { TransientError } from '../docker/diagnosis.ts'
import { proxyEnv } from './proxy.ts'
import type { RegistryAccess } from './registry-settings.ts'
import { secureContext } from './secure-context.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  /** A request with a stream is not redirected, since the stream can't be sent again. */
  readonly body?: string | Buffer | Readable
  readonly signal: AbortSignal
  /** Whether redirects are followed, which is the default. */
  readonly follows?: boolean | undefined
  /** Milliseconds of silence after which the other side counts as gone, if not the default. */
  readonly silence?: number | undefined
}

export interface HttpResponse {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** URL after redirects. */
  readonly url: URL
  readonly body: IncomingMessage
  /** Signal of the request, which also ends the body. */
  readonly signal: AbortSignal
}

/** Default of `silence`. A registry may move a large blob to its storage before it answers. */
const silenceMs = 30_000
const silenceAfterBlobMs = 300_000
const maxRedirects = 5
const discardedBytes = 64 * 1024
/** Connections per host: enough for a release, within the limits of registries. */
const maxConnections = 16

export class Transport implements Disposable {
  /** `https://HOST`, or `http://HOST` if configured and for registries on loopback. */
  readonly origin: URL
  readonly #access: RegistryAccess
  readonly #agents = new Map<string, Agent>()

  /** @param host `host[:port]`; Docker Hub is `docker.io` */
  constructor(host: string, access: RegistryAccess) {
    const name = host === 'docker.io' ? 'registry-1.docker.io' : host
    const plain = access.http ?? (isLoopback(name) && !access.insecure)
    this.origin = new URL(`${plain ? 'http' : 'https'}://${name}`)
    this.#access = access
  }

  [Symbol.dispose](): void {
    for (const agent of this.#agents.values()) agent.destroy()
    this.#agents.clear()
  }

  /**
   * Sends a request and follows redirects of GET and HEAD. The caller must read the whole body or destroy it.
   * Credentials are not sent to another origin (RFC 9110, section 15.4), and nothing goes from https to http.
   *
   * @throws TransientError without a response, Cancelled by the signal, Error for an untrusted certificate
   */
  async send(request: HttpRequest): Promise<HttpResponse> {
    let { url, headers = {} } = request
    for (let redirects = 0; ; redirects++) {
      const response = await this.#exchange({ ...request, url, headers })
      const { location } = response.headers
      const follows = request.follows !== false && (request.method === 'GET' || request.method === 'HEAD')
      if (!follows || response.status < 300 || response.status > 399 || location === undefined) return response
      discard(response)
      if (redirects === maxRedirects) throw new Error(`${request.url.origin}: more than ${maxRedirects} redirects`)
      const next = resolveUrl(location, url)
      if (next.origin !== url.origin) headers = withoutCredentials(headers)
      url = next
    }
  }

  async #exchange(request: HttpRequest): Promise<HttpResponse> {
    const { method, url, headers = {}, body, signal } = request
    const streams = isStream(body)
    const { silence: timeout = streams ? silenceAfterBlobMs : silenceMs } = request
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
    // Compressed data could expand without limit and would not match its digest.
    const sent = send(url, {
      method,
      signal,
      agent: this.#agent(url, streams),
      timeout,
      headers: { 'user-agent': 'manifold', 'accept-encoding': 'identity', ...headers },
    })
    sent.on('response', resolve)
    sent.on('timeout', () => sent.destroy(new Error(`no response for ${formatDuration(timeout)}`)))
    sent.on('error', reject)
    try {
      // The response may arrive before everything is sent, for example if the registry rejects the request.
      if (streams) await Promise.race([pipeline(body, sent), promise])
      else sent.end(body)
      const response = await promise
      return { status: response.statusCode ?? 0, headers: response.headers, url, body: response, signal }
    } catch (error) {
      // The server may close a persistent connection at any time, so try a new one.
      const { code } = error as NodeJS.ErrnoException
      if (sent.reusedSocket && code === 'ECONNRESET' && !streams && !signal.aborted) return this.#exchange(request)
      throw requestError(request, error)
    }
  }

  /**
   * One agent per origin, and one for uploads: an upload waits for what it sends, which may come from the same registry and
   * must not wait for a connection behind it. Only the registry gets the client certificate. CA and `insecure` also
   * apply to its token server.
   */
  #agent(url: URL, isUpload: boolean): Agent {
    const name = `${isUpload ? 'upload ' : ''}${url.origin}`
    const known = this.#agents.get(name)
    if (known) return known
    const kept = {
      keepAlive: true,
      maxSockets: maxConnections,
      // As in Go, loopback addresses never use a proxy, regardless of NO_PROXY.
      ...(!isLoopback(url.host) && { proxyEnv: proxyEnv(url, process.env) }),
    }
    const agent = url.protocol === 'https:' ? new SecureAgent({ ...kept, ...this.#tls(url) }) : new Agent(kept)
    this.#agents.set(name, agent)
    return agent
  }

  #tls(url: URL): AgentOptions {
    const { insecure, ca, cert, key } = this.#access
    const isRegistry = url.origin === this.origin.origin
    return {
      secureContext: secureContext({ ca, ...(isRegistry && { cert, key }) }),
      ...(insecure && { rejectUnauthorized: false }),
    }
  }
}

/**
 * Resolves a redirect.
 *
 * @throws Error for a URL that is none, that would leave https, or that is an address of this machine or its cloud
 */
export function resolveUrl(location: string, base: URL): URL {
  if (!URL.canParse(location, base.href)) throw new Error(`${base.origin}: "${location}" is not a URL`)
  const url = new URL(location, base)
  // Behind a proxy that terminates TLS, a registry may take its own address for plain HTTP.
  if (base.protocol === 'https:' && url.protocol === 'http:' && url.host === base.host) url.protocol = 'https:'
  const refuse = (why: string): Error => new Error(`${base.origin}: rejected a redirect to ${url.origin}, ${why}`)
  const mayBePlain = base.protocol === 'http:' || (isLoopback(base.host) && isLoopback(url.host))
  const isSecure = url.protocol === 'https:' || (url.protocol === 'http:' && mayBePlain)
  if (!isSecure) throw refuse('which is not https')
  if (isInternal(url.hostname) && !isLoopback(base.host)) throw refuse('which only this machine can reach')
  return url
}

/** Loopback and link-local addresses, addresses at which clouds have their metadata, and the names of all of them. */
function isInternal(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '')
  return (
    isLoopback(host) ||
    /^(?:0\.0\.0\.0|169\.254\.[\d.]+|100\.100\.100\.200|.*\.localhost|metadata\.google\.internal)$/.test(host) ||
    /^\[(?:::|::ffff:(?:7f..|a9fe):.*|fe[89ab].*|fd00:ec2::254)\]$/.test(host)
  )
}

/** Discards an unread body. If it is large, the connection is closed. */
export function discard({ body }: HttpResponse): void {
  let size = 0
  body.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > discardedBytes) body.destroy()
  })
}

/**
 * Reads a body of at most `limit` bytes.
 *
 * @throws TransientError if it is cut off, Cancelled by the signal of the request, Error if it is longer
 */
export async function readBody({ body, url, signal }: HttpResponse, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) break
      chunks.push(chunk)
    }
  } catch (cause) {
    if (signal.aborted) throw new Cancelled(`reading from ${url.origin}`)
    throw new TransientError(
      `${url.origin}: the response was cut off`,
      { cause: 'the connection was dropped' },
      { cause },
    )
  }
  if (size > limit) throw new Error(`${url.origin}: the response is longer than ${limit} bytes`)
  return Buffer.concat(chunks)
}

/** @throws TransientError for a damaged body or the page of a gateway */
export async function readJson<const Schema extends v.GenericSchema>(
  schema: Schema,
  response: HttpResponse,
  limit: number,
): Promise<v.InferOutput<Schema>> {
  const text = (await readBody(response, limit)).toString()
  try {
    return parseJson(schema, text, response.url.origin)
  } catch (cause) {
    throw new TransientError((cause as Error).message, { cause: 'the response was damaged' }, { cause })
  }
}

export function isStream(body: HttpRequest['body']): body is Readable {
  return body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body)
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(host)
}

function withoutCredentials(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'))
}

/** @param cause of the failure of a request without a response */
export function requestError({ method, url, signal }: HttpRequest, cause: unknown): Error {
  if (signal.aborted) return new Cancelled(`${method} ${url.origin}`)
  const { code = '', message } = cause as NodeJS.ErrnoException
  // Without the query, which may hold a signature.
  const what = `${method} ${url.origin}${url.pathname}: ${message || code}`
  // Certificate errors are permanent.
  const lasting = /CERT|SIGNATURE|SSL|TLS|ALTNAME|INVALID/.test(code)
  return lasting ? new Error(what, { cause }) : new TransientError(what, { cause: 'no connection' }, { cause })
}
