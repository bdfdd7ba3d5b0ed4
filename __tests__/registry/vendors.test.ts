/** What registries do that the specification does not say, or says otherwise; each as an exchange. */
import { describe, expect, test } from '@jest/globals'
import { mediaTypes, sha256 } from '../../src/registry/oci.ts'
import { removeTag } from '../../src/registry/remove-tag.ts'
import { testClient } from '../fakes/registry-client.ts'
import { memoryRegistry, putIndex } from '../servers/memory-registry.ts'
import { type Exchange, type ScriptedAnswer, scriptedRegistry } from '../servers/scripted-registry.ts'
import { authorizations, digest, found, lines, manifest, oneByOne, raw, tokens, withRegistry } from './with-registry.ts'

describe('Docker Hub', () => {
  const limited = {
    status: 429,
    headers: { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '0;w=21600', 'retry-after': '1' },
    body: '{"errors":[{"code":"TOOMANYREQUESTS","message":"You have reached your pull rate limit."}]}',
  }

  test('that is over its limit for a moment is asked again', async () => {
    const { result, log } = await withRegistry(oneByOne(limited, found), (repository) => repository.get('1'))
    expect(result).toEqual(raw)
    expect(log.join()).toContain('HTTP 429')
  })

  test('that is over its limit for hours fails with its reason', async () => {
    const get = withRegistry(
      () => ({ ...limited, headers: { ...limited.headers, 'retry-after': '21600' } }),
      (repository) => repository.get('1'),
    )
    await expect(get).rejects.toThrow('HTTP 429 (TOOMANYREQUESTS: You have reached your pull rate limit.)')
  })
})

describe('ECR', () => {
  const credentials = { username: 'AWS', password: 'token' }
  const challenge = { status: 401, headers: { 'www-authenticate': 'Basic realm="https://ecr.example/",service="ecr"' } }

  test('asks for Basic, and refuses an immutable tag for good', async () => {
    const message =
      "The image tag '1' already exists in the 'app' repository and cannot be overwritten because the tag is immutable."
    const body = JSON.stringify({ errors: [{ code: 'TAG_INVALID', message }] })
    const put = withRegistry(
      ({ headers }) => (headers.authorization ? { status: 400, body } : challenge),
      (repository, { seen }) =>
        repository.put('1', raw).finally(() => {
          expect(seen).toHaveLength(2)
        }),
      { credentials },
    )
    await expect(put).rejects.toThrow(/PUT .*: HTTP 400 \(TAG_INVALID: The image tag '1' already exists/)
  })

  test('that lacks the repository says so', async () => {
    const body = '{"errors":[{"code":"NAME_UNKNOWN","message":"The repository with name \'app\' does not exist"}]}'
    const put = withRegistry(
      () => ({ status: 404, body }),
      (repository) => repository.put('1', raw),
    )
    await expect(put).rejects.toThrow('NAME_UNKNOWN: The repository with name')
  })
})

describe('Artifact Registry', () => {
  const content = Buffer.from('layer')
  const layer = { digest: sha256(content), size: content.length }

  test('redirects to its storage, which gets no credentials', async () => {
    await using storage = await scriptedRegistry(() => ({ status: 200, body: content }))
    const { result, seen } = await withRegistry(
      tokens(
        'Bearer realm="/v2/token",service="europe-docker.pkg.dev"',
        ({ headers }) => ({ status: headers.authorization ? 200 : 401, body: '{"token":"t"}' }),
        {
          isGood: (value) => value === 't',
          good: { status: 302, headers: { location: `${storage.origin}/x?sig=a%2Fb` } },
        },
      ),
      (repository) => repository.blobs.get(layer),
      { credentials: { username: 'oauth2accesstoken', password: 'ya29.x' } },
    )
    expect(result).toEqual(content)
    expect(authorizations(storage.seen)).toEqual([undefined])
    expect(lines(storage.seen)).toEqual(['GET /x?sig=a%2Fb'])
    expect(authorizations(seen)[1]).toBe(`Basic ${Buffer.from('oauth2accesstoken:ya29.x').toString('base64')}`)
  })

  test('gives a place to upload to that has a query of its own', async () => {
    const { seen } = await withRegistry(
      ({ line }) => {
        if (line.startsWith('HEAD')) return { status: 404 }
        return line.startsWith('POST')
          ? { status: 202, headers: { location: '/artifacts-uploads/namespaces/p/uploads/A?state=x%3D' } }
          : { status: 201 }
      },
      (repository) => repository.blobs.put(content),
    )
    expect(seen.at(-1)?.line).toBe(
      `PUT /artifacts-uploads/namespaces/p/uploads/A?state=x%3D&digest=${encodeURIComponent(layer.digest)}`,
    )
  })
})

test('ACR exchanges a refresh token, and one that knows no POST gets a GET', async () => {
  const { seen } = await withRegistry(
    tokens('Bearer realm="/oauth2/token",service="acr.example"', ({ line }) =>
      line.startsWith('POST') ? { status: 404 } : { status: 200, body: '{"access_token":"t"}' },
    ),
    (repository) => repository.get('1'),
    { credentials: { identityToken: 'refresh' } },
  )
  const [form] = seen.filter(({ line }) => line === 'POST /oauth2/token').map(({ body }) => new URLSearchParams(body))
  expect(Object.fromEntries(form ?? [])).toMatchObject({
    grant_type: 'refresh_token',
    refresh_token: 'refresh',
    service: 'acr.example',
    scope: 'repository:acme/app:pull',
  })
  expect(lines(seen)).toContain('GET /oauth2/token?service=acr.example&scope=repository%3Aacme%2Fapp%3Apull')
})

test.each(['GET', 'POST'])('Quay gets the + of a robot account as it is by %s', async (method) => {
  const { seen } = await withRegistry(
    tokens('Bearer realm="/v2/auth",service="quay.io"', ({ line }) =>
      line.startsWith(method) ? { status: 200, body: '{"token":"t"}' } : { status: 405 },
    ),
    (repository) => repository.get('1'),
    { credentials: { username: 'acme+robot', password: 'p+w&x' } },
  )
  const asked = seen.find(({ line }) => line.startsWith(`${method} /v2/auth`))
  const form = new URLSearchParams(asked?.body)
  const sent =
    method === 'GET'
      ? Buffer.from(asked?.headers.authorization?.replace('Basic ', '') ?? '', 'base64').toString()
      : `${form.get('username') ?? ''}:${form.get('password') ?? ''}`
  expect(sent).toBe('acme+robot:p+w&x')
})

describe('GitLab, Nexus, Artifactory and Harbor', () => {
  test('have a token server at another host, which alone gets the password', async () => {
    await using server = await scriptedRegistry(() => ({ status: 200, body: '{"token":"t"}' }))
    const { result, seen } = await withRegistry(
      ({ headers }) =>
        headers.authorization === 'Bearer t'
          ? found
          : { status: 401, headers: { 'www-authenticate': `Bearer realm="${server.origin}/jwt/auth",service="s"` } },
      (repository) => repository.get('1'),
      { credentials: { username: 'alice', password: 'secret' } },
    )
    expect(result).toEqual(raw)
    expect(lines(server.seen)).toEqual(['GET /jwt/auth?service=s&scope=repository%3Aacme%2Fapp%3Apull'])
    expect(authorizations(seen)).toEqual([undefined, 'Bearer t'])
  })

  test('may refuse a token by POST with 401: it is not the first that is tried', async () => {
    const { result } = await withRegistry(
      tokens('Bearer realm="/token",service="s"', ({ line }) =>
        line.startsWith('GET') ? { status: 200, body: '{"token":"t","expires_in":null}' } : { status: 401 },
      ),
      (repository) => repository.get('1'),
      { credentials: { username: 'alice', password: 'secret' } },
    )
    expect(result).toEqual(raw)
  })

  test.each([
    ['a length of 0', { 'content-type': mediaTypes.index, 'docker-content-digest': digest, 'content-length': '0' }],
    ['a digest that is none', { ...found.headers, 'docker-content-digest': 'W/"1234"' }],
    ['no type', { 'docker-content-digest': digest, 'content-length': '9' }],
  ])('may answer HEAD with %s', async (_, headers) => {
    const { result } = await withRegistry(
      ({ line }) => (line.startsWith('HEAD') ? { status: 200, headers } : { status: 200, body: manifest }),
      (repository) => repository.resolve('1'),
    )
    expect(result).toEqual(raw.descriptor)
  })

  test('Harbor refuses an immutable tag with 412', async () => {
    const put = withRegistry(
      () => ({ status: 412, body: '{"errors":[{"code":"PRECONDITION","message":"immutable"}]}' }),
      (repository, { seen }) =>
        repository.put('1', raw).finally(() => {
          expect(seen).toHaveLength(1)
        }),
    )
    await expect(put).rejects.toThrow('HTTP 412 (PRECONDITION: immutable)')
  })
})

describe('what the OCI conformance tests allow a registry:', () => {
  const content = Buffer.from('layer')
  const sha512 = `sha512:${'0'.repeat(128)}`

  test.each([undefined, digest, sha512])('the digest %s of a tag', async (header) => {
    const headers = { 'content-type': mediaTypes.index, ...(header && { 'docker-content-digest': header }) }
    const get = await withRegistry(
      ({ line }) => ({ status: 200, headers, ...(line.startsWith('GET') && { body: manifest }) }),
      async (repository) => [await repository.resolve('1'), await repository.get('1')],
    )
    expect(get.result).toEqual([raw.descriptor, raw])
  })

  test.each([undefined, digest, sha512])('the digest %s of what was pushed', async (header) => {
    await withRegistry(
      () => ({ status: 201, headers: header ? { 'docker-content-digest': header } : {} }),
      (repository) => repository.put('1', raw),
    )
  })

  test.each([202, 404])('%d for a deletion', async (status) => {
    const { seen } = await withRegistry(
      () => ({ status }),
      (repository) => repository.remove(digest),
    )
    expect(seen).toHaveLength(1)
  })

  test.each(['relative', 'absolute'])('a location to upload to that is %s', async (kind) => {
    const { seen } = await withRegistry(
      ({ line, headers: { host = '' } }) => {
        if (line.startsWith('HEAD')) return { status: 404 }
        const path = '/v2/acme/app/blobs/uploads/1'
        const location = kind === 'relative' ? path : `http://${host}${path}`
        return { status: line.startsWith('POST') ? 202 : 201, headers: { location } }
      },
      (repository) => repository.blobs.put(content),
    )
    expect(seen.at(-1)?.line).toBe(`PUT /v2/acme/app/blobs/uploads/1?digest=${encodeURIComponent(sha256(content))}`)
  })
})

describe('a new tag', () => {
  const isTag = (line: string): boolean => line === 'DELETE /v2/acme/app/manifests/new'

  /** Deletes one of two tags of an image, in a registry that answers deletions so. */
  async function removeNew(replace: (exchange: Exchange) => ScriptedAnswer | undefined) {
    await using registry = await memoryRegistry()
    const image = putIndex(registry, 'acme/app', [], { tag: 'old' })
    registry.tags.set('acme/app:new', image)
    registry.replace = (exchange) => (exchange.line.startsWith('DELETE') ? replace(exchange) : undefined)
    using client = testClient()
    const { message } = (await removeTag(client.repository(`${registry.host}/acme/app`), 'new').catch(
      (error: unknown) => error as Error,
    )) ?? { message: '' }
    const tags = [...registry.tags].map(([tag, at]) => `${tag} ${at === image ? 'image' : 'elsewhere'}`)
    return { message, tags }
  }

  test('is deleted alone', async () => {
    expect(await removeNew(() => undefined)).toEqual({ message: '', tags: ['acme/app:old image'] })
  })

  test.each([200, 202, 400, 404, 405, 501])(
    'is deleted with a placeholder where DELETE of a tag does nothing and answers %d',
    async (status) => {
      const removed = await removeNew(({ line }) => (isTag(line) ? { status } : undefined))
      expect(removed).toEqual({ message: '', tags: ['acme/app:old image'] })
    },
  )

  test('that a registry never deletes stays at the image', async () => {
    const tags = ['acme/app:old image', 'acme/app:new image']
    expect(await removeNew(() => ({ status: 405 }))).toEqual({ tags, message: expect.stringContaining('HTTP 405') })
    expect(await removeNew(() => ({ status: 403 }))).toEqual({ tags, message: expect.stringContaining('HTTP 403') })
    expect(await removeNew(() => ({ status: 202 }))).toEqual({
      ...{ tags, message: expect.stringContaining('the registry says it deletes, and does not') },
    })
  })
})

test('a token that runs out before an upload is renewed for the next try', async () => {
  const content = Buffer.from('layer')
  const layer = { digest: sha256(content), size: content.length }
  await using source = await scriptedRegistry(() => ({ status: 200, body: content }))
  let given = 0
  const { seen } = await withRegistry(
    ({ line, headers }) => {
      if (line.includes('/token')) return { status: 200, body: `{"token":"t${++given}"}` }
      const isPut = line.startsWith('PUT')
      if (!headers.authorization || (isPut && given < 3)) {
        return { status: 401, headers: { 'www-authenticate': 'Bearer realm="/token"' } }
      }
      if (line.startsWith('HEAD')) return { status: 404 }
      return { status: isPut ? 201 : 202, headers: { location: '/v2/acme/app/blobs/uploads/1' } }
    },
    (repository, _, client) => repository.blobs.copy(client.repository(`${source.host}/from`).blobs, layer),
  )
  expect(seen.filter(({ line }) => line.startsWith('PUT')).map(({ body }) => body)).toEqual(['layer', 'layer'])
})
