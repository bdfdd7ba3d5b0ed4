/** Requests to signing services, with retries, and errors that name the service and the remedy. */
import * as v from 'valibot'
import { Cancelled } from '../actions/cancellation.ts'
import { withContext } from '../actions/errors.ts'
import { matchJson } from '../actions/json.ts'
import { sanitize } from '../actions/sanitize.ts'
import { TransientError } from '../docker/diagnosis.ts'
import { retry } from '../docker/retry.ts'
import { retryAfterMs } from '../registry/registry-error.ts'
import type { Retrying } from '../registry/requests.ts'
import { type HttpRequest, type HttpResponse, readBody, Transport } from '../registry/transport.ts'

export interface ServiceRequest<T> extends Pick<HttpRequest, 'method' | 'headers'> {
  /** For messages. */
  readonly name: string
  readonly url: URL
  /** Sent as JSON. */
  readonly body?: string
  /** Returns undefined for a response that is none of the service, such as the page of a gateway. */
  readonly read: (body: Buffer, response: HttpResponse) => T | undefined
  /** What to do if the service rejects the request. */
  readonly remedy: (status: number) => string
}

const answerBytes = 32 * 1024 * 1024
const failure = v.object({ message: v.string() })

/** @throws Error after all retries, or if the service rejects the request */
export async function callService<T>(request: ServiceRequest<T>, retrying: Retrying): Promise<T> {
  try {
    return await send(request, retrying)
  } catch (error) {
    throw error instanceof Cancelled ? error : withContext(request.name, error)
  }
}

async function send<T>(request: ServiceRequest<T>, retrying: Retrying): Promise<T> {
  const { name, method, url, body, read } = request
  using transport = new Transport(url.host, {})
  const headers = {
    accept: '*/*',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...request.headers,
  }
  // Awaited, since the connection ends with this function.
  return await retry(
    name,
    async (signal) => {
      const response = await transport.send({ method, url, headers, signal, ...(body !== undefined && { body }) })
      const bytes = await readBody(response, answerBytes)
      const answer = read(bytes, response)
      if (answer !== undefined) return answer
      throw rejection(request, response, bytes.toString())
    },
    retrying,
  )
}

function rejection(
  { name, method, url, remedy }: Pick<ServiceRequest<unknown>, 'name' | 'method' | 'url' | 'remedy'>,
  { status, headers }: HttpResponse,
  text: string,
): Error {
  const why = sanitize(matchJson(failure, text)?.message ?? '').slice(0, 300)
  const reason = status < 300 ? 'the response is none of this service' : why
  const message = `${name}: ${method} ${url.origin}${url.pathname}: HTTP ${status}${reason && ` (${reason})`}`
  const retryAfter = retryAfterMs(headers['retry-after'])
  // GitHub limits the rate with a 403 that has Retry-After.
  const isListedLate = method === 'GET' && status === 404
  const isRejected =
    !isListedLate && status >= 400 && status < 500 && ![408, 425, 429].includes(status) && retryAfter === undefined
  if (isRejected) return new Error(`${message}. ${remedy(status)}`)
  const cause = status < 400 ? 'no valid response' : `HTTP ${status}`
  return new TransientError(`${message}. Run the job again when the service responds`, { cause, retryAfter })
}
