import { expect, test } from '@jest/globals'
import { Cancelled } from '../../src/actions/cancellation.ts'
import type { Runtime } from '../../src/actions/runtime.ts'
import { keylessLogins } from '../../src/registry/access.ts'
import { quickRetryPolicy } from '../fakes/registry-client.ts'

/** Logs in with an ID token that `idToken` gets. */
async function login(idToken: Runtime['idToken'], signal = new AbortController().signal): Promise<string> {
  const inputs = {
    ...{ credentials: [], registries: [], configured: [], notices: [] },
    identities: [{ provider: 'chainguard', registry: 'cgr.dev', identity: 'i', audience: undefined }],
  } as const
  const retrying = { retryPolicy: quickRetryPolicy, log: () => undefined, signal }
  const logins = keylessLogins(inputs, { runtime: { idToken, secret: () => undefined }, env: {}, ...retrying })
  return logins.credentials('cgr.dev').then(
    () => 'logged in',
    (error: unknown) => (error instanceof Cancelled ? 'cancelled' : (error as Error).message),
  )
}

test('a cancelled step does not wait for an ID token', async () => {
  const step = new AbortController()
  const outcome = await login(() => {
    setImmediate(() => {
      step.abort()
    })
    return new Promise<never>(() => undefined)
  }, step.signal)
  expect(outcome).toBe('cancelled')
})

test.each([
  ['is requested again after a transient failure', 'Error Code : 500', 2],
  ['is not requested again if the job must not have one', 'Error Code : 403', 1],
])('an ID token %s', async (_, why, requests) => {
  let requested = 0
  const outcome = await login(() => {
    requested++
    return Promise.reject(new Error(`the runner returned no ID token: ${why}`))
  })
  expect(outcome).toBe(`cgr.dev: login with provider chainguard: the runner returned no ID token: ${why}`)
  expect(requested).toBe(requests)
})
