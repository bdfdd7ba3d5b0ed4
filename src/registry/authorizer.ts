/**
 * Authentication at one registry: Basic, or Bearer tokens according to distribution's token specification
 * (https://distribution.github.io/distribution/spec/auth/token/). Tokens are kept per scope and renewed.
 */
import * as v from 'valibot'
import { Cancelled } from '../actions/cancellation.ts'
import { TransientError } from '../docker/diagnosis.ts'
import { type Challenge, parseChallenge } from './challenge.ts'
import { registryError } from './registry-error.ts'
import { discard, type HttpResponse, readJson, resolveUrl, type Transport } from './transport.ts'

export type RegistryCredentials =
  | {
      readonly username: string
      readonly password: string
      /** Set if they expire. Who finds them keeps and renews them. */
      readonly until?: number
    }
  /** A refresh token, which some registries (ACR) use instead of a password. */
  | { readonly identityToken: string }

interface Token {
  readonly value: string
  /** Time of `performance.now()` from which it is renewed. */
  readonly until: number
}

/** It becomes a part of a header. */
const headerToken = v.nullish(v.pipe(v.string(), v.regex(/^[\x21-\x7e]*$/, 'a token has no spaces or line breaks')))
const tokenSchema = v.object({
  token: headerToken,
  access_token: headerToken,
  expires_in: v.nullish(v.number()),
  refresh_token: v.nullish(v.string()),
})

/** The specification's default of 60 s, since servers may omit the lifetime or return a very short one. */
const shortestLifeMs = 60_000
const tokenBytes = 1024 * 1024

interface TokenRequest {
  readonly realm: URL
  readonly service: string | undefined
  /** Separated by spaces; empty for the whole registry. */
  readonly scopes: string
  readonly credentials: RegistryCredentials | undefined
  readonly signal: AbortSignal
}

export class Authorizer {
  readonly #transport: Transport
  readonly #findCredentials: (signal: AbortSignal) => Promise<RegistryCredentials | undefined>
  #credentials: Promise<RegistryCredentials | undefined> | undefined
  #challenge: Challenge | undefined
  /** Scopes that the registry requires beyond Docker's convention, by requested scope. */
  readonly #scopes = new Map<string, string>()
  readonly #tokens = new Map<string, Promise<Token>>()
  /** Headers with a token that the registry rejected, although it has not expired. */
  readonly #refused = new Set<string>()

  /** @param findCredentials called when the registry first requires credentials */
  constructor(
    transport: Transport,
    findCredentials: (signal: AbortSignal) => Promise<RegistryCredentials | undefined>,
  ) {
    this.#transport = transport
    this.#findCredentials = findCredentials
  }

  /**
   * Returns the `Authorization` header of a request, or undefined before the registry has required one, or without
   * credentials.
   *
   * @param scope `repository:PATH:ACTIONS`, or empty for the whole registry
   */
  async header(scope: string, signal: AbortSignal): Promise<string | undefined> {
    if (!this.#challenge) return undefined
    if (this.#challenge.scheme === 'basic') return basicHeader(await this.#own(signal))
    const { value } = await this.#token(this.#challenge, this.#scopes.get(scope) ?? scope, signal)
    return `Bearer ${value}`
  }

  /**
   * Processes the challenge of a 401 response.
   *
   * @param sent the rejected header
   * @returns whether to repeat the request
   */
  learn(response: HttpResponse, scope: string, sent: string | undefined): boolean {
    const challenge = parseChallenge(response.headers['www-authenticate'] ?? '')
    if (!challenge) return false
    this.#challenge = challenge
    if (challenge.scheme === 'basic') return !sent?.startsWith('Basic ')
    const scopes = union(scope, challenge.scope ?? '')
    this.#scopes.set(scope, scopes)
    if (sent) this.#refused.add(sent)
    return true
  }

  /** They are looked up once, unless that fails or they expire. */
  #own(signal: AbortSignal): Promise<RegistryCredentials | undefined> {
    if (this.#credentials) return shared('the credential helper', this.#credentials, signal)
    const finding = this.#findCredentials(signal)
    this.#credentials = finding
    const forget = (): void => {
      if (this.#credentials === finding) this.#credentials = undefined
    }
    finding.then((found) => {
      if (found && 'until' in found) forget()
    }, forget)
    return finding
  }

  /** A token is fetched once, even if several requests wait for it. */
  async #token({ realm, service }: Bearer, scopes: string, signal: AbortSignal): Promise<Token> {
    const known = this.#tokens.get(scopes)
    const token = await known?.catch(() => undefined)
    if (token && performance.now() < token.until && !this.#refused.has(`Bearer ${token.value}`)) return token
    // Another request may have begun to fetch it meanwhile.
    const fetching = this.#tokens.get(scopes)
    const url = this.#realm(realm)
    if (fetching && fetching !== known) return shared(url.origin, fetching, signal)
    const fetched = this.#fetchToken({ realm: url, service, scopes, signal })
    this.#tokens.set(scopes, fetched)
    return fetched
  }

  async #fetchToken(asked: Omit<TokenRequest, 'credentials'>): Promise<Token> {
    const { realm, scopes } = asked
    const credentials = await this.#own(asked.signal)
    const request = { ...asked, credentials }
    const isIdentity = credentials !== undefined && 'identityToken' in credentials
    let response = await (isIdentity ? this.#post(request) : this.#get(request))
    // Some servers support only one of the two requests.
    if (credentials && [404, 405].includes(response.status)) {
      discard(response)
      response = await (isIdentity ? this.#get(request) : this.#post(request))
    }
    if (response.status !== 200) throw await registryError(response, `token for ${scopes || realm.host}`)
    const answer = await readJson(tokenSchema, response, tokenBytes)
    const value = answer.token ?? answer.access_token
    if (!value) throw new Error(`${realm.origin}: the token server returned no token`)
    if (answer.refresh_token && isIdentity) {
      this.#credentials = Promise.resolve({ identityToken: answer.refresh_token })
    }
    // Renewed before it expires.
    const life = Math.max((answer.expires_in ?? 0) * 900, shortestLifeMs)
    return { value, until: performance.now() + life }
  }

  /** Rejects http after https, so that a registry can't cause requests to internal services or unencrypted passwords. */
  #realm(realm: string): URL {
    const url = resolveUrl(realm, this.#transport.origin)
    if (url.username || url.password) throw new Error(`${url.origin}: the URL of the token server contains credentials`)
    return url
  }

  #get({ realm, service, scopes, credentials, signal }: TokenRequest): Promise<HttpResponse> {
    const url = new URL(realm)
    if (service !== undefined) url.searchParams.set('service', service)
    for (const scope of scopes.split(' ').filter(Boolean)) url.searchParams.append('scope', scope)
    const authorization = basicHeader(credentials)
    return this.#transport.send({ method: 'GET', url, signal, ...(authorization && { headers: { authorization } }) })
  }

  #post({ realm, service, scopes, credentials, signal }: TokenRequest): Promise<HttpResponse> {
    const form = new URLSearchParams({ client_id: 'manifold', ...grantOf(credentials) })
    if (service !== undefined) form.set('service', service)
    if (scopes) form.set('scope', scopes)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return this.#transport.send({ method: 'POST', url: realm, headers, body: form.toString(), signal })
  }
}

/** The request that fetches may be cancelled; those that wait for it may not be. */
async function shared<T>(what: string, fetching: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await fetching
  } catch (cause) {
    if (signal.aborted || !(cause instanceof Cancelled)) throw cause
    throw new TransientError(`no response from ${what}`, { cause: 'no credentials in time' }, { cause })
  }
}

function grantOf(credentials: RegistryCredentials | undefined): Record<string, string> {
  if (!credentials) return {}
  if ('identityToken' in credentials) {
    return { grant_type: 'refresh_token', refresh_token: credentials.identityToken }
  }
  return { grant_type: 'password', username: credentials.username, password: credentials.password }
}

type Bearer = Extract<Challenge, { scheme: 'bearer' }>

/** Merges scopes: each resource once, with all its actions. */
function union(...scopes: readonly string[]): string {
  const actions = new Map<string, Set<string>>()
  for (const scope of scopes.join(' ').split(' ').filter(Boolean)) {
    const end = scope.lastIndexOf(':')
    const resource = scope.slice(0, end)
    const known = actions.get(resource) ?? new Set()
    for (const action of scope.slice(end + 1).split(',')) known.add(action)
    actions.set(resource, known)
  }
  return [...actions].map(([resource, names]) => `${resource}:${[...names].join(',')}`).join(' ')
}

/** Encodes credentials for Basic authentication (RFC 7617). */
export function basic(username: string, password: string): string {
  return Buffer.from(`${username}:${password}`).toString('base64')
}

function basicHeader(credentials: RegistryCredentials | undefined): string | undefined {
  if (!credentials || 'identityToken' in credentials) return undefined
  return `Basic ${basic(credentials.username, credentials.password)}`
}
