import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { parsePlatform, type Platform } from '../../src/plan/platform.ts'
import {
  checkIndex,
  checkManifest,
  type Descriptor,
  type ImageIndex,
  parseManifest,
} from '../../src/publish/image-index.ts'
import { fixture } from '../fixtures/fixture.ts'

const digestOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`
const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const indexType = 'application/vnd.oci.image.index.v1+json'

function image(platform: Platform, seed = ''): Descriptor {
  const [os = '', architecture = '', variant] = platform.split('/')
  const digest = digestOf(platform + seed)
  return { mediaType: manifestType, digest, size: 855, platform: { os, architecture, ...(variant && { variant }) } }
}

function attestation(of: string): Descriptor {
  return {
    mediaType: manifestType,
    digest: digestOf(`attestation of ${of}`),
    size: 836,
    annotations: { 'vnd.docker.reference.digest': of, 'vnd.docker.reference.type': 'attestation-manifest' },
    platform: { os: 'unknown', architecture: 'unknown' },
  }
}

function index(manifests: readonly Descriptor[]): ImageIndex {
  return { kind: 'index', digest: digestOf('index'), mediaType: indexType, manifests }
}

const names = ['amd64', 'amd64/v3', 'arm64', 'arm/v7', 'arm/v6', '386', 'riscv64', 's390x', 'windows/amd64']
const someplatforms = fc.uniqueArray(fc.constantFrom(...names.map(parsePlatform)), { minLength: 1 })
/** Images of some platforms in some order, some of them with an attestation somewhere. */
const good = someplatforms.chain((platforms) =>
  fc.tuple(fc.constant(platforms), fc.subarray(platforms)).chain(([asked, attested]) => {
    const descriptors = [
      ...asked.map((name) => image(name)),
      ...attested.map((name) => attestation(image(name).digest)),
    ]
    return fc.record({
      asked: fc.constant(asked),
      manifests: fc.shuffledSubarray(descriptors, { minLength: descriptors.length }),
    })
  }),
)
const pick = fc.nat()
const nth = <T>(list: readonly T[], number: number): T => list[number % list.length] as T

describe('checkIndex, for any index', () => {
  test('that holds what was asked for, gives it in the order of the index', () => {
    fc.assert(
      fc.property(good, ({ asked, manifests }) => {
        const published = checkIndex(index(manifests), asked)
        const images = manifests.filter(({ annotations }) => !annotations)
        expect(published.map(({ digest, size }) => ({ digest, size }))).toEqual(
          images.map(({ digest, size }) => ({ digest, size })),
        )
        expect(published.map(({ platform }) => platform).sort()).toEqual([...asked].sort())
        expect(checkIndex(index(manifests), [])).toEqual(published)
      }),
    )
  })

  test('that lacks a platform, names it', () => {
    fc.assert(
      fc.property(good, pick, ({ asked, manifests }, number) => {
        const missing = nth(asked, number)
        const { digest } = image(missing)
        const left = manifests.filter((other) => other.digest !== digest && other.digest !== attestation(digest).digest)
        const rest = left.length === 0 ? '; it holds no image' : ''
        expect(() => checkIndex(index(left), asked)).toThrow(new Error(`${missing} is missing${rest}`))
      }),
    )
  })

  test('that holds a platform twice, names it', () => {
    fc.assert(
      fc.property(good, pick, fc.constantFrom('', 'another build'), ({ asked, manifests }, number, seed) => {
        const double = nth(asked, number)
        const fault = new Error(`${double} stands there 2 times`)
        expect(() => checkIndex(index([...manifests, image(double, seed)]), asked)).toThrow(fault)
        expect(() => checkIndex(index([...manifests, image(double, seed)]), [])).toThrow(fault)
      }),
    )
  })

  test('that holds another platform in place of one asked for, names both', () => {
    fc.assert(
      fc.property(good, pick, ({ asked, manifests }, number) => {
        const swapped = nth(asked, number)
        const other = parsePlatform('ppc64le')
        const changed = manifests.map((descriptor) =>
          descriptor.digest === image(swapped).digest
            ? { ...descriptor, platform: { os: 'linux', architecture: 'ppc64le' } }
            : descriptor,
        )
        const message = `${swapped} is missing; ${other} was not asked for`
        expect(() => checkIndex(index(changed), asked)).toThrow(new Error(message))
      }),
    )
  })

  test('that holds a platform too many, names it', () => {
    fc.assert(
      fc.property(good, ({ asked, manifests }) => {
        const more = image(parsePlatform('ppc64le'))
        expect(() => checkIndex(index([...manifests, more]), asked)).toThrow(
          new Error('linux/ppc64le was not asked for'),
        )
      }),
    )
  })

  test('with an attestation that points nowhere, or to an attestation, names it', () => {
    fc.assert(
      fc.property(good, pick, ({ asked, manifests }, number) => {
        for (const target of [digestOf('nothing'), attestation(image(nth(asked, number)).digest).digest]) {
          const stray = attestation(target)
          const message = `the attestation ${stray.digest} belongs to no image in it`
          expect(() => checkIndex(index([...manifests, stray]), asked)).toThrow(new Error(message))
        }
      }),
    )
  })
})

describe('checkIndex', () => {
  const amd64 = parsePlatform('amd64')

  test('lists all that is wrong', () => {
    const nameless = { mediaType: manifestType, digest: digestOf('x'), size: 1 }
    const arm64 = parsePlatform('arm64')
    expect(() => checkIndex(index([image(amd64), image(amd64, '2'), nameless]), [amd64, arm64])).toThrow(
      new Error(`linux/arm64 is missing; linux/amd64 stands there 2 times; ${nameless.digest} has no platform`),
    )
  })

  test('an unknown platform without the mark of an attestation is none', () => {
    const unmarked = { ...attestation(image(amd64).digest), annotations: {} }
    expect(() => checkIndex(index([image(amd64), unmarked]), [amd64])).toThrow(
      new Error('unknown/unknown was not asked for'),
    )
  })

  test('an empty index holds no image, even where nothing was asked for', () => {
    expect(() => checkIndex(index([]), [])).toThrow('it holds no image')
  })

  test('platforms are compared in their normal form', () => {
    const platform = { os: 'linux', architecture: 'arm64', variant: 'v8' }
    expect(checkIndex(index([{ ...image(amd64), platform }]), [parsePlatform('arm64')])).toMatchObject([
      { platform: 'linux/arm64' },
    ])
  })
})

describe('a recorded index', () => {
  const bytes = fixture('registry/index.raw')
  const asked = ['amd64', 'arm64', 'arm/v7'].map(parsePlatform)

  test('holds three platforms, each with its attestation', () => {
    const parsed = parseManifest(bytes, digestOf(bytes)) as ImageIndex
    expect(parsed).toMatchObject({ kind: 'index', mediaType: indexType })
    expect(parsed.manifests).toHaveLength(6)
    expect(checkIndex(parsed, asked).map(({ platform }) => platform)).toEqual(asked)
  })

  test('is refused under another digest', () => {
    const other = digestOf('other')
    expect(() => parseManifest(bytes, other)).toThrow(
      `the registry gave content of digest ${digestOf(bytes)} for ${other}`,
    )
    expect(() => parseManifest(`${bytes}\n`, digestOf(bytes))).toThrow('the registry gave content of digest')
  })
})

describe('parseManifest', () => {
  const parse = (value: unknown): unknown => parseManifest(JSON.stringify(value), digestOf(JSON.stringify(value)))

  test('a recorded manifest', () => {
    const bytes = fixture('registry/manifest.raw')
    expect(parseManifest(bytes, digestOf(bytes))).toMatchObject({
      kind: 'manifest',
      mediaType: manifestType,
      config: { mediaType: 'application/vnd.oci.image.config.v1+json' },
    })
  })

  test.each(['application/vnd.docker.distribution.manifest.list.v2+json', undefined])(
    'an index of type %s',
    (mediaType) => {
      expect(parse({ mediaType, manifests: [] })).toMatchObject({ kind: 'index', manifests: [] })
    },
  )

  test.each([{}, { mediaType: 'text/html' }, { mediaType: 'a/b', manifests: [] }, { config: {} }])(
    '%j is neither',
    (value) => {
      expect(() => parse(value)).toThrow(/^sha256:\w+ is neither an image index nor an image manifest but '.*'$/)
    },
  )
})

describe('checkManifest', () => {
  const bytes = fixture('registry/manifest.raw')
  const manifest = parseManifest(bytes, digestOf(bytes))
  const config = JSON.parse(fixture('registry/config.json')) as { os: string; architecture: string; variant: string }
  const check = (...words: readonly string[]) => {
    if (manifest.kind !== 'manifest') throw new Error('the fixture is no manifest')
    return checkManifest(manifest, 854, config, words.map(parsePlatform))
  }

  test('of the platform asked for, or of whichever', () => {
    const published = [{ platform: 'linux/arm/v7', digest: manifest.digest, size: 854 }]
    expect(check('armhf')).toEqual(published)
    expect(check()).toEqual(published)
  })

  test('of another platform', () => {
    expect(() => check('arm64')).toThrow('linux/arm64 is missing; it is an image of linux/arm/v7 alone')
  })

  test('of one where several were asked for', () => {
    expect(() => check('armhf', 'arm64', 'amd64')).toThrow(
      'linux/arm64, linux/amd64 is missing; it is an image of linux/arm/v7 alone',
    )
  })
})
