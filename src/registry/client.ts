/** The registries of a step: connections and tokens are kept per host, credentials come from the inputs or the runner. */
import { splitHost } from '../plan/reference.ts'
import { Authorizer, type RegistryCredentials } from './authorizer.ts'
import { hubName } from './hub.ts'
import { RegistryError, registryError } from './registry-error.ts'
import { type RegistryHost, Repository, type Retrying } from './repository.ts'
import { discard, type RegistryAccess, Transport } from './transport.ts'

export interface RegistryClientOptions {
  /** How a host is reached. */
  readonly accessOf: (host: string) => RegistryAccess
  /** Credentials for a host; undefined: anonymous. */
  readonly credentialsOf: (host: string) => Promise<RegistryCredentials | undefined>
  readonly retrying: Retrying
}

/** The registry does not take the credentials. */
export class LoginRefused extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause })
    this.name = 'LoginRefused'
  }
}

export class RegistryClient implements Disposable {
  /** For what is more than one request. */
  readonly retrying: Retrying
  readonly #options: RegistryClientOptions
  readonly #hosts: Map<string, RegistryHost>

  constructor(options: RegistryClientOptions, hosts = new Map<string, RegistryHost>()) {
    this.#options = options
    this.#hosts = hosts
    this.retrying = options.retrying
  }

  /** A client with the same connections whose requests end by this signal instead of the step's. */
  withSignal(signal: AbortSignal): RegistryClient {
    const retrying = { ...this.retrying, signal }
    return new RegistryClient({ ...this.#options, retrying }, this.#hosts)
  }

  /** Closes the connections. */
  [Symbol.dispose](): void {
    for (const { transport } of this.#hosts.values()) transport[Symbol.dispose]()
  }

  /** @param name a repository as in references: without a host it is on Docker Hub */
  repository(name: string): Repository {
    const [host, path] = splitHost(name)
    const registry = hubName(host ?? '')
    const isOfficial = registry === 'docker.io' && !path.includes('/')
    return new Repository(this.#host(registry), this.retrying, { name, path: isOfficial ? `library/${path}` : path })
  }

  /**
   * Asks a registry whether it takes the credentials, as `docker login` does. One that asks nobody for credentials takes
   * them all.
   *
   * @throws LoginRefused, TransientError when there is no answer, Error when there is no registry
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
      throw error instanceof RegistryError ? new Error(`${registry} is no registry: ${error.message}`) : error
    }
    discard(response)
    try {
      const authorization = await authorizer.header('', signal)
      // A token server that gives a token has taken the password.
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
    const host = { transport, authorizer: new Authorizer(transport, () => credentialsOf(registry)) }
    this.#hosts.set(registry, host)
    return host
  }
}
