/** Deletes manifests with the credentials and settings of their registry. */
import type { Environment } from '../actions/environment.ts'
import { ownAuth } from './docker-config.ts'
import { exec } from '../docker/process.ts'
import type { RegistryAccess } from './client.ts'
import { retry, type RetryOptions } from '../docker/retry.ts'
import { byItself } from '../docker/transient.ts'
import { splitHost } from '../plan/reference.ts'
import { hubName } from './credentials.ts'
import type { AccessInputs } from './access.ts'

/** Credentials of the inputs go before those that the runner's own Docker config has. */
export function manifestDeletion(
  { credentials, registries }: AccessInputs,
  env: Environment,
  options: RetryOptions,
): (repository: string, digest: string) => Promise<void> {
  return async (repository, digest) => {
    // With Node's TLS, which few steps need.
    const { deleteManifest } = await import('./client.ts')
    const [host = 'docker.io', path] = splitHost(repository)
    const name = hubName(host)
    const auth = credentials.find(({ registry }) => registry === name) ?? (await ownAuth(env, name, exec))
    const access: RegistryAccess = registries.find((settings) => hubName(settings.host) === name) ?? {}
    const inRegistry = name === 'docker.io' && !path.includes('/') ? `library/${path}` : path
    await retry(
      `deleting ${repository}@${digest}`,
      (signal) => deleteManifest(name, inRegistry, digest, { auth, access, signal }),
      { ...options, classify: byItself },
    )
  }
}
