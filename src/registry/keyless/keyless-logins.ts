/** Log-ins with tokens of the job: fetched when first needed, shared, and renewed before they expire. */
import { Cancelled } from '../../actions/cancellation.ts'
import { messageOf } from '../../actions/errors.ts'
import type { Runtime } from '../../actions/runtime.ts'
import { retry } from '../../docker/retry.ts'
import { basic } from '../authorizer.ts'
import type { Retrying } from '../requests.ts'
import type { Identity } from './identity.ts'

export interface ExpiringCredentials {
  readonly username: string
  readonly password: string
  /** Time of `performance.now()` at which they expire. */
  readonly until: number
}

/** A provider gave no credentials. The message has the remedy. */
export class KeylessError extends Error {}

interface KeylessOptions extends Pick<Runtime, 'secret'> {
  /** Gets credentials from the provider. */
  readonly exchange: (identity: Identity, signal: AbortSignal) => Promise<ExpiringCredentials>
  readonly retrying: Retrying
}

/** Milliseconds for which credentials are usable when they are given out. */
const shortestUse = 60_000

export class KeylessLogins {
  readonly #identities: readonly Identity[]
  readonly #options: KeylessOptions
  readonly #held = new Map<string, Promise<ExpiringCredentials>>()

  constructor(identities: readonly Identity[], options: KeylessOptions) {
    this.#identities = identities
    this.#options = options
  }

  /**
   * @param registry `host[:port]`; Docker Hub is `docker.io`
   * @param use milliseconds for which the credentials must be usable, if the provider gives such
   * @returns undefined if the registry has no such log-in
   * @throws KeylessError, or Cancelled
   */
  async credentials(registry: string, use = shortestUse): Promise<ExpiringCredentials | undefined> {
    const identity = this.#identities.find((identity) => identity.registry === registry)
    if (!identity) return undefined
    const known = this.#held.get(registry)
    const held = await known?.catch(() => undefined)
    if (held && held.until - performance.now() > use) return held
    // Another caller may have begun to fetch them meanwhile.
    const fetching = this.#held.get(registry)
    if (fetching && fetching !== known) return fetching
    const fetched = this.#fetch(identity)
    this.#held.set(registry, fetched)
    return fetched
  }

  /** With the signal of the step, since who asks may give up while others wait. */
  async #fetch(identity: Identity): Promise<ExpiringCredentials> {
    const { exchange, secret, retrying } = this.#options
    const { registry, provider } = identity
    try {
      const found = await retry(`token for ${registry}`, (signal) => exchange(identity, signal), retrying)
      secret(found.password)
      secret(basic(found.username, found.password))
      return found
    } catch (error) {
      if (error instanceof Cancelled) throw error
      throw new KeylessError(`${registry}: login with provider ${provider}: ${messageOf(error)}`, { cause: error })
    }
  }
}
