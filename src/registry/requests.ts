/** Requests to one repository: with credentials, expected statuses, and retries. */
import { retry, type RetryOptions, type RetryPolicy } from '../docker/retry.ts'
import { TransientError } from '../docker/diagnosis.ts'
import type { Authorizer } from './authorizer.ts'
import { registryError } from './registry-error.ts'
import { discard, type HttpRequest, type HttpResponse, isStream, type Transport } from './transport.ts'

/** State that the repositories of one registry share. */
export interface RegistryHost {
  readonly transport: Transport
  readonly authorizer: Authorizer
}

/** Retry options of each request. The signal ends them. */
export type Retrying = Omit<RetryOptions, 'classify' | 'isLogged'>

export interface RepositoryName {
  /** As in references: `ghcr.io/acme/app`. */
  readonly name: string
  /** Path in the registry: `acme/app`. */
  readonly path: string
}

export interface Call extends Pick<HttpRequest, 'method' | 'headers' | 'body' | 'follows'> {
  /** Path below `/v2/PATH/`, or a URL from the registry. */
  readonly at: string | URL
  /** Actions on this repository, as in the scope of a token. */
  readonly actions: string
  /** Expected statuses. Any other one is an error. */
  readonly expect: readonly number[]
  /** A repository to mount from, which the token must cover as well. */
  readonly from?: string
}

export class Requests implements RepositoryName {
  readonly name: string
  readonly path: string
  readonly #host: RegistryHost
  readonly #retrying: Retrying

  constructor(host: RegistryHost, retrying: Retrying, { name, path }: RepositoryName) {
    this.#host = host
    this.#retrying = retrying
    this.name = name
    this.path = path
  }

  isBeside(other: Requests): boolean {
    return other.#host === this.#host
  }

  /** A request whose response is in its status and headers. */
  done(what: string, call: Call): Promise<HttpResponse> {
    return this.retry(what, (signal) => this.answer(what, call, signal))
  }

  /** Without its body: a response that is not read keeps its connection. */
  async answer(what: string, call: Call, signal: AbortSignal): Promise<HttpResponse> {
    const response = await this.send(what, call, signal)
    discard(response)
    return response
  }

  retry<T>(what: string, attempt: (signal: AbortSignal) => Promise<T>, changes: Partial<RetryPolicy> = {}): Promise<T> {
    const { retryPolicy } = this.#retrying
    return retry(what, attempt, { ...this.#retrying, retryPolicy: { ...retryPolicy, ...changes } })
  }

  /** Sends a request with credentials, and again if the registry requires others. */
  async send(what: string, call: Call, signal: AbortSignal): Promise<HttpResponse> {
    const { transport, authorizer } = this.#host
    const { method, at, actions, expect, from, body, follows } = call
    const url = at instanceof URL ? at : new URL(`/v2/${this.path}/${at}`, transport.origin)
    const scopes = [scopeOf(this.path, actions), ...(from === undefined ? [] : [scopeOf(from, 'pull')])]
    const scope = scopes.join(' ')
    // An upload location may be on another host, with its own credentials in the URL.
    const own = url.origin === transport.origin.origin
    for (let tries = 0; ; tries++) {
      const authorization = own ? await authorizer.header(scope, signal) : undefined
      const headers = { ...call.headers, ...(authorization && { authorization }) }
      const response = await transport.send({
        method,
        url,
        headers,
        signal,
        follows,
        ...(body !== undefined && { body }),
      })
      if (expect.includes(response.status)) return response
      // A redirect may lead to a server that must not get the registry's credentials by asking for them.
      const asks = response.status === 401 && own && response.url.origin === transport.origin.origin && tries < 2
      if (!asks || !authorizer.learn(response, scope, authorization)) throw await registryError(response, what)
      discard(response)
      // What has been read of a stream can't be sent again; the token that was refused is not used again.
      if (isStream(body)) throw new TransientError(`${what}: HTTP 401`, { cause: 'the token ran out' })
    }
  }
}

function scopeOf(path: string, actions: string): string {
  return `repository:${path}:${actions}`
}
