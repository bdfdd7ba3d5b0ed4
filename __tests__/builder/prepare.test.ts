import { testClient } from '../fakes/registry-client.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DockerError } from '../../src/docker/cli.ts'
import { defaultRetryPolicy } from '../../src/docker/retry.ts'
import { parsePlatforms } from '../../src/plan/platform.ts'
import { type PrepareInputs } from '../../src/builder/prepare-inputs.ts'
import { prepare } from '../../src/builder/prepare.ts'
import { fakeBinfmt, kernelReport } from '../fakes/binfmt.ts'
import { type Answer, type Answers, fakeDocker } from '../fakes/docker.ts'
import { defaultPrepareInputs, plainNode } from '../fakes/prepare-inputs.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import { dockerFailure, fixture } from '../fixtures/fixture.ts'

/** What `buildx inspect` prints of a builder that lists these platforms. */
const lists = (platforms: string): string =>
  fixture('inspect/emulating.txt').replace(/^(Platforms: +).*$/m, `$1${platforms}`)
const native = 'linux/amd64, linux/amd64/v2, linux/386'

let store: string
beforeAll(async () => {
  store = await mkdtemp(join(tmpdir(), 'store-'))
})
afterAll(() => rm(store, { recursive: true }))

interface Case {
  readonly platforms: readonly string[]
  readonly qemu?: PrepareInputs['qemu']
  readonly engine?: string
  readonly registered?: readonly string[]
  readonly mounted?: boolean
  readonly inspect: Answer | readonly Answer[]
  /** What the kernel runs after the image of the emulators ran. */
  readonly runs?: readonly string[]
  readonly more?: Answers
  readonly inputs?: Partial<PrepareInputs>
  readonly env?: Readonly<Record<string, string>>
}

function run({
  platforms,
  qemu = 'auto',
  engine = 'amd64',
  registered = [],
  mounted = true,
  inspect,
  runs = ['linux/amd64', 'linux/386', 'linux/arm64', 'linux/arm/v7', 'linux/arm/v6'],
  more,
  inputs,
  env,
}: Case) {
  const { docker, commands } = fakeDocker({
    ...{ version: engine, 'buildx create': '', 'buildx inspect': inspect, run: kernelReport(runs) },
    ...more,
  })
  const { binfmt } = fakeBinfmt(registered, { mounted })
  const { runtime, lines } = fakeRuntime()
  const builder = prepare(
    {
      ...{ docker, runtime, binfmt, scratch: '/scratch', env: { BUILDX_CONFIG: store, ...env }, cache: undefined },
      client: testClient(),
      ...{ signal: new AbortController().signal, retryPolicy: { ...defaultRetryPolicy, retries: 1, firstWait: 1 } },
    },
    { ...defaultPrepareInputs, qemu, qemuImages: ['binfmt'], ...inputs },
    parsePlatforms(platforms),
    { exportsCache: false, byDigest: [] },
  )
  const steps = (): readonly string[] =>
    commands.map((command) => command.replace(/^run .* --install/, 'install').replace(/^buildx (\w+) .*/, '$1'))
  return { builder, steps, lines }
}

const version = 'version --format {{.Server.Arch}}'

describe('emulators', () => {
  test('are not changed if the builder runs everything natively', async () => {
    const { builder, steps } = run({ platforms: ['amd64', '386'], inspect: lists(native) })
    await expect(builder).resolves.toMatchObject({
      name: 'tests-recording',
      driver: 'docker-container',
      platforms: ['linux/amd64', 'linux/amd64/v2', 'linux/386'],
      emulated: new Set(),
    })
    expect(steps()).toEqual([version, 'create', 'inspect'])
  })

  test('that are certainly needed are registered while the builder boots', async () => {
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
          return kernelReport(['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/arm/v6'])
        },
      },
    })
    expect((await builder).emulated).toEqual(new Set(['linux/arm64', 'linux/arm/v7']))
    expect(steps()).toEqual([version, 'install arm64,arm', 'create', 'inspect'])
  })

  test('that are registered are not changed', async () => {
    const { builder, steps } = run({
      platforms: ['arm64'],
      registered: ['qemu-aarch64'],
      inspect: lists(`${native}, linux/arm64`),
    })
    expect((await builder).emulated).toEqual(new Set(['linux/arm64']))
    expect(steps()).toEqual([version, 'create', 'inspect'])
  })

  test('that only the kernel knows are checked by the image', async () => {
    const { builder, steps } = run({ platforms: ['arm64'], registered: ['qemu-aarch64'], inspect: lists(native) })
    expect((await builder).platforms).toContain('linux/arm64')
    expect(steps()).toEqual([version, 'create', 'inspect', 'install arm64'])
  })

  test('that may not be needed wait for the builder', async () => {
    const platforms = ['armhf']
    const can = run({ platforms, engine: 'arm64', inspect: lists('linux/arm64, linux/arm/v7') })
    expect((await can.builder).emulated).toEqual(new Set())
    expect(can.steps()).toEqual([version, 'create', 'inspect'])

    const cannot = run({ platforms, engine: 'arm64', inspect: lists('linux/arm64') })
    expect((await cannot.builder).emulated).toEqual(new Set(['linux/arm/v7']))
    expect(cannot.steps()).toEqual([version, 'create', 'inspect', 'install arm'])
  })

  test.each([
    ['before any was registered', native],
    ['while they were registered', `${native}, linux/arm/v7, linux/arm/v6`],
  ])("count as soon as the kernel has them, though BuildKit's list was made %s", async (_when, listed) => {
    const { builder, steps } = run({ platforms: ['amd64', 'arm64', 'armhf'], inspect: lists(listed) })
    const { nodes, platforms, emulated } = await builder
    const all = [...native.split(', '), 'linux/arm64', 'linux/arm/v7', 'linux/arm/v6'].sort()
    expect([...platforms].sort()).toEqual(all)
    expect(platforms[0]).toBe('linux/amd64')
    expect(nodes.map((node) => [...node.platforms].sort())).toEqual([all])
    expect(emulated).toEqual(new Set(['linux/arm64', 'linux/arm/v7']))
    expect(steps()).toEqual([version, 'install arm64,arm', 'create', 'inspect'])
  })

  test('are all registered with always', async () => {
    const { builder, steps } = run({ platforms: [], qemu: 'always', inspect: lists(native) })
    await builder
    expect([...steps()].sort()).toEqual(['create', 'inspect', 'install all'])
  })

  test('are never registered with never', async () => {
    const listed = run({ platforms: ['arm64'], qemu: 'never', inspect: lists(`${native}, linux/arm64`) })
    await expect(listed.builder).resolves.toMatchObject({ emulated: new Set(['linux/arm64']) })
    const missing = run({ platforms: ['arm64', 's390x', 'amd64'], qemu: 'never', inspect: lists(native) })
    // A cross-compiled image needs none.
    const { unrunnable, emulated } = await missing.builder
    expect([...unrunnable]).toEqual(['linux/arm64', 'linux/s390x'].map((platform) => [platform, 'Set qemu to auto']))
    expect(emulated).toEqual(new Set())
    expect(listed.steps()).toEqual(['create', 'inspect'])
    expect(missing.steps()).toEqual(['create', 'inspect'])
  })

  test('are not registered for a platform that none can run', async () => {
    const { builder, steps } = run({ platforms: ['darwin/arm64', 'windows/amd64', 'amd64'], inspect: lists(native) })
    expect([...(await builder).unrunnable.keys()]).toEqual(['darwin/arm64', 'windows/amd64'])
    expect(steps().filter((step) => step.startsWith('install'))).toEqual([])
  })

  test.each([
    ['qemu-aarch64 POCF', []],
    [
      'qemu-aarch64 OCF',
      [expect.stringMatching(/^notice: qemu: qemu-aarch64 .* without the flag P, .* Set qemu-reset: /)],
    ],
  ])('that somebody else has registered are named where they lack a flag: %s', async (registration, notices) => {
    const { builder, lines } = run({
      platforms: ['amd64', 'arm64'],
      registered: [registration, 'qemu-s390x OCF'],
      inspect: lists(`${native}, linux/arm64, linux/s390x`),
    })
    await builder
    expect(lines.filter((line) => line.startsWith('notice: '))).toEqual(notices)
  })
})

describe('emulators for an existing builder', () => {
  const inputs = { builder: 'mine' }
  const old = lists(`${native}, linux/arm64`)

  test("are registered although BuildKit's list is too old to show them", async () => {
    const { builder, steps } = run({ platforms: ['arm64'], inputs, inspect: lists(native) })
    expect((await builder).emulated).toEqual(new Set(['linux/arm64']))
    expect(steps()).toEqual(['inspect', 'install arm64'])
  })

  test("are registered although BuildKit's list is so old that it still shows them", async () => {
    const { builder, steps } = run({ platforms: ['arm64'], inputs, inspect: old })
    expect((await builder).emulated).toEqual(new Set(['linux/arm64']))
    expect(steps()).toEqual(['inspect', 'install arm64'])
  })

  test('are not changed if this machine shows them, or nothing', async () => {
    for (const more of [{ registered: ['qemu-aarch64'] }, { mounted: false }, { qemu: 'never' } as const]) {
      const { builder, steps } = run({ platforms: ['arm64'], inputs, inspect: old, ...more })
      expect((await builder).emulated).toEqual(new Set(['linux/arm64']))
      expect(steps()).toEqual(['inspect'])
    }
  })

  test('are ignored if the node is on another machine', async () => {
    const inspect = old.replace(/^(Endpoint: +).*$/m, '$1tcp://far.example:2376')
    const { builder, steps } = run({ platforms: ['arm64'], inputs, inspect })
    expect((await builder).emulated).toEqual(new Set(['linux/arm64']))
    expect(steps()).toEqual(['inspect'])
  })

  test('must be for the first node, which gets platforms that no node lists', async () => {
    const [head = '', node = ''] = lists(native).split('Nodes:\n')
    const far = node.replace(/^(Endpoint: +).*$/m, '$1tcp://far.example:2376').replace('recording0', 'far')
    const first = run({ platforms: ['arm64'], inputs, inspect: `${head}Nodes:\n${node}\n${far}` })
    expect((await first.builder).nodes.map(({ platforms }) => platforms.includes('linux/arm64'))).toEqual([true, false])
    const second = run({ platforms: ['arm64'], inputs, inspect: `${head}Nodes:\n${far}\n${node}` })
    expect([...(await second.builder).unrunnable]).toEqual([
      [
        'linux/arm64',
        expect.stringMatching(/^Emulators can't be registered from this machine on that of tests-far \(tcp:/),
      ],
    ])
  })
})

describe('it fails', () => {
  test('if registrations vanish', async () => {
    const { builder, steps } = run({
      ...{ platforms: ['arm64'], mounted: false, inspect: lists(native) },
      more: { run: [kernelReport(['linux/arm64'], ['qemu-aarch64']), kernelReport(['linux/amd64'])] },
    })
    await expect(builder).rejects.toThrow('binfmt_misc is not mounted on this machine')
    expect([...steps()].sort()).toEqual(['create', 'inspect', 'install arm64', 'run --privileged --rm binfmt', version])
  })

  test.each([
    ['linux/s390x', 'amd64', native, [version, 'install s390x', 'create', 'inspect']],
    ['linux/arm/v7', 'arm64', 'linux/arm64', [version, 'create', 'inspect', 'install arm']],
  ])('not if the image has no emulator for %s on %s', async (platform, engine, listed, commands) => {
    const runs = listed.split(', ')
    const { builder, steps } = run({ platforms: [platform], engine, inspect: lists(listed), runs })
    const { unrunnable, emulated } = await builder
    expect([...unrunnable]).toEqual([[platform, expect.stringMatching(/^binfmt: .*\. Set qemu-image to/)]])
    expect([...emulated]).toEqual([])
    expect(steps()).toEqual(commands)
  })

  test('if the image has no emulator that is requested', async () => {
    const { builder } = run({
      ...{ platforms: [], qemu: 'always', inspect: lists(native) },
      inputs: { qemuPlatforms: parsePlatforms(['arm64', 's390x']) },
    })
    await expect(builder).rejects.toThrow(/^qemu-platforms: linux\/s390x: binfmt: .*\. Set qemu-image to/)
  })

  test.each([
    ['docker-container', 'tcp://far.example:2376'],
    ['docker-container', 'ssh://u@far.example'],
    ['docker-container', 'tests-recording-0'],
    ['remote', 'tcp://far.example:1234'],
  ] as const)('not before a step needs emulators on a machine out of reach: %s, %s', async (driver, endpoint) => {
    const inspect = lists(native)
      .replace(/^(Driver: +).*$/m, `$1${driver}`)
      .replace(/^(Endpoint: +).*$/m, `$1${endpoint}`)
    const tls = { ca: '', cert: undefined, key: undefined }
    const node = { ...plainNode, endpoint, ...(driver === 'docker-container' && { tls }) }
    const { builder, steps } = run({ platforms: ['s390x'], inspect, inputs: { builder: 'far', driver, nodes: [node] } })
    expect([...(await builder).unrunnable]).toEqual([
      ['linux/s390x', expect.stringContaining(`on that of tests-recording0 (${endpoint}). Run docker run`)],
    ])
    expect(steps()).not.toContain('install s390x')
  })

  test('not before a step needs emulators that the machines of pods lack', async () => {
    const inspect = lists(native).replace(/^(Driver: +).*$/m, '$1kubernetes')
    const { builder, steps } = run({
      ...{ platforms: ['s390x'], inspect },
      inputs: { builder: 'far', driver: 'kubernetes', nodes: [plainNode] },
    })
    expect([...(await builder).unrunnable]).toEqual([
      ['linux/s390x', expect.stringContaining('Set qemu.install=true in driver-opts')],
    ])
    expect(steps()).not.toContain('install s390x')
  })

  test('if the emulator image is unavailable', async () => {
    const more = { run: dockerFailure('an absent image') }
    const { builder } = run({ platforms: ['arm64'], inspect: lists(native), more })
    await expect(builder).rejects.toThrow(/^qemu: emulators for arm64 could not be registered with binfmt: /)
  })

  test('after all retries', async () => {
    const stderr = 'docker: net/http: TLS handshake timeout'
    const away = new DockerError(['run'], { exitCode: 125, stdout: '', stderr })
    const { builder, steps } = run({ platforms: ['arm64'], inspect: lists(native), more: { run: away } })
    await expect(builder).rejects.toThrow(/^qemu: .* TLS handshake timeout/)
    expect(steps().filter((step) => step === 'install arm64')).toHaveLength(2)
  })

  test('if a node of the builder does not respond', async () => {
    const { builder } = run({ platforms: ['amd64'], inspect: fixture('inspect/failing-node.txt') })
    await expect(builder).rejects.toThrow(
      /^builder: its node tests-recording-broken0 does not respond: Error response from daemon: Container \w+ is restarting/,
    )
  })

  test('if the engine does not respond', async () => {
    const more = { version: dockerFailure('no engine, asked by docker') }
    const { builder } = run({ platforms: ['amd64'], inspect: lists(native), more })
    await expect(builder).rejects.toThrow(/^Cannot connect to the Docker daemon at /)
  })
})

test('platforms of all nodes, without duplicates', async () => {
  const { builder } = run({ platforms: ['arm64'], inspect: fixture('inspect/two-nodes.txt') })
  expect((await builder).platforms).toEqual([
    ...['linux/arm64', 'linux/arm/v7', 'linux/amd64', 'linux/amd64/v2', 'linux/amd64/v3', 'linux/amd64/v4'],
    ...['linux/386', 'linux/arm/v6'],
  ])
})

test('uses the selected builder, and registers emulators for it afterwards', async () => {
  const env = { BUILDX_BUILDER: 'mine' }
  const { builder, steps } = run({ platforms: ['arm64'], inspect: lists(native), env })
  await builder
  expect(steps()).toEqual(['buildx inspect', 'inspect', 'install arm64'])
})
