import { expect, test } from '@jest/globals'
import type { Artifacts } from '../../src/actions/artifacts.ts'
import { artifactHandoff } from '../../src/fan-out/artifact-handoff.ts'
import { mediaTypes } from '../../src/registry/oci.ts'
import { rawManifest } from '../../src/registry/repository.ts'
import { testClient } from '../fakes/registry-client.ts'
import { memoryRegistry } from '../servers/memory-registry.ts'
import { artifactsInMemory } from './fan-out-run.ts'

async function opened(artifacts: Artifacts, attempt = 1) {
  const registry = await memoryRegistry()
  const client = testClient()
  const repository = client.repository(`${registry.host}/acme/app`)
  return {
    ...{ registry, handoff: artifactHandoff(artifacts, repository, { ...client.retrying, key: 'key', attempt }) },
    [Symbol.asyncDispose]: async () => {
      client[Symbol.dispose]()
      await registry[Symbol.asyncDispose]()
    },
  }
}

const part = rawManifest(mediaTypes.index, { schemaVersion: 2, manifests: [] })
const reset = 'Failed to CreateArtifact: Unable to make request: ECONNRESET'

test('retries after a dropped connection', async () => {
  const artifacts = artifactsInMemory([reset])
  await using run = await opened(artifacts)
  await run.handoff.put('linux-amd64', part)
  expect([...artifacts.files]).toEqual([['manifold-key-linux-amd64.1', part.bytes]])
  expect([...(await run.handoff.read(['linux-amd64']))]).toEqual([['linux-amd64', part.bytes]])
})

test('names the input and the artifact in the error', async () => {
  await using run = await opened(artifactsInMemory([reset, reset]))
  await expect(run.handoff.put('a', part)).rejects.toThrow(`handoff: artifact manifold-key-a.1: ${reset}`)
})

test('does not retry after 403', async () => {
  const errors = ['Received non-retryable error: Failed request: (403) Forbidden', reset]
  await using run = await opened(artifactsInMemory(errors))
  await expect(run.handoff.put('a', part)).rejects.toThrow('Forbidden')
  expect(errors).toEqual([reset])
})

test('reads the latest attempt and removes all of them, with the parts in the registry', async () => {
  const artifacts = artifactsInMemory()
  artifacts.files.set('manifold-key-a.9', Buffer.from('x'))
  await using run = await opened(artifacts, 10)
  await run.handoff.put('a', part)
  const parts = await run.handoff.read(['a', 'b'])
  expect([...parts.keys()]).toEqual(['a'])
  expect(await run.handoff.remove(parts)).toEqual([])
  expect([...artifacts.files.keys(), ...run.registry.manifests.keys()]).toEqual([])
})

test('reports an artifact that could not be deleted', async () => {
  const remedy = 'Delete it in the list of artifacts of the run, or let it expire in three days'
  const errors: string[] = []
  await using run = await opened(artifactsInMemory(errors))
  await run.handoff.put('a', part)
  const parts = await run.handoff.read(['a'])
  const lists = artifactsInMemory()
  lists.files.set('manifold-key-a.1', part.bytes)
  await using broken = await opened({ ...lists, remove: () => Promise.reject(new Error('unavailable')) })
  expect(await broken.handoff.remove(parts)).toEqual([
    { what: 'handoff', why: 'artifact manifold-key-a.1 could not be deleted: unavailable', remedy },
  ])
  const forbidden = { ...lists, list: () => Promise.reject(new Error('Forbidden')) }
  await using unlisted = await opened(forbidden)
  expect(await unlisted.handoff.remove(parts)).toEqual([
    { what: 'handoff', why: 'the artifacts of the legs remain: handoff: list of artifacts: Forbidden', remedy },
  ])
})
