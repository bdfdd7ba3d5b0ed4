import { describe, expect, test } from '@jest/globals'
import type { Platform } from '../../src/plan/platform.ts'
import { BuildProgress } from '../../src/image/progress.ts'
import { degradationsOf } from '../../src/image/result.ts'

const builder = { name: 'b', driver: 'docker-container', nodes: [], platforms: [], emulated: new Set<Platform>() }

describe('degradations', () => {
  const progress = new BuildProgress(() => undefined)
  const cache = { backend: 'none', from: [], to: [], degradations: [], isAutomatic: false } as const
  const built = { digest: 'sha256:1', imageId: undefined, metadata: '{}' }

  test('a tag that was needed for pushing, and stays, is one', () => {
    expect(degradationsOf({ built: { ...built, temporaryTag: 'manifold-1' }, progress, cache, builder })).toEqual([
      {
        what: 'push',
        why: 'a registry rejects a push by digest, so the image was pushed as manifold-1. Delete this tag manually',
      },
    ])
  })

  test('there are none when all is well', () => {
    expect(degradationsOf({ built, progress, cache, builder })).toEqual([])
  })
})
