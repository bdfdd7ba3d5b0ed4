import { describe, expect, test } from '@jest/globals'
import { DockerError, NoResponse } from '../../src/docker/cli.ts'
import { defaultRetryPolicy } from '../../src/docker/retry.ts'
import type { EmulatorImages } from '../../src/emulators/emulator-image.ts'
import { emulatorRestorer, registerEmulators, resetEmulators } from '../../src/emulators/register.ts'
import { parsePlatforms } from '../../src/plan/platform.ts'
import { fakeBinfmt, kernelReport } from '../fakes/binfmt.ts'
import { type Answer, type Answers, fakeDocker } from '../fakes/docker.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import { dockerFailure } from '../fixtures/fixture.ts'

const platforms = parsePlatforms(['amd64', '386', 'arm64', 'arm/v7', 's390x'])
const report = kernelReport([...platforms, 'linux/arm/v6'], ['qemu-aarch64', 'qemu-arm', 'qemu-s390x'])

function source(answers: Answers, more: Partial<EmulatorImages> = {}, { mounted = true } = {}) {
  const { docker, commands } = fakeDocker(answers)
  const { runtime, lines, state } = fakeRuntime()
  const signal = new AbortController().signal
  const retryPolicy = { ...defaultRetryPolicy, firstWait: 1 }
  const images: EmulatorImages = {
    ...{ docker, runtime, images: ['acme/binfmt:1', 'mirror/binfmt:1'], cache: undefined, env: { RUNNER_TEMP: '/t' } },
    ...{ signal, retryPolicy, ...more },
  }
  const { binfmt, registered } = fakeBinfmt(['qemu-aarch64', 'qemu-arm', 'qemu-s390x'], { mounted })
  return { images, emulators: { source: images, binfmt }, registered, commands, lines, state }
}

const absent = dockerFailure('an absent image')
const away = new DockerError(['run'], { exitCode: 125, stdout: '', stderr: 'docker: net/http: TLS handshake timeout' })

describe('registerEmulators', () => {
  test.each([
    [platforms, 'amd64,386,arm64,arm,s390x'],
    ['all', 'all'],
  ] as const)('%j', async (asked, list) => {
    const { emulators, commands } = source({ run: report })
    await registerEmulators(emulators, asked)
    expect(commands).toEqual([`run --privileged --rm acme/binfmt:1 --install ${list}`])
  })

  test('tries the next image if one is unavailable', async () => {
    const { emulators, commands, lines } = source({ 'run --privileged --rm acme': absent, run: report })
    await registerEmulators(emulators, 'all')
    expect(commands.at(-1)).toBe('run --privileged --rm mirror/binfmt:1 --install all')
    expect(lines).toEqual([
      expect.stringMatching(/^qemu-image: acme\/binfmt:1: .* not found\. Trying mirror\/binfmt:1$/),
    ])
  })

  test('tries the next image if a pull hangs, and the last one again', async () => {
    const late = new NoResponse('docker run did not respond within 2.0 min')
    const { emulators, commands, lines } = source({ 'run --privileged --rm acme': late, run: [late, report] })
    await registerEmulators(emulators, 'all')
    const ran = commands.map((command) => command.split(' ')[3])
    expect(ran).toEqual(['acme/binfmt:1', 'mirror/binfmt:1', 'mirror/binfmt:1'])
    expect(lines).toEqual([
      'qemu-image: acme/binfmt:1: docker run did not respond within 2.0 min. Trying mirror/binfmt:1',
      expect.stringMatching(/^qemu-image: mirror\/binfmt:1: no response \(docker run did .*\)\. Attempt 2 of 4 in /),
    ])
  })

  test('limits the time of each image', async () => {
    const limits: unknown[] = []
    const limited: Answer = (_args, options) => {
      limits.push(options?.limit)
      return report
    }
    await registerEmulators(source({ run: limited }).emulators, 'all')
    expect(limits).toEqual([120_000])
  })

  test('retries a pull after a transient failure', async () => {
    const { emulators, commands } = source({ run: [away, report] })
    await registerEmulators(emulators, 'all')
    expect(commands).toHaveLength(2)
    expect(new Set(commands).size).toBe(1)
  })

  test('sanitizes messages of docker', async () => {
    const said = (text: string) =>
      new DockerError(['run'], { exitCode: 125, stdout: '', stderr: `docker: ##[error]${text}` })
    const { emulators, lines } = source({
      'run --privileged --rm acme': [said('TLS handshake timeout'), said('denied')],
      run: report,
    })
    await registerEmulators(emulators, 'all')
    expect(lines).toHaveLength(2)
    expect(lines.join()).not.toContain('##[')
  })

  test('names the input and the remedy of a failure', async () => {
    await expect(registerEmulators(source({ run: absent }).emulators, parsePlatforms(['arm64']))).rejects.toThrow(
      /^qemu: emulators for arm64 could not be registered with acme\/binfmt:1, mirror\/binfmt:1: .*: not found\. The engine must be able to pull one of these images \(qemu-image\) and to run privileged containers$/,
    )
  })
})

const native = ['linux/amd64', 'linux/386']
const wanted = parsePlatforms(['arm64'])
/** Prints a report to stdout and lines to stderr, as the image does. */
const saying =
  (lines: string, stdout: string): Answer =>
  (_args, options) => {
    options?.onStderr?.(Buffer.from(lines))
    return stdout
  }

describe('platforms of the kernel', () => {
  test('is what the image reports', async () => {
    const { emulators } = source({ run: report })
    expect(await registerEmulators(emulators, wanted)).toEqual({
      runs: [...platforms, 'linux/arm/v6'],
      refused: new Map(),
    })
  })

  test('are read through another container if this machine does not show the emulators', async () => {
    const { emulators, commands } = source({
      run: [kernelReport(['linux/arm64'], ['qemu-aarch64', 'other']), kernelReport(['linux/arm64', 'linux/s390x'])],
    })
    expect((await registerEmulators(emulators, wanted)).runs).toEqual(['linux/arm64', 'linux/s390x'])
    expect(commands).toEqual([
      'run --privileged --rm acme/binfmt:1 --install arm64',
      'run --privileged --rm acme/binfmt:1',
    ])
  })

  test.each([
    [
      false,
      'platforms: the kernel does not run linux/arm64 though emulators were registered: binfmt_misc is not mounted on this ' +
        'machine, so the registration vanished with its container. Run: mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc',
    ],
    [
      true,
      'platforms: the kernel does not run linux/arm64 though emulators were registered: the registrations vanished with their ' +
        'container. Mount binfmt_misc on the machine of the engine, or use an engine that is not rootless',
    ],
  ])('and what has vanished then is an error, binfmt_misc mounted: %s', async (mounted, message) => {
    const reports = [kernelReport([...native, 'linux/arm64'], ['qemu-aarch64']), kernelReport(native, null)]
    const { emulators, registered } = source({ run: reports }, {}, { mounted })
    registered.clear()
    await expect(registerEmulators(emulators, wanted)).rejects.toThrow(new Error(message))
  })

  test('lack those that the image has no emulator for', async () => {
    const said = 'installing: arm64 OK\ninstalling: mips64le unsupported architecture\n'
    const { emulators, lines } = source({ run: saying(said, kernelReport([...native, 'linux/arm64'])) })
    const { runs, refused } = await registerEmulators(emulators, parsePlatforms(['arm64', 'mips64le']))
    const why =
      'acme/binfmt:1, mirror/binfmt:1: installing: mips64le unsupported architecture. ' +
      'Set qemu-image to an image with its emulator, or build it on a native runner'
    expect(runs).toEqual([...native, 'linux/arm64'])
    expect([...refused]).toEqual([['linux/mips64le', why]])
    expect(lines).toEqual([`qemu: linux/mips64le can't be emulated: ${why}`])
  })

  test('lack one whose registered emulator does not work, with another remedy', async () => {
    const said = 'installing: arm64 cannot register "/usr/bin/qemu-aarch64": file exists\n'
    const { emulators } = source({ run: saying(said, kernelReport(native, ['qemu-aarch64'])) })
    const { refused } = await registerEmulators(emulators, wanted)
    expect([...refused.values()]).toEqual([
      expect.stringMatching(/ file exists\. Set qemu-reset: true to replace the registered emulators$/),
    ])
  })

  test('include arm/v5 with a newer arm', async () => {
    const { emulators } = source({ run: report })
    expect((await registerEmulators(emulators, parsePlatforms(['armel']))).refused).toEqual(new Map())
  })

  test('are unknown if the image exits with 0 after an error', async () => {
    const reason = 'cannot mount binfmt_misc filesystem: operation not permitted'
    const { emulators, lines } = source({ run: saying(`error: ${reason}\nmain.run\n\t/src/main.go:1\n`, '') })
    await expect(registerEmulators(emulators, wanted)).rejects.toThrow(
      `qemu: emulators for arm64 could not be registered with acme/binfmt:1, mirror/binfmt:1: ${reason}. The engine must`,
    )
    expect(lines).toEqual([`qemu-image: acme/binfmt:1: ${reason}. Trying mirror/binfmt:1`])
  })

  test('are read again if docker lost the output', async () => {
    const { emulators, commands, lines } = source({ run: ['', report] })
    expect((await registerEmulators(emulators, wanted)).runs).toContain('linux/arm64')
    expect(commands).toHaveLength(2)
    expect(lines).toEqual([
      expect.stringMatching(
        /^qemu-image: acme\/binfmt:1: no report of the kernel \(it printed nothing instead of JSON\). Attempt 2 of 4 /,
      ),
    ])
  })

  test('are unknown for another image', async () => {
    const { emulators } = source({ run: saying('usage: other', '') }, { images: ['other'] })
    await expect(registerEmulators(emulators, wanted)).rejects.toThrow(
      'qemu: emulators for arm64 could not be registered with other: it printed "usage: other" instead of JSON',
    )
  })
})

test('resetEmulators', async () => {
  const { emulators, commands } = source({ run: report })
  await resetEmulators(emulators)
  expect(commands).toEqual(['run --privileged --rm acme/binfmt:1 --uninstall qemu-*'])
})

describe('after a failed build', () => {
  const gone = kernelReport(native)
  const commandsOf = (commands: readonly string[]) => commands.map((command) => command.replace(/^run .*:1 ?/, ''))

  test('registers removed emulators again', async () => {
    const registering = (): string => {
      registered.set('qemu-aarch64', 'POCF')
      return report
    }
    const { emulators, registered, commands, lines } = source({ run: [gone, registering] })
    registered.delete('qemu-aarch64')
    await expect(emulatorRestorer(emulators, wanted)('exit code: 2')).resolves.toBe(true)
    expect(commandsOf(commands)).toEqual(['', '--install arm64'])
    expect(lines).toEqual(['qemu: another job removed the emulators for linux/arm64. They are registered again'])
  })

  test.each([
    ['the kernel is asked where this machine does not tell', 'exec /bin/sh: exec format error', gone, true],
    ['nothing is registered where the kernel runs all', 'sh: Exec format error', report, false],
  ])('%s', async (_what, said, first, restored) => {
    const { emulators, registered } = source({ run: [first, report, report] }, {}, { mounted: false })
    registered.clear()
    await expect(emulatorRestorer(emulators, wanted)(said)).resolves.toBe(restored)
  })

  test.each([
    [wanted, 'exit code: 1'],
    [[], 'exec format error'],
  ])('emulators of %j are not looked up after: %s', async (needed, said) => {
    const { emulators, commands } = source({})
    await expect(emulatorRestorer(emulators, needed)(said)).resolves.toBe(false)
    expect(commands).toEqual([])
  })

  test('keeps the failure if they can not be registered again', async () => {
    const { emulators, lines } = source({ run: [gone, absent] })
    await expect(emulatorRestorer(emulators, wanted)('exec format error')).resolves.toBe(false)
    expect(lines.at(-1)).toMatch(
      /^qemu: emulators could not be registered again: qemu: emulators for arm64 .* not found/,
    )
  })
})
