import type { RetryPolicy } from '../../src/docker/retry.ts'
import type { RegistryCredentials } from '../../src/registry/authorizer.ts'
import { RegistryClient } from '../../src/registry/client.ts'
import type { RegistryAccess } from '../../src/registry/registry-settings.ts'

export const quickRetryPolicy: RetryPolicy = {
  retries: 1,
  firstWait: 1,
  longestWait: 1,
  longestRetryAfter: 5,
  attemptTimeout: 5000,
}

export interface ClientOptions {
  readonly retryPolicy?: Partial<RetryPolicy>
  readonly credentials?: RegistryCredentials | undefined
  readonly access?: RegistryAccess
  readonly log?: (line: string) => void
  readonly signal?: AbortSignal | undefined
}

/** A client of every registry, with the same settings for all. */
export function testClient({ retryPolicy, credentials, access = {}, log, signal }: ClientOptions = {}): RegistryClient {
  return new RegistryClient({
    accessOf: () => access,
    credentialsOf: () => Promise.resolve(credentials),
    retrying: {
      retryPolicy: { ...quickRetryPolicy, ...retryPolicy },
      log: log ?? (() => undefined),
      signal: signal ?? new AbortController().signal,
    },
  })
}
