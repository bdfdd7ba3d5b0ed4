/** The client against two implementations of a registry, with what a step does in one. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rollBack } from '../../src/publish/roll-back.ts'
import { moveTags, readTags } from '../../src/publish/tags.ts'
import { copyImage } from '../../src/registry/copy.ts'
import { mediaTypes, sha256 } from '../../src/registry/oci.ts'
import { RegistryError } from '../../src/registry/registry-error.ts'
import { readImage } from '../../src/registry/remote-image.ts'
import { rawManifest, type Repository } from '../../src/registry/repository.ts'
import { testClient } from '../fakes/registry-client.ts'
import { pushImage } from '../servers/push-image.ts'
import { type RegistryServer, startOtherRegistry, startRegistry } from '../servers/registry.ts'

const kinds = ['distribution', 'go-containerregistry'] as const

let folder: string
let servers: Record<(typeof kinds)[number], RegistryServer>
const client = testClient()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-'))
  const [distribution, other] = await Promise.all([
    startRegistry(join(folder, 'registry'), { deletes: true }),
    startOtherRegistry(),
  ])
  servers = { distribution, 'go-containerregistry': other }
})

afterAll(async () => {
  client[Symbol.dispose]()
  await Promise.all(Object.values(servers).map((server) => server.stop()))
  await rm(folder, { recursive: true })
})

describe.each(kinds)('%s', (kind) => {
  const repositoryOf = (name: string): Repository => client.repository(`${servers[kind].host}/${name}`)

  test('has nothing of a new repository', async () => {
    const repository = repositoryOf('empty/new')
    expect(await repository.resolve('latest')).toBeUndefined()
    expect(await repository.get(sha256('none'))).toBeUndefined()
    expect(await repository.blobs.has({ digest: sha256('none'), size: 4 })).toBe(false)
    await repository.remove(sha256('none'))
  })

  test('returns an image as it was pushed', async () => {
    const repository = repositoryOf('acme/whole')
    const index = await pushImage(repository, 'whole')
    const image = await readImage(repository, index.descriptor.digest)
    expect(image.raw).toMatchObject(index)
    expect(image.images.map(({ config }) => config?.architecture)).toEqual(['amd64', 'arm64'])
    expect(await repository.resolve(index.descriptor.digest)).toEqual(index.descriptor)
  })

  test('rejects an index without its parts', async () => {
    const part = { mediaType: mediaTypes.manifest, digest: sha256('none'), size: 4 }
    const index = rawManifest(mediaTypes.index, { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [part] })
    await expect(repositoryOf('acme/partial').put('latest', index)).rejects.toBeInstanceOf(RegistryError)
  })

  test('moves many tags, and rolls them back to what they were, or to nothing', async () => {
    const name = `${servers[kind].host}/acme/tags`
    const repository = repositoryOf('acme/tags')
    const [before, after] = await Promise.all(['before', 'after'].map((content) => pushImage(repository, content)))
    if (!before || !after) throw new Error()
    await repository.put('old', before)
    const references = ['old', ...Array.from({ length: 20 }, (_, number) => `new-${number}`)].map((tag) => ({
      repository: name,
      tag,
    }))
    const former = await readTags(client, references)
    const images = new Map(references.map((reference) => [reference, after]))
    const move = { images, before: former, guarded: [], forwardOnly: [], kept: () => Promise.resolve([]) }
    await moveTags(client, move, new Map())
    const { digest } = after.descriptor
    expect(new Set((await readTags(client, references)).values())).toEqual(new Set([digest]))
    const moves = references.map((reference) => ({ reference, from: former.get(reference), to: digest }))
    const outcome = await rollBack(client, moves)
    expect(outcome).toMatchObject({ failed: [], restored: [`${name}:old (${before.descriptor.digest})`] })
    expect(await readTags(client, references)).toEqual(former)
    expect(await repository.resolve(digest)).toEqual(after.descriptor)
  })

  test.each(kinds)('receives a copy from %s', async (source) => {
    const from = client.repository(`${servers[source].host}/acme/source`)
    const to = repositoryOf(`acme/copy-of-${source}`)
    const { descriptor } = await pushImage(from, `to ${kind} from ${source}`)
    await copyImage(from, to, descriptor.digest)
    expect((await readImage(to, descriptor.digest)).images).toHaveLength(2)
  })
})
