import { describe, expect, test } from '@jest/globals'
import { DockerError } from '../../src/docker/cli.ts'
import { defaultRetryPolicy } from '../../src/docker/retry.ts'
import { parsePlatforms } from '../../src/plan/platform.ts'
import { type Binfmt } from '../../src/emulators/emulation.ts'
import { type PrepareInputs } from '../../src/builder/prepare-inputs.ts'
import { prepare } from '../../src/builder/prepare.ts'
import { type Answer, type Answers, fakeDocker } from '../fakes/docker.ts'
import { defaultPrepareInputs, plainNode } from '../fakes/prepare-inputs.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import { dockerFailure, fixture } from '../fixtures/fixture.ts'

/** What `buildx inspect` prints of a builder that lists these platforms. */
const lists = (platforms: string): string =>
  fixture('inspect/emulating.txt').replace(/^(Platforms: +).*$/m, `$1${platforms}`)
const native = 'linux/amd64, linux/amd64/v2, linux/386'

interface Case {
  readonly platforms: readonly string[]
  readonly qemu?: PrepareInputs['qemu']
  readonly engine?: string
  readonly registered?: readonly string[]
  readonly mounted?: boolean
  readonly inspect: Answer | readonly Answer[]
  readonly more?: Answers
  readonly inputs?: Partial<PrepareInputs>
}

function run({
  platforms,
  qemu = 'auto',
  engine = 'amd64',
  registered = [],
  mounted = true,
  inspect,
  more,
  inputs,
}: Case) {
  const { docker, commands } = fakeDocker({
    ...{ version: engine, 'buildx create': '', 'buildx inspect': inspect, run: '{}' },
    ...more,
  })
  const binfmt = { mounted: () => mounted, registered: (arch) => registered.includes(arch) } satisfies Binfmt
  const builder = prepare(
    {
      ...{ docker, runtime: fakeRuntime().runtime, binfmt, scratch: '/scratch', env: {}, cache: undefined },
      ...{ signal: new AbortController().signal, retryPolicy: { ...defaultRetryPolicy, retries: 1, firstWait: 1 } },
    },
    { ...defaultPrepareInputs, qemu, qemuImages: ['binfmt'], ...inputs },
    parsePlatforms(platforms),
    { exportsCache: false, pushes: false },
  )
  const steps = (): readonly string[] =>
    commands.map((command) => command.replace(/^run .* --install/, 'install').replace(/^buildx (\w+) .*/, '$1'))
  return { builder, steps }
}

const version = 'version --format {{.Server.Arch}}'

describe('emulators', () => {
  test('are not touched where the builder runs all by itself', async () => {
    const { builder, steps } = run({ platforms: ['amd64', '386'], inspect: lists(native) })
    await expect(builder).resolves.toMatchObject({
      name: 'tests-recording',
      driver: 'docker-container',
      platforms: ['linux/amd64', 'linux/amd64/v2', 'linux/386'],
      emulated: new Set(),
    })
    expect(steps()).toEqual([version, 'create', 'inspect'])
  })

  test('that are surely needed are registered while the builder boots', async () => {
    let registered: () => void = () => undefined
    const registration = new Promise<void>((resolve) => (registered = resolve))
    const { builder, steps } = run({
      platforms: ['amd64', 'arm64', 'armhf'],
      inspect: lists(`${native}, linux/arm64, linux/arm/v7, linux/arm/v6`),
      more: {
        // Boots no sooner than the emulators are there.
        'buildx create': () => registration.then(() => ''),
        run: () => {
          registered()
          return '{}'
        },
      },
    })
    expect((await builder).emulated).toEqual(new Set(['linux/arm64', 'linux/arm/v7']))
    expect(steps()).toEqual([version, 'install arm64,arm', 'create', 'inspect'])
  })

  test('that are registered stay as they are', async () => {
    const { builder, steps } = run({
      platforms: ['arm64'],
      registered: ['arm64'],
      inspect: lists(`${native}, linux/arm64`),
    })
    expect((await builder).emulated).toEqual(new Set(['linux/arm64']))
    expect(steps()).toEqual([version, 'create', 'inspect'])
  })

  test('that the kernel knows and the builder does not are registered after all', async () => {
    const { builder, steps } = run({
      platforms: ['arm64'],
      registered: ['arm64'],
      inspect: [lists(native), lists(native), lists(`${native}, linux/arm64`)],
    })
    await builder
    expect(steps()).toEqual([version, 'create', 'inspect', 'inspect', 'install arm64', 'inspect'])
  })

  test('that may not be needed wait until the builder can tell', async () => {
    const platforms = ['armhf']
    const can = run({ platforms, engine: 'arm64', inspect: lists('linux/arm64, linux/arm/v7') })
    expect((await can.builder).emulated).toEqual(new Set())
    expect(can.steps()).toEqual([version, 'create', 'inspect'])

    const inspect = [lists('linux/arm64'), lists('linux/arm64'), lists('linux/arm64, linux/arm/v7')]
    const cannot = run({ platforms, engine: 'arm64', inspect })
    expect((await cannot.builder).emulated).toEqual(new Set(['linux/arm/v7']))
    expect(cannot.steps()).toEqual([version, 'create', 'inspect', 'inspect', 'install arm', 'inspect'])
  })

  test('that were registered too late for the boot to show need no second registration', async () => {
    const { builder, steps } = run({
      platforms: ['arm64'],
      inspect: [lists(native), lists(`${native}, linux/arm64`)],
    })
    await builder
    expect(steps()).toEqual([version, 'install arm64', 'create', 'inspect', 'inspect'])
  })

  test('are all registered where that is asked for', async () => {
    const { builder, steps } = run({ platforms: [], qemu: 'always', inspect: lists(native) })
    await builder
    expect([...steps()].sort()).toEqual(['create', 'inspect', 'install all'])
  })

  test('are never registered where that is asked for', async () => {
    const listed = run({ platforms: ['arm64'], qemu: 'never', inspect: lists(`${native}, linux/arm64`) })
    await expect(listed.builder).resolves.toMatchObject({ emulated: new Set(['linux/arm64']) })
    const missing = run({ platforms: ['arm64', 's390x', 'amd64'], qemu: 'never', inspect: lists(native) })
    await expect(missing.builder).rejects.toThrow(
      "platforms: no node of the builder runs linux/arm64, linux/s390x, and qemu is 'never'; set qemu to 'auto' or leave them out",
    )
    expect(listed.steps()).toEqual(['create', 'inspect'])
    expect(missing.steps()).toEqual(['create', 'inspect', 'inspect'])
  })
})

describe('it fails', () => {
  test.each([
    [false, 'binfmt_misc is not mounted on this machine'],
    [true, 'the engine may be rootless or on another machine'],
  ])('where registrations vanish, binfmt_misc mounted: %s', async (mounted, message) => {
    const { builder, steps } = run({ platforms: ['arm64'], mounted, inspect: lists(native) })
    await expect(builder).rejects.toThrow(message)
    expect(steps()).toEqual([version, 'install arm64', 'create', 'inspect', 'inspect', 'install arm64', 'inspect'])
  })

  test.each([
    ['docker-container', 'tcp://far.example:2376'],
    ['docker-container', 'ssh://u@far.example'],
    ['docker-container', 'tests-recording-0'],
    ['remote', 'tcp://far.example:1234'],
    ['kubernetes', 'kubernetes:///tests-recording?deployment=d'],
  ] as const)('where emulators would be needed on a machine out of reach: %s, %s', async (driver, endpoint) => {
    const inspect = lists(native)
      .replace(/^(Driver: +).*$/m, `$1${driver}`)
      .replace(/^(Endpoint: +).*$/m, `$1${endpoint}`)
    const tls = { ca: '', cert: undefined, key: undefined }
    const node = { ...plainNode, endpoint, ...(driver === 'docker-container' && { tls }) }
    const { builder, steps } = run({ platforms: ['s390x'], inspect, inputs: { builder: 'far', driver, nodes: [node] } })
    await expect(builder).rejects.toThrow(
      `platforms: linux/s390x: no node runs that, and none is on this machine, where emulators could be registered: ` +
        `install them on the machine of tests-recording0 (${endpoint}), `,
    )
    expect(steps()).not.toContain('install s390x')
  })

  test('where the image of the emulators is not to be had', async () => {
    const more = { run: dockerFailure('an absent image') }
    const { builder } = run({ platforms: ['arm64'], inspect: lists(native), more })
    await expect(builder).rejects.toThrow(/^qemu: emulators for arm64 could not be registered with binfmt: /)
  })

  test('after as many tries as there may be', async () => {
    const stderr = 'docker: net/http: TLS handshake timeout'
    const away = new DockerError(['run'], { exitCode: 125, stdout: '', stderr })
    const { builder, steps } = run({ platforms: ['arm64'], inspect: lists(native), more: { run: away } })
    await expect(builder).rejects.toThrow(/^qemu: .* TLS handshake timeout/)
    expect(steps().filter((step) => step === 'install arm64')).toHaveLength(2)
  })

  test('where a node of the builder does not answer', async () => {
    const { builder } = run({ platforms: ['amd64'], inspect: fixture('inspect/failing-node.txt') })
    await expect(builder).rejects.toThrow(
      /^builder: its node tests-recording-broken0 does not answer: Error response from daemon: Container \w+ is restarting/,
    )
  })

  test('where the engine does not answer', async () => {
    const more = { version: dockerFailure('no engine, asked by docker') }
    const { builder } = run({ platforms: ['amd64'], inspect: lists(native), more })
    await expect(builder).rejects.toThrow(/^Cannot connect to the Docker daemon at /)
  })
})

test('the platforms of all nodes, each once', async () => {
  const { builder } = run({ platforms: ['arm64'], inspect: fixture('inspect/two-nodes.txt') })
  expect((await builder).platforms).toEqual([
    ...['linux/arm64', 'linux/arm/v7', 'linux/amd64', 'linux/amd64/v2', 'linux/amd64/v3', 'linux/amd64/v4'],
    ...['linux/386', 'linux/arm/v6'],
  ])
})
