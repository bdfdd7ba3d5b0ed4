/** A registry on loopback whose answers a test writes, for what real registries do that the specification doesn't say. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Exchange {
  /** `GET /v2/acme/app/manifests/1` */
  readonly line: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
  /** The client's, which tells connections apart. */
  readonly port: number | undefined
}

export interface ScriptedAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Buffer
}

export interface ScriptedRegistry extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string
  readonly origin: string
  /** Requests in the order in which they came. */
  readonly seen: readonly Exchange[]
}

/**
 * @param answer gives the answer, or writes one itself and returns undefined
 * @param hold what a request waits for
 */
export async function scriptedRegistry(
  answer: (exchange: Exchange, raw: ServerResponse) => ScriptedAnswer | undefined,
  hold: (exchange: Exchange) => Promise<void> = () => Promise.resolve(),
): Promise<ScriptedRegistry> {
  const seen: Exchange[] = []
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      const line = `${request.method ?? ''} ${request.url ?? ''}`
      const exchange = { line, headers: request.headers, body, port: request.socket.remotePort }
      seen.push(exchange)
      await hold(exchange)
      const given = answer(exchange, response)
      if (!given) return
      const headers = Object.entries(given.headers ?? {}).flatMap(([name, values]) =>
        [values].flat().map((value) => [name, value] as const),
      )
      response.writeHead(given.status, headers.flat())
      response.end(request.method === 'HEAD' ? undefined : given.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    origin: `http://${host}`,
    seen,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
