import { describe, expect, test } from '@jest/globals'
import { parsePlatform } from '../../src/plan/platform.ts'
import { Cancelled } from '../../src/actions/cancellation.ts'
import { findSources, join, type Source } from '../../src/publish/join.ts'
import { mediaTypes } from '../../src/registry/oci.ts'
import { testClient } from '../fakes/registry-client.ts'
import { sharedPlan } from '../fakes/shared-plan.ts'
import { scriptedRegistry } from '../servers/scripted-registry.ts'
import { type MemoryRegistry, memoryRegistry, putImage, putIndex } from '../servers/memory-registry.ts'

const amd64 = { os: 'linux', architecture: 'amd64' }
const arm64 = { os: 'linux', architecture: 'arm64' }

interface Options {
  readonly platforms?: readonly string[]
  readonly annotations?: readonly string[]
  /** Annotations that no input holds. */
  readonly generated?: readonly string[]
  /** Where the index goes; by default where the sources are. */
  readonly target?: string
}

/** Puts images and joins them. A source is a reference without host, `PLATFORM=` before it. */
async function joined(
  put: (registry: MemoryRegistry) => readonly string[],
  { platforms = [], annotations = [], generated = [], target = 'acme/app' }: Options = {},
) {
  await using registry = await memoryRegistry()
  const sources = put(registry).map((text): Source => {
    const [reference = '', platform] = text.split('=').toReversed()
    const [, repository = '', at = ''] = /^(.*?)[@:](.*)$/.exec(reference) ?? []
    return {
      repositories: [`${registry.host}/${repository}`],
      at,
      platform: platform === undefined ? undefined : parsePlatform(platform),
    }
  })
  using client = testClient({ retryPolicy: { retries: 0 } })
  const plan = sharedPlan(platforms, annotations, generated)
  const images = [`${registry.host}/${target}`]
  try {
    const { digest, ...more } = await join(client, { ...plan, images }, await findSources(client, sources))
    const stored = registry.manifests.get(`${target}@${digest}`)
    return { digest, ...more, registry, index: JSON.parse(stored?.bytes ?? '{}') as Index, error: '' }
  } catch (error) {
    return {
      registry,
      index: { manifests: [] } as Index,
      digest: '',
      notices: [],
      error: (error as Error).message.replaceAll(`${registry.host}/`, ''),
    }
  }
}

interface Index {
  readonly mediaType?: string
  readonly annotations?: object
  readonly manifests: readonly { readonly digest: string; readonly platform?: object; readonly annotations?: object }[]
}

const attestation = (registry: MemoryRegistry, subject: string) => ({
  ...putImage(registry, 'acme/app', { os: 'unknown', architecture: 'unknown' }, { content: subject }),
  annotations: { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': subject },
})

const single = (
  registry: MemoryRegistry,
  ...options: Parameters<typeof putImage> extends [unknown, unknown, ...infer O] ? O : never
) => `acme/app@${putImage(registry, 'acme/app', ...options).digest}`

test('puts images in the order of the plan, and their attestations after them', async () => {
  const expected: string[] = []
  const { index, error } = await joined(
    (registry) => {
      const indexes = [arm64, amd64].map((platform) => {
        const image = putImage(registry, 'acme/app', platform)
        const attested = attestation(registry, image.digest)
        expected.unshift(image.digest)
        expected.push(attested.digest)
        return `acme/app@${putIndex(registry, 'acme/app', [image, attested])}`
      })
      return indexes
    },
    { platforms: ['linux/amd64', 'linux/arm64'] },
  )
  expect(error).toBe('')
  expect(index.manifests.map(({ digest }) => digest)).toEqual(expected)
})

test('annotates the index, and the descriptors of a platform', async () => {
  const { index } = await joined((registry) => [single(registry, amd64), single(registry, arm64)], {
    annotations: ['index:a=1', 'manifest:b=2', 'manifest-descriptor[linux/arm64]:c=3'],
  })
  expect(index.annotations).toEqual({ a: '1' })
  expect(index.manifests.map(({ annotations }) => annotations)).toEqual([undefined, { c: '3' }])
})

describe("images with Docker's media types", () => {
  const docker = { mediaType: mediaTypes.dockerManifest, configType: mediaTypes.dockerConfig }
  const put = (registry: MemoryRegistry) => [amd64, arm64].map((platform) => single(registry, platform, docker))
  const generated = ['index:a=1', 'manifest-descriptor:a=1']

  test('get no generated annotations', async () => {
    const { index, notices, error } = await joined(put, { generated })
    expect(error).toBe('')
    expect(index.mediaType).toBe(mediaTypes.dockerList)
    expect(index.annotations).toBeUndefined()
    expect(index.manifests.map(({ annotations }) => annotations)).toEqual([undefined, undefined])
    expect(notices).toEqual(['annotations: a Docker manifest list gets no generated ones'])
  })

  test('stay as they are if there is only one', async () => {
    let only = ''
    const { digest } = await joined((registry) => [(only = put(registry)[0] ?? '')], { generated })
    expect(only).toBe(`acme/app@${digest}`)
  })

  test('are joined with others in an OCI index, which gets them', async () => {
    const { index, notices } = await joined((registry) => [single(registry, amd64, docker), single(registry, arm64)], {
      generated,
    })
    expect(index.annotations).toEqual({ a: '1' })
    expect(notices).toEqual([])
  })

  test.each(['index:a=1', 'manifest-descriptor[linux/arm64]:a=1'])('can not have %s', async (annotation) => {
    const { error } = await joined(put, { generated, annotations: [annotation] })
    expect(error).toBe(
      `annotations: "${annotation}": a Docker manifest list has no annotations. ` +
        'Build the image with oci-mediatypes=true, or remove the annotation',
    )
  })
})

test('a single manifest gets the platform of its config', async () => {
  const { index } = await joined((registry) => [single(registry, amd64), single(registry, arm64)])
  expect(index.manifests.map(({ platform }) => platform)).toEqual([amd64, arm64])
})

test('the same image of two sources counts once', async () => {
  const { index, error } = await joined((registry) => [single(registry, amd64), single(registry, amd64)])
  expect(error).toBe('')
  expect(index.manifests).toHaveLength(1)
})

describe('versions of Windows', () => {
  const windows = (version: string) => ({ os: 'windows', architecture: 'amd64', 'os.version': version })

  test('are distinct, and taken from the config', async () => {
    const { index } = await joined((registry) =>
      ['10.0.17763.1', '10.0.20348.1'].map((version) => single(registry, windows(version))),
    )
    expect(index.manifests.map(({ platform }) => platform)).toEqual(['10.0.17763.1', '10.0.20348.1'].map(windows))
  })

  test('of an index stay as they are', async () => {
    let whole = ''
    const { digest } = await joined((registry) => {
      const images = ['10.0.17763.1', '10.0.20348.1'].map((version) => putImage(registry, 'acme/app', windows(version)))
      whole = putIndex(registry, 'acme/app', images)
      return [`acme/app@${whole}`]
    })
    expect(digest).toBe(whole)
  })
})

test('one source without additions stays as it is', async () => {
  let digest = ''
  const result = await joined((registry) => {
    const source = single(registry, amd64)
    digest = source.slice(source.indexOf('@') + 1)
    return [source]
  })
  expect(result.digest).toBe(digest)
})

test("Docker's manifests become a manifest list", async () => {
  const docker = { mediaType: mediaTypes.dockerManifest, configType: mediaTypes.dockerConfig }
  const { index } = await joined((registry) => [single(registry, amd64, docker), single(registry, arm64, docker)])
  expect(index.mediaType).toBe(mediaTypes.dockerList)
})

test('copies what is in another repository', async () => {
  const { registry, error } = await joined((registry) => [single(registry, amd64), single(registry, arm64)], {
    target: 'acme/copy',
  })
  expect(error).toBe('')
  expect([...registry.manifests.keys()].filter((key) => key.startsWith('acme/copy@'))).toHaveLength(3)
})

describe('a platform that is stated', () => {
  test('replaces that of the config, with a notice', async () => {
    const arm = { os: 'linux', architecture: 'arm', variant: 'v7' }
    const result = await joined((registry) => [`linux/arm/v6=${single(registry, arm)}`, single(registry, amd64)])
    expect(result.index.manifests[0]?.platform).toEqual({ ...arm, variant: 'v6' })
    expect(result.notices.join()).toMatch(/is used as linux\/arm\/v6, although its config says linux\/arm\/v7$/)
  })

  test('lets one manifest be the image of two platforms', async () => {
    const { index, error } = await joined((registry) => {
      const source = single(registry, amd64)
      return [source, `linux/386=${source}`]
    })
    expect(error).toBe('')
    expect(index.manifests).toHaveLength(2)
  })
})

test('a cancellation is no error of the sources', async () => {
  const cancellation = new AbortController()
  await using registry = await scriptedRegistry(() => {
    cancellation.abort()
    return undefined
  })
  using client = testClient({ signal: cancellation.signal })
  const repository = `${registry.host}/acme/app`
  const source = { repositories: [repository], at: '1', platform: undefined }
  await expect(findSources(client, [source])).rejects.toBeInstanceOf(Cancelled)
})

describe('refuses', () => {
  test.each<[string, (registry: MemoryRegistry) => readonly string[], RegExp]>([
    [
      'a platform in two sources',
      (registry) => [single(registry, amd64), single(registry, amd64, { content: 'other' })],
      /^sources: acme\/app@\S+ and acme\/app@\S+ both contain linux\/amd64\. Remove one of them$/,
    ],
    [
      'a manifest without platform',
      (registry) => [single(registry, { content: 'x' }), single(registry, amd64)],
      /^sources: acme\/app@\S+ .*has no platform\. State it, as in linux\/arm64=acme/,
    ],
    [
      'an artifact',
      (registry) => [single(registry, amd64, { configType: 'application/vnd.oci.empty.v1+json' })],
      /^sources: acme\/app@\S+ is not an image but an artifact with a config of type application\/vnd\.oci\.empty/,
    ],
    ['an empty index', (registry) => [`acme/app@${putIndex(registry, 'acme/app', [])}`], /is an empty index$/],
    [
      'an index in an index',
      (registry) => {
        const inner = putIndex(registry, 'acme/app', [])
        return [`acme/app@${putIndex(registry, 'acme/app', [{ mediaType: mediaTypes.index, digest: inner, size: 1 }])}`]
      },
      /contains another index/,
    ],
    [
      'a platform stated for several images',
      (registry) => [
        `linux/arm64=acme/app@${putIndex(
          registry,
          'acme/app',
          [amd64, arm64].map((one) => putImage(registry, 'acme/app', one)),
        )}`,
      ],
      /^sources: linux\/arm64 is stated for acme\/app@\S+, which contains 2 images$/,
    ],
    ['what is not there', () => ['acme/app:9'], /^sources: acme\/app:9: .*not found\. Check that it exists/],
  ])('%s', async (_, put, message) => {
    expect((await joined(put)).error).toMatch(message)
  })
})
