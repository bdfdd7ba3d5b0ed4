import { expect, test } from '@jest/globals'
import type { Artifacts } from '../../src/actions/artifacts.ts'
import { defaultRetryPolicy } from '../../src/docker/retry.ts'
import { artifactHandoff } from '../../src/fan-out/artifact-handoff.ts'
import type { RemoteImage } from '../../src/registry/remote-image.ts'

/** Artifacts in memory. Each call fails with the next error, if any. */
function faulty(errors: string[]): Artifacts & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>()
  const next = (): Promise<void> => {
    const message = errors.shift()
    return message === undefined ? Promise.resolve() : Promise.reject(new Error(message))
  }
  return {
    texts,
    put: async (name, text) => {
      await next()
      texts.set(name, text)
    },
    read: async () => {
      await next()
      return texts
    },
    remove: async (name) => {
      await next()
      texts.delete(name)
    },
  }
}

const options = {
  retryPolicy: { ...defaultRetryPolicy, firstWait: 1, retries: 1 },
  log: () => undefined,
  signal: new AbortController().signal,
}
const remote: RemoteImage = {
  raw: { descriptor: { mediaType: '', digest: '', size: 0 }, bytes: Buffer.alloc(0) },
  ...{ index: undefined, images: [], attestations: [] },
}
const reset = 'Failed to CreateArtifact: Unable to make request: ECONNRESET'

test('retries after a dropped connection', async () => {
  const artifacts = faulty([reset])
  const handoff = artifactHandoff(artifacts, 'key', options)
  await handoff.put('linux-amd64', remote, 'part')
  expect([...artifacts.texts]).toEqual([['manifold-key-linux-amd64', 'part']])
  expect([...(await handoff.read([]))]).toEqual([['linux-amd64', 'part']])
})

test('names the input and the artifact in the error', async () => {
  const put = artifactHandoff(faulty([reset, reset]), 'key', options).put('a', remote, 'part')
  await expect(put).rejects.toThrow(`handoff: artifact manifold-key-a: ${reset}`)
})

test('does not retry after 403', async () => {
  const errors = ['Received non-retryable error: Failed request: (403) Forbidden', reset]
  await expect(artifactHandoff(faulty(errors), 'key', options).put('a', remote, 'part')).rejects.toThrow('Forbidden')
  expect(errors).toEqual([reset])
})

test('reports an artifact that could not be deleted', async () => {
  const left = await artifactHandoff(faulty(['unavailable']), 'key', options).remove(['a', 'b'])
  expect(left).toEqual([{ what: 'handoff', why: 'artifact manifold-key-a could not be deleted: Error: unavailable' }])
})
