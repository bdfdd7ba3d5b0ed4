import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspectImage, isNotFound, moveTags, readTag } from '../../src/registry/imagetools.ts'
import { fakeDocker } from '../fakes/docker.ts'
import { dockerFailure, fixture } from '../fixtures/fixture.ts'

let folder: string
let resultFile: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagetools-'))
  resultFile = join(folder, 'result.json')
})
afterEach(() => rm(folder, { recursive: true }))

test('an index with the configs of its images', async () => {
  const { docker, commands } = fakeDocker({ 'buildx imagetools inspect': fixture('registry/inspection.json') })
  const { manifest, image } = await inspectImage(docker, 'b', 'acme/app@sha256:1')
  expect(manifest).toMatchObject({ mediaType: 'application/vnd.oci.image.index.v1+json', size: 2382 })
  expect(manifest.manifests).toHaveLength(6)
  expect(image).toMatchObject({ 'linux/arm/v7': { os: 'linux', architecture: 'arm', variant: 'v7' } })
  expect(commands).toEqual(['buildx imagetools inspect --builder b --format {{json .}} acme/app@sha256:1'])
})

test('a single manifest with its config', async () => {
  const { docker } = fakeDocker({ 'buildx imagetools inspect': fixture('registry/single-inspection.json') })
  const { manifest, image } = await inspectImage(docker, 'b', 'acme/app@sha256:1')
  expect(manifest.manifests).toBeUndefined()
  expect(image).toMatchObject({ os: 'linux', architecture: 'arm', variant: 'v7' })
})

test('what a tag points to', async () => {
  const { docker, commands } = fakeDocker({ 'buildx imagetools inspect': fixture('registry/tag.txt') })
  const { manifest } = JSON.parse(fixture('registry/inspection.json')) as { manifest: { digest: string } }
  await expect(readTag(docker, 'b', 'acme/app:1')).resolves.toBe(manifest.digest)
  expect(commands).toEqual(['buildx imagetools inspect --builder b acme/app:1'])
})

test('a tag that is not there points nowhere; a registry that is not there is an error', async () => {
  const absent = fakeDocker({ buildx: dockerFailure('an absent manifest') })
  await expect(readTag(absent.docker, 'b', 'acme/app:1')).resolves.toBeUndefined()
  const unreachable = fakeDocker({ buildx: dockerFailure('an unreachable registry') })
  await expect(readTag(unreachable.docker, 'b', 'acme/app:1')).rejects.toThrow('connection refused')
})

test.each([
  ['127.0.0.1:5000/app:1: not found', true],
  ['unexpected status from GET request to http://r/v2/app/manifests/sha256:1: 404 Not Found', true],
  ['failed to find: not found in cache: connection refused', false],
])('%s', (message, expected) => {
  expect(isNotFound(message)).toBe(expected)
})

test('moving tags gives the digest they point to, and leaves no file', async () => {
  const metadata = fixture('registry/tags-metadata.json')
  const { docker, commands } = fakeDocker({
    'buildx imagetools create': async () => {
      await writeFile(resultFile, metadata)
      return ''
    },
  })
  const digest = await moveTags(docker, 'b', 'acme/app@sha256:1', ['acme/app:1', 'acme/app:2'], resultFile)
  expect(metadata).toContain(`"digest": "${digest}"`)
  expect(commands).toEqual([
    `buildx imagetools create --builder b --progress quiet --metadata-file ${resultFile} ` +
      '--prefer-index=false --tag acme/app:1 --tag acme/app:2 acme/app@sha256:1',
  ])
  expect(existsSync(resultFile)).toBe(false)
})

test('metadata without a digest points nowhere', async () => {
  const { docker } = fakeDocker({
    buildx: async () => {
      await writeFile(resultFile, '{}')
      return ''
    },
  })
  await expect(moveTags(docker, 'b', 'acme/app@sha256:1', ['acme/app:1'], resultFile)).resolves.toBe('')
})

test('a failure leaves no file either', async () => {
  await writeFile(resultFile, '{}')
  const { docker } = fakeDocker({ buildx: dockerFailure('an absent manifest') })
  await expect(moveTags(docker, 'b', 'acme/app@sha256:1', ['acme/app:1'], resultFile)).rejects.toThrow('not found')
  expect(existsSync(resultFile)).toBe(false)
})
