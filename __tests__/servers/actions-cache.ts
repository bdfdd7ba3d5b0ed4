/** The Actions cache service in its first version (artifactcache), as far as its client uses it for one file. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** What becomes of an upload: the connection is cut after its first bytes, or the answer is 500. */
export type UploadFault = 'none' | 'cut' | 'broken'

export interface CacheServer extends AsyncDisposable {
  /** What a runner has in the environment. */
  readonly env: Readonly<Record<string, string>>
  readonly keys: () => readonly string[]
  fail: (fault: UploadFault) => void
  /** Changes the keys of all entries. */
  rename: (change: (key: string) => string) => void
}

export async function startActionsCache(): Promise<CacheServer> {
  const entries: { key: string; readonly version: string; data: Buffer; committed: boolean }[] = []
  let url = ''
  let fault: UploadFault = 'none'
  const answer = async (request: IncomingMessage): Promise<[status: number, body?: unknown]> => {
    const { pathname, searchParams } = new URL(request.url ?? '', url)
    const body = await buffer(request)
    const id = Number(/\/(\d+)$/.exec(pathname)?.[1] ?? 0)
    const entry = entries[id - 1]
    if (request.method === 'GET' && pathname.endsWith('/cache')) {
      const [keys, version] = [
        decodeURIComponent(searchParams.get('keys') ?? '').split(','),
        searchParams.get('version'),
      ]
      const found = entries.findLastIndex(
        (known) => known.committed && keys.some((key) => known.key.startsWith(key)) && known.version === version,
      )
      if (found < 0) return [204]
      return [200, { cacheKey: entries[found]?.key, archiveLocation: `${url}archives/${found + 1}`, scope: 'main' }]
    }
    if (request.method === 'POST' && pathname.endsWith('/caches')) {
      const { key, version } = JSON.parse(body.toString()) as { key: string; version: string }
      return [201, { cacheId: entries.push({ key, version, data: Buffer.alloc(0), committed: false }) }]
    }
    if (!entry) return [404]
    if (request.method === 'GET') return [200, entry.data]
    if (request.method === 'PATCH' && fault === 'broken') return [500]
    if (request.method === 'PATCH') entry.data = withChunk(entry.data, body, request.headers['content-range'])
    else entry.committed = true
    return [204]
  }
  const server = createServer((request, response) => {
    if (request.method === 'PATCH' && fault === 'cut') {
      request.once('data', () => request.socket.destroy())
      return
    }
    void answer(request).then(([status, body]) => {
      response.writeHead(status, Buffer.isBuffer(body) ? {} : { 'content-type': 'application/json' })
      response.end(Buffer.isBuffer(body) ? body : body === undefined ? '' : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    env: {
      ACTIONS_CACHE_URL: url,
      ACTIONS_RUNTIME_TOKEN: 'token',
      ACTIONS_RESULTS_URL: '',
      ACTIONS_CACHE_SERVICE_V2: '',
    },
    fail: (now) => {
      fault = now
    },
    rename: (change) => {
      for (const entry of entries) entry.key = change(entry.key)
    },
    keys: () => entries.filter(({ committed }) => committed).map(({ key }) => key),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** The client sends the chunks of a large file at once. */
function withChunk(data: Buffer, chunk: Buffer, range = ''): Buffer {
  const start = Number(/^bytes (\d+)-/.exec(range)?.[1] ?? data.length)
  const all = Buffer.alloc(Math.max(data.length, start + chunk.length))
  data.copy(all)
  chunk.copy(all, start)
  return all
}
