/** Error responses of registries (OCI distribution specification, "Error codes"). */
import * as v from 'valibot'
import { matchJson } from '../actions/json.ts'
import { sanitize } from '../actions/sanitize.ts'
import { Cancelled } from '../actions/cancellation.ts'
import { type Transient, TransientError } from '../docker/diagnosis.ts'
import { type HttpResponse, readBody } from './transport.ts'

export class RegistryError extends Error {
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.name = 'RegistryError'
    this.status = status
  }
}

const bodySchema = v.object({
  errors: v.array(v.object({ code: v.optional(v.string()), message: v.optional(v.string()) })),
})
/** Limit for the text of an error, which may be the page of a gateway. */
const shownCharacters = 300
const bodyBytes = 64 * 1024
/** Codes of transient failures, regardless of the status. */
const transientCodes = new Set(['TOOMANYREQUESTS', 'UNAVAILABLE'])

/**
 * Reads the body of an error response.
 *
 * @param what the request, for the message: `GET ghcr.io/acme/app:1`
 * @throws Cancelled by the signal of the request
 * @returns TransientError for a transient failure, otherwise RegistryError
 */
export async function registryError(response: HttpResponse, what: string): Promise<Error> {
  const { status, headers } = response
  const body = await readBody(response, bodyBytes).catch((error: unknown) => {
    if (error instanceof Cancelled) throw error
    return Buffer.alloc(0)
  })
  const text = body.toString()
  // The page of a gateway does not follow the specification.
  const errors = matchJson(bodySchema, text)?.errors ?? []
  const codes = errors.flatMap(({ code }) => code ?? [])
  const reasons = errors.map(({ code, message }) => [code, message].filter(Boolean).join(': ')).filter(Boolean)
  const reason = sanitize(reasons.join('; ')).slice(0, shownCharacters)
  const message = `${what}: HTTP ${status}${reason && ` (${reason})`}`
  const retryAfter = headers['retry-after']
  const transient =
    transientStatus(status, retryAfter) ??
    (codes.some((code) => transientCodes.has(code)) ? transientOf(status, retryAfter) : undefined)
  return transient ? new TransientError(message, transient) : new RegistryError(message, status)
}

/** A response that is not what its digest or its length says. Another attempt may get it whole. */
export function damaged(what: string, expected: string, found: string): TransientError {
  return new TransientError(`${what}: the registry returned ${found} for ${expected}`, {
    cause: 'the response was damaged',
  })
}

/** Undefined for the status of a permanent failure. */
export function transientStatus(status: number, retryAfter: string | undefined): Transient | undefined {
  const isBusy = [408, 425, 429].includes(status) || (status >= 500 && status !== 501)
  return isBusy ? transientOf(status, retryAfter) : undefined
}

function transientOf(status: number, retryAfter: string | undefined): Transient {
  return { cause: `HTTP ${status}`, retryAfter: retryAfterMs(retryAfter) }
}

/** Milliseconds of a Retry-After header: seconds or a date (RFC 9110, section 10.2.3); undefined for anything else. */
export function retryAfterMs(header: string | undefined, now = Date.now()): number | undefined {
  if (!header) return undefined
  const milliseconds = /^\d+(?:\.\d+)?$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds)
}
