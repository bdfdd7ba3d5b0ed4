import { expect, test } from '@jest/globals'
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { mediaTypes } from '../../src/registry/oci.ts'
import { rawManifest } from '../../src/registry/repository.ts'
import { Cancelled } from '../../src/actions/cancellation.ts'
import { moveTags } from '../../src/publish/tags.ts'
import { testClient } from '../fakes/registry-client.ts'
import { scriptedRegistry } from '../servers/scripted-registry.ts'

const image = rawManifest(mediaTypes.index, { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [] })

test('a step that is cancelled before it moves tags again says so', async () => {
  const cancellation = new AbortController()
  await using registry = await scriptedRegistry(({ line }) => ({ status: line.startsWith('PUT') ? 201 : 404 }))
  const log = (): void => {
    cancellation.abort()
  }
  using client = testClient({ signal: cancellation.signal, log })
  const images = new Map([[{ repository: `${registry.host}/acme/app`, tag: 'a' }, image]])
  const move = { images, before: new Map(), guarded: [], forwardOnly: [], kept: () => Promise.resolve([]) }
  await expect(moveTags(client, move, new Map())).rejects.toThrow(new Cancelled('moving tags'))
})

test('a cancelled step waits for the tag that is under way, and moves no other', async () => {
  const cancellation = new AbortController()
  let answers: Promise<unknown> | undefined
  let isAnswered = false
  await using registry = await scriptedRegistry((_, response) => {
    cancellation.abort()
    const answer = async (): Promise<void> => {
      await setImmediate()
      response.writeHead(201).end()
      await once(response, 'close')
      isAnswered = response.writableFinished && response.errored === null
    }
    answers = answer()
    return undefined
  })
  using client = testClient({ signal: cancellation.signal })
  const images = new Map(['a', 'b'].map((tag) => [{ repository: `${registry.host}/acme/app`, tag }, image]))
  const move = { images, before: new Map(), guarded: [], forwardOnly: [], kept: () => Promise.resolve([]) }
  await expect(moveTags(client, move, new Map())).rejects.toThrow('moving tags was cancelled')
  await answers
  expect(isAnswered).toBe(true)
  expect(registry.seen.map(({ line }) => line)).toEqual(['PUT /v2/acme/app/manifests/a'])
})
