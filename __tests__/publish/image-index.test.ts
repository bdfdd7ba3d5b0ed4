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

/** The output of buildx for an index. The config of a single image is not in an object. */
function inspection(
  manifests: readonly Descriptor[],
  configs: Readonly<Record<string, DescriptorPlatform>>,
): Inspection {
  const [only, ...more] = Object.values(configs)
  const manifest = { mediaType: indexType, digest: root, size: 900, manifests }
  return { manifest, image: only && more.length === 0 ? only : configs }
}

function whole(requested: readonly Platform[]): Inspection {
  const images = requested.map(image)
  const configs = Object.fromEntries(requested.map((platform) => [platform, fieldsOf(platform)]))
  return inspection([...images, ...images.map(({ digest }) => attestation(digest))], configs)
}

function withManifests(
  good: Inspection,
  change: (manifests: readonly Descriptor[]) => readonly Descriptor[],
): Inspection {
  return { ...good, manifest: { ...good.manifest, manifests: change(good.manifest.manifests ?? []) } }
}

/** Requested platforms, and one of them. */
const oneOf = platforms.chain((requested) => fc.tuple(fc.constant(requested), fc.constantFrom(...requested)))

describe('an index', () => {
  test('is valid with each platform once, in any order, with or without attestations', () => {
    fc.assert(
      fc.property(platforms, fc.boolean(), fc.integer(), (requested, attested, turn) => {
        const good = withManifests(whole(requested), (all) => {
          const kept = attested ? all : all.filter(({ annotations }) => !annotations)
          const at = Math.abs(turn) % kept.length
          return [...kept.slice(at), ...kept.slice(0, at)]
        })
        const found = checkImage(good, root, requested)
        expect(new Set(found.map(({ platform }) => platform))).toEqual(new Set(requested))
        expect(found.every(({ platform, digest }) => digest === digestOf(platform))).toBe(true)
      }),
    )
  })

  test('is valid with any platforms if none are requested', () => {
    fc.assert(fc.property(platforms, (there) => checkImage(whole(there), root, []).length === there.length))
  })

  const wrong: readonly (readonly [string, (requested: readonly Platform[], one: Platform) => Inspection, RegExp])[] = [
    [
      'a platform missing',
      (requested, one) => whole(requested.filter((platform) => platform !== one)),
      /is missing|it contains no image/,
    ],
    [
      'a platform twice',
      (requested, one) =>
        withManifests(whole(requested), (all) => [...all, { ...image(one), digest: digestOf('again') }]),
      /is there 2 times/,
    ],
    [
      'an extra platform',
      (requested) => whole([...requested, parsePlatform('linux/ppc64le')]),
      /linux\/ppc64le was not requested/,
    ],
    [
      'an image without a platform',
      (requested) =>
        withManifests(whole(requested), (all) => [
          ...all,
          { mediaType: manifestType, digest: digestOf('bare'), size: 1 },
        ]),
      /has no platform/,
    ],
    [
      'an index inside',
      (requested) =>
        withManifests(whole(requested), (all) => [
          ...all,
          { mediaType: indexType, digest: digestOf('nested'), size: 1 },
        ]),
      /is an index inside the index/,
    ],
    [
      'an attestation that points nowhere',
      (requested) => withManifests(whole(requested), (all) => [...all, attestation(digestOf('nowhere'))]),
      /belongs to none of its images/,
    ],
    [
      'an attestation of an attestation',
      (requested) => withManifests(whole(requested), (all) => [...all, attestation(all.at(-1)?.digest ?? '')]),
      /belongs to none of its images/,
    ],
    [
      'another digest than requested',
      (requested) => ({ ...whole(requested), manifest: { ...whole(requested).manifest, digest: digestOf('other') } }),
      /the registry returned/,
    ],
  ]
  test.each(wrong)('is invalid with %s', (_, make, message) => {
    fc.assert(
      fc.property(oneOf, ([requested, one]) => {
        expect(() => checkImage(make(requested, one), root, requested)).toThrow(message)
      }),
    )
  })

  test('is invalid with two images swapped', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...known.map(parsePlatform)), { minLength: 2 }), (requested) => {
        const [one, two] = requested
        if (!one || !two) throw new Error('the property makes two at least')
        const good = whole(requested)
        const swapped = { ...good, image: { ...good.image, [one]: fieldsOf(two), [two]: fieldsOf(one) } }
        expect(() => checkImage(swapped, root, requested)).toThrow(
          `the image for ${one} is for ${two} according to its config`,
        )
      }),
    )
  })

  test('uses the default variant of a config without one', () => {
    const requested = [parsePlatform('linux/arm/v7'), parsePlatform('linux/arm64')]
    const configs = {
      'linux/arm/v7': { os: 'linux', architecture: 'arm' },
      'linux/arm64': { os: 'linux', architecture: 'arm64', variant: 'v8' },
    }
    expect(checkImage(inspection(requested.map(image), configs), root, requested)).toHaveLength(2)
  })

  test('reports a config that buildx did not find', () => {
    const requested = ['linux/amd64', 'linux/arm64', 'linux/386'].map(parsePlatform)
    const configs = {
      'linux/amd64': { os: 'linux', architecture: 'amd64' },
      'linux/arm64': { os: 'linux', architecture: 'arm64' },
    }
    expect(() => checkImage(inspection(requested.map(image), configs), root, requested)).toThrow(
      'linux/386 has no config',
    )
  })
})

describe('a single manifest', () => {
  const lone = (config: DescriptorPlatform): Inspection => ({
    manifest: { mediaType: manifestType, digest: root, size: 400 },
    image: config,
  })

  test('is valid for the platform in its config', () => {
    const requested = [parsePlatform('linux/arm64/v8')]
    const found = checkImage(lone({ os: 'linux', architecture: 'arm64' }), root, requested)
    expect(found).toEqual([{ platform: 'linux/arm64', digest: root, size: 400 }])
  })

  test('is invalid for another platform or for several', () => {
    const arm = lone({ os: 'linux', architecture: 'arm64' })
    expect(() => checkImage(arm, root, [parsePlatform('linux/amd64')])).toThrow(
      'linux/amd64 is missing; linux/arm64 was not requested',
    )
    expect(() => checkImage(arm, root, known.slice(0, 2).map(parsePlatform))).toThrow('linux/amd64 is missing')
  })

  test('is invalid without a platform in its config', () => {
    expect(() => checkImage(lone({} as DescriptorPlatform), root, [])).toThrow(`${root} has no platform`)
  })
})
