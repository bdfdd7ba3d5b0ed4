import { describe, expect, test } from '@jest/globals'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { Authorizer } from '../../src/registry/authorizer.ts'
import { LoginRefused } from '../../src/registry/client.ts'
import { Transport } from '../../src/registry/transport.ts'
import { alice, authorizations, basicOfAlice, found, lines, raw, tokens, withRegistry } from './with-registry.ts'

describe('authentication', () => {
  test('by Basic is asked for once, then sent along', async () => {
    const { seen } = await withRegistry(
      ({ headers }) =>
        headers.authorization === basicOfAlice
          ? found
          : { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } },
      async (repository) => {
        await repository.resolve('1')
        await repository.resolve('2')
      },
      { credentials: alice },
    )
    expect(authorizations(seen)).toEqual([undefined, basicOfAlice, basicOfAlice])
  })

  test('looks credentials up again after that failed, and ends the look-up with its request', async () => {
    using transport = new Transport('127.0.0.1:1', {})
    const signals: AbortSignal[] = []
    const authorizer = new Authorizer(transport, (signal) => {
      signals.push(signal)
      return signals.length === 1 ? Promise.reject(new Error('locked')) : Promise.resolve(alice)
    })
    const headers = { 'www-authenticate': 'Basic realm="r"' }
    const body = new IncomingMessage(new Socket())
    const { signal } = new AbortController()
    authorizer.learn({ status: 401, headers, url: transport.origin, body, signal }, '', undefined)
    await expect(authorizer.header('', signal)).rejects.toThrow('locked')
    await expect(authorizer.header('', signal)).resolves.toBe(basicOfAlice)
    await expect(authorizer.header('', signal)).resolves.toBe(basicOfAlice)
    expect(signals).toEqual([signal, signal])
  })

  test('looks credentials that expire up each time', async () => {
    using transport = new Transport('127.0.0.1:1', {})
    let found = 0
    const authorizer = new Authorizer(transport, () =>
      Promise.resolve({ username: 'alice', password: `secret ${++found}`, until: performance.now() + 60_000 }),
    )
    const headers = { 'www-authenticate': 'Basic realm="r"' }
    const body = new IncomingMessage(new Socket())
    const { signal } = new AbortController()
    authorizer.learn({ status: 401, headers, url: transport.origin, body, signal }, '', undefined)
    await expect(authorizer.header('', signal)).resolves.toBe(`Basic ${btoa('alice:secret 1')}`)
    await expect(authorizer.header('', signal)).resolves.toBe(`Basic ${btoa('alice:secret 2')}`)
  })

  test('with a wrong password ends at once', async () => {
    const refused = { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } }
    const { seen } = await withRegistry(
      () => refused,
      (repository) => repository.get('1').catch(() => undefined),
      { credentials: alice },
    )
    expect(seen).toHaveLength(2)
  })

  const bearer = 'Bearer realm="/token",service="registry",scope="repository:acme/app:pull"'

  test('by a token for exactly what is needed, fetched once for many requests', async () => {
    const { seen } = await withRegistry(
      tokens(bearer, () => ({ status: 200, body: '{"access_token":"t"}' })),
      async (repository) => {
        await repository.resolve('1')
        await Promise.all(['2', '3', '4'].map((tag) => repository.resolve(tag)))
      },
      { credentials: alice },
    )
    const asked = seen.filter(({ line }) => line.includes('/token'))
    expect(lines(asked)).toEqual(['GET /token?service=registry&scope=repository%3Aacme%2Fapp%3Apull'])
    expect(authorizations(asked)).toEqual([basicOfAlice])
    expect(seen.at(-1)?.headers.authorization).toBe('Bearer t')
  })

  test('fetches one token for requests that start at once', async () => {
    const { seen } = await withRegistry(
      tokens(bearer, () => ({ status: 200, body: '{"token":"t"}' })),
      async (repository) => {
        await repository.resolve('1')
        await Promise.all(['2', '3', '4'].map((tag) => repository.put(tag, raw).catch(() => undefined)))
      },
      { credentials: alice },
    )
    expect(seen.filter(({ line }) => line.includes('/token'))).toHaveLength(2)
  })

  test('a request that waits for the token of another says why it got none', async () => {
    let asked = 0
    const { result } = await withRegistry(
      ({ line }) => {
        // The first challenges both; the second is never answered.
        if (line.includes('/token')) return asked++ === 0 ? { status: 403 } : undefined
        return { status: 401, headers: { 'www-authenticate': bearer } }
      },
      async (repository, _, client) => {
        await repository.get('1').catch(() => undefined)
        const impatient = client.with({
          retryPolicy: { ...client.retrying.retryPolicy, attemptTimeout: 50, retries: 0 },
        })
        const patient = client.with({ retryPolicy: { ...client.retrying.retryPolicy, retries: 0 } })
        return Promise.allSettled(
          [impatient, patient].map(async (each) => {
            await each.repository(repository.name).get('1')
          }),
        )
      },
    )
    const messages = result.map((outcome) => (outcome.status === 'rejected' ? String(outcome.reason) : ''))
    expect(messages).toEqual([
      expect.stringContaining('no response within'),
      expect.stringContaining('no response from'),
    ])
  })

  test('asks for a scope that is missing in the challenge, and for one that is more', async () => {
    const { seen } = await withRegistry(
      tokens('Bearer realm="/token",scope="repository:other/app:pull,push"', () => ({
        status: 200,
        body: '{"token":"t"}',
      })),
      (repository) => repository.resolve('1'),
    )
    const query = new URL(seen[1]?.line.replace('GET ', '') ?? '', 'http://x').searchParams
    expect(query.getAll('scope')).toEqual(['repository:acme/app:pull', 'repository:other/app:pull,push'])
  })

  test('renews a token that is refused, then gives up', async () => {
    let given = 0
    const renewing = tokens(bearer, () => ({ status: 200, body: `{"token":"t${++given}"}` }), {
      isGood: (value) => value === 't2',
    })
    expect((await withRegistry(renewing, (repository) => repository.get('1'))).result).toEqual(raw)
    const { seen } = await withRegistry(
      tokens(bearer, () => ({ status: 200, body: '{"token":"t"}' }), { isGood: () => false }),
      (repository) => repository.get('1').catch(() => undefined),
    )
    expect(seen.filter(({ line }) => line.includes('manifests'))).toHaveLength(3)
  })

  test('exchanges an identity token by POST and keeps the new one', async () => {
    const { seen } = await withRegistry(
      tokens('Bearer realm="/token",service="acr"', () => ({
        status: 200,
        body: '{"access_token":"t","refresh_token":"r2"}',
      })),
      async (repository) => {
        await repository.get('1')
        await repository.put('1', raw).catch(() => undefined)
      },
      { credentials: { identityToken: 'r1' } },
    )
    const forms = seen.filter(({ line }) => line === 'POST /token').map(({ body }) => new URLSearchParams(body))
    expect(forms.map((form) => form.get('refresh_token'))).toEqual(['r1', 'r2'])
    expect(forms[0]?.get('grant_type')).toBe('refresh_token')
  })

  test.each([404, 405])('uses POST where a token server answers GET with %d', async (status) => {
    const { seen } = await withRegistry(
      tokens(bearer, ({ line }) => (line.startsWith('GET') ? { status } : { status: 200, body: '{"token":"t"}' })),
      (repository) => repository.get('1'),
      { credentials: alice },
    )
    const form = new URLSearchParams(seen.find(({ line }) => line.startsWith('POST'))?.body)
    expect(Object.fromEntries(form)).toMatchObject({ grant_type: 'password', username: 'alice', password: 'secret' })
  })

  test('answers the one of several challenges that it knows', async () => {
    const answer = tokens('', () => ({ status: 200, body: '{"token":"t"}' }))
    const { result } = await withRegistry(
      (exchange) => {
        const given = answer(exchange)
        const challenges = ['Negotiate', 'Basic realm="a, b"', bearer]
        return given.status === 401 ? { status: 401, headers: { 'www-authenticate': challenges } } : given
      },
      (repository) => repository.get('1'),
    )
    expect(result).toEqual(raw)
  })

  test.each([
    ['Bearer', 'HTTP 401'],
    ['Bearer realm="http://["', 'is not a URL'],
    ['Bearer realm="file:///etc/passwd"', 'rejected a redirect'],
    ['Bearer realm="http://user:pw@127.0.0.1/"', 'contains credentials'],
  ])('refuses the challenge %s', async (challenge, message) => {
    const refused = { status: 401, headers: { 'www-authenticate': challenge } }
    const get = withRegistry(
      () => refused,
      (repository) => repository.get('1'),
      { credentials: alice },
    )
    await expect(get).rejects.toThrow(message)
  })

  test('a login says whether the credentials are right', async () => {
    const server = tokens(bearer, ({ headers }) =>
      headers.authorization === basicOfAlice ? { status: 200, body: '{"token":"t"}' } : { status: 401 },
    )
    const login = (password: string) =>
      withRegistry(server, (_, { host }, client) => client.login(host, new AbortController().signal), {
        credentials: { username: 'alice', password },
      })
    await login('secret')
    await expect(login('wrong')).rejects.toThrow(LoginRefused)
  })
})
