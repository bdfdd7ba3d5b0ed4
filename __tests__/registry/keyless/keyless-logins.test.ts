import { expect, test } from '@jest/globals'
import { TransientError } from '../../../src/docker/diagnosis.ts'
import { Cancelled } from '../../../src/actions/cancellation.ts'
import type { Identity } from '../../../src/registry/keyless/identity.ts'
import { type ExpiringCredentials, KeylessError, KeylessLogins } from '../../../src/registry/keyless/keyless-logins.ts'
import { secretCollector } from '../../fakes/inputs.ts'
import { testClient } from '../../fakes/registry-client.ts'

const registry = 'cgr.dev'
const identity: Identity = { provider: 'chainguard', registry, identity: 'i', audience: undefined }

/** Log-ins whose credentials are numbered, and last for these seconds. */
function logins(seconds: number, fail?: (call: number) => Error | undefined) {
  const { secret, secrets } = secretCollector()
  let calls = 0
  const exchange = async (): Promise<ExpiringCredentials> => {
    const call = ++calls
    await Promise.resolve()
    const error = fail?.(call)
    if (error) throw error
    return { username: 'user', password: `password ${call}`, until: performance.now() + seconds * 1000 }
  }
  const { retrying } = testClient()
  const { signal } = new AbortController()
  return { logins: new KeylessLogins([identity], { exchange, secret, retrying: { ...retrying, signal } }), secrets }
}

const passwordOf = async (logins: KeylessLogins, use?: number) => (await logins.credentials(registry, use))?.password

test('are fetched once for all who ask, and masked', async () => {
  const { logins: few, secrets } = logins(3600)
  const passwords = await Promise.all([passwordOf(few), passwordOf(few), passwordOf(few)])
  expect([...passwords, await passwordOf(few)]).toEqual(Array(4).fill('password 1'))
  expect(secrets).toEqual(['password 1', btoa('user:password 1')])
  expect(await few.credentials('ghcr.io')).toBeUndefined()
})

test('are renewed before they expire, once for all who ask', async () => {
  const { logins: short } = logins(200)
  expect(await passwordOf(short)).toBe('password 1')
  expect(await passwordOf(short)).toBe('password 1')
  expect(await Promise.all([passwordOf(short, 300_000), passwordOf(short, 300_000)])).toEqual([
    'password 2',
    'password 2',
  ])
  expect(await passwordOf(short)).toBe('password 2')
})

test('are fetched again after an error, which has the registry and the provider', async () => {
  const { logins: failing } = logins(3600, (call) => (call === 1 ? new Error('no. Do this') : undefined))
  await expect(passwordOf(failing)).rejects.toThrow('cgr.dev: login with provider chainguard: no. Do this')
  expect(await passwordOf(failing)).toBe('password 2')
})

test('a transient failure is tried again, and then is none for who asks', async () => {
  const busy = new TransientError('HTTP 503', { cause: 'HTTP 503' })
  const { logins: once } = logins(3600, (call) => (call === 1 ? busy : undefined))
  expect(await passwordOf(once)).toBe('password 2')
  const { logins: always } = logins(3600, () => busy)
  await expect(passwordOf(always)).rejects.toThrow(KeylessError)
})

test('a cancelled one is a cancellation', async () => {
  const { logins: cancelled } = logins(3600, () => new Cancelled('GET'))
  await expect(passwordOf(cancelled)).rejects.toThrow(Cancelled)
})
