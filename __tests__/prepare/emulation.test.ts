import { describe, expect, test } from '@jest/globals'
import { parsePlatforms } from '../../src/plan/platform.ts'
import {
  isMaybeNative,
  canBeEmulated,
  missingPlatforms,
  registerEmulators,
  surelyMissing,
  vanished,
} from '../../src/prepare/emulation.ts'
import { fakeDocker } from '../fakes/docker.ts'
import { dockerFailure } from '../fixtures/fixture.ts'

const platforms = parsePlatforms(['amd64', 'amd64/v3', '386', 'arm64', 'arm/v7', 's390x'])
const none = (): boolean => false

describe('surelyMissing', () => {
  test.each([
    ['amd64', ['linux/arm64', 'linux/arm/v7', 'linux/s390x']],
    ['arm64', ['linux/amd64', 'linux/amd64/v3', 'linux/386', 'linux/s390x']],
    ['s390x', ['linux/amd64', 'linux/amd64/v3', 'linux/386', 'linux/arm64', 'linux/arm/v7']],
  ])('on %s', (engine, missing) => {
    expect(surelyMissing(platforms, engine, none)).toEqual(missing)
  })

  test('leaves out what is registered', () => {
    expect(surelyMissing(platforms, 'amd64', (arch) => arch === 'arm64')).toEqual(['linux/arm/v7', 'linux/s390x'])
    expect(surelyMissing(platforms, 'amd64', () => true)).toEqual([])
  })
})

test.each([
  ['amd64', 'amd64', true],
  ['386', 'amd64', true],
  ['amd64', '386', false],
  ['arm', 'arm64', true],
  ['arm64', 'arm', false],
  ['riscv64', 'amd64', false],
])('%s on %s may be native: %s', (architecture, engine, maybe) => {
  expect(isMaybeNative(architecture, engine)).toBe(maybe)
})

test('missingPlatforms are those that are not listed', () => {
  const listed = parsePlatforms(['amd64', 'arm64'])
  expect(missingPlatforms(platforms, listed)).toEqual(['linux/amd64/v3', 'linux/386', 'linux/arm/v7', 'linux/s390x'])
  expect(missingPlatforms([], listed)).toEqual([])
})

test('arm/v5, which BuildKit never lists, runs where a newer arm does', () => {
  const v5 = parsePlatforms(['arm/v5'])
  expect(missingPlatforms(v5, parsePlatforms(['amd64', 'arm/v7', 'arm/v6']))).toEqual([])
  expect(missingPlatforms(v5, parsePlatforms(['amd64', 'arm64']))).toEqual(v5)
})

test.each([
  ['arm64', true],
  ['s390x', true],
  ['amd64/v4', false],
  ['windows/amd64', false],
  ['windows/arm64', false],
])('%s can be emulated where linux/amd64 and linux/386 run: %j', (platform, can) => {
  const [asked] = parsePlatforms([platform])
  expect(asked && canBeEmulated(asked, parsePlatforms(['amd64', '386']))).toBe(can)
})

describe('registerEmulators', () => {
  test.each([
    [platforms, 'amd64,386,arm64,arm,s390x'],
    ['all', 'all'],
  ] as const)('%j', async (asked, list) => {
    const { docker, commands } = fakeDocker({ run: '{}' })
    await registerEmulators(docker, 'acme/binfmt:1', asked)
    expect(commands).toEqual([`run --privileged --rm acme/binfmt:1 --install ${list}`])
  })

  test('a failure names the input and the remedy', async () => {
    const { docker } = fakeDocker({ run: dockerFailure('an absent image') })
    await expect(registerEmulators(docker, 'acme/binfmt:1', platforms.slice(3, 4))).rejects.toThrow(
      /^qemu: emulators for arm64 could not be registered with acme\/binfmt:1: failed to resolve reference .*: not found; the engine must be able to pull that image \(qemu-image\) and to run privileged containers$/,
    )
  })
})

describe('vanished', () => {
  const message = (mounted: boolean): string =>
    vanished(platforms.slice(3, 5), platforms.slice(0, 1), { mounted: () => mounted, registered: none }).message
  const what =
    "platforms: the builder can't run linux/arm64, linux/arm/v7 though emulators were registered (it runs linux/amd64): "

  test('where binfmt_misc is not mounted', () => {
    expect(message(false)).toBe(
      `${what}binfmt_misc is not mounted on this machine, so the registration vanished with its container; ` +
        'run: mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc',
    )
  })

  test('where it is', () => {
    expect(message(true)).toBe(
      `${what}the engine may be rootless or on another machine, or the image given as qemu-image has no emulator for it`,
    )
  })
})
