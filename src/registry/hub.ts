/** Names of Docker Hub that people write. */
const hubHosts = new Set(['', 'docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'])

/** `docker.io` for every name of Docker Hub; any other host as it is. */
export function hubName(host: string): string {
  return hubHosts.has(host) ? 'docker.io' : host
}
