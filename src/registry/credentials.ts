/** Credentials for registries, checked before the build. */
import { durationSince } from '../actions/duration.ts'
import { Cancelled } from '../actions/cancellation.ts'
import { retry } from '../docker/retry.ts'
import { settleAll } from './settle.ts'
import { LoginRefused, type RegistryClient } from './client.ts'
import type { Identity } from './keyless/identity.ts'
import { KeylessError } from './keyless/keyless-logins.ts'

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

/** Credentials to check: those of a user, or of a provider. */
export type Login = Pick<Credentials, 'input' | 'registry' | 'username'> | Identity

/** Checks all credentials in parallel. */
export async function checkCredentials(
  client: Pick<RegistryClient, 'login' | 'retrying'>,
  logins: readonly Login[],
): Promise<void> {
  const { retrying } = client
  await settleAll(
    logins.map(async (auth) => {
      const { registry } = auth
      const started = performance.now()
      try {
        const login = (signal: AbortSignal): Promise<void> => client.login(registry, signal)
        await retry(`login at ${registry}`, login, retrying)
      } catch (error) {
        if (error instanceof Cancelled) throw error
        throw loginError(auth, error as Error)
      }
      retrying.log(`${registry}: logged in ${describe(auth)} (${durationSince(started)})`)
    }),
  )
}

function describe(login: Login): string {
  return 'provider' in login ? `with provider ${login.provider}` : `as ${login.username}`
}

function loginError(login: Login, error: Error): Error {
  const { registry } = login
  const input = 'input' in login ? login.input : 'registry-auth'
  // Its message has the remedy.
  if (error instanceof KeylessError) return new Error(`${input}: ${error.message}`, { cause: error })
  const refused = error instanceof LoginRefused
  const who = 'provider' in login ? `the token of provider ${login.provider}` : `user "${login.username}"`
  const what = refused ? `${registry} rejects ${who}: ${error.message}` : error.message
  const ofRefusal =
    'provider' in login
      ? 'Check that the registry belongs to this provider, and that the identity may access it'
      : 'Check the username, and that the password or token is complete, valid and for this registry'
  const remedy = refused ? ofRefusal : 'Check its name and port, and http, ca and certificates in registries'
  return new Error(`${input}: ${what}. ${remedy}`, { cause: error })
}
