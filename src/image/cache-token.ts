/** The runner's cache service, and what this run's token lets it do there. */
import type { Environment } from '../actions/environment.ts'

export type CacheService =
  | { readonly kind: 'writable' }
  /** Such as for a pull request from a fork. */
  | { readonly kind: 'read-only' }
  | { readonly kind: 'missing'; readonly why: string }

/** As buildx decides: a token, and the address of the service in its first or second version. */
export function cacheService(env: Environment): CacheService {
  const token = env['ACTIONS_RUNTIME_TOKEN']
  if (!token || !(env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL'])) {
    return { kind: 'missing', why: 'this runner offers no cache service' }
  }
  const scopes = readScopes(token)
  if (!scopes) return { kind: 'missing', why: "the runner's token is not one that BuildKit can use for its cache" }
  // Permissions are bits: 1 reads, 2 writes.
  return { kind: scopes.some(({ Permission }) => (Permission & 2) !== 0) ? 'writable' : 'read-only' }
}

interface CacheScope {
  readonly Scope: string
  readonly Permission: number
}

/**
 * The scopes that stand, as JSON in JSON, in a JWT's claim `ac`. BuildKit fails the build for a token without them, or
 * without the times from and until which it is valid.
 */
function readScopes(token: string): readonly CacheScope[] | undefined {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
    const { ac, exp, nbf } = JSON.parse(payload) as Readonly<Record<string, unknown>>
    if (typeof ac !== 'string' || typeof exp !== 'number' || typeof nbf !== 'number') return undefined
    const scopes = JSON.parse(ac) as unknown
    return Array.isArray(scopes) ? (scopes as readonly CacheScope[]) : undefined
  } catch {
    return undefined
  }
}
