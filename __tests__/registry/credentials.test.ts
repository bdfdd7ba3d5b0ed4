import { expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { Cancelled } from '../../src/actions/cancellation.ts'
import { readCredentials } from '../../src/inputs/read-credentials.ts'
import { LoginRefused } from '../../src/registry/client.ts'
import { checkCredentials } from '../../src/registry/credentials.ts'
import { readRegistries } from '../../src/inputs/read-registries.ts'
import { testClient } from '../fakes/registry-client.ts'
import { inputs, secretCollector } from '../fakes/inputs.ts'

async function read(values: Readonly<Record<string, string>>, needed = true) {
  const { secret, secrets } = secretCollector()
  const input = inputs(values)
  const access = await readCredentials({ input, secret }, await readRegistries(input, secret), needed)
  return { ...access, secrets }
}

test('reads credentials from all three inputs and normalizes Docker Hub', async () => {
  const { credentials } = await read({
    username: 'hub',
    password: 'one',
    'registry-auth': '- { registry: https://ghcr.io/, username: me, password: two }',
    registries: 'registry.example:5000: { username: you, password: 012 }',
  })
  expect(credentials).toEqual([
    { input: 'username, password', registry: 'docker.io', username: 'hub', password: 'one' },
    { input: 'registry-auth', registry: 'ghcr.io', username: 'me', password: 'two' },
    { input: 'registries', registry: 'registry.example:5000', username: 'you', password: '012' },
  ])
  const cased = await read({ registry: 'GHCR.io', username: 'me', password: 'two' })
  expect(cased.credentials[0]?.registry).toBe('ghcr.io')
  const hub = await read({ registry: 'https://index.docker.io/v1/', username: 'hub', password: 'one' })
  expect(hub.credentials[0]?.registry).toBe('docker.io')
})

test('masks passwords, also in their encoded form', async () => {
  const { secrets } = await read({ username: 'u', password: 'line one\nline two' })
  expect(secrets).toEqual(expect.arrayContaining(['line one\nline two', btoa('u:line one\nline two')]))
})

test('accepts repeated identical credentials', async () => {
  const { credentials } = await read({
    username: 'u',
    password: 'p',
    'registry-auth': '[{ username: u, password: p }]',
  })
  expect(credentials).toHaveLength(1)
})

test.each([
  [{ username: 'me', registry: 'ghcr.io' }, 'username, password: the credentials for ghcr.io have an empty password'],
  [{ password: 'x' }, 'username, password: the credentials for docker.io have an empty username'],
  [
    { 'registry-auth': '- { registry: a.b, username: u, password: }' },
    'registry-auth: the credentials for a.b have an empty password',
  ],
  [{ 'registry-auth': '- registry: a.b' }, 'registry-auth: the credentials for a.b have an empty username'],
  [
    { registries: 'a.b: { http: true, username: u, password: "" }' },
    'registries: the credentials for a.b have an empty password',
  ],
])('incomplete credentials %j are an error only with a push', async (values, message) => {
  await expect(read(values)).rejects.toThrow(
    `${message}. Set it, or remove these credentials. A run for a pull request from a fork has no secrets`,
  )
  const { credentials, notices } = await read(values, false)
  expect(credentials).toEqual([])
  expect(notices).toEqual([expect.stringContaining(`${message}, so they are not used. A run`)])
})

test.each([
  [
    { registry: 'ghcr.io/acme', username: 'a', password: 'b' },
    'registry: this is not a registry. Use host or host:port, without scheme and path',
  ],
  [{ registry: 'a:70000', username: 'a', password: 'b' }, 'registry: the port is invalid. Use 1 to 65535'],
  [{ 'registry-auth': '- user: u' }, 'line 1, column 3: unknown key. Did you mean "username"?'],
  [
    { username: 'u', password: 'p', 'registry-auth': '[{ username: u, password: q }]' },
    'registry-auth: docker.io has other credentials in username, password. Remove one of them',
  ],
])('rejects %j', async (values, message) => {
  await expect(read(values)).rejects.toThrow(message)
})

test('names a registry that hangs during login', async () => {
  const server = createServer(() => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const registry = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const auth = { input: 'registry-auth', registry, username: 'u', password: 'p' }
  const log: string[] = []
  using client = testClient({
    retryPolicy: { attemptTimeout: 50 },
    credentials: auth,
    log: (line) => void log.push(line),
  })
  const check = checkCredentials(client, [auth])
  await expect(check).rejects.toThrow(
    `registry-auth: login at ${registry}: no response within 0.05 s, 2 times. Check its name`,
  )
  expect(log).toHaveLength(1)
  server.close().closeAllConnections()
})

test('a cancelled login is a cancellation, not an input error', async () => {
  const controller = new AbortController()
  const server = createServer(() => {
    controller.abort()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const registry = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const auth = { input: 'registry-auth', registry, username: 'u', password: 'p' }
  using client = testClient({ credentials: auth, signal: controller.signal })
  await expect(checkCredentials(client, [auth])).rejects.toThrow(Cancelled)
  server.close().closeAllConnections()
})

test('waits for all log-ins where one is rejected', async () => {
  const ended: string[] = []
  const client = {
    retrying: testClient().retrying,
    login: async (registry: string) => {
      if (registry === 'a.example') throw new LoginRefused(new Error('no'))
      await setImmediate()
      ended.push(registry)
    },
  }
  const auth = { input: 'registry-auth', username: 'u', password: 'p' }
  const check = checkCredentials(
    client,
    ['a.example', 'b.example'].map((registry) => ({ ...auth, registry })),
  )
  await expect(check).rejects.toThrow('registry-auth: a.example rejects user "u": no')
  expect(ended).toEqual(['b.example'])
})
