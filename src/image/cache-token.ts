/** The runner's cache service, and what this run's token lets it do there. */
import * as v from 'valibot'
import type { Environment } from '../actions/environment.ts'
import { matchJson } from '../actions/json.ts'

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

type CacheScope = v.InferOutput<typeof cacheScope>
const cacheScope = v.object({ Scope: v.string(), Permission: v.number() })
const claims = v.object({ ac: v.string(), exp: v.number(), nbf: v.number() })

/**
 * The scopes that stand, as JSON in JSON, in a JWT's claim `ac`. BuildKit fails the build for a token without them, or
 * without the times from and until which it is valid.
 */
function readScopes(token: string): readonly CacheScope[] | undefined {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
  return matchJson(v.array(cacheScope), matchJson(claims, payload)?.ac ?? '')
}
