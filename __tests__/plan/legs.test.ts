import { describe, expect, test } from '@jest/globals'
import { divide, matrixOf } from '../../src/plan/legs.ts'
import { parsePlatform } from '../../src/plan/platform.ts'

function divided(platforms: readonly string[], inputs: Readonly<Record<string, string>>) {
  return divide((name) => inputs[name] ?? '', platforms.map(parsePlatform))
}

const hosted = 'default=ubuntu-24.04\nlinux/arm*=ubuntu-24.04-arm'

test('a leg for each platform, on the runner of the most exact line', () => {
  const runners = `default = ubuntu-24.04\narm*=ubuntu-24.04-arm\narmhf=["self-hosted", "arm"]\nlinux/*=other`
  const { legs } = divided(['linux/amd64', 'linux/arm64', 'linux/arm/v7'], { runners })
  expect(matrixOf(legs)).toEqual({
    include: [
      { name: 'linux-amd64', runner: 'other', platforms: 'linux/amd64' },
      { name: 'linux-arm64', runner: 'ubuntu-24.04-arm', platforms: 'linux/arm64' },
      { name: 'linux-arm-v7', runner: ['self-hosted', 'arm'], platforms: 'linux/arm/v7' },
    ],
  })
})

test('a leg for each runner', () => {
  const { legs } = divided(['linux/amd64', 'linux/arm64', 'linux/386', 'linux/arm/v7'], {
    runners: hosted,
    split: 'runner',
  })
  expect(matrixOf(legs)).toEqual({
    include: [
      { name: 'linux-amd64-and-1-more', runner: 'ubuntu-24.04', platforms: 'linux/amd64,linux/386' },
      { name: 'linux-arm64-and-1-more', runner: 'ubuntu-24.04-arm', platforms: 'linux/arm64,linux/arm/v7' },
    ],
  })
})

test('without platforms one leg, for what its runner builds', () => {
  const { legs } = divided([], { runners: '["self-hosted","linux"]' })
  expect(matrixOf(legs)).toEqual({ include: [{ name: 'default', runner: ['self-hosted', 'linux'], platforms: '' }] })
})

test('says which platforms will be emulated', () => {
  expect(divided(['linux/amd64', 'linux/arm64', 'linux/386', 'linux/arm/v6'], { runners: hosted }).notices).toEqual([])
  expect(divided(['linux/amd64', 'linux/s390x'], { runners: 'default=ubuntu-24.04' }).notices).toEqual([
    expect.stringContaining('linux/s390x will be built on ubuntu-24.04, under emulation unless'),
  ])
  expect(divided(['linux/arm64'], { runners: 'default=ubuntu-24.04\nlinux/amr*=other' }).notices).toEqual([
    expect.stringContaining('linux/arm64 will be built on ubuntu-24.04'),
    "runners: 'linux/amr*=other' is for none of the platforms",
  ])
  expect(divided(['linux/arm64'], { runners: 'farm-1' }).notices).toHaveLength(1)
  expect(divided(['linux/arm64'], { runners: '["self-hosted","ARM64"]' }).notices).toEqual([])
})

describe('is refused', () => {
  test.each([
    ['', 'runners: there is no default; add a line such as default=ubuntu-24.04'],
    ['default=a\ndefault=b', 'runners: there are two defaults'],
    ['default=a\narm64=b\nlinux/aarch64=c', 'runners: linux/arm64 has two lines; leave one out'],
    ['default=', "runners: 'default=' names no runner"],
    ['default=[a]', "runners: 'default=[a]' is not a list of labels"],
    ['default={"group":"x"}', 'a group is not understood; give its labels'],
    ['default=[]', "runners: 'default=[]' is not a list of labels"],
    ['default=a\nlinux/amd65=b', "runners: 'linux/amd65=b': 'linux/amd65' is not a platform: unknown architecture"],
  ])('%p', (runners, message) => {
    expect(() => divided(['linux/amd64'], { runners })).toThrow(message)
  })

  test('a split that is none', () => {
    expect(() => divided([], { runners: 'a', split: 'job' })).toThrow("split: 'job' is none of platform, runner")
  })
})
