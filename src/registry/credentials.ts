/** Credentials for registries, tried before anything is built. */
import { withContext } from '../actions/errors.ts'
import type { RegistryAuth } from './docker-config.ts'
import type { RegistryAccess } from './client.ts'
import { retry, type RetryOptions } from '../docker/retry.ts'
import { byItself } from '../docker/transient.ts'
import type { RegistrySettings } from './registry-settings.ts'

export interface Credentials extends RegistryAuth {
  /** The input they come from, for errors. */
  readonly input: string
}

/** Words for Docker Hub that people write. */
const hubHosts = new Set(['', 'docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'])

/** One name for Docker Hub, whatever people write. */
export function hubName(host: string): string {
  return hubHosts.has(host) ? 'docker.io' : host
}

/** Asks each registry whether it takes the credentials, all at once. */
export async function checkCredentials(
  credentials: readonly Credentials[],
  registries: readonly RegistrySettings[],
  { retryPolicy, log, signal }: Pick<RetryOptions, 'retryPolicy' | 'log' | 'signal'>,
): Promise<void> {
  // With Node's TLS, which a step without credentials need not load.
  const { checkLogin, LoginRefused } = await import('./client.ts')
  await Promise.all(
    credentials.map(async (auth) => {
      const access: RegistryAccess = registries.find(({ host }) => hubName(host) === auth.registry) ?? {}
      const started = performance.now()
      try {
        await retry(`login at ${auth.registry}`, (signal) => checkLogin(auth, access, signal), {
          retryPolicy,
          log,
          signal,
          classify: byItself,
        })
      } catch (error) {
        throw loginError(auth, error as Error, error instanceof LoginRefused)
      }
      log(`${auth.registry}: logged in as ${auth.username} (${((performance.now() - started) / 1000).toFixed(2)} s)`)
    }),
  )
}

function loginError({ input }: Credentials, error: Error, refused: boolean): Error {
  const remedy = refused
    ? 'Check the username, and that the password or token is whole, valid and for this registry'
    : 'Check its name and port, and in registries its http, ca and certificates'
  return withContext(input, error, remedy)
}
