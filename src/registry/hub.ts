/** Alternative names of Docker Hub. */
const hubHosts = new Set(['', 'docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'])

/** Returns `docker.io` for every name of Docker Hub, and any other host unchanged. */
export function hubName(host: string): string {
  return hubHosts.has(host) ? 'docker.io' : host
}
