import type { Environment } from '../../src/actions/environment.ts'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { DockerError } from '../../src/docker/cli.ts'
import { defaultRetryPolicy } from '../../src/docker/retry.ts'
import { recordBuilder, recordReady } from '../../src/builder/builder-records.ts'
import { bootBuilder } from '../../src/builder/builder.ts'
import { type PrepareInputs } from '../../src/builder/prepare-inputs.ts'
import { type Answers, fakeDocker } from '../fakes/docker.ts'
import { defaultPrepareInputs, plainNode } from '../fakes/prepare-inputs.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import { dockerFailure, fixture } from '../fixtures/fixture.ts'

let scratch: string
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'scratch-'))
})
afterEach(() => rm(scratch, { recursive: true }))

function boot(
  answers: Answers,
  inputs: Partial<PrepareInputs> = {},
  { runtime, lines, state, env = {} }: ReturnType<typeof fakeRuntime> & { env?: Environment } = fakeRuntime(),
) {
  const { docker, commands } = fakeDocker(answers)
  const signal = new AbortController().signal
  const retryPolicy = { ...defaultRetryPolicy, retries: 2, firstWait: 1 }
  const builder = bootBuilder(
    { docker, runtime, scratch, env: { GITHUB_RUN_ID: '7', BUILDX_CONFIG: scratch, ...env }, signal, retryPolicy },
    { ...defaultPrepareInputs, ...inputs },
  )
  return { name: builder.then(({ details }) => details.name), commands, lines, state }
}

const made = (commands: readonly string[]): string => /--name (\S+)/.exec(commands[0] ?? '')?.[1] ?? ''

const inspect = fixture('inspect/emulating.txt')
const found = { 'buildx inspect': inspect }
const notFound = { 'buildx inspect': dockerFailure('no builder', 'buildx', 'inspect') }

describe('a builder for this step', () => {
  test('is created after its name is saved to the state', async () => {
    let before: string | undefined
    const fake = fakeRuntime()
    const create = (): string => {
      before = fake.state.get('builder')
      return ''
    }
    const { name, commands } = boot({ 'buildx create': create, ...found }, {}, fake)
    await name
    expect(made(commands)).toMatch(/^manifold-7-[0-9a-f]{16}$/)
    expect(before).toBe(made(commands))
    expect(commands).toEqual([
      `buildx create --name ${made(commands)} --driver docker-container`,
      `buildx inspect --bootstrap ${made(commands)}`,
    ])
  })

  test('waits for the contexts of all its nodes where one fails', async () => {
    const tls = { ca: 'pem', cert: undefined, key: undefined }
    const nodes = [1, 2].map((port) => ({ ...plainNode, endpoint: `tcp://far.example:${port}`, tls }))
    const ended: string[] = []
    const { name } = boot(
      {
        'context create': [
          new DockerError(['context'], { exitCode: 1, stdout: '', stderr: 'no more contexts' }),
          async () => {
            await setImmediate()
            ended.push('context')
            return ''
          },
        ],
        logs: '',
      },
      { nodes },
    )
    await expect(name).rejects.toThrow('no more contexts')
    expect(ended).toEqual(['context'])
  })

  test('has a different name each time', async () => {
    const boots = [1, 2, 3].map(() => boot({ 'buildx create': '', ...found }))
    await Promise.all(boots.map(({ name }) => name))
    expect(new Set(boots.map(({ commands }) => made(commands))).size).toBe(3)
  })

  test('is kept without clean-up', async () => {
    const { name, state } = boot({ 'buildx create': '', ...found }, { cleanup: false })
    await name
    expect([...state.keys()]).toEqual([])
  })
})

test.each([
  [undefined, '--allow-insecure-entitlement=security.insecure --allow-insecure-entitlement=network.host'],
  ['--debug', '--debug --allow-insecure-entitlement=security.insecure --allow-insecure-entitlement=network.host'],
  ['--allow-insecure-entitlement security.insecure', '--allow-insecure-entitlement security.insecure'],
  [
    '--addr unix:///run/security.insecure.sock',
    '--addr unix:///run/security.insecure.sock --allow-insecure-entitlement=security.insecure --allow-insecure-entitlement=network.host',
  ],
])('grants what the build is allowed, next to the flags %j', async (buildkitdFlags, expected) => {
  const inputs = { entitlements: ['security.insecure'], nodes: [{ ...plainNode, buildkitdFlags }] }
  const { name, commands } = boot({ 'buildx create': '', ...found }, inputs)
  await name
  expect(commands[0]).toContain(`--buildkitd-flags ${expected}`)
})

describe('a named builder', () => {
  test('is booted, used and kept if it exists', async () => {
    const { name, commands, state } = boot(found, { builder: 'mine' })
    await name
    expect(commands).toEqual(['buildx inspect mine'])
    expect([...state.keys()]).toEqual([])
  })

  test('is created and removed if it does not exist', async () => {
    const { name, commands, state } = boot(
      { 'buildx inspect --bootstrap': inspect, ...notFound, 'buildx create': '' },
      { builder: 'mine' },
    )
    await name
    expect(commands.at(-2)).toBe('buildx create --name mine --driver docker-container')
    expect(state.get('builder')).toBe('mine')
  })

  test('is not created if buildx fails to inspect', async () => {
    const { name, commands } = boot(
      { 'buildx inspect': dockerFailure('no engine, asked by buildx') },
      { builder: 'mine' },
    )
    await expect(name).rejects.toThrow('failed to connect to the docker API')
    expect(commands).toEqual(['buildx inspect mine'])
  })
})

test('boots an existing builder that is not running', async () => {
  const answers = { 'buildx inspect --bootstrap': inspect, 'buildx inspect': fixture('inspect/not-booted.txt') }
  const { name, commands } = boot(answers, { builder: 'mine' })
  await name
  expect(commands).toEqual(['buildx inspect mine', 'buildx inspect --bootstrap tests-recording-nodes'])
})

test('a builder that is there but can not be booted is named, with the log of its node', async () => {
  const failed = new DockerError(['buildx'], { exitCode: 1, stdout: '', stderr: 'ERROR: Container f is restarting' })
  const { name, commands, lines } = boot(
    {
      'buildx inspect --bootstrap': failed,
      'buildx inspect': fixture('inspect/not-booted.txt').replace(/^Name: .*$/m, 'Name: mine'),
      logs: 'buildkitd: no space left on device',
    },
    { builder: 'mine' },
  )
  await expect(name).rejects.toThrow(
    'builder: mine exists but did not boot: no space left on device. ' +
      'Check it with docker buildx inspect --bootstrap mine, or remove builder to create a new one',
  )
  expect(commands.at(-1)).toMatch(/^logs --tail \d+ buildx_buildkit_tests-recording-nodes/)
  expect(lines).toContain('  buildkitd: no space left on device')
})

test('passes a private buildkitd.toml to the builder', async () => {
  const buildkitdConfig = { input: 'buildkitd-config-inline', table: { debug: true } } as const
  const { name, commands } = boot({ 'buildx create': '', ...found }, { buildkitdConfig })
  await name
  const path = commands[0]?.split(' ').at(-1) ?? ''
  expect(await readFile(path, 'utf8')).toBe('debug = true\n')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('the docker driver is the engine that docker uses', async () => {
  const answers = { 'context show': 'far\n', 'buildx inspect': fixture('inspect/engine.txt') }
  const { name, commands, state } = boot(answers, { driver: 'docker' })
  await name
  expect(commands).toEqual(['context show', 'buildx inspect far'])
  expect([...state.keys()]).toEqual([])
})

test('rejects a new builder with the docker driver', async () => {
  const { name } = boot({ 'context show': 'far\n', ...notFound }, { driver: 'docker', builder: 'mine' })
  await expect(name).rejects.toThrow('builder: "mine" does not exist, and the docker driver can\'t create builders')
})

describe('a boot with a transient failure', () => {
  const failing = (stderr: string) => new DockerError(['buildx'], { exitCode: 1, stdout: '', stderr })
  const away = failing('ERROR: net/http: TLS handshake timeout')
  const verbs = (commands: readonly string[]) => commands.map((command) => command.split(' ')[1])

  test('is retried after the incomplete builder is removed', async () => {
    const { name, commands } = boot({ 'buildx create': '', 'buildx inspect': [away, inspect], 'buildx rm': '' })
    await name
    expect(verbs(commands)).toEqual(['create', 'inspect', 'rm', 'create', 'inspect'])
    expect(commands[2]).toBe(`buildx rm --force --keep-state ${made(commands)}`)
  })

  test('appends missing nodes in the retry', async () => {
    const nodes = [plainNode, { ...plainNode, endpoint: 'tcp://far:1' }]
    const gone = dockerFailure('no builder to remove')
    const { name, commands } = boot(
      { 'buildx create --append': [away, ''], 'buildx create': '', 'buildx rm': gone, ...found },
      { nodes },
    )
    await name
    expect(verbs(commands)).toEqual(['create', 'create', 'rm', 'create', 'create', 'inspect'])
  })

  test('respects the number of retries', async () => {
    const { name, commands } = boot({ 'buildx create': '', 'buildx inspect': away, 'buildx rm': '', logs: '' })
    await expect(name).rejects.toThrow('TLS handshake timeout')
    expect(verbs(commands).filter((verb) => verb === 'inspect')).toHaveLength(3)
  })
})

test('waits for a BuildKit that another step boots', async () => {
  const error = 'listing workers: Unavailable: connection error: desc = "error reading server preface: EOF"'
  const answers = {
    'buildx inspect --bootstrap': [inspect.replace(/^(Status: .*)$/m, `$1\nError: ${error}`), inspect],
    'buildx inspect': fixture('inspect/not-booted.txt'),
  }
  const { name, commands } = boot(answers, { builder: 'mine' })
  await name
  expect(commands).toHaveLength(3)
})

/** As buildx 0.36 and BuildKit 0.32 say it. */
test.each<[string, Partial<PrepareInputs>, string, RegExp]>([
  [
    'failed to initialize builder b (b0): invalid driver option netwrk for docker-container driver',
    { nodes: [{ ...plainNode, driverOpts: ['netwrk=host'] }] },
    '',
    /^driver-opts: .*invalid driver option netwrk .*\. Compare "netwrk" with the options of the docker-con/,
  ],
  [
    'failed to initialize builder b (b1): invalid driver option netwrk for remote driver',
    { driver: 'remote', nodes: [plainNode, { ...plainNode, driverOpts: ['netwrk=host'] }] },
    '',
    /^nodes, driver-opts: .*\. Compare "netwrk"/,
  ],
  [
    'Error response from daemon: network nosuch not found',
    { nodes: [{ ...plainNode, driverOpts: ['network=nosuch'] }] },
    '',
    /^driver-opts: .*: network nosuch not found\. Name a network of the engine$/,
  ],
  [
    'failed to initialize builder b (b0): strconv.ParseInt: parsing "x": invalid syntax',
    { nodes: [{ ...plainNode, driverOpts: ['cpu-quota=x'] }] },
    '',
    /^driver-opts: .*\. Check its numbers and sizes$/,
  ],
  [
    'failed to initialize builder b (b0): Cannot connect to the Docker daemon at tcp://127.0.0.1:1. Is the docker daemon running?',
    { nodes: [{ ...plainNode, endpoint: 'tcp://127.0.0.1:1' }] },
    '',
    /^endpoint: .* Cannot connect .*\. Check that a Docker engine listens there/,
  ],
  [
    'Cannot connect to the Docker daemon at tcp://127.0.0.1:1. Is the docker daemon running?',
    { nodes: [plainNode, { ...plainNode, endpoint: 'tcp://127.0.0.1:1' }] },
    '',
    /^nodes, endpoint: /,
  ],
  [
    'Error response from daemon: Container fdfc is restarting, wait until the container is running',
    { nodes: [{ ...plainNode, buildkitdFlags: '--nonsense' }] },
    // The container is started again and again, and its two streams come as they like.
    `buildkitd: flag provided but not defined: -nonsense\n${'   --flag value   usage\n'.repeat(60)}`,
    /^buildkitd-flags: BuildKit did not boot: flag provided but not defined: -nonsense\. Use flags that buildkitd has/,
  ],
  [
    'failed to parse config: toml: cannot decode TOML string into struct field config.Config.Debug of type bool',
    { buildkitdConfig: { input: 'buildkitd-config-inline', table: {} } },
    '',
    /^buildkitd-config-inline: .* field config.Config.Debug of type bool\. Check the names, types and values of its keys$/,
  ],
])('names the input that is at fault: %s', async (stderr, inputs, log, expected) => {
  const failed = new DockerError(['buildx'], { exitCode: 1, stdout: '', stderr: `ERROR: ${stderr}` })
  const { name } = boot({ 'buildx create': '', 'buildx inspect': failed, logs: log }, inputs)
  const error = await name.catch((error: unknown) => error as Error)
  expect(error).toMatchObject({ message: expect.stringMatching(expected), cause: failed })
})

test('names the remote nodes that gave no answer', async () => {
  const failed = new DockerError(['buildx'], { exitCode: 1, stdout: '', stderr: 'ERROR: context deadline exceeded' })
  const nodes = ['Name: b0\nEndpoint: tcp://a:1\nStatus: running', 'Name: b1\nEndpoint: tcp://b:2\nStatus: inactive']
  const inspected = `Name: b\nDriver: remote\n\nNodes:\n${nodes.join('\n\n')}\n`
  const { name } = boot(
    { 'buildx create': '', 'buildx inspect': [failed, inspected] },
    { driver: 'remote', nodes: ['tcp://a:1', 'tcp://b:2'].map((endpoint) => ({ ...plainNode, endpoint })) },
  )
  await expect(name).rejects.toThrow(
    'nodes, endpoint: BuildKit did not boot: b1 (tcp://b:2): context deadline exceeded. Check endpoint',
  )
})

describe('BuildKit that does not boot', () => {
  const stderr = fixture('boot-failure/create.txt')
  const failed = new DockerError(['buildx', 'create'], { exitCode: 1, stdout: '', stderr })

  test('is reported with its sanitized container log', async () => {
    const log = `${fixture('boot-failure/container-log.txt').trimEnd()}\n##[error]x`
    const { name, lines } = boot({ 'buildx create': '', 'buildx inspect': failed, logs: log })
    await expect(name).rejects.toThrow(
      /^builder: BuildKit did not boot: .+\. Check driver-opts and buildkitd-config, and that the engine can run privileged containers$/,
    )
    expect(lines[0]).toMatch(/^The last lines of BuildKit's container manifold-[\w-]+0:$/)
    expect(lines.at(-1)).toBe('  ##\u200b[error]x')
    expect(lines).toContain('  buildkitd: unknown snapshotter name: "nosuch"')
  })

  test('is reported without the usage for an unknown flag', async () => {
    const help = `NAME:\n   buildkitd\n\nUSAGE:\n${'   --flag value   usage\n'.repeat(60)}`
    const said = 'buildkitd: flag provided but not defined: -nonsense\n'
    const { name, lines } = boot({ 'buildx create': '', 'buildx inspect': failed, logs: `${said}${help}${said}` })
    await expect(name).rejects.toThrow('flag provided but not defined: -nonsense')
    expect(lines.slice(1)).toEqual([`  ${said.trim()}`])
  })

  test('reads enough of the log for the message above a stack trace', async () => {
    const { name, commands } = boot({ 'buildx create': '', 'buildx inspect': failed, logs: '' })
    await expect(name).rejects.toThrow('BuildKit did not boot')
    const lines = Number(/^logs --tail (\d+) buildx_buildkit_manifold-[\w-]+0$/.exec(commands[2] ?? '')?.[1])
    const recorded = fixture('boot-failure/container-log.txt').trimEnd().split('\n')
    expect(recorded.slice(-lines).join('\n')).toContain('buildkitd: unknown snapshotter name')
  })

  test('is reported without a log if there is no container', async () => {
    const { name, lines } = boot({
      'buildx create': dockerFailure('broken buildkitd.toml'),
      logs: dockerFailure('an absent image'),
    })
    await expect(name).rejects.toThrow('builder: BuildKit did not boot: failed to parse config: toml: ')
    expect(lines).toEqual([])
  })

  test('does not change other errors', async () => {
    const { name, commands } = boot({ 'buildx create': new Error('docker: command not found') })
    await expect(name).rejects.toThrow(/^docker: command not found$/)
    expect(commands).toHaveLength(1)
  })
})

describe('a named builder of another step', () => {
  test('that is unfinished is created again', async () => {
    const env = { BUILDX_CONFIG: scratch }
    await recordBuilder({ env, ...fakeRuntime() }, 'mine', { named: true, keepState: false, contexts: ['mine-0'] })
    const { name, commands } = boot(
      { 'buildx rm': '', context: '', 'buildx create': '', 'buildx inspect --bootstrap': inspect, ...notFound },
      { builder: 'mine' },
    )
    await name
    expect(commands).toEqual([
      'buildx rm --force --keep-state mine',
      'context rm --force mine-0',
      'buildx inspect mine',
      'buildx create --name mine --driver docker-container',
      'buildx inspect --bootstrap mine',
    ])
  })

  test.each([
    ['was interrupted', false],
    ['was removed by hand', true],
  ])('that %s is not recorded when it is created without clean-up', async (_, isReady) => {
    const earlier = { env: { BUILDX_CONFIG: scratch }, ...fakeRuntime() }
    await recordBuilder(earlier, 'mine', { named: true, keepState: false, contexts: [] })
    if (isReady) await recordReady(earlier, 'mine')
    const { name } = boot(
      { 'buildx rm': '', 'buildx create': '', 'buildx inspect --bootstrap': inspect, ...notFound },
      { builder: 'mine', cleanup: false },
    )
    await name
    expect(await readdir(join(scratch, 'manifold'))).toEqual([])
  })

  test('is waited for while it is created', async () => {
    let isThere = false
    const answers = {
      'buildx create': () => {
        isThere = true
        return ''
      },
      'buildx inspect --bootstrap': inspect,
      'buildx inspect': () => {
        if (isThere) return inspect
        throw dockerFailure('no builder', 'buildx', 'inspect')
      },
    }
    const [first, second] = [boot(answers, { builder: 'mine' }), boot(answers, { builder: 'mine' })]
    await Promise.all([first.name, second.name])
    const created = [...first.commands, ...second.commands].filter((command) => command.startsWith('buildx create'))
    expect(created).toHaveLength(1)
    expect([...first.lines, ...second.lines]).toContain(
      'builder mine: waiting for another step that creates or removes it',
    )
  })
})

describe('an engine that does not respond', () => {
  const stderr = 'ERROR: Cannot connect to the Docker daemon at tcp://far:1. Is the docker daemon running?'
  const failed = new DockerError(['buildx'], { exitCode: 1, stdout: '', stderr })

  test.each([
    [{ DOCKER_HOST: 'tcp://far:1', DOCKER_CONTEXT: 'x' }, 'DOCKER_HOST', 'Set the environment variable DOCKER_HOST to'],
    [
      { DOCKER_CONTEXT: 'x' },
      'DOCKER_CONTEXT',
      'Set the environment variable DOCKER_CONTEXT to an engine that runs, or',
    ],
    [{}, 'builder', 'Start the Docker engine, or set DOCKER_HOST, DOCKER_CONTEXT or endpoint to one that runs'],
  ])('is named: %j', async (env, input, remedy) => {
    const { name } = boot({ 'buildx create': '', 'buildx inspect': failed, logs: '' }, {}, { ...fakeRuntime(), env })
    await expect(name).rejects.toThrow(
      `${input}: BuildKit did not boot: Cannot connect to the Docker daemon at tcp://far:1`,
    )
    await expect(name).rejects.toThrow(remedy)
  })

  test('is named for a builder that can not be inspected', async () => {
    const { name } = boot(
      { 'buildx inspect': failed },
      { builder: 'mine' },
      { ...fakeRuntime(), env: { DOCKER_HOST: 'x' } },
    )
    await expect(name).rejects.toThrow(/^DOCKER_HOST: mine could not be inspected: Cannot connect to .*\. Set the env/)
  })
})
