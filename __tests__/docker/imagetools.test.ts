import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { moveTags, readConfigPlatform, readManifest } from '../../src/docker/imagetools.ts'
import { fakeDocker } from '../fakes/docker.ts'
import { dockerFailure, fixture } from '../fixtures/fixture.ts'

let folder: string
let resultFile: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imagetools-'))
  resultFile = join(folder, 'result.json')
})
afterEach(() => rm(folder, { recursive: true }))

test('the bytes of a manifest come as they are', async () => {
  const bytes = fixture('registry/index.raw')
  const { docker, commands } = fakeDocker({ 'buildx imagetools inspect': bytes })
  await expect(readManifest(docker, 'b', 'acme/app@sha256:1')).resolves.toBe(bytes)
  expect(commands).toEqual(['buildx imagetools inspect --builder b --raw acme/app@sha256:1'])
})

test('the platform of a single manifest', async () => {
  const { docker, commands } = fakeDocker({ 'buildx imagetools inspect': fixture('registry/config.json') })
  const config = await readConfigPlatform(docker, 'b', 'acme/app@sha256:1')
  expect(config).toMatchObject({ os: 'linux', architecture: 'arm', variant: 'v7' })
  expect(commands).toEqual(['buildx imagetools inspect --builder b --format {{json .Image}} acme/app@sha256:1'])
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
    `buildx imagetools create --builder b --progress quiet --prefer-index=false --metadata-file ${resultFile} ` +
      '--tag acme/app:1 --tag acme/app:2 acme/app@sha256:1',
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
