/** The runner's cache service, and the permissions of this run's token. */
import * as v from 'valibot'
import type { Environment } from '../actions/environment.ts'
import { matchJson } from '../actions/json.ts'
import { matchClaims } from '../actions/jwt.ts'

export type CacheService =
  | { readonly kind: 'writable' }
  /** For example, for a pull request from a fork. */
  | { readonly kind: 'read-only' }
  | { readonly kind: 'missing'; readonly why: string }

/** Like buildx, requires a token and the address of the service in its first or second version. */
export function cacheService(env: Environment): CacheService {
  const token = env['ACTIONS_RUNTIME_TOKEN']
  if (!token || !(env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL'])) {
    return { kind: 'missing', why: 'this runner has no cache service' }
  }
  const mode = env['ACTIONS_CACHE_MODE']
  if (mode === 'none') return { kind: 'missing', why: 'cache-mode of this job is none' }
  const scopes = readScopes(token)
  if (!scopes) return { kind: 'missing', why: "BuildKit can't use the runner's token for its cache" }
  // Permissions are bits: 1 is read, 2 is write.
  if (mode === 'read') return { kind: 'read-only' }
  return { kind: scopes.some(({ Permission }) => (Permission & 2) !== 0) ? 'writable' : 'read-only' }
}

type CacheScope = v.InferOutput<typeof cacheScope>
const cacheScope = v.object({ Scope: v.string(), Permission: v.number() })
const claims = v.object({ ac: v.string(), exp: v.number(), nbf: v.number() })

/**
 * Reads the scopes from the claim `ac` of a JWT, which is JSON in JSON. BuildKit fails the build if they, or the times of
 * validity, are missing.
 */
function readScopes(token: string): readonly CacheScope[] | undefined {
  return matchJson(v.array(cacheScope), matchClaims(claims, token)?.ac ?? '')
}
