import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parsePlatform, type Platform } from '../../src/plan/platform.ts'
import { checkImage } from '../../src/publish/image-index.ts'
import { type Descriptor, type DescriptorPlatform, mediaTypes } from '../../src/registry/oci.ts'
import type { PlatformImage, RemoteImage } from '../../src/registry/remote-image.ts'
import { sha256 } from '../servers/memory-registry.ts'

const known = [
  ...['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/arm/v6', 'linux/386', 'linux/s390x', 'linux/riscv64'],
].map(parsePlatform)
const platforms = fc.uniqueArray(fc.constantFrom(...known), { minLength: 1 })
/** Requested platforms, and one of them. */
const oneOf = platforms.chain((requested) => fc.tuple(fc.constant(requested), fc.constantFrom(...requested)))

function fieldsOf(platform: Platform): DescriptorPlatform {
  const [os = '', architecture = '', variant] = platform.split('/')
  return { os, architecture, ...(variant === undefined ? {} : { variant }) }
}

function image(fields: DescriptorPlatform, config: Partial<DescriptorPlatform> = fields, content = ''): PlatformImage {
  const digest = sha256(JSON.stringify(fields) + content)
  const blob = (size: number): Descriptor => ({ mediaType: mediaTypes.config, digest, size })
  return {
    descriptor: { mediaType: mediaTypes.manifest, digest, size: 300, platform: fields },
    manifest: { config: blob(100), layers: [blob(250), blob(50)] },
    config,
  }
}

function attestation(subject: string): Descriptor {
  return {
    ...{ mediaType: mediaTypes.manifest, digest: sha256(`of ${subject}`), size: 500 },
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': subject },
  }
}

function remote(images: readonly PlatformImage[], attestations: readonly Descriptor[] = []): RemoteImage {
  const descriptor = { mediaType: mediaTypes.index, digest: sha256('root'), size: 900 }
  return { raw: { descriptor, bytes: Buffer.alloc(0) }, index: undefined, images, attestations }
}

const whole = (requested: readonly Platform[]): readonly PlatformImage[] =>
  requested.map((platform) => image(fieldsOf(platform)))

describe('an index', () => {
  test('with each platform once is right, in any order, with or without attestations', () => {
    fc.assert(
      fc.property(platforms, fc.boolean(), fc.integer({ min: 0 }), (requested, attested, turn) => {
        const images = whole(requested)
        const at = turn % images.length
        const attestations = attested ? images.map(({ descriptor }) => attestation(descriptor.digest)) : []
        const index = remote([...images.slice(at), ...images.slice(0, at)], attestations)
        const found = checkImage(index, { platforms: requested })
        expect(new Set(found.map(({ platform }) => platform))).toEqual(new Set(requested))
      }),
    )
  })

  test('is valid with any platforms if none are requested', () => {
    fc.assert(
      fc.property(platforms, (held) => checkImage(remote(whole(held)), { platforms: [] }).length === held.length),
    )
  })

  type Break = (requested: readonly Platform[], one: Platform) => RemoteImage
  test.each<[string, Break, RegExp]>([
    [
      'without a platform',
      (requested, one) => remote(whole(requested.filter((platform) => platform !== one))),
      /is missing|it contains no image/,
    ],
    [
      'with a platform twice',
      (requested, one) => remote([...whole(requested), image(fieldsOf(one), fieldsOf(one), 'again')]),
      /\S+ is there 2 times/,
    ],
    [
      'with a platform that was not requested',
      (requested) => remote(whole([...requested, parsePlatform('linux/ppc64le')])),
      /linux\/ppc64le was not requested/,
    ],
    [
      'with an image that has no platform',
      (requested) => remote([...whole(requested), image({ os: 'unknown', architecture: 'unknown' })]),
      /has no platform/,
    ],
    [
      'with an index inside',
      (requested) => {
        const { descriptor, ...more } = image({ os: 'linux', architecture: 'ppc64' })
        return remote([...whole(requested), { ...more, descriptor: { ...descriptor, mediaType: mediaTypes.index } }])
      },
      /is an index inside the index/,
    ],
    [
      'with an attestation that points nowhere',
      (requested) => remote(whole(requested), [attestation(sha256('nowhere'))]),
      /belongs to none of its images/,
    ],
    [
      'with an image built for another platform',
      (requested, one) =>
        remote([
          ...whole(requested.filter((platform) => platform !== one)),
          image(fieldsOf(one), { os: 'linux', architecture: 'sparc' }),
        ]),
      /the image for \S+ is for linux\/sparc according to its config/,
    ],
    [
      'with a config that names no platform',
      (requested, one) =>
        remote([...whole(requested.filter((platform) => platform !== one)), image(fieldsOf(one), {})]),
      /has no config with a platform/,
    ],
  ])('%s is wrong', (_, make, message) => {
    fc.assert(
      fc.property(oneOf, ([requested, one]) => {
        expect(() => checkImage(make(requested, one), { platforms: requested })).toThrow(message)
      }),
    )
  })

  test('takes the usual variant where a config leaves it out or writes it in full', () => {
    const index = remote([
      image(fieldsOf(parsePlatform('linux/arm/v7')), { os: 'linux', architecture: 'arm' }),
      image(fieldsOf(parsePlatform('linux/arm64')), { os: 'linux', architecture: 'arm64', variant: 'v8' }),
    ])
    expect(checkImage(index, { platforms: [] })).toHaveLength(2)
  })

  test('may hold images of one platform for several versions of the system', () => {
    const windows = (version: string) => image({ os: 'windows', architecture: 'amd64', 'os.version': version })
    const index = remote([windows('10.0.17763.1'), windows('10.0.20348.1')])
    const found = checkImage(index, { platforms: [parsePlatform('windows/amd64')] })
    expect(found.map(({ platform }) => platform)).toEqual(['windows/amd64', 'windows/amd64'])
  })

  test('has the platforms of images whose manifests have not been read, without their sizes', () => {
    const fields = fieldsOf(parsePlatform('linux/arm64'))
    const part = { ...image(fields), manifest: undefined }
    const { digest } = part.descriptor
    expect(checkImage(remote([part]), { platforms: [] })).toEqual([{ platform: 'linux/arm64', digest }])
  })

  test('does not question a platform that somebody states', () => {
    const arm = parsePlatform('linux/arm/v6')
    const index = remote([image(fieldsOf(arm), { os: 'linux', architecture: 'arm', variant: 'v7' })])
    expect(checkImage(index, { platforms: [arm], stated: [arm] })).toHaveLength(1)
  })
})

describe('a single manifest', () => {
  const single = (config: Partial<DescriptorPlatform>): RemoteImage => {
    const { descriptor, ...more } = image({ os: '', architecture: '' }, config)
    const { digest, mediaType, size } = descriptor
    return remote([{ ...more, descriptor: { digest, mediaType, size } }])
  }

  test('has the platform of its config', () => {
    const found = checkImage(single({ os: 'linux', architecture: 'arm64' }), {
      platforms: [parsePlatform('linux/arm64/v8')],
    })
    expect(found).toMatchObject([{ platform: 'linux/arm64', size: 400 }])
  })

  test('is wrong for another platform, and for several', () => {
    const arm = single({ os: 'linux', architecture: 'arm64' })
    expect(() => checkImage(arm, { platforms: [parsePlatform('linux/amd64')] })).toThrow(
      'linux/amd64 is missing; linux/arm64 was not requested',
    )
    expect(() => checkImage(arm, { platforms: known.slice(0, 2) })).toThrow('linux/amd64 is missing')
  })

  test('is wrong without a platform in its config', () => {
    expect(() => checkImage(single({}), { platforms: [] })).toThrow('has no platform')
  })
})
