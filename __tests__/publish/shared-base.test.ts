import { expect, test } from '@jest/globals'
import { sharedBaseNotices } from '../../src/publish/shared-base.ts'
import type { PlatformImage, RemoteImage } from '../../src/registry/remote-image.ts'

const digest = (text: string): string => `sha256:${text.repeat(64)}`

function image(architecture: string, layers: readonly string[], created = 'ADD rootfs.tar /'): PlatformImage {
  const descriptor = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digest('1'), size: 1 }
  const layer = (text: string) => ({ mediaType: 'x', digest: digest(text), size: 1 })
  return {
    descriptor: { ...descriptor, platform: { os: 'linux', architecture } },
    manifest: { mediaType: descriptor.mediaType, config: layer('c'), layers: layers.map(layer) },
    config: {
      os: 'linux',
      architecture,
      history: [{ created_by: 'ENV a=b', empty_layer: true }, { created_by: created }],
    },
  }
}

function noticesOf(...images: readonly PlatformImage[]): readonly string[] {
  return sharedBaseNotices({ images } as unknown as RemoteImage)
}

test('one base layer for two architectures is reported', () => {
  const notices = noticesOf(image('amd64', ['a', 'b']), image('arm64', ['a', 'c']), image('s390x', ['d', 'b']))
  expect(notices).toEqual([
    expect.stringMatching(
      /^verification: the images for linux\/amd64 and linux\/arm64 have the same base layer \(sha256:aa/,
    ),
  ])
})

test.each([
  ['bases of their own', image('amd64', ['a']), image('arm64', ['b'])],
  ['one architecture', image('amd64', ['a']), image('amd64', ['a'])],
  [
    'files in an empty image',
    image('amd64', ['a'], 'COPY a b # buildkit'),
    image('arm64', ['a'], 'COPY a b # buildkit'),
  ],
  ['no layers', image('amd64', []), image('arm64', [])],
])('%s: nothing is reported', (_, one, other) => {
  expect(noticesOf(one, other)).toEqual([])
})
