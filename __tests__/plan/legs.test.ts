import { describe, expect, test } from '@jest/globals'
import { readPlanStepInputs } from '../../src/inputs/read-plan-step.ts'
import { fakeInputs } from '../fakes/runtime.ts'
import { divide, matrixOf } from '../../src/plan/legs.ts'
import { parsePlatform } from '../../src/plan/platform.ts'

function divided(platforms: readonly string[], inputs: Readonly<Record<string, string>>) {
  return divide(platforms.map(parsePlatform), readPlanStepInputs(fakeInputs(inputs), {}))
}

const hosted = 'default=ubuntu-24.04\nlinux/arm*=ubuntu-24.04-arm'

test('makes a leg for each platform, on the runner of the most specific line', () => {
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

test('makes a leg for each runner', () => {
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

test('takes a label for the same runner with and without an array', () => {
  const runners = 'default=x\narm64=big\narmv7=["big"]'
  const { legs } = divided(['linux/amd64', 'linux/arm64', 'linux/arm/v7'], { runners, split: 'runner' })
  expect(legs.map(({ runner, platforms }) => [runner, platforms.length])).toEqual([
    ['x', 1],
    ['big', 2],
  ])
})

test('makes a single leg without platforms', () => {
  const { legs } = divided([], { runners: '["self-hosted","linux"]' })
  expect(matrixOf(legs)).toEqual({ include: [{ name: 'default', runner: ['self-hosted', 'linux'], platforms: '' }] })
})

test('reports platforms that will be emulated', () => {
  expect(divided(['linux/amd64', 'linux/arm64', 'linux/386', 'linux/arm/v6'], { runners: hosted }).notices).toEqual([])
  expect(divided(['linux/amd64', 'linux/s390x'], { runners: 'default=ubuntu-24.04' }).notices).toEqual([
    expect.stringContaining('linux/s390x will be built on ubuntu-24.04, under emulation unless'),
  ])
  expect(divided(['linux/arm64'], { runners: 'default=ubuntu-24.04\nlinux/amr*=other' }).notices).toEqual([
    expect.stringContaining('linux/arm64 will be built on ubuntu-24.04'),
    'runners: "linux/amr*=other" matches no platform',
  ])
  expect(divided(['linux/arm64'], { runners: 'farm-1' }).notices).toHaveLength(1)
  expect(divided(['linux/arm64'], { runners: '["self-hosted","ARM64"]' }).notices).toEqual([])
})

describe('rejects', () => {
  test.each([
    ['', 'runners: there is no default. Add a line such as default=ubuntu-24.04'],
    ['default=a\ndefault=b', 'runners: there are two defaults'],
    ['default=a\narm64=b\nlinux/aarch64=c', 'runners: linux/arm64 has two lines. Remove one of them'],
    ['default=', 'runners: "default=" has no label'],
    ['default=[a]', 'runners: "default=[a]" is not a JSON array of labels'],
    ['default={"group":"x"}', 'runner groups are not supported. Use labels'],
    ['default=[]', 'runners: "default=[]" is not a JSON array of labels'],
    ['default=a\nlinux/amd65=b', 'runners: "linux/amd65=b": unknown platform "linux/amd65": unknown architecture'],
  ])('%p', (runners, message) => {
    expect(() => divided(['linux/amd64'], { runners })).toThrow(message)
  })

  test('an unknown split', () => {
    expect(() => divided([], { runners: 'a', split: 'job' })).toThrow(
      'split: unknown value "job". Use one of platform, runner',
    )
  })
})
