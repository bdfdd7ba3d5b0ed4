/** Credentials for registries, checked before the build. */
import { durationSince } from '../actions/duration.ts'
import { Cancelled } from '../actions/cancellation.ts'
import { retry } from '../docker/retry.ts'
import { settleAll } from './settle.ts'
import { LoginRefused, type RegistryClient } from './client.ts'

export interface RegistryAuth {
  /** `host[:port]`; Docker Hub is `docker.io`. */
  readonly registry: string
  readonly username: string
  readonly password: string
}

export interface Credentials extends RegistryAuth {
  /** Their input, for errors. */
  readonly input: string
}

/** Checks all credentials in parallel. */
export async function checkCredentials(
  client: Pick<RegistryClient, 'login' | 'retrying'>,
  credentials: readonly Credentials[],
): Promise<void> {
  const { retrying } = client
  await settleAll(
    credentials.map(async (auth) => {
      const { registry, username } = auth
      const started = performance.now()
      try {
        const login = (signal: AbortSignal): Promise<void> => client.login(registry, signal)
        await retry(`login at ${registry}`, login, retrying)
      } catch (error) {
        if (error instanceof Cancelled) throw error
        throw loginError(auth, error as Error)
      }
      retrying.log(`${registry}: logged in as ${username} (${durationSince(started)})`)
    }),
  )
}

function loginError({ input, registry, username }: Credentials, error: Error): Error {
  const refused = error instanceof LoginRefused
  const what = refused ? `${registry} rejects user "${username}": ${error.message}` : error.message
  const remedy = refused
    ? 'Check the username, and that the password or token is complete, valid and for this registry'
    : 'Check its name and port, and http, ca and certificates in registries'
  return new Error(`${input}: ${what}. ${remedy}`, { cause: error })
}
