import { describe, expect, test } from '@jest/globals'
import { parsePlatform, type Platform } from '../../src/plan/platform.ts'
import { BuildProgress } from '../../src/progress/progress.ts'
import { platformBuild, resultOf } from '../../src/image/result.ts'

const builder = {
  name: 'b',
  driver: 'docker-container',
  nodes: [],
  platforms: [],
  emulated: new Set<Platform>(),
  unrunnable: new Map(),
}

const cache = { backend: 'none', from: [], to: [], degradations: [], isAutomatic: false } as const
const built = { digest: 'sha256:1', imageId: undefined, metadata: '{}' }

describe('degradations', () => {
  const progress = new BuildProgress(() => undefined)

  test('a tag that was needed for pushing, and stays, is one', () => {
    const tagged = { ...built, temporaryTag: 'manifold-1' }
    expect(resultOf({ progress, cache, builder }, tagged).degradations).toEqual([
      {
        what: 'push',
        why: 'a registry rejects a push by digest, so the image was pushed as manifold-1',
        remedy: 'Delete this tag manually when the tags of the image have moved',
      },
    ])
  })

  test.each([
    ['denied: quota', 'Log in to that registry: set registry, username and password, or registry-auth'],
    ['unexpected status: 503 Service Unavailable', 'Run the job again later, or set cache to another backend or none'],
    ['invalid', 'Check the settings of the cache, or set cache to another backend or none'],
  ])('a failed cache export is one, with a remedy: %s', (error, remedy) => {
    const failing = new BuildProgress(() => undefined)
    const name = 'exporting cache to registry'
    const time = '2026-01-01T00:00:00Z'
    const vertexes = [{ digest: name, name, started: time, completed: time, error }]
    failing.push(Buffer.from(`${JSON.stringify({ vertexes })}\n`))
    failing.end()
    const why = `${name} failed: ${error}`
    expect(resultOf({ progress: failing, cache, builder }, built).degradations).toEqual([
      { what: 'cache', why, remedy },
    ])
  })

  test('there are none when all is well', () => {
    expect(resultOf({ progress, cache, builder }, built).degradations).toEqual([])
  })
})

describe('a platform', () => {
  const emulating = { ...builder, emulated: new Set(['linux/arm64', 'linux/arm/v7'].map(parsePlatform)) }
  const arm64 = parsePlatform('arm64')

  function emulated(names: readonly string[], count: number): boolean {
    const progress = new BuildProgress(() => undefined)
    const vertexes = names.map((name) => ({ digest: name, name, started: '2026-01-01T00:00:00Z' }))
    progress.push(Buffer.from(`${JSON.stringify({ vertexes })}\n`))
    progress.end()
    return platformBuild({ progress, builder: emulating }, arm64, count).emulated
  }

  test.each([
    ['a program of its image runs', ['[linux/amd64 2/2] RUN a', '[linux/arm64 2/2] RUN a'], 2, true],
    ['one runs as the only platform', ['[2/2] RUN a'], 1, true],
    ['files are copied alone', ['[linux/arm64 1/2] FROM x', '[linux/arm64 2/2] COPY a b'], 2, false],
    ['it is cross-compiled', ['[linux/amd64->arm64 build 2/2] RUN a', '[linux/arm64 2/2] COPY a b'], 2, false],
  ])('is emulated or not, where %s', (_, names, count, expected) => {
    expect(emulated(names, count)).toBe(expected)
  })
})
