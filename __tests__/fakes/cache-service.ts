/**
 * The Actions cache service, version 2: the calls by which entries are made and found, and the store of blobs behind them, as
 * far as BuildKit uses both.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * `quota`: no entry is made any more. The rest is what the store does to a blob of which it has taken the first bytes:
 * `upload`: refuses it; and once only, since its client goes on for a minute with each blob, `cut`: breaks the connection;
 * `broken`: answers 500.
 */
export type Fault = 'none' | 'quota' | 'upload' | 'cut' | 'broken'

export interface CacheService {
  /** What a runner puts into a step's environment. */
  readonly env: Readonly<Record<string, string>>
  /** Keys of whole entries, oldest first. */
  readonly keys: () => readonly string[]
  fail: (fault: Fault) => void
  /** Uploads that were cut or broken. */
  readonly faults: () => number
  readonly close: () => void
}

interface Entry {
  readonly id: number
  readonly key: string
  readonly version: string
  readonly blocks: Map<string, Buffer>
  content: Buffer
  whole: boolean
}

interface Call {
  readonly key: string
  readonly version: string
  readonly restore_keys?: readonly string[]
}

interface Refusal {
  readonly error: number
  readonly code?: string
}

type Answer =
  | Refusal
  | {
      readonly ok: boolean
      readonly entry_id?: string
      readonly matched_key?: string
      readonly signed_upload_url?: string
      readonly signed_download_url?: string
    }

export async function startCacheService(permission: 'read' | 'write' = 'write'): Promise<CacheService> {
  const entries: Entry[] = []
  let fault: Fault = 'none'
  let faults = 0
  const server = createServer((request, response) => {
    void answer(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    const [, id] = /^\/store\/blobs\/(\d+)$/.exec(pathname) ?? []
    if (id !== undefined) {
      await answerStore(entries[Number(id)], request, response, searchParams)
      return
    }
    const call = JSON.parse((await body(request)).toString()) as Call
    const found = answerCall(pathname.split('/').at(-1) ?? '', call)
    if ('error' in found) {
      // A long wait, which BuildKit refuses: a short one it would sit through.
      response
        .writeHead(found.error, { 'retry-after': '3600' })
        .end(JSON.stringify({ code: found.code ?? 'refused', msg: 'no' }))
    } else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found))
  }

  function answerCall(method: string, { key, version, restore_keys: prefixes = [] }: Call): Answer {
    const own = entries.filter((entry) => entry.version === version)
    switch (method) {
      case 'CreateCacheEntry': {
        if (fault === 'quota') return { error: 429 }
        if (own.some((entry) => entry.key === key)) return { error: 409, code: 'already_exists' }
        const id =
          entries.push({
            id: entries.length,
            key,
            version,
            blocks: new Map(),
            content: Buffer.alloc(0),
            whole: false,
          }) - 1
        return { ok: true, signed_upload_url: `${url}/store/blobs/${id}` }
      }
      case 'FinalizeCacheEntryUpload': {
        const entry = own.find((entry) => entry.key === key)
        if (!entry) return { error: 404 }
        entry.whole = true
        return { ok: true, entry_id: String(entry.id) }
      }
      case 'GetCacheEntryDownloadURL': {
        const whole = own.filter((entry) => entry.whole)
        const match =
          whole.find((entry) => entry.key === key) ??
          prefixes.flatMap((prefix) => whole.findLast((entry) => entry.key.startsWith(prefix)) ?? [])[0]
        if (!match) return { ok: false }
        return { ok: true, signed_download_url: `${url}/store/blobs/${match.id}`, matched_key: match.key }
      }
      default:
        return { error: 404 }
    }
  }

  /** Block blobs of Azure storage: whole, or by blocks that a list joins; read by range. */
  async function answerStore(
    entry: Entry | undefined,
    request: IncomingMessage,
    response: ServerResponse,
    search: URLSearchParams,
  ): Promise<void> {
    const headers = {
      'x-ms-request-id': '1',
      'x-ms-version': '2020-10-02',
      etag: '"1"',
      'last-modified': new Date(0).toUTCString(),
    }
    if (!entry) {
      response.writeHead(404, headers).end()
      return
    }
    if (request.method !== 'PUT') {
      const [, from = '0', to] =
        /bytes=(\d+)-(\d*)/.exec(String(request.headers['x-ms-range'] ?? request.headers.range)) ?? []
      const part = entry.content.subarray(Number(from), to ? Number(to) + 1 : undefined)
      response.writeHead(206, { ...headers, 'content-length': String(part.length) }).end(part)
      return
    }
    const now = fault
    if (now === 'cut' || now === 'broken') {
      fault = 'none'
      faults++
    }
    if (now === 'cut') {
      await once(request, 'data')
      request.destroy()
      return
    }
    if (now === 'upload' || now === 'broken') {
      await once(request, 'data')
      response.writeHead(now === 'upload' ? 403 : 500, { ...headers, connection: 'close' }).end(() => request.destroy())
      return
    }
    const bytes = await body(request)
    const blocks = [...bytes.toString('latin1').matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map(
      ([, block = '']) => block,
    )
    if (search.get('comp') === 'block') entry.blocks.set(search.get('blockid') ?? '', bytes)
    else if (search.get('comp') === 'blocklist') {
      entry.content = Buffer.concat(blocks.map((block) => entry.blocks.get(block) ?? Buffer.alloc(0)))
    } else entry.content = bytes
    response.writeHead(201, headers).end()
  }

  return {
    env: {
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(permission),
    },
    keys: () => entries.filter(({ whole }) => whole).map(({ key }) => key),
    faults: () => faults,
    fail: (next) => {
      fault = next
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** A token like a runner's: its scopes stand as JSON in JSON, a bit each for reading and writing. */
export function runtimeToken(permission: 'read' | 'write'): string {
  const ac = JSON.stringify([
    { Scope: 'refs/heads/main', Permission: 1 },
    { Scope: 'refs/pull/1/merge', Permission: permission === 'write' ? 3 : 1 },
  ])
  const now = Math.floor(Date.now() / 1000)
  const parts = [
    { alg: 'HS256', typ: 'JWT' },
    { ac, nbf: now - 60, exp: now + 3600 },
  ]
  return [...parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')), 'c2lnbmF0dXJl'].join('.')
}

async function body(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
