import { describe, expect, test } from '@jest/globals'
import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { RegistryCredentials } from '../../src/registry/authorizer.ts'
import { mediaTypes, sha256 } from '../../src/registry/oci.ts'
import { LoginRefused, type RegistryClient } from '../../src/registry/client.ts'
import { RegistryError } from '../../src/registry/registry-error.ts'
import type { Repository } from '../../src/registry/repository.ts'
import type { RegistryAccess } from '../../src/registry/transport.ts'
import { testClient } from '../fakes/registry-client.ts'
import {
  type Exchange,
  type ScriptedAnswer,
  type ScriptedRegistry,
  scriptedRegistry,
} from '../servers/scripted-registry.ts'

const manifest = JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests: [] })
const digest = sha256(manifest)
const raw = {
  descriptor: { mediaType: mediaTypes.index, digest, size: manifest.length },
  bytes: Buffer.from(manifest),
}
const found: ScriptedAnswer = {
  status: 200,
  headers: {
    'content-type': mediaTypes.index,
    'docker-content-digest': digest,
    'content-length': String(manifest.length),
  },
  body: manifest,
}
interface Options {
  readonly credentials?: RegistryCredentials
  readonly access?: RegistryAccess
}

/** Runs `use` with a repository of a registry that answers so. */
async function withRegistry<T>(
  answer: (exchange: Exchange, raw: ServerResponse) => ScriptedAnswer | undefined,
  use: (repository: Repository, registry: ScriptedRegistry, client: RegistryClient) => Promise<T>,
  { credentials, access = {} }: Options = {},
): Promise<{ readonly result: T; readonly seen: readonly Exchange[]; readonly log: readonly string[] }> {
  await using registry = await scriptedRegistry(answer)
  const log: string[] = []
  using client = testClient({ credentials, access, log: (line) => void log.push(line), retryPolicy: { retries: 2 } })
  const result = await use(client.repository(`${registry.host}/acme/app`), registry, client)
  return { result, seen: registry.seen, log }
}

const lines = (seen: readonly Exchange[]): readonly string[] => seen.map(({ line }) => line)
const authorizations = (seen: readonly Exchange[]) => seen.map(({ headers }) => headers.authorization)

/** Answers each request by the next answer; the last one for ever. */
function oneByOne(...answers: readonly ScriptedAnswer[]): () => ScriptedAnswer | undefined {
  let next = 0
  return () => answers[Math.min(next++, answers.length - 1)]
}

const alice = { username: 'alice', password: 'secret' }
const basicOfAlice = `Basic ${Buffer.from('alice:secret').toString('base64')}`

describe('a manifest', () => {
  test('is resolved by one HEAD', async () => {
    const { result, seen } = await withRegistry(
      () => found,
      (repository) => repository.resolve('1'),
    )
    expect(result).toEqual(raw.descriptor)
    expect(lines(seen)).toEqual(['HEAD /v2/acme/app/manifests/1'])
  })

  test('that is not there is undefined', async () => {
    const { result } = await withRegistry(
      () => ({ status: 404 }),
      (repository) => repository.resolve('1'),
    )
    expect(result).toBeUndefined()
  })

  test.each<[string, ScriptedAnswer]>([
    ['refuses HEAD', { status: 405 }],
    ['refuses HEAD without a reason', { status: 403 }],
    ['gives no digest', { status: 200, headers: { 'content-type': mediaTypes.index, 'content-length': '9' } }],
    ['gives no size', { status: 200, headers: { 'docker-content-digest': digest, 'content-length': '0' } }],
  ])('is read where a registry %s', async (_, head) => {
    const { result } = await withRegistry(
      ({ line }) => (line.startsWith('HEAD') ? head : found),
      (repository) => repository.resolve('1'),
    )
    expect(result).toEqual(raw.descriptor)
  })

  test('has the media type of its content where the header has a charset or says something else', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    const { result } = await withRegistry(
      () => ({ status: 200, headers, body: manifest }),
      (repository) => repository.get('1'),
    )
    expect(result?.descriptor).toEqual(raw.descriptor)
  })

  test('with another digest is read again, then refused', async () => {
    const wrong = { status: 200, headers: { 'content-type': mediaTypes.index }, body: `${manifest} ` }
    const once = await withRegistry(oneByOne(wrong, found), (repository) => repository.get(digest))
    expect(once.result).toEqual(raw)
    const always = withRegistry(
      () => wrong,
      (repository) => repository.get(digest),
    )
    await expect(always).rejects.toThrow(`the registry returned ${sha256(wrong.body)} for ${digest}`)
  })

  test("that is a gateway's page is read again", async () => {
    const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>all is well</html>' }
    const { result } = await withRegistry(oneByOne(page, found), (repository) => repository.get('1'))
    expect(result).toEqual(raw)
  })

  test('is put under a tag with its media type', async () => {
    const { seen } = await withRegistry(
      () => ({ status: 201 }),
      (repository) => repository.put('1', raw),
    )
    expect(seen).toMatchObject([
      { line: 'PUT /v2/acme/app/manifests/1', headers: { 'content-type': mediaTypes.index }, body: manifest },
    ])
  })

  test('that a proxy changed is refused', async () => {
    const answer = { status: 201, headers: { 'docker-content-digest': `sha256:${'0'.repeat(64)}` } }
    const put = withRegistry(
      () => answer,
      (repository) => repository.put('1', raw),
    )
    await expect(put).rejects.toThrow('the registry or a proxy changed')
  })
})

describe('a refusal', () => {
  test('names request, status and reason', async () => {
    const body = '{"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}'
    const get = withRegistry(
      () => ({ status: 403, body }),
      (repository) => repository.get('1'),
    )
    await expect(get).rejects.toThrow(RegistryError)
    await expect(get).rejects.toThrow(
      /^GET 127\.0\.0\.1:\d+\/acme\/app:1: HTTP 403 \(DENIED: requested access to the resource is denied\)$/,
    )
  })

  test('cannot issue a workflow command', async () => {
    const body = JSON.stringify({ errors: [{ code: 'X', message: 'a\n::error::PWN' }] })
    const get = withRegistry(
      () => ({ status: 400, body }),
      (repository) => repository.get('1'),
    )
    await expect(get).rejects.not.toThrow(/\n/)
  })

  test.each([403, 404, 400])('with status %d is not tried again', async (status) => {
    const registry = withRegistry(
      () => ({ status }),
      (repository) => repository.put('1', raw).catch(() => undefined),
    )
    expect((await registry).seen).toHaveLength(1)
  })
})

describe('a transient failure', () => {
  test.each([408, 429, 500, 502, 503, 504])('with status %d is tried again', async (status) => {
    const { result, seen, log } = await withRegistry(oneByOne({ status }, found), (repository) => repository.get('1'))
    expect(result).toEqual(raw)
    expect(seen).toHaveLength(2)
    expect(log.join()).toContain(`HTTP ${status}`)
  })

  test('that a code names is tried again whatever the status', async () => {
    const busy = { status: 400, body: '{"errors":[{"code":"TOOMANYREQUESTS"}]}' }
    const { seen } = await withRegistry(oneByOne(busy, found), (repository) => repository.get('1'))
    expect(seen).toHaveLength(2)
  })

  test('ends after the retries', async () => {
    const failing = withRegistry(
      () => ({ status: 503 }),
      (repository) => repository.get('1'),
    )
    await expect(failing).rejects.toThrow('HTTP 503')
  })

  test('of a connection that breaks off within an answer', async () => {
    let requests = 0
    const { result } = await withRegistry(
      (_, response) => {
        if (requests++ > 0) return found
        response.writeHead(200, { 'content-length': String(manifest.length) })
        response.write(manifest.slice(0, 5), () => response.destroy())
        return undefined
      },
      (repository) => repository.get('1'),
    )
    expect(result).toEqual(raw)
  })
})

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

  test('with a wrong password ends at once', async () => {
    const refused = { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } }
    const { seen } = await withRegistry(
      () => refused,
      (repository) => repository.get('1').catch(() => undefined),
      { credentials: alice },
    )
    expect(seen).toHaveLength(2)
  })

  /** A registry with a token server on the same port. */
  function tokens(
    challenge: string,
    token: (exchange: Exchange) => ScriptedAnswer,
    isGood = (value: string) => value !== '',
  ) {
    return (exchange: Exchange): ScriptedAnswer => {
      const { line, headers } = exchange
      if (/^(?:GET|POST) \/token/.test(line)) return token(exchange)
      const sent = headers.authorization?.replace('Bearer ', '') ?? ''
      return isGood(sent) ? found : { status: 401, headers: { 'www-authenticate': challenge } }
    }
  }
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
    const renewing = tokens(
      bearer,
      () => ({ status: 200, body: `{"token":"t${++given}"}` }),
      (value) => value === 't2',
    )
    expect((await withRegistry(renewing, (repository) => repository.get('1'))).result).toEqual(raw)
    const { seen } = await withRegistry(
      tokens(
        bearer,
        () => ({ status: 200, body: '{"token":"t"}' }),
        () => false,
      ),
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
    ['Bearer realm="file:///etc/passwd"', 'refused to follow it'],
    ['Bearer realm="http://user:pw@127.0.0.1/"', 'holds credentials'],
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

describe('another origin', () => {
  test('gets no credentials by a redirect', async () => {
    await using storage = await scriptedRegistry(() => found)
    const { result } = await withRegistry(
      ({ headers }) =>
        headers.authorization
          ? { status: 307, headers: { location: `${storage.origin}/blob?signature=x` } }
          : { status: 401, headers: { 'www-authenticate': 'Basic' } },
      (repository) => repository.get('1'),
      { credentials: alice },
    )
    expect(result).toEqual(raw)
    expect(authorizations(storage.seen)).toEqual([undefined])
    expect(lines(storage.seen)).toEqual(['GET /blob?signature=x'])
  })

  test('that leads round in circles is left', async () => {
    const circle = withRegistry(
      ({ line }) => ({ status: 302, headers: { location: `${line.replace('GET ', '')}x` } }),
      (repository) => repository.get('1'),
    )
    await expect(circle).rejects.toThrow('more than 5 redirects')
  })

  test('gets an upload without credentials', async () => {
    const content = Buffer.from('layer')
    const layer = { digest: sha256(content), size: content.length }
    await using storage = await scriptedRegistry(() => ({ status: 201 }))
    await using source = await scriptedRegistry(() => ({ status: 200, body: content }))
    await withRegistry(
      ({ line, headers }) => {
        if (!headers.authorization) return { status: 401, headers: { 'www-authenticate': 'Basic' } }
        if (line.startsWith('HEAD')) return { status: 404 }
        return { status: 202, headers: { location: `${storage.origin}/upload?state=1` } }
      },
      (repository, _, client) => repository.copyBlob(client.repository(`${source.host}/from`), layer),
      { credentials: alice },
    )
    expect(storage.seen).toMatchObject([{ body: 'layer', headers: { 'content-length': '5' } }])
    expect(storage.seen[0]?.line).toBe(`PUT /upload?state=1&digest=${encodeURIComponent(layer.digest)}`)
    expect(authorizations(storage.seen)).toEqual([undefined])
  })
})

describe('a blob', () => {
  const content = Buffer.from('{}')
  const blob = { digest: sha256(content), size: content.length }
  const location = { location: '/v2/acme/app/blobs/uploads/1' }

  test('is mounted within a registry', async () => {
    const { seen } = await withRegistry(
      ({ line }) => ({ status: line.startsWith('POST') ? 201 : 404 }),
      (repository, { host }, client) => repository.copyBlob(client.repository(`${host}/acme/base`), blob),
    )
    expect(seen[1]?.line).toBe(
      `POST /v2/acme/app/blobs/uploads/?mount=${encodeURIComponent(blob.digest)}&from=acme%2Fbase`,
    )
  })

  test.each<[string, ScriptedAnswer]>([
    ['starts an upload instead', { status: 202, headers: location }],
    ['refuses to mount', { status: 400 }],
  ])('is uploaded where a registry %s', async (_, mount) => {
    const { seen } = await withRegistry(
      ({ line }) => {
        if (line.startsWith('HEAD')) return { status: 404 }
        if (line.includes('mount=')) return mount
        if (line.startsWith('POST')) return { status: 202, headers: location }
        return line.startsWith('GET') ? { status: 200, body: content } : { status: 201 }
      },
      (repository, { host }, client) => repository.copyBlob(client.repository(`${host}/acme/base`), blob),
    )
    expect(seen.at(-1)).toMatchObject({
      line: expect.stringMatching(/^PUT \/v2\/acme\/app\/blobs\/uploads\/1/),
      body: '{}',
    })
  })

  test('that is there is not copied', async () => {
    const { seen } = await withRegistry(
      () => ({ status: 200 }),
      (repository, { host }, client) => repository.copyBlob(client.repository(`${host}/acme/base`), blob),
    )
    expect(lines(seen)).toEqual([`HEAD /v2/acme/app/blobs/${blob.digest}`])
  })

  test('with other content is refused', async () => {
    const read = withRegistry(
      () => ({ status: 200, body: '[]' }),
      (repository) => repository.blob(blob),
    )
    await expect(read).rejects.toThrow('the registry returned')
  })
})

describe('a hostile registry', () => {
  test('that never ends its answer is left', async () => {
    const endless = withRegistry(
      (_, response) => {
        response.writeHead(200, { 'content-type': mediaTypes.index })
        const chunk = Buffer.alloc(256 * 1024, 'x')
        const write = (): void => {
          while (!response.destroyed && response.write(chunk));
        }
        response.on('drain', write)
        write()
        return undefined
      },
      (repository) => repository.get('1'),
    )
    await expect(endless).rejects.toThrow('the answer is longer than 4194304 bytes')
  })

  test('that compresses what it was not asked to compress is refused by its digest', async () => {
    const headers = { 'content-type': mediaTypes.index, 'content-encoding': 'gzip', 'docker-content-digest': digest }
    const zipped = { status: 200, headers, body: gzipSync(manifest) }
    const get = withRegistry(
      () => zipped,
      (repository) => repository.get('1'),
    )
    await expect(get).rejects.toThrow('the registry returned')
  })

  test('can put no header into a request', async () => {
    const answer = { status: 401, headers: { 'www-authenticate': 'Bearer realm="/token",service="a\\r\\nX: y"' } }
    const { seen } = await withRegistry(
      ({ line }) => (line.includes('/token') ? { status: 200, body: '{"token":"a\\r\\nX: y"}' } : answer),
      (repository) => repository.get('1').catch(() => undefined),
    )
    expect(seen.every(({ headers }) => headers['x'] === undefined)).toBe(true)
  })
})

test('a tag is deleted by its name; one that is not there counts as deleted', async () => {
  const { seen } = await withRegistry(
    () => ({ status: 404 }),
    (repository) => repository.remove('1'),
  )
  expect(lines(seen)).toEqual(['DELETE /v2/acme/app/manifests/1'])
})

test('a repository without a host is on Docker Hub, an official one in library/', () => {
  using client = testClient()
  expect(['busybox', 'acme/app', 'docker.io/busybox'].map((name) => client.repository(name).path)).toEqual([
    'library/busybox',
    'acme/app',
    'library/busybox',
  ])
})
