import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Descriptor, DescriptorPlatform, Inspection } from '../../src/registry/imagetools.ts'
import { parsePlatform, type Platform } from '../../src/plan/platform.ts'
import { checkImage } from '../../src/publish/image-index.ts'

const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const indexType = 'application/vnd.oci.image.index.v1+json'
const digestOf = (name: string): string => `sha256:${Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64)}`
const root = digestOf('root')

const known = [
  'linux/amd64',
  'linux/arm64',
  'linux/arm/v7',
  'linux/arm/v6',
  'linux/386',
  'linux/s390x',
  'linux/riscv64',
]
const platforms = fc.uniqueArray(fc.constantFrom(...known.map(parsePlatform)), { minLength: 1 })

function fieldsOf(platform: Platform): DescriptorPlatform {
  const [os = '', architecture = '', variant] = platform.split('/')
  return { os, architecture, ...(variant === undefined ? {} : { variant }) }
}

function image(platform: Platform): Descriptor {
  return { mediaType: manifestType, digest: digestOf(platform), size: 400, platform: fieldsOf(platform) }
}

function attestation(subject: string): Descriptor {
  return {
    ...{ mediaType: manifestType, digest: digestOf(`of ${subject.slice(7)}`), size: 500 },
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': subject },
  }
}

/** As buildx shows an index; the config of a lone image stands there by itself. */
function inspection(
  manifests: readonly Descriptor[],
  configs: Readonly<Record<string, DescriptorPlatform>>,
): Inspection {
  const [only, ...more] = Object.values(configs)
  const manifest = { mediaType: indexType, digest: root, size: 900, manifests }
  return { manifest, image: only && more.length === 0 ? only : configs }
}

function whole(asked: readonly Platform[]): Inspection {
  const images = asked.map(image)
  const configs = Object.fromEntries(asked.map((platform) => [platform, fieldsOf(platform)]))
  return inspection([...images, ...images.map(({ digest }) => attestation(digest))], configs)
}

function withManifests(
  good: Inspection,
  change: (manifests: readonly Descriptor[]) => readonly Descriptor[],
): Inspection {
  return { ...good, manifest: { ...good.manifest, manifests: change(good.manifest.manifests ?? []) } }
}

/** Platforms asked for, and one of them. */
const oneOf = platforms.chain((asked) => fc.tuple(fc.constant(asked), fc.constantFrom(...asked)))

describe('an index', () => {
  test('with each platform once is right, in any order, with or without attestations', () => {
    fc.assert(
      fc.property(platforms, fc.boolean(), fc.integer(), (asked, attested, turn) => {
        const good = withManifests(whole(asked), (all) => {
          const kept = attested ? all : all.filter(({ annotations }) => !annotations)
          const at = Math.abs(turn) % kept.length
          return [...kept.slice(at), ...kept.slice(0, at)]
        })
        const found = checkImage(good, root, asked)
        expect(new Set(found.map(({ platform }) => platform))).toEqual(new Set(asked))
        expect(found.every(({ platform, digest }) => digest === digestOf(platform))).toBe(true)
      }),
    )
  })

  test('with nothing asked for is right with whatever stands there', () => {
    fc.assert(fc.property(platforms, (there) => checkImage(whole(there), root, []).length === there.length))
  })

  const wrong: readonly (readonly [string, (asked: readonly Platform[], one: Platform) => Inspection, RegExp])[] = [
    [
      'a platform missing',
      (asked, one) => whole(asked.filter((platform) => platform !== one)),
      /is missing|it holds no image/,
    ],
    [
      'a platform twice',
      (asked, one) => withManifests(whole(asked), (all) => [...all, { ...image(one), digest: digestOf('again') }]),
      /stands there 2 times/,
    ],
    [
      'a foreign platform',
      (asked) => whole([...asked, parsePlatform('linux/ppc64le')]),
      /linux\/ppc64le was not asked for/,
    ],
    [
      'an image without platform',
      (asked) =>
        withManifests(whole(asked), (all) => [...all, { mediaType: manifestType, digest: digestOf('bare'), size: 1 }]),
      /has no platform/,
    ],
    [
      'an index inside',
      (asked) =>
        withManifests(whole(asked), (all) => [...all, { mediaType: indexType, digest: digestOf('nested'), size: 1 }]),
      /is an index inside the index/,
    ],
    [
      'an attestation that points nowhere',
      (asked) => withManifests(whole(asked), (all) => [...all, attestation(digestOf('nowhere'))]),
      /belongs to no image in it/,
    ],
    [
      'an attestation of an attestation',
      (asked) => withManifests(whole(asked), (all) => [...all, attestation(all.at(-1)?.digest ?? '')]),
      /belongs to no image in it/,
    ],
    [
      'another digest than asked for',
      (asked) => ({ ...whole(asked), manifest: { ...whole(asked).manifest, digest: digestOf('other') } }),
      /the registry gave/,
    ],
  ]
  test.each(wrong)('with %s is wrong', (_, make, message) => {
    fc.assert(
      fc.property(oneOf, ([asked, one]) => {
        expect(() => checkImage(make(asked, one), root, asked)).toThrow(message)
      }),
    )
  })

  test('with two images swapped is wrong', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...known.map(parsePlatform)), { minLength: 2 }), (asked) => {
        const [one, two] = asked
        if (!one || !two) throw new Error('the property makes two at least')
        const good = whole(asked)
        const swapped = { ...good, image: { ...good.image, [one]: fieldsOf(two), [two]: fieldsOf(one) } }
        expect(() => checkImage(swapped, root, asked)).toThrow(`the image for ${one} is one of ${two}, by its config`)
      }),
    )
  })

  test('a config without its variant tells the default one', () => {
    const asked = [parsePlatform('linux/arm/v7'), parsePlatform('linux/arm64')]
    const configs = {
      'linux/arm/v7': { os: 'linux', architecture: 'arm' },
      'linux/arm64': { os: 'linux', architecture: 'arm64', variant: 'v8' },
    }
    expect(checkImage(inspection(asked.map(image), configs), root, asked)).toHaveLength(2)
  })

  test('a config that buildx did not find is said to be missing', () => {
    const asked = ['linux/amd64', 'linux/arm64', 'linux/386'].map(parsePlatform)
    const configs = {
      'linux/amd64': { os: 'linux', architecture: 'amd64' },
      'linux/arm64': { os: 'linux', architecture: 'arm64' },
    }
    expect(() => checkImage(inspection(asked.map(image), configs), root, asked)).toThrow('linux/386 has no config')
  })
})

describe('a single manifest', () => {
  const lone = (config: DescriptorPlatform): Inspection => ({
    manifest: { mediaType: manifestType, digest: root, size: 400 },
    image: config,
  })

  test('is right for the one platform that its config tells', () => {
    const asked = [parsePlatform('linux/arm64/v8')]
    const found = checkImage(lone({ os: 'linux', architecture: 'arm64' }), root, asked)
    expect(found).toEqual([{ platform: 'linux/arm64', digest: root, size: 400 }])
  })

  test('is wrong for another, and for several', () => {
    const arm = lone({ os: 'linux', architecture: 'arm64' })
    expect(() => checkImage(arm, root, [parsePlatform('linux/amd64')])).toThrow(
      'linux/amd64 is missing; linux/arm64 was not asked for',
    )
    expect(() => checkImage(arm, root, known.slice(0, 2).map(parsePlatform))).toThrow('linux/amd64 is missing')
  })

  test('without a platform in its config is wrong', () => {
    expect(() => checkImage(lone({} as DescriptorPlatform), root, [])).toThrow(`${root} has no platform`)
  })
})
