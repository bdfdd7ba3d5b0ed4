import { describe, expect, test } from '@jest/globals'
import { mediaTypes, sha256 } from '../../src/registry/oci.ts'
import { readImage } from '../../src/registry/remote-image.ts'
import { copyImage } from '../../src/registry/copy.ts'
import { RegistryError } from '../../src/registry/registry-error.ts'
import { testClient } from '../fakes/registry-client.ts'
import { memoryRegistry } from '../servers/memory-registry.ts'
import { setImmediate } from 'node:timers/promises'
import { type ScriptedAnswer, scriptedRegistry } from '../servers/scripted-registry.ts'
import { digest, found, lines, manifest, oneByOne, raw, withRegistry } from './with-registry.ts'

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

  test.each([403, 404, 400])('with status %d is not retried', async (status) => {
    const registry = withRegistry(
      () => ({ status }),
      (repository) => repository.put('1', raw).catch(() => undefined),
    )
    expect((await registry).seen).toHaveLength(1)
  })
})

describe('a transient failure', () => {
  test.each([408, 429, 500, 502, 503, 504])('with status %d is retried', async (status) => {
    const { result, seen, log } = await withRegistry(oneByOne({ status }, found), (repository) => repository.get('1'))
    expect(result).toEqual(raw)
    expect(seen).toHaveLength(2)
    expect(log.join()).toContain(`HTTP ${status}`)
  })

  test('with a transient code is retried regardless of the status', async () => {
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

describe('a blob', () => {
  const content = Buffer.from('{}')
  const blob = { digest: sha256(content), size: content.length }
  const location = { location: '/v2/acme/app/blobs/uploads/1' }

  test('is mounted within a registry', async () => {
    const { seen } = await withRegistry(
      ({ line }) => ({ status: line.startsWith('POST') ? 201 : 404 }),
      (repository, { host }, client) => repository.blobs.copy(client.repository(`${host}/acme/base`).blobs, blob),
    )
    expect(lines(seen)).toEqual([
      `POST /v2/acme/app/blobs/uploads/?mount=${encodeURIComponent(blob.digest)}&from=acme%2Fbase`,
    ])
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
      (repository, { host }, client) => repository.blobs.copy(client.repository(`${host}/acme/base`).blobs, blob),
    )
    expect(seen.at(-1)).toMatchObject({
      line: expect.stringMatching(/^PUT \/v2\/acme\/app\/blobs\/uploads\/1/),
      body: '{}',
    })
  })

  test('that is there is not copied', async () => {
    const { seen } = await withRegistry(
      ({ line }) => ({ status: line.startsWith('HEAD') ? 200 : 403 }),
      (repository, { host }, client) => repository.blobs.copy(client.repository(`${host}/acme/base`).blobs, blob),
    )
    expect(lines(seen).slice(1)).toEqual([`HEAD /v2/acme/app/blobs/${blob.digest}`])
  })

  test('with other content is refused', async () => {
    const read = withRegistry(
      () => ({ status: 200, body: '[]' }),
      (repository) => repository.blobs.get(blob),
    )
    await expect(read).rejects.toThrow('the registry returned')
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

test('copies many blobs within a registry that does not mount', async () => {
  await using registry = await memoryRegistry()
  const layers = Array.from({ length: 40 }, (_, number) => {
    const bytes = `layer ${number}`
    registry.blobs.set(sha256(bytes), bytes)
    return { mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: sha256(bytes), size: bytes.length }
  })
  const config = { mediaType: mediaTypes.config, digest: sha256('{}'), size: 2 }
  registry.blobs.set(config.digest, '{}')
  const bytes = JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.manifest, config, layers })
  registry.manifests.set(`acme/base@${sha256(bytes)}`, { mediaType: mediaTypes.manifest, bytes })
  // Of each repository its own.
  registry.replace = ({ line }) => (line.startsWith('HEAD /v2/acme/app/blobs/') ? { status: 404 } : undefined)
  using client = testClient()
  const [from, to] = ['base', 'app'].map((name) => client.repository(`${registry.host}/acme/${name}`))
  if (!from || !to) throw new Error()
  await copyImage(from, to, sha256(bytes))
  expect(registry.manifests.has(`acme/app@${sha256(bytes)}`)).toBe(true)
  expect(registry.seen.filter(({ line }) => line.startsWith('PUT /v2/acme/app/blobs/'))).toHaveLength(41)
})

test('an image is given up only when all its requests have ended', async () => {
  const ended: string[] = []
  const parts = ['1', '2'].map((digit) => ({
    mediaType: mediaTypes.manifest,
    digest: `sha256:${digit.repeat(64)}`,
    size: 1,
  }))
  const [first = '', second = ''] = parts.map((part) => part.digest)
  const index = JSON.stringify({ schemaVersion: 2, manifests: parts })
  await using registry = await scriptedRegistry(
    ({ line }) => {
      ended.push(line)
      const isIndex = !line.includes(first) && !line.includes(second)
      return isIndex ? { status: 200, headers: { 'content-type': mediaTypes.index }, body: index } : { status: 404 }
    },
    async ({ line }) => {
      while (line.includes(second) && !ended.some((other) => other.includes(first))) await setImmediate()
      await setImmediate()
    },
  )
  using client = testClient()
  await expect(readImage(client.repository(`${registry.host}/acme/app`), '1')).rejects.toThrow(`${first}: not found`)
  expect(ended.at(-1)).toContain(second)
})
