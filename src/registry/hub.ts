import { splitHost } from '../plan/reference.ts'

/** Alternative names of Docker Hub. */
const hubHosts = new Set(['', 'docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'])

/** Returns the registry of a repository. Without a host it is Docker Hub. */
export function registryOf(repository: string): string {
  const [host = ''] = splitHost(repository)
  return hubName(host)
}

/** Returns `docker.io` for every name of Docker Hub, and any other host unchanged. */
export function hubName(host: string): string {
  return hubHosts.has(host) ? 'docker.io' : host
}

/** Key of a registry in Docker's config, which has Docker Hub under its legacy address. */
export function configKey(registry: string): string {
  return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry
}
