import { describe, expect, test } from '@jest/globals'
import { parsePlatforms } from '../../src/plan/platform.ts'
import {
  isMaybeNative,
  isWithinReach,
  canBeEmulated,
  missingPlatforms,
  surelyMissing,
} from '../../src/emulators/emulation.ts'
import { fakeBinfmt } from '../fakes/binfmt.ts'

const platforms = parsePlatforms(['amd64', 'amd64/v3', '386', 'arm64', 'arm/v7', 's390x'])

describe('surelyMissing', () => {
  test.each([
    ['amd64', ['linux/arm64', 'linux/arm/v7', 'linux/s390x']],
    ['arm64', ['linux/amd64', 'linux/amd64/v3', 'linux/386', 'linux/s390x']],
    ['s390x', ['linux/amd64', 'linux/amd64/v3', 'linux/386', 'linux/arm64', 'linux/arm/v7']],
  ])('on %s', (engine, missing) => {
    expect(surelyMissing(platforms, engine, fakeBinfmt().binfmt)).toEqual(missing)
  })

  test('omits registered emulators', () => {
    const { binfmt } = fakeBinfmt(['qemu-aarch64'])
    expect(surelyMissing(platforms, 'amd64', binfmt)).toEqual(['linux/arm/v7', 'linux/s390x'])
    const all = fakeBinfmt(['qemu-aarch64', 'qemu-arm', 'qemu-s390x'])
    expect(surelyMissing(platforms, 'amd64', all.binfmt)).toEqual([])
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

test('missingPlatforms returns platforms that are not listed', () => {
  const listed = parsePlatforms(['amd64', 'arm64'])
  expect(missingPlatforms(platforms, listed)).toEqual(['linux/amd64/v3', 'linux/386', 'linux/arm/v7', 'linux/s390x'])
  expect(missingPlatforms([], listed)).toEqual([])
})

test('arm/v5 runs if a newer arm does', () => {
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

test.each([
  ['docker-container', 'unix:///var/run/docker.sock', true],
  ['docker-container', 'default', true],
  ['docker-container', 'tcp://here.example:2375', true],
  ['docker-container', 'tcp://there.example:2375', false],
  ['docker-container', 'ssh://user@127.0.0.1', true],
  ['remote', 'tcp://[::1]:1234', true],
  ['remote', 'tcp://localhost.example:1234', false],
  ['remote', 'docker-container://buildkitd', true],
  ['remote', 'kube-pod://localhost', false],
  ['kubernetes', 'unix:///x', false],
])('emulators registered here reach the node of %s at %s: %j', (driver, endpoint, reach) => {
  expect(isWithinReach(driver, endpoint, 'tcp://here.example:2375')).toBe(reach)
})
