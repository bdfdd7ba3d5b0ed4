/** A client for the registries of a step. Connections and tokens are kept per host. */
import { splitHost } from '../plan/reference.ts'
import { Authorizer, type RegistryCredentials } from './authorizer.ts'
import { registryOf } from './hub.ts'
import { RegistryError, registryError } from './registry-error.ts'
import { Repository } from './repository.ts'
import { type RegistryHost, Requests, type Retrying } from './requests.ts'
import type { RegistryAccess } from './registry-settings.ts'
import { discard, Transport } from './transport.ts'

interface RegistryClientOptions {
  /** Returns the connection settings for a host. */
  readonly accessOf: (host: string) => RegistryAccess
  /** Returns credentials for a host, or undefined for anonymous access. */
  readonly credentialsOf: (host: string, signal: AbortSignal) => Promise<RegistryCredentials | undefined>
  readonly retrying: Retrying
}

/** The registry rejected the credentials. */
export class LoginRefused extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause })
    this.name = 'LoginRefused'
  }
}

export class RegistryClient implements Disposable {
  /** For operations with several requests. */
  readonly retrying: Retrying
  readonly #options: RegistryClientOptions
  readonly #hosts: Map<string, RegistryHost>

  constructor(options: RegistryClientOptions, hosts = new Map<string, RegistryHost>()) {
    this.#options = options
    this.#hosts = hosts
    this.retrying = options.retrying
  }

  /** A client with the same connections and tokens. */
  with(changes: Partial<Retrying>): RegistryClient {
    return new RegistryClient({ ...this.#options, retrying: { ...this.retrying, ...changes } }, this.#hosts)
  }

  /** Closes the connections. */
  [Symbol.dispose](): void {
    for (const { transport } of this.#hosts.values()) transport[Symbol.dispose]()
  }

  /** @param name repository as in references. Without a host it is on Docker Hub */
  repository(name: string): Repository {
    const [, path] = splitHost(name)
    const registry = registryOf(name)
    const isOfficial = registry === 'docker.io' && !path.includes('/')
    const names = { name, path: isOfficial ? `library/${path}` : path }
    return new Repository(new Requests(this.#host(registry), this.retrying, names))
  }

  /**
   * Checks the credentials for a registry, like `docker login`. A registry without authentication accepts any.
   *
   * @throws LoginRefused, TransientError without a response, or Error if there is no registry
   */
  async login(registry: string, signal: AbortSignal): Promise<void> {
    const { transport, authorizer } = this.#host(registry)
    const url = new URL('/v2/', transport.origin)
    const response = await transport.send({ method: 'GET', url, signal })
    if (response.status === 200) {
      discard(response)
      return
    }
    if (response.status !== 401 || !authorizer.learn(response, '', undefined)) {
      const error = await registryError(response, url.href)
      throw error instanceof RegistryError ? new Error(`${registry} is not a registry: ${error.message}`) : error
    }
    discard(response)
    try {
      const authorization = await authorizer.header('', signal)
      // A token server that returned a token has accepted the password.
      if (!authorization?.startsWith('Basic ')) return
      const second = await transport.send({ method: 'GET', url, headers: { authorization }, signal })
      if (second.status >= 400) throw await registryError(second, url.href)
      discard(second)
    } catch (error) {
      throw error instanceof RegistryError ? new LoginRefused(error) : error
    }
  }

  #host(registry: string): RegistryHost {
    const known = this.#hosts.get(registry)
    if (known) return known
    const { accessOf, credentialsOf } = this.#options
    const transport = new Transport(registry, accessOf(registry))
    const host = { transport, authorizer: new Authorizer(transport, (signal) => credentialsOf(registry, signal)) }
    this.#hosts.set(registry, host)
    return host
  }
}
