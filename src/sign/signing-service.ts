/** Calls to signing services, with retries, and errors that name the service and the remedy. */
import { STATUS_CODES } from 'node:http'
import { InternalError } from '@sigstore/sign'
import * as v from 'valibot'
import { Cancelled } from '../actions/cancellation.ts'
import { withContext } from '../actions/errors.ts'
import { matchJson } from '../actions/json.ts'
import { sanitize } from '../actions/sanitize.ts'
import { withTimeLimit } from '../actions/time-limit.ts'
import { TransientError } from '../docker/diagnosis.ts'
import { retry } from '../docker/retry.ts'
import { retryAfterMs } from '../registry/registry-error.ts'
import type { Retrying } from '../registry/requests.ts'
import { type HttpRequest, readBody, requestError, Transport } from '../registry/transport.ts'

export interface Service {
  /** For messages. */
  readonly name: string
  readonly method: HttpRequest['method']
  readonly url: URL
  /** What to do if the service rejects the request. */
  readonly remedy: string
}

export interface ServiceRequest<T> extends Service, Pick<HttpRequest, 'headers'> {
  /** Sent as JSON. */
  readonly body?: string
  /** Returns undefined for a response that is none of the service, such as the page of a gateway. */
  readonly read: (body: Buffer) => T | undefined
}

const answerBytes = 32 * 1024 * 1024
const failure = v.object({ message: v.string() })

/** @throws Error after all retries, or if the service rejects the request */
export async function callService<T>(request: ServiceRequest<T>, retrying: Retrying): Promise<T> {
  const { method, url, body, read } = request
  using transport = new Transport(url.host, {})
  const headers = {
    accept: '*/*',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...request.headers,
  }
  const attempt = async (signal: AbortSignal): Promise<T> => {
    const response = await transport.send({ method, url, headers, signal, ...(body !== undefined && { body }) })
    const bytes = await readBody(response, answerBytes)
    const answer = read(bytes)
    if (answer !== undefined) return answer
    const { status } = response
    const why =
      status < 300 ? 'the response is none of this service' : (matchJson(failure, bytes.toString())?.message ?? '')
    throw rejection(request, { status, why, retryAfter: retryAfterMs(response.headers['retry-after']) })
  }
  // Awaited, since the connection ends with this function.
  return await retried(request, attempt, retrying)
}

/** In milliseconds. The signal of an attempt has a shorter limit. */
const longestCall = 300_000

/**
 * A call that a library makes. It can't be ended, so nobody waits for it after the signal.
 *
 * @throws Error after all retries, or if the service rejects the request
 */
export function callLibrary<T>(service: Service, call: () => Promise<T>, retrying: Retrying): Promise<T> {
  const attempt = async (signal: AbortSignal): Promise<T> => {
    try {
      return await withTimeLimit(service.name, longestCall, signal, call)
    } catch (error) {
      throw libraryError(service, error, signal)
    }
  }
  return retried(service, attempt, retrying)
}

async function retried<T>(
  { name }: Service,
  attempt: (signal: AbortSignal) => Promise<T>,
  retrying: Retrying,
): Promise<T> {
  try {
    return await retry(name, attempt, retrying)
  } catch (error) {
    throw error instanceof Cancelled ? error : withContext(name, error)
  }
}

/** Errors of the library have these, undocumented. */
interface LibraryError extends Error {
  /** Of the response. */
  readonly statusCode?: number
  /** Of an error of its HTTP client. */
  readonly type?: string
  readonly code?: string
}

function libraryError(service: Service, error: unknown, signal: AbortSignal): Error {
  if (error instanceof Cancelled) return error
  // The message of an internal error may have the token.
  const cause = (error instanceof InternalError ? error.cause : error) as LibraryError
  const { statusCode: status, type, code, message } = cause
  const why = message.replace(/^\(\d+\) |^.* reason: /, '')
  if (status !== undefined) return rejection(service, { status, why: why === STATUS_CODES[status] ? '' : why })
  if (type === undefined || type === 'invalid-json') return rejection(service, { why })
  const isCut = why.startsWith('Invalid response body')
  return requestError({ ...service, signal }, { code, message: isCut ? 'the response was cut off' : why })
}

interface Rejection {
  readonly status?: number
  readonly why: string
  readonly retryAfter?: number | undefined
}

function rejection({ name, method, url, remedy }: Service, { status, why, retryAfter }: Rejection): Error {
  const reason = sanitize(why).slice(0, 300)
  const at = `${name}: ${method} ${url.origin}${url.pathname}`
  const again = 'Run the job again when the service responds'
  if (status === undefined) {
    const cause = 'no valid response'
    return new TransientError(`${at}: the response is none of this service (${reason}). ${again}`, { cause })
  }
  const message = `${at}: HTTP ${status}${reason && ` (${reason})`}`
  // GitHub limits the rate with a 403 that has Retry-After.
  const isListedLate = method === 'GET' && status === 404
  const isRejected =
    !isListedLate && status >= 400 && status < 500 && ![408, 425, 429].includes(status) && retryAfter === undefined
  if (isRejected) return new Error(`${message}. ${remedy}`)
  const cause = status < 400 ? 'no valid response' : `HTTP ${status}`
  return new TransientError(`${message}. ${again}`, { cause, retryAfter })
}
