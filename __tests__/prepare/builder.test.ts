import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DockerError } from '../../src/docker/cli.ts'
import { bootBuilder, removeOwnBuilder } from '../../src/prepare/builder.ts'
import { type PrepareInputs } from '../../src/prepare/inputs.ts'
import { type Answers, fakeDocker } from '../fakes/docker.ts'
import { defaultPrepareInputs } from '../fakes/prepare-inputs.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import { dockerFailure, fixture } from '../fixtures/fixture.ts'

let scratch: string
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'scratch-'))
})
afterEach(() => rm(scratch, { recursive: true }))

function boot(answers: Answers, inputs: Partial<PrepareInputs> = {}, { runtime, lines, state } = fakeRuntime()) {
  const { docker, commands } = fakeDocker(answers)
  const signal = new AbortController().signal
  const builder = bootBuilder(
    { docker, runtime, scratch, env: { GITHUB_RUN_ID: '7' }, signal },
    { ...defaultPrepareInputs, ...inputs },
  )
  return { name: builder.then(({ details }) => details.name), commands, lines, state }
}

const made = (commands: readonly string[]): string => /--name (\S+)/.exec(commands[0] ?? '')?.[1] ?? ''

const inspect = fixture('inspect/emulating.txt')
const found = { 'buildx inspect': inspect }
const notFound = { 'buildx inspect': dockerFailure('no builder', 'buildx', 'inspect') }

describe('a builder of our own', () => {
  test('is made, its name in the state before', async () => {
    let before: string | undefined
    const fake = fakeRuntime()
    const create = (): string => {
      before = fake.state.get('builder')
      return ''
    }
    const { name, commands } = boot({ 'buildx create': create, ...found }, {}, fake)
    await name
    expect(made(commands)).toMatch(/^manifold-7-[0-9a-z]{8}-[0-9a-f]{8}$/)
    expect(before).toBe(made(commands))
    expect(commands).toEqual([
      `buildx create --name ${made(commands)} --driver docker-container`,
      `buildx inspect --bootstrap ${made(commands)}`,
    ])
  })

  test('has another name each time', async () => {
    const boots = [1, 2, 3].map(() => boot({ 'buildx create': '', ...found }))
    await Promise.all(boots.map(({ name }) => name))
    expect(new Set(boots.map(({ commands }) => made(commands))).size).toBe(3)
  })

  test('is left without clean-up', async () => {
    const { name, state } = boot({ 'buildx create': '', ...found }, { cleanup: false })
    await name
    expect([...state.keys()]).toEqual([])
  })
})

describe('a builder that is named', () => {
  test('is booted and used where it exists, and stays', async () => {
    const { name, commands, state } = boot(found, { builder: 'mine' })
    await name
    expect(commands).toEqual(['buildx inspect mine'])
    expect([...state.keys()]).toEqual([])
  })

  test('is made under that name where it does not, and goes', async () => {
    const { name, commands, state } = boot(
      { 'buildx inspect --bootstrap': inspect, ...notFound, 'buildx create': '' },
      { builder: 'mine' },
    )
    await name
    expect(commands.at(-2)).toBe('buildx create --name mine --driver docker-container')
    expect(state.get('builder')).toBe('mine')
  })

  test('is not made where buildx fails to look', async () => {
    const { name, commands } = boot(
      { 'buildx inspect': dockerFailure('no engine, asked by buildx') },
      { builder: 'mine' },
    )
    await expect(name).rejects.toThrow('failed to connect to the docker API')
    expect(commands).toEqual(['buildx inspect mine'])
  })
})

test('a builder that is there but does not run is booted', async () => {
  const answers = { 'buildx inspect --bootstrap': inspect, 'buildx inspect': fixture('inspect/not-booted.txt') }
  const { name, commands } = boot(answers, { builder: 'mine' })
  await name
  expect(commands).toEqual(['buildx inspect mine', 'buildx inspect --bootstrap tests-recording-nodes'])
})

test('buildkitd.toml goes to the builder, for nobody else to read', async () => {
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

test('the docker driver makes no builder', async () => {
  const { name } = boot({ 'context show': 'far\n', ...notFound }, { driver: 'docker', builder: 'mine' })
  await expect(name).rejects.toThrow(
    "builder: the docker driver makes no builders, and there is none called 'mine'; leave",
  )
})

test('a boot that failed for a passing reason is tried again, and the builder is made once', async () => {
  const args = ['buildx', 'inspect']
  const away = new DockerError(args, { exitCode: 1, stdout: '', stderr: 'ERROR: net/http: TLS handshake timeout' })
  const { name, commands } = boot({ 'buildx create': '', 'buildx inspect': [away, inspect] })
  await name
  expect(commands.map((command) => command.split(' ')[1])).toEqual(['create', 'inspect', 'inspect'])
})

describe('BuildKit that does not boot', () => {
  const stderr = fixture('boot-failure/create.txt')
  const failed = new DockerError(['buildx', 'create'], { exitCode: 1, stdout: '', stderr })

  test("is told with its container's log, free of commands", async () => {
    const log = `##[error]x\n${fixture('boot-failure/container-log.txt')}`
    const { name, lines } = boot({ 'buildx create': '', 'buildx inspect': failed, logs: log })
    await expect(name).rejects.toThrow(
      /^builder: BuildKit did not boot: .+; check driver-opts and buildkitd-config, and that the engine can run privileged containers$/,
    )
    expect(lines[0]).toMatch(/^The last lines of BuildKit's container manifold-[\w-]+0:$/)
    expect(lines[1]).toBe('  ##\u200b[error]x')
    expect(lines).toContain('  buildkitd: unknown snapshotter name: "nosuch"')
  })

  test('asks for enough of the log to hold the message above its stack trace', async () => {
    const { name, commands } = boot({ 'buildx create': '', 'buildx inspect': failed, logs: '' })
    await expect(name).rejects.toThrow('BuildKit did not boot')
    const lines = Number(/^logs --tail (\d+) buildx_buildkit_manifold-[\w-]+0$/.exec(commands[2] ?? '')?.[1])
    const recorded = fixture('boot-failure/container-log.txt').trimEnd().split('\n')
    expect(recorded.slice(-lines).join('\n')).toContain('buildkitd: unknown snapshotter name')
  })

  test('without a container is told without a log', async () => {
    const { name, lines } = boot({
      'buildx create': dockerFailure('broken buildkitd.toml'),
      logs: dockerFailure('an absent image'),
    })
    await expect(name).rejects.toThrow('builder: BuildKit did not boot: failed to parse config: toml: ')
    expect(lines).toEqual([])
  })

  test('another error stays as it is', async () => {
    const { name, commands } = boot({ 'buildx create': new Error('docker: command not found') })
    await expect(name).rejects.toThrow(/^docker: command not found$/)
    expect(commands).toHaveLength(1)
  })
})

describe('removeOwnBuilder', () => {
  const remove = (answers: Answers, state: Record<string, string> = { builder: 'manifold-1' }) => {
    const { docker, commands } = fakeDocker(answers)
    return { removed: removeOwnBuilder(docker, fakeRuntime(state).runtime, {}), commands }
  }

  test('removes what the state names', async () => {
    const { removed, commands } = remove({ 'buildx rm': '' })
    await removed
    expect(commands).toEqual(['buildx rm --force manifold-1'])
  })

  test('removes nothing where main made none', async () => {
    const { removed, commands } = remove({}, {})
    await removed
    expect(commands).toEqual([])
  })

  test('takes a builder that buildx removed by itself for removed', async () => {
    await expect(remove({ 'buildx rm': dockerFailure('no builder to remove') }).removed).resolves.toBeUndefined()
  })

  test('says why one stays', async () => {
    await expect(remove({ 'buildx rm': dockerFailure('a builder that stays') }).removed).rejects.toThrow(
      /^failed to remove node .*: failed to connect to the docker API/,
    )
  })
})
