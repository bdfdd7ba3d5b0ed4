import { describe, expect, test } from '@jest/globals'
import { tmpdir } from 'node:os'
import type { FileCache } from '../../src/actions/file-cache.ts'
import { DockerError } from '../../src/docker/cli.ts'
import { defaultRetryPolicy } from '../../src/docker/retry.ts'
import { parsePlatforms } from '../../src/plan/platform.ts'
import {
  isMaybeNative,
  isWithinReach,
  canBeEmulated,
  missingPlatforms,
  registerEmulators,
  resetEmulators,
  surelyMissing,
  vanished,
} from '../../src/emulators/emulation.ts'
import { type EmulatorImages, keepEmulatorImage } from '../../src/emulators/image.ts'
import { type Answers, fakeDocker } from '../fakes/docker.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
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

function source(answers: Answers, more: Partial<EmulatorImages> = {}) {
  const { docker, commands } = fakeDocker(answers)
  const { runtime, lines, state } = fakeRuntime()
  const signal = new AbortController().signal
  const retryPolicy = { ...defaultRetryPolicy, firstWait: 1 }
  const images: EmulatorImages = {
    ...{ docker, runtime, images: ['acme/binfmt:1', 'mirror/binfmt:1'], cache: undefined, env: { RUNNER_TEMP: '/t' } },
    ...{ signal, retryPolicy, ...more },
  }
  return { images, commands, lines, state }
}

/** Has what was saved before, and what `kept` says. */
function fakeCache(kept: readonly string[]) {
  const saved: string[] = []
  const cache = {
    restore: (_path, key) => Promise.resolve(kept.includes(key)),
    save: (path, key) => {
      saved.push(`${key} ${path}`)
      return Promise.resolve()
    },
  } satisfies FileCache
  return { cache, saved }
}

const absent = dockerFailure('an absent image')
const unknownImage = new DockerError(['image'], {
  exitCode: 1,
  stdout: '',
  stderr: 'Error: No such image: acme/binfmt:1',
})
const away = new DockerError(['run'], { exitCode: 125, stdout: '', stderr: 'docker: net/http: TLS handshake timeout' })

describe('registerEmulators', () => {
  test.each([
    [platforms, 'amd64,386,arm64,arm,s390x'],
    ['all', 'all'],
  ] as const)('%j', async (asked, list) => {
    const { images, commands } = source({ run: '{}' })
    await registerEmulators(images, asked)
    expect(commands).toEqual([`run --privileged --rm acme/binfmt:1 --install ${list}`])
  })

  test('the next image is tried where one can not be had', async () => {
    const { images, commands, lines } = source({ 'run --privileged --rm acme': absent, run: '{}' })
    await registerEmulators(images, 'all')
    expect(commands.at(-1)).toBe('run --privileged --rm mirror/binfmt:1 --install all')
    expect(lines).toEqual([
      expect.stringMatching(/^qemu-image: acme\/binfmt:1: .* not found; trying mirror\/binfmt:1$/),
    ])
  })

  test('a pull that failed for a passing reason is tried again', async () => {
    const { images, commands } = source({ run: [away, '{}'] })
    await registerEmulators(images, 'all')
    expect(commands).toHaveLength(2)
    expect(new Set(commands).size).toBe(1)
  })

  test('what docker says can issue no command', async () => {
    const said = (text: string) =>
      new DockerError(['run'], { exitCode: 125, stdout: '', stderr: `docker: ##[error]${text}` })
    const { images, lines } = source({
      'run --privileged --rm acme': [said('TLS handshake timeout'), said('denied')],
      run: '{}',
    })
    await registerEmulators(images, 'all')
    expect(lines).toHaveLength(2)
    expect(lines.join()).not.toContain('##[')
  })

  test('a failure names the input and the remedy', async () => {
    await expect(registerEmulators(source({ run: absent }).images, platforms.slice(3, 4))).rejects.toThrow(
      /^qemu: emulators for arm64 could not be registered with acme\/binfmt:1, mirror\/binfmt:1: .*: not found; the engine must be able to pull one of these images \(qemu-image\) and to run privileged containers$/,
    )
  })
})

test('resetEmulators', async () => {
  const { images, commands } = source({ run: '{}' })
  await resetEmulators(images)
  expect(commands).toEqual(['run --privileged --rm acme/binfmt:1 --uninstall qemu-*'])
})

describe('an image in the Actions cache', () => {
  const saving = (commands: readonly string[]) => commands.filter((command) => command.startsWith('image save'))

  test('is not asked for where the engine has it', async () => {
    const { images, commands, state } = source(
      { 'image inspect': 'sha256:1', run: '{}' },
      { cache: fakeCache([]).cache },
    )
    await registerEmulators(images, 'all')
    expect(commands.map((command) => command.split(' ')[0])).toEqual(['image', 'run'])
    expect([...state.keys()]).toEqual([])
  })

  test('is loaded and not pulled', async () => {
    const any = { restore: () => Promise.resolve(true), save: () => Promise.reject(new Error()) }
    const { images, commands, state } = source({ 'image inspect': unknownImage, image: '', run: '{}' }, { cache: any })
    await registerEmulators(images, 'all')
    expect(commands[1]).toMatch(/^image load --quiet --input \/t\/manifold-emulators\/[0-9a-f]{16}\.tar$/)
    expect([...state.keys()]).toEqual([])
  })

  test('is kept by post where main had to pull it', async () => {
    const { cache, saved } = fakeCache([])
    const { images, commands, state } = source({ 'image inspect': unknownImage, image: '', run: '{}' }, { cache })
    await registerEmulators(images, 'all')
    expect([...state]).toEqual([['emulator-image', 'acme/binfmt:1']])
    await keepEmulatorImage(images.docker, cache, { RUNNER_TEMP: tmpdir() }, images.runtime)
    expect(saving(commands)).toHaveLength(1)
    expect(saved).toEqual([
      expect.stringMatching(/^manifold-emulators-\S+ \S+\/manifold-emulators\/[0-9a-f]{16}\.tar$/),
    ])
  })

  test('is neither asked for nor kept where a digest names it', async () => {
    const image = `acme/binfmt@sha256:${'1'.repeat(64)}`
    const never = { restore: () => Promise.reject(new Error()), save: () => Promise.reject(new Error()) }
    const { images, commands, lines, state } = source({ run: '{}' }, { cache: never, images: [image] })
    await registerEmulators(images, 'all')
    expect(commands).toEqual([`run --privileged --rm ${image} --install all`])
    expect(lines).toEqual([])
    expect([...state.keys()]).toEqual([])
  })

  test('that does not answer costs no more than a pull', async () => {
    const cache = { restore: () => Promise.reject(new Error('HTTP 500')), save: () => Promise.resolve() }
    const { images, lines } = source({ 'image inspect': unknownImage, run: '{}' }, { cache })
    await registerEmulators(images, 'all')
    expect(lines).toEqual(['qemu-cache-image: acme/binfmt:1 could not be taken from the Actions cache: HTTP 500'])
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
