/** A server of buildx releases, laid out as the public one, that can be slow, cut off or wrong. */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What goes wrong, one after another; `latest` is HTTP 503 where the latest release is asked for. */
export type Fault = 'cut' | 'stall' | 500 | 'latest' | 'none'

export interface ReleaseServer extends AsyncDisposable {
  readonly url: string
  readonly requests: readonly string[]
  /** When a file has begun and does not go on. */
  readonly stalled: Promise<void>
}

export const program = '#!/bin/sh\necho this is buildx\n'

/** The feed of the public site has this form. Its order is that of time. */
const feed = ['v1.1.4', 'v1.2.3', 'v1.2.3-rc2', 'v1.2.3-rc1', 'v1.1.3']
  .map(
    (tag) => `<entry><link rel="alternate" type="text/html" href="https://example.org/releases/tag/${tag}"/></entry>\n`,
  )
  .join('')

export async function startReleases(
  checksums: (name: string, checksum: string) => string,
  faults: readonly Fault[] = [],
  file: string | Buffer = program,
): Promise<ReleaseServer> {
  const requests: string[] = []
  const left = [...faults]
  const stalled = Promise.withResolvers<undefined>()
  const server = createServer(({ url = '' }, response) => {
    requests.push(url)
    const [, name = ''] = /^\/releases\/download\/v1\.2\.3\/(.*)$/.exec(url) ?? []
    // The file itself stands elsewhere, as it does at the public site.
    if (url === '/files/asset') response.end(file)
    else if (url === '/releases/latest' && left[0] === 'latest') {
      left.shift()
      response.writeHead(503).end()
    } else if (url === '/releases/latest') response.writeHead(302, { location: '/releases/tag/v1.2.3' }).end()
    else if (url === '/releases.atom') response.end(feed)
    else if (name === 'checksums.txt') {
      const checksum = createHash('sha256').update(file).digest('hex')
      response.end(checksums(assetName(), checksum))
    } else if (name !== assetName()) response.writeHead(404).end()
    else {
      const fault = left.shift() ?? 'none'
      if (fault === 500) response.writeHead(500).end()
      else if (fault === 'none') response.writeHead(302, { location: '/files/asset' }).end()
      else {
        response.writeHead(200, { 'content-length': file.length })
        response.write(file.slice(0, 5), () => {
          if (fault === 'cut') response.destroy()
          else stalled.resolve(undefined)
        })
      }
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/releases`,
    requests,
    stalled: stalled.promise,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

export function assetName(): string {
  const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm: 'arm-v7', ppc64: 'ppc64le' }
  return `buildx-v1.2.3.${process.platform}-${architectures[process.arch] ?? process.arch}`
}
