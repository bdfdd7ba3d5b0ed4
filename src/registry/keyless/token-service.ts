/** Requests to the token services of providers. */
import * as v from 'valibot'
import type { Environment } from '../../actions/environment.ts'
import { matchJson, parseJson } from '../../actions/json.ts'
import { matchClaims } from '../../actions/jwt.ts'
import type { Runtime } from '../../actions/runtime.ts'
import { sanitize } from '../../actions/sanitize.ts'
import { TransientError } from '../../docker/diagnosis.ts'
import { transientStatus } from '../registry-error.ts'
import { type HttpRequest, readBody, type Transport } from '../transport.ts'

/** What an exchange of tokens depends on. */
export interface Exchange extends Pick<Runtime, 'idToken' | 'secret'> {
  readonly env: Environment
  /** To the services of the provider. */
  readonly services: Transport
  /** To the registry. */
  readonly own: Transport
  readonly signal: AbortSignal
}

/** An error response. */
export interface Refusal {
  readonly status: number
  /** Empty if the response has none. */
  readonly code: string
  readonly message: string
}

interface Question extends Pick<HttpRequest, 'method' | 'url' | 'headers'> {
  /** For errors. */
  readonly what: string
  readonly form?: Readonly<Record<string, string>>
  readonly json?: unknown
  /** Sentence for errors. */
  readonly remedy: (refusal: Refusal) => string
}

const answerBytes = 256 * 1024
const shownCharacters = 500

/**
 * Returns the body of a response with status 200.
 *
 * @throws TransientError, or Error with the remedy
 */
export async function ask(
  transport: Transport,
  { what, form, json, remedy, ...request }: Question,
  signal: AbortSignal,
): Promise<string> {
  const body = form ? new URLSearchParams(form).toString() : json === undefined ? undefined : JSON.stringify(json)
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json'
  const headers = {
    accept: 'application/json',
    ...(body !== undefined && { 'content-type': type }),
    ...request.headers,
  }
  const response = await transport.send({ ...request, headers, signal, ...(body !== undefined && { body }) })
  const text = (await readBody(response, answerBytes)).toString()
  const { status } = response
  if (status === 200) return text
  const refusal = { status, ...problemIn(text) }
  const reason = [refusal.code, refusal.message].filter(Boolean).join(': ')
  const message = `${what}: HTTP ${status}${reason && ` (${reason})`}`
  const transient = transientStatus(status, response.headers['retry-after'])
  if (transient || isPassing(refusal)) throw new TransientError(message, transient ?? { cause: refusal.code })
  throw new Error(`${message}. ${remedy(refusal)}`)
}

/** AWS reports these with the status 400, also if it could not fetch the keys of the issuer. */
function isPassing({ code, message }: Refusal): boolean {
  return (
    /Throttl|TooManyRequests|RequestLimitExceeded|IDPCommunicationError/.test(code) ||
    message.includes('verification key')
  )
}

export function readAnswer<const Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  what: string,
): v.InferOutput<Schema> {
  return parseJson(schema, text, `${what}: the response`)
}

const texts = v.optional(v.unknown())
const jsonProblem = v.object({
  __type: texts,
  code: texts,
  error: texts,
  error_description: texts,
  message: texts,
  Message: texts,
  detail: texts,
  errors: v.optional(v.array(v.object({ code: texts, message: texts }))),
})
const innerProblem = v.object({ code: texts, status: texts, message: texts })

/** AWS (XML and JSON), OAuth 2 (Azure, Google's and Docker's token services), Google, ACR, and gRPC as JSON. */
function problemIn(text: string): Omit<Refusal, 'status'> {
  const { error, errors, ...outer } = matchJson(jsonProblem, text) ?? {}
  const inner = v.is(innerProblem, error) ? error : undefined
  const [first] = errors ?? []
  const code =
    [outer.__type, inner?.status, inner?.code, error, first?.code, outer.code].map(shown).find(Boolean) ??
    xmlText(text, 'Code')
  const message =
    [outer.error_description, outer.message, outer.Message, outer.detail, inner?.message, first?.message]
      .map(shown)
      .find(Boolean) ?? xmlText(text, 'Message')
  // The type of an error may have the name of its service before it.
  return { code: clipped(code.replace(/^.*#/, '')), message: clipped(message).replace(/\.$/, '') }
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function clipped(text: string): string {
  return sanitize(text.replaceAll(/\s+/g, ' ').trim()).slice(0, shownCharacters)
}

/** Text of the first element with this name; empty if there is none. */
export function xmlText(xml: string, element: string): string {
  const [, text = ''] = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml) ?? []
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&(?:apos|#39|#x27);/g, "'")
    .replaceAll('&amp;', '&')
}

const claimsSchema = v.object({
  iss: v.optional(v.string()),
  sub: v.optional(v.string()),
  exp: v.optional(v.number()),
})

/** Claims of a JSON Web Token; none for another token. */
export function claimsOf(token: string): v.InferOutput<typeof claimsSchema> {
  return matchClaims(claimsSchema, token) ?? {}
}

/** Sentence about who the job is, for errors: trust is in these claims. */
export function describeJob(idToken: string, audience: string): string {
  const { iss = 'unknown', sub = 'unknown' } = claimsOf(idToken)
  return `The ID token of this job has the issuer "${iss}", the audience "${audience}" and the subject "${sub}"`
}

/** @param seconds since the epoch */
export function untilTime(seconds: number): number {
  return performance.now() + seconds * 1000 - Date.now()
}

/** @param seconds from now */
export function untilIn(seconds: number): number {
  return performance.now() + seconds * 1000
}
