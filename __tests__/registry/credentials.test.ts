import { expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import type { Environment } from '../../src/actions/environment.ts'
import { Cancelled } from '../../src/actions/cancellation.ts'
import { readCredentials } from '../../src/inputs/read-credentials.ts'
import { LoginRefused } from '../../src/registry/client.ts'
import { checkCredentials } from '../../src/registry/credentials.ts'
import { KeylessError } from '../../src/registry/keyless/keyless-logins.ts'
import { readRegistries } from '../../src/inputs/read-registries.ts'
import { testClient } from '../fakes/registry-client.ts'
import { inputs, secretCollector } from '../fakes/inputs.ts'

async function read(values: Readonly<Record<string, string>>, needed = true, env: Environment = {}) {
  const { secret, secrets } = secretCollector()
  const input = inputs(values)
  const access = await readCredentials({ input, secret, env }, await readRegistries(input, secret), needed)
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

const idTokens = { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://r', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't' }
const role = 'arn:aws:iam::123456789012:role/push'
const pool = 'projects/12/locations/global/workloadIdentityPools/github/providers/acme'
const ecrHost = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'

test('reads log-ins with a provider', async () => {
  const { identities, credentials } = await read(
    {
      'registry-auth': `
- { provider: dockerhub, username: acme, connection-id: c }
- { provider: ecr, registry: ${ecrHost}, role-to-assume: ${role} }
- { provider: ecr-public, role-to-assume: ${role}, role-session-name: s }
- { provider: gar, registry: Europe-docker.pkg.dev, workload-identity-provider: ${pool}, service-account: a@b }
- { provider: acr, registry: acme.azurecr.io, tenant-id: t, client-id: c, audience: own }
- { provider: chainguard, identity: i }
- { registry: ghcr.io, username: u, password: p }`,
    },
    true,
    idTokens,
  )
  const audience = undefined
  expect(identities).toEqual([
    { provider: 'dockerhub', registry: 'docker.io', username: 'acme', connectionId: 'c', audience },
    {
      provider: 'ecr',
      registry: ecrHost,
      region: 'eu-west-1',
      role: { arn: role, session: 'GitHubActions' },
      audience,
    },
    {
      provider: 'ecr-public',
      registry: 'public.ecr.aws',
      region: 'us-east-1',
      role: { arn: role, session: 's' },
      audience,
    },
    {
      ...{ provider: 'gar', registry: 'europe-docker.pkg.dev', workloadIdentityProvider: pool, serviceAccount: 'a@b' },
      audience,
    },
    { provider: 'acr', registry: 'acme.azurecr.io', tenantId: 't', clientId: 'c', audience: 'own' },
    { provider: 'chainguard', registry: 'cgr.dev', identity: 'i', audience },
  ])
  expect(credentials).toHaveLength(1)
})

test.each([
  [`{ provider: ecr, registry: ${ecrHost} }`, {}, 'eu-west-1'],
  ['{ provider: ecr, registry: 1.dkr.ecr-fips.us-gov-west-1.amazonaws.com }', {}, 'us-gov-west-1'],
  ['{ provider: ecr, registry: 1.dkr-ecr.eu-central-1.on.aws }', {}, 'eu-central-1'],
  ['{ provider: ecr, registry: ecr.acme.example }', { AWS_REGION: 'eu-north-1' }, 'eu-north-1'],
  [`{ provider: ecr, registry: ${ecrHost}, region: us-east-2 }`, { AWS_REGION: 'eu-north-1' }, 'us-east-2'],
])('%s is in the region', async (entry, env, region) => {
  // The AWS credentials of the environment need no ID token.
  const keys = { AWS_ACCESS_KEY_ID: 'a' }
  const { identities } = await read({ 'registry-auth': `- ${entry}` }, true, { ...keys, ...env })
  expect(identities).toMatchObject([{ region, role: undefined }])
})

test.each([
  ['{ provider: ecs, registry: a.b }', 'line 1, column 15: unknown provider. Did you mean ecr? Known: dockerhub, ecr,'],
  ['{ provider: acr, tenant-id: t, client-id: c }', 'line 1, column 3: provider acr needs registry, which is empty'],
  ['{ provider: acr, registry: a.b, client-id: c }', 'line 1, column 3: provider acr needs tenant-id, which is empty'],
  ['{ provider: acr, registry: a.b, tenant-id: "", client-id: c }', 'provider acr needs tenant-id, which is empty'],
  [
    '{ provider: gar, registry: a.b, password: p }',
    'provider gar has no password. Its keys: registry, workload-identity',
  ],
  [
    '{ provider: chainguard, identity: i, region: r }',
    'provider chainguard has no region. Its keys: registry, identity, audience',
  ],
  ['{ registry: a.b, role-to-assume: r }', 'role-to-assume needs a provider: dockerhub, ecr,'],
  [
    `{ provider: ecr, registry: ${ecrHost} }`,
    'the provider needs role-to-assume, or AWS_ACCESS_KEY_ID in the environment',
  ],
  [
    `{ provider: ecr, registry: ${ecrHost}, role-to-assume: push }`,
    'use the ARN of a role: arn:aws:iam::ACCOUNT:role/NAME',
  ],
  [`{ provider: ecr, registry: a.b, role-to-assume: ${role} }`, 'the registry has no region in its name. Set region'],
  ['{ provider: gar, registry: a.b, workload-identity-provider: acme }', 'use projects/NUMBER/locations/global/'],
])('rejects the log-in %s', async (entry, message) => {
  await expect(read({ 'registry-auth': `- ${entry}` }, true, idTokens)).rejects.toThrow(message)
})

test('a registry has one log-in', async () => {
  const entry = '- { provider: chainguard, identity: i }\n'
  await expect(read({ 'registry-auth': entry + entry }, true, idTokens)).rejects.toThrow(
    'line 2, column 3: cgr.dev is in registry-auth twice. Remove one of them',
  )
  const both = { 'registry-auth': `${entry}- { registry: cgr.dev, username: u, password: p }` }
  await expect(read(both, true, idTokens)).rejects.toThrow('registry-auth: cgr.dev has a provider and also a password')
})

test('a job without ID token is an error only with a push', async () => {
  const values = { 'registry-auth': '- { provider: chainguard, identity: i }' }
  await expect(read(values)).rejects.toThrow(
    'registry-auth: cgr.dev: this job has no ID token. Add "id-token: write" to the permissions of the job',
  )
  const { identities, notices } = await read(values, false)
  expect(identities).toEqual([])
  expect(notices).toEqual([
    expect.stringContaining('registry-auth: cgr.dev: this login is not used: this job has no ID token'),
  ])
})

test('a fork has neither an ID token nor the secret of the role', async () => {
  const values = { 'registry-auth': `- { provider: ecr, registry: ${ecrHost}, role-to-assume: "" }` }
  const { identities, notices } = await read(values, false)
  expect(identities).toEqual([])
  expect(notices).toEqual([
    expect.stringContaining(`registry-auth: ${ecrHost}: this login is not used: this job has no ID`),
  ])
  await expect(read(values, false, idTokens)).rejects.toThrow('the provider needs role-to-assume')
})

test('logs in with a provider, and keeps the remedy of its errors', async () => {
  const log: string[] = []
  const { retrying } = testClient({ log: (line) => void log.push(line) })
  const identity = { provider: 'chainguard', registry: 'cgr.dev', identity: 'i', audience: undefined } as const
  await checkCredentials({ retrying, login: () => Promise.resolve() }, [identity])
  expect(log).toEqual([expect.stringMatching(/^cgr\.dev: logged in with provider chainguard \(/)])
  const failing = (error: Error) => checkCredentials({ retrying, login: () => Promise.reject(error) }, [identity])
  await expect(failing(new KeylessError('cgr.dev: no. Do this'))).rejects.toThrow(
    /^registry-auth: cgr\.dev: no\. Do this$/,
  )
  await expect(failing(new LoginRefused(new Error('HTTP 403')))).rejects.toThrow(
    'registry-auth: cgr.dev rejects the token of provider chainguard: HTTP 403. Check that the registry belongs to this provider',
  )
})
