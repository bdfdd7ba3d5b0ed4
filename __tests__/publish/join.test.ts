import { describe, expect, test } from '@jest/globals'
import type { Descriptor } from '../../src/registry/imagetools.ts'
import { contentsOf, type Found, withPlatforms } from '../../src/publish/join.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { sharedPlan } from '../fakes/shared-plan.ts'

const plan = sharedPlan(['linux/amd64', 'linux/arm64'])

function digest(letter: string): string {
  return `sha256:${letter.repeat(64)}`
}

function manifest(
  letter: string,
  platform?: string,
  mediaType = 'application/vnd.oci.image.manifest.v1+json',
): Descriptor {
  const [os = '', architecture = ''] = platform?.split('/') ?? []
  return {
    mediaType,
    digest: digest(letter),
    size: 1,
    ...(platform !== undefined && { platform: { os, architecture } }),
  }
}

function attestation(letter: string, subject: string): Descriptor {
  const annotations = {
    'vnd.docker.reference.type': 'attestation-manifest',
    'vnd.docker.reference.digest': digest(subject),
  }
  return { ...manifest(letter, 'unknown/unknown'), annotations }
}

function found(reference: string, manifests: readonly Descriptor[]): Found {
  return { reference, repositories: ['acme/app'], platform: undefined, digest: digest('0'), manifests }
}

test('sorts images in the order of the plan, followed by attestations', () => {
  const sources = [
    found('arm', [manifest('a', 'linux/arm64'), attestation('b', 'a')]),
    found('amd', [manifest('c', 'linux/amd64'), attestation('d', 'c')]),
  ]
  const { manifests } = contentsOf(sources, plan)
  expect(manifests.map((each) => each.digest)).toEqual(['c', 'a', 'b', 'd'].map(digest))
})

test('annotates the index and the descriptors of a platform', () => {
  const annotated = sharedPlan(
    ['linux/amd64', 'linux/arm64'],
    ['index:a=1', 'manifest:b=2', 'manifest-descriptor[linux/arm64]:c=3'],
  )
  const sources = [found('both', [manifest('a', 'linux/amd64'), manifest('b', 'linux/arm64'), attestation('c', 'b')])]
  const { manifests, annotations } = contentsOf(sources, annotated)
  expect(annotations).toEqual({ a: '1' })
  expect(manifests.map((each) => each.annotations?.['c'])).toEqual([undefined, '3', undefined])
})

describe('rejects', () => {
  test.each([
    [
      'a platform in two sources',
      [found('one', [manifest('a', 'linux/amd64')]), found('two', [manifest('b', 'linux/amd64')])],
      'sources: linux/amd64 is in one and in two. Remove one of them',
    ],
    [
      'a manifest for two platforms',
      [found('one', [manifest('a', 'linux/amd64')]), found('two', [manifest('a', 'linux/arm64')])],
      "is used for linux/amd64 and for linux/arm64, but buildx can't join one manifest for two platforms",
    ],
    [
      'a manifest without a platform',
      [found('one', [manifest('a')])],
      /^sources: one \(sha256:a+\) has no platform\. State it/,
    ],
    [
      'an index in an index',
      [found('one', [manifest('a', 'linux/amd64', 'application/vnd.oci.image.index.v1+json')])],
      'sources: one contains another index',
    ],
  ])('%s', (_, sources, message) => {
    expect(() => contentsOf(sources, plan)).toThrow(message)
  })

  test('annotations for a Docker manifest list', () => {
    const type = 'application/vnd.docker.distribution.manifest.v2+json'
    const sources = [found('one', [manifest('a', 'linux/amd64', type)])]
    expect(contentsOf(sources, plan).manifests).toHaveLength(1)
    expect(() => contentsOf(sources, sharedPlan(['linux/amd64'], ['index:a=1']))).toThrow(
      'annotations: a Docker manifest list has no annotations',
    )
  })
})

describe('a stated platform', () => {
  const stated = parsePlatform('linux/arm/v6')

  test('overrides the config', () => {
    expect(withPlatforms(manifest('a'), stated, parsePlatform('linux/arm/v7'))).toEqual([
      { ...manifest('a'), platform: { os: 'linux', architecture: 'arm', variant: 'v6' } },
    ])
  })

  test('applies to the image of an index, not to its attestation', () => {
    const index = { ...manifest('i'), manifests: [manifest('a', 'linux/arm'), attestation('b', 'a')] }
    expect(withPlatforms(index, stated, undefined)).toEqual([
      { ...manifest('a'), platform: { os: 'linux', architecture: 'arm', variant: 'v6' } },
      attestation('b', 'a'),
    ])
  })

  test('needs a single image', () => {
    const index = { ...manifest('i'), manifests: [manifest('a', 'linux/arm'), manifest('b', 'linux/amd64')] }
    expect(() => withPlatforms(index, stated, undefined)).toThrow(
      'linux/arm/v6 is stated for it, but it contains 2 images',
    )
  })
})

test('takes the platform of a single manifest from its config', () => {
  expect(withPlatforms(manifest('a'), undefined, parsePlatform('linux/arm64'))).toEqual([manifest('a', 'linux/arm64')])
})
