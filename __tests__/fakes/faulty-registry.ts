/**
 * A registry that fails on purpose: a real HTTP server on loopback that passes everything on to a real registry, but
 * for the requests it has to spoil.
 */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

export const requestKinds = [
  'token',
  'blob HEAD',
  'upload start',
  'upload patch',
  'upload finish',
  'manifest PUT by digest',
  'manifest PUT by tag',
  'manifest HEAD',
  'manifest GET',
  'blob GET',
  'manifest DELETE',
  'certificate',
  'log entry',
  'timestamp',
] as const
export type RequestKind = (typeof requestKinds)[number]

export const faults = ['429', '500', '502', '503', '504', 'reset', 'cut', 'hang', 'wrong body'] as const
export type Fault = (typeof faults)[number]

/** Who asks: the action's own client, or BuildKit and buildx, which push for it. */
export type Sender = 'the step' | 'BuildKit'

export interface FaultPlan {
  readonly kind: RequestKind
  /** By default requests of both. */
  readonly by?: Sender
  readonly fault: Fault
  /** How many requests of the kind are spoilt; Infinity: all. */
  readonly times: number
  /** Only requests whose path this matches; all by default. */
  readonly path?: RegExp
  /** The first to be spoilt, counted from 1. */
  readonly from?: number
}

export interface FaultyRegistry {
  /** `127.0.0.1:PORT` */
  readonly host: string
  /** `SENDER: KIND` of all requests, spoilt ones included. */
  readonly seen: ReadonlySet<string>
  /** How many were spoilt. */
  readonly spoilt: () => number
  readonly close: () => Promise<void>
}

export interface FaultyRegistryOptions {
  readonly plan?: FaultPlan | undefined
  /** Asks for a token, which it gives to anybody. */
  readonly tokens?: boolean
  /** Requests that a token is good for. */
  readonly tokenUses?: number
  /** Called with each request that is spoilt. */
  readonly onSpoilt?: () => void
  /** Sees each request before it is answered; what it waits for, the request waits for. */
  readonly onRequest?: (kind: RequestKind | undefined, url: string) => Promise<void> | undefined
  /** Sees each request that has been answered. */
  readonly onAnswered?: (kind: RequestKind | undefined, url: string) => void
  /** Changes an answer of the real registry, for registries that don't keep to the book. */
  readonly answer?: (request: IncomingMessage, kind: RequestKind | undefined) => Answer | undefined
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export async function faultyRegistry(target: string, options: FaultyRegistryOptions = {}): Promise<FaultyRegistry> {
  const { plan, tokens = plan?.kind === 'token', onRequest, answer } = options
  const seen = new Set<string>()
  const guard = tokenGuard(options.tokenUses ?? Infinity)
  let matched = 0
  let spoilt = 0
  const isSpoilt = (kind: RequestKind | undefined, { url = '', headers }: IncomingMessage): boolean => {
    if (!plan || kind !== plan.kind || !(plan.path ?? /./).test(url)) return false
    if (plan.by !== undefined && plan.by !== senderOf(headers)) return false
    matched++
    const from = plan.from ?? 1
    return matched >= from && matched < from + plan.times
  }
  const handle = (incoming: IncomingMessage, outgoing: ServerResponse, kind: RequestKind | undefined): void => {
    const { headers } = incoming
    if (plan && isSpoilt(kind, incoming)) {
      spoilt++
      options.onSpoilt?.()
      spoil(plan.fault, kind, { incoming, outgoing, target })
    } else if (kind === 'token') {
      reply(outgoing, { status: 200, body: JSON.stringify({ token: guard.issue(), expires_in: 300 }) })
    } else if (tokens && !guard.admits(headers.authorization)) {
      reply(outgoing, unauthorised(headers.host ?? '', headers.authorization !== undefined))
    } else {
      const own = answer?.(incoming, kind)
      if (own) reply(outgoing, own)
      else forward({ incoming, outgoing, target }, passOn)
    }
  }
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/' } = incoming
    const kind = kindOf(method, url)
    if (kind) seen.add(`${senderOf(incoming.headers)}: ${kind}`)
    outgoing.on('finish', () => options.onAnswered?.(kind, url))
    const waiting = onRequest?.(kind, url) ?? Promise.resolve()
    void waiting.then(() => {
      handle(incoming, outgoing, kind)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { host: `127.0.0.1:${port}`, seen, spoilt: () => spoilt, close: () => close(server) }
}

/** Requests to signing services. */
const serviceKinds: Readonly<Record<string, RequestKind>> = {
  '/api/v2/signingCert': 'certificate',
  '/api/v1/log/entries': 'log entry',
  '/api/v1/timestamp': 'timestamp',
}

function kindOf(method: string, url: string): RequestKind | undefined {
  const path = url.replace(/\?.*$/, '')
  if (path === '/token') return 'token'
  if (path.startsWith('/api/')) return serviceKinds[path]
  if (path.includes('/blobs/uploads/')) {
    const uploads: Record<string, RequestKind> = { POST: 'upload start', PATCH: 'upload patch', PUT: 'upload finish' }
    return uploads[method]
  }
  if (path.includes('/blobs/')) return method === 'HEAD' ? 'blob HEAD' : method === 'GET' ? 'blob GET' : undefined
  if (!path.includes('/manifests/')) return undefined
  if (method === 'PUT') return path.includes('/manifests/sha256:') ? 'manifest PUT by digest' : 'manifest PUT by tag'
  const others: Record<string, RequestKind> = { HEAD: 'manifest HEAD', GET: 'manifest GET', DELETE: 'manifest DELETE' }
  return others[method]
}

function senderOf(headers: IncomingHttpHeaders): Sender {
  return /^(?:manifold$|sigstore-js)/.test(headers['user-agent'] ?? '') ? 'the step' : 'BuildKit'
}

interface Exchange {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  readonly target: string
}

function spoil(fault: Fault, kind: RequestKind | undefined, { incoming, outgoing, target }: Exchange): void {
  switch (fault) {
    case 'reset':
      incoming.socket.resetAndDestroy()
      return
    case 'hang':
      incoming.resume()
      return
    case 'cut':
      // The registry gets the request and does it; half of its answer comes back.
      if (kind === 'token') replyAndCut(outgoing, '{"token": "ha')
      else forward({ incoming, outgoing, target }, cutShort)
      return
    case 'wrong body':
      incoming.resume()
      reply(outgoing, { status: lie(kind), body: '<html>all is well</html>', headers: { 'content-type': 'text/html' } })
      return
    case '429':
    case '500':
    case '502':
    case '503':
    case '504':
      incoming.resume()
      reply(outgoing, statusAnswers[fault])
  }
}

/** As registries and the gateways before them give them. */
const statusAnswers: Readonly<Record<'429' | '500' | '502' | '503' | '504', Answer>> = {
  429: {
    status: 429,
    headers: { 'retry-after': '1' },
    body: '{"errors":[{"code":"TOOMANYREQUESTS","message":"retry-after: 0.1s, allowed: 44000/minute"}]}',
  },
  500: { status: 500, body: '{"errors":[{"code":"UNKNOWN","message":"unknown error"}]}' },
  502: { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad Gateway</html>' },
  503: { status: 503, body: '{"errors":[{"code":"UNAVAILABLE","message":"service unavailable"}]}' },
  504: { status: 504, headers: { 'content-type': 'text/html' }, body: '<html>Gateway Time-out</html>' },
}

/** The status of an answer that says the deed is done, when nothing was done. */
function lie(kind: RequestKind | undefined): number {
  if (kind === 'upload start' || kind === 'upload patch') return 202
  return kind?.includes('PUT') || kind === 'upload finish' ? 201 : 200
}

function forward(
  { incoming, outgoing, target }: Exchange,
  onResponse: (response: IncomingMessage, outgoing: ServerResponse) => void,
): void {
  const [hostname = '', port = '80'] = target.split(':')
  const { method, url, headers } = incoming
  // The Host header stays, so that the registry gives upload locations of this server.
  const options = { hostname, port, method, path: url, headers: { ...headers, connection: 'close' } }
  const outer = request(options, (response) => {
    onResponse(response, outgoing)
  })
  outer.on('error', () => outgoing.destroy())
  incoming.pipe(outer)
}

function passOn(response: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeHead(response.statusCode ?? 502, response.headers)
  response.pipe(outgoing)
}

function cutShort(response: IncomingMessage, outgoing: ServerResponse): void {
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => chunks.push(chunk))
  response.on('end', () => {
    const body = Buffer.concat(chunks)
    if (body.length === 0) {
      outgoing.destroy()
      return
    }
    outgoing.writeHead(response.statusCode ?? 502, { ...response.headers, 'content-length': body.length })
    outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy())
  })
}

function reply(outgoing: ServerResponse, { status, headers = {}, body = '' }: Answer): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', ...headers })
  outgoing.end(body)
}

function replyAndCut(outgoing: ServerResponse, half: string): void {
  outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': 2 * half.length })
  outgoing.write(half, () => outgoing.destroy())
}

function unauthorised(host: string, tokenRanOut: boolean): Answer {
  const error = tokenRanOut ? ',error="invalid_token"' : ''
  return {
    status: 401,
    headers: { 'www-authenticate': `Bearer realm="http://${host}/token",service="faulty"${error}` },
    body: '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}',
  }
}

function tokenGuard(uses: number): { issue: () => string; admits: (authorization: string | undefined) => boolean } {
  const left = new Map<string, number>()
  return {
    issue: () => {
      const token = `token-${left.size + 1}`
      left.set(token, uses)
      return token
    },
    admits: (authorization = '') => {
      const token = authorization.replace(/^Bearer /, '')
      const remaining = left.get(token) ?? 0
      left.set(token, remaining - 1)
      return remaining > 0
    },
  }
}

/** Ends hung exchanges too. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}
