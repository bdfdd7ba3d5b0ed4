import { describe, expect, test } from '@jest/globals'
import type { ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { mediaTypes, sha256 } from '../../src/registry/oci.ts'
import { readImage } from '../../src/registry/remote-image.ts'
import { resolveUrl } from '../../src/registry/transport.ts'
import { testClient } from '../fakes/registry-client.ts'
import { memoryRegistry, putImage, putIndex } from '../servers/memory-registry.ts'
import { type ScriptedAnswer, scriptedRegistry } from '../servers/scripted-registry.ts'
import { alice, authorizations, digest, found, lines, manifest, raw, withRegistry } from './with-registry.ts'

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

  test('that asks for credentials of its own gets none', async () => {
    await using thief = await scriptedRegistry(({ line }) =>
      line.startsWith('GET /token')
        ? { status: 200, body: '{"token":"t"}' }
        : { status: 401, headers: { 'www-authenticate': `Bearer realm="http://${thief.host}/token",service="s"` } },
    )
    const get = withRegistry(
      ({ headers }) =>
        headers.authorization
          ? { status: 307, headers: { location: `${thief.origin}/blob` } }
          : { status: 401, headers: { 'www-authenticate': 'Basic' } },
      (repository) => repository.get('1'),
      { credentials: alice },
    )
    await expect(get).rejects.toThrow('HTTP 401')
    expect(authorizations(thief.seen)).toEqual([undefined])
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
      (repository, _, client) => repository.blobs.copy(client.repository(`${source.host}/from`).blobs, layer),
      { credentials: alice },
    )
    expect(storage.seen).toMatchObject([{ body: 'layer', headers: { 'content-length': '5' } }])
    expect(storage.seen[0]?.line).toBe(`PUT /upload?state=1&digest=${encodeURIComponent(layer.digest)}`)
    expect(authorizations(storage.seen)).toEqual([undefined])
  })
})

/** Answers without end. */
function endless(response: ServerResponse, status: number): ScriptedAnswer | undefined {
  response.writeHead(status, { 'content-type': mediaTypes.index })
  const chunk = Buffer.alloc(256 * 1024, 'x')
  const write = (): void => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', write)
  write()
  return undefined
}

describe('a hostile registry', () => {
  test.each([
    [200, 'the response is longer than 4194304 bytes'],
    [403, 'HTTP 403'],
  ])('that never ends its answer %d is left', async (status, message) => {
    const get = withRegistry(
      (_, response) => endless(response, status),
      (repository) => repository.get('1'),
    )
    await expect(get).rejects.toThrow(message)
  })

  test('that never ends its headers is left', async () => {
    const get = withRegistry(
      () => ({ ...found, headers: { ...found.headers, endless: 'x'.repeat(100_000) } }),
      (repository) => repository.get('1'),
    )
    await expect(get).rejects.toThrow('Header overflow')
  })

  test('whose token never ends is left', async () => {
    const get = withRegistry(
      ({ line }, response) =>
        line.includes('/token')
          ? endless(response, 200)
          : { status: 401, headers: { 'www-authenticate': 'Bearer realm="/token"' } },
      (repository) => repository.get('1'),
    )
    await expect(get).rejects.toThrow('the response is longer than 1048576 bytes')
  })

  test('whose token server leads round in circles is left', async () => {
    const get = withRegistry(
      ({ line }) =>
        line.includes('/token')
          ? { status: 302, headers: { location: '/token' } }
          : { status: 401, headers: { 'www-authenticate': 'Bearer realm="/token"' } },
      (repository) => repository.get('1'),
    )
    await expect(get).rejects.toThrow('more than 5 redirects')
  })

  test('whose image fills the memory is left', async () => {
    await using registry = await memoryRegistry()
    const manifests = Array.from({ length: 5 }, (_, number) =>
      putImage(
        registry,
        'acme/app',
        { os: 'linux', architecture: 'amd64' },
        { content: `${number}`.padEnd(4_000_000) },
      ),
    )
    const index = putIndex(registry, 'acme/app', manifests)
    using client = testClient()
    const reading = readImage(client.repository(`${registry.host}/acme/app`), index)
    await expect(reading).rejects.toThrow('its manifests and configs are larger than 16777216 bytes')
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
    const { result, seen } = await withRegistry(
      ({ line }) => (line.includes('/token') ? { status: 200, body: '{"token":"a\\r\\nX: y"}' } : answer),
      (repository) => repository.get('1').catch((error: unknown) => error as Error),
    )
    expect(result).toMatchObject({ message: expect.stringMatching(/: token: a token has no spaces or line breaks$/) })
    expect(seen.every(({ headers }) => headers['x'] === undefined)).toBe(true)
  })
})

describe('a registry elsewhere', () => {
  const registry = new URL('https://registry.example')

  test.each([
    ['http://registry.example.evil/token', 'which is not https'],
    ['http://registry.example:8080/token', 'which is not https'],
    ['https://127.0.0.1/token', 'which only this machine can reach'],
    ['https://localhost:8443/token', 'which only this machine can reach'],
    ['https://localhost./token', 'which only this machine can reach'],
    ['https://127.0.0.1./token', 'which only this machine can reach'],
    ['https://2130706433/token', 'which only this machine can reach'],
    ['https://auth.localhost./token', 'which only this machine can reach'],
    ['https://[::1]/token', 'which only this machine can reach'],
    ['https://[::ffff:127.0.0.1]/token', 'which only this machine can reach'],
    ['https://169.254.169.254/latest/meta-data', 'which only this machine can reach'],
    ['https://[::ffff:169.254.169.254]/latest/meta-data', 'which only this machine can reach'],
    ['https://100.100.100.200/latest/meta-data', 'which only this machine can reach'],
    ['https://metadata.google.internal/', 'which only this machine can reach'],
    ['https://METADATA.google.internal./', 'which only this machine can reach'],
  ])('cannot have %s asked', (url, why) => {
    expect(() => resolveUrl(url, registry)).toThrow(why)
  })

  test('on loopback leads to plain HTTP nowhere else', () => {
    const here = new URL('https://127.0.0.1:5000')
    expect(resolveUrl('http://127.0.0.1:5001/token', here).href).toBe('http://127.0.0.1:5001/token')
    expect(() => resolveUrl('http://registry.example/token', here)).toThrow('which is not https')
  })

  test('on plain HTTP cannot have the metadata of the machine asked', () => {
    expect(() => resolveUrl('http://169.254.169.254/', new URL('http://registry.example'))).toThrow('only this machine')
  })

  test.each([
    ['https://auth.example/token', 'https://auth.example/token'],
    ['/uploads/1?state=a%2Fb', 'https://registry.example/uploads/1?state=a%2Fb'],
    // The proxy before it terminates TLS, and the registry does not know.
    ['http://registry.example/uploads/1', 'https://registry.example/uploads/1'],
  ])('leads to %s', (url, expected) => {
    expect(resolveUrl(url, registry).href).toBe(expected)
  })
})

test('an answer without end that nobody reads costs the connection', async () => {
  let closed = false
  const { result, seen } = await withRegistry(
    ({ line }, response) => {
      if (line.startsWith('GET')) return found
      response.on('close', () => void (closed = true))
      return endless(response, 202)
    },
    async (repository) => {
      await repository.remove('1')
      await repository.get('1')
      return until(() => closed)
    },
  )
  expect(result).toBe(true)
  expect(lines(seen)).toEqual(['DELETE /v2/acme/app/manifests/1', 'GET /v2/acme/app/manifests/1'])
})

/** Waits for the event loop, not for a time: 10,000 turns at most. */
async function until(condition: () => boolean): Promise<boolean> {
  for (let turn = 0; turn < 10_000 && !condition(); turn++) await setImmediate()
  return condition()
}

test.each([
  ['longer', 'layer and more'],
  ['shorter', 'lay'],
])('a blob that is %s than its descriptor says is not sent on', async (what, sent) => {
  const content = Buffer.from('layer')
  const layer = { digest: sha256(content), size: content.length }
  await using source = await scriptedRegistry(() => ({ status: 200, body: sent }))
  const copy = withRegistry(
    ({ line }) => {
      if (line.startsWith('HEAD')) return { status: 404 }
      return { status: line.startsWith('POST') ? 202 : 201, headers: { location: '/v2/acme/app/blobs/uploads/1' } }
    },
    (repository, _, client) => repository.blobs.copy(client.repository(`${source.host}/from`).blobs, layer),
  )
  await expect(copy).rejects.toThrow(`the blob is ${what} than the 5 bytes of its descriptor`)
})
