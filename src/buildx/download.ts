/** Downloads over HTTP through the runner's proxy. Distinguishes transient and permanent failures. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Agent, type IncomingMessage, request as httpRequest } from 'node:http'
import { Agent as SecureAgent, request as httpsRequest } from 'node:https'
import { pipeline } from 'node:stream/promises'
import { text } from 'node:stream/consumers'
import { trustedAuthorities } from '../docker/authorities.ts'
import { Cancelled } from '../docker/process.ts'
import { TransientError } from '../docker/diagnosis.ts'

export interface DownloadOptions {
  /** Time limit without data, in milliseconds. */
  readonly stallTimeout: number
  /** Cancels the download. */
  readonly signal?: AbortSignal
}

export const defaultDownload: DownloadOptions = { stallTimeout: 30_000 }

/** Writes the file and returns its SHA-256 in hex. */
export async function downloadFile(url: string, file: string, options = defaultDownload): Promise<string> {
  const response = await open(url, options)
  const hash = createHash('sha256')
  try {
    await pipeline(
      response,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(file),
    )
  } catch (cause) {
    throw broken(url, cause, options)
  }
  return hash.digest('hex')
}

export async function downloadText(url: string, options = defaultDownload): Promise<string> {
  const response = await open(url, options)
  try {
    return await text(response)
  } catch (cause) {
    throw broken(url, cause, options)
  }
}

/** Returns the target of a redirect, or undefined if there is none. */
export async function redirection(url: string, options = defaultDownload): Promise<string | undefined> {
  const response = await get(url, options)
  response.resume()
  const { statusCode = 0, headers } = response
  const { location } = headers
  if (statusCode >= 400) throw refused(url, statusCode)
  return location === undefined ? undefined : new URL(location, url).href
}

const mostRedirections = 5

async function open(url: string, options: DownloadOptions): Promise<IncomingMessage> {
  let at = url
  for (let followed = 0; followed <= mostRedirections; followed++) {
    const response = await get(at, options)
    const { statusCode = 0, headers } = response
    if (statusCode === 200) return response
    response.resume()
    if (statusCode < 300 || statusCode > 399 || headers.location === undefined) throw refused(at, statusCode)
    const next = new URL(headers.location, at).href
    if (at.startsWith('https:') && !next.startsWith('https:'))
      throw new Error(`${at} redirects to ${next}, which is not https`)
    at = next
  }
  throw new Error(`${url} has too many redirects`)
}

function refused(url: string, status: number): Error {
  const cause = `HTTP ${status}`
  const message = `${url} responds with ${cause}`
  return [408, 429].includes(status) || status >= 500 ? new TransientError(message, { cause }) : new Error(message)
}

function get(url: string, options: DownloadOptions): Promise<IncomingMessage> {
  const { stallTimeout, signal } = options
  const secure = url.startsWith('https:')
  const agent = secure
    ? new SecureAgent({ proxyEnv: process.env, ca: trustedAuthorities() })
    : new Agent({ proxyEnv: process.env })
  return new Promise((resolve, reject) => {
    const sent = (secure ? httpsRequest : httpRequest)(
      url,
      { agent, timeout: stallTimeout, ...(signal && { signal }) },
      resolve,
    )
    // Like the signal, this also destroys a response that is being read.
    sent.on('timeout', () => sent.destroy(new Error(`no data for ${stallTimeout / 1000} s`)))
    sent.on('error', (cause) => {
      reject(broken(url, cause, options))
    })
    sent.end()
  })
}

function broken(url: string, cause: unknown, { signal }: DownloadOptions): Error {
  if (signal?.aborted) return new Cancelled(url)
  const { message, code = '' } = cause as NodeJS.ErrnoException
  return new TransientError(`${url}: ${message || code}`, { cause: 'the connection was dropped' }, { cause })
}
