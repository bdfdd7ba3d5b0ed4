/** Downloads by the transport of the registry client: the runner's proxy and certificate authorities, and its limits. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Cancelled } from '../actions/cancellation.ts'
import { TransientError } from '../docker/diagnosis.ts'
import { registryError } from '../registry/registry-error.ts'
import { discard, type HttpResponse, readBody, Transport } from '../registry/transport.ts'

export interface Download {
  readonly transport: Transport
  readonly url: URL
  readonly signal: AbortSignal
  /** Time limit without data, in milliseconds. */
  readonly silence?: number | undefined
}

const maxTextBytes = 1024 * 1024
/** Ten times the size of buildx. */
const maxFileBytes = 1024 * 1024 * 1024

/** A transport for all files of a server. */
export function transportTo({ host, protocol }: URL): Transport {
  return new Transport(host, { http: protocol === 'http:' })
}

/** Writes the file and returns its SHA-256 in hex. */
export async function downloadFile(download: Download, file: string): Promise<string> {
  const { body, url, signal } = await open(download)
  const hash = createHash('sha256')
  let size = 0
  try {
    await pipeline(
      body,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          size += chunk.length
          if (size > maxFileBytes) return
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(file),
    )
  } catch (cause) {
    if (signal.aborted) throw new Cancelled(url.href)
    const message = `${url.origin}${url.pathname}: ${(cause as Error).message}`
    throw new TransientError(message, { cause: 'the connection was dropped' }, { cause })
  }
  if (size > maxFileBytes) throw new Error(`${url.origin}${url.pathname}: larger than ${maxFileBytes} bytes`)
  return hash.digest('hex')
}

export async function downloadText(download: Download): Promise<string> {
  return (await readBody(await open(download), maxTextBytes)).toString()
}

/** Returns where a URL redirects to. */
export async function redirection({ transport, url, signal, silence }: Download): Promise<URL> {
  const response = await transport.send({ method: 'HEAD', url, signal, silence })
  // The page there does not matter.
  if (response.status >= 400 && response.url.href === url.href) throw await registryError(response, url.href)
  discard(response)
  return response.url
}

async function open({ transport, url, signal, silence }: Download): Promise<HttpResponse> {
  const response = await transport.send({ method: 'GET', url, signal, silence })
  if (response.status === 200) return response
  throw await registryError(response, url.href)
}
