import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DockerError } from '../../src/docker/cli.ts'
import { bootBuilder, removeOwnBuilder } from '../../src/prepare/builder.ts'
import { defaultQemuImage, type PrepareInputs } from '../../src/prepare/inputs.ts'
import { type Answers, fakeDocker } from '../fakes/docker.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import { dockerFailure, fixture } from '../fixtures/fixture.ts'

let scratch: string
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'scratch-'))
})
afterEach(() => rm(scratch, { recursive: true }))

function boot(answers: Answers, inputs: Partial<PrepareInputs> = {}, { runtime, lines, state } = fakeRuntime()) {
  const { docker, commands } = fakeDocker(answers)
  const all: PrepareInputs = {
    ...{ qemu: 'auto', qemuImage: defaultQemuImage, builder: undefined, driverOpts: [] },
    ...{ buildkitdConfig: undefined, cleanup: true, ...inputs },
  }
  return { name: bootBuilder(docker, runtime, all, scratch), commands, lines, state }
}

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
    const { name, commands } = boot({ 'buildx create': create }, {}, fake)
    expect(await name).toMatch(/^manifold-[0-9a-f]{12}$/)
    expect(before).toBe(await name)
    expect(commands).toEqual([`buildx create --bootstrap --name ${await name} --driver docker-container`])
  })

  test('has another name each time', async () => {
    const names = await Promise.all([1, 2, 3].map(() => boot({ 'buildx create': '' }).name))
    expect(new Set(names).size).toBe(3)
  })

  test('is left without clean-up', async () => {
    const { name, state } = boot({ 'buildx create': '' }, { cleanup: false })
    await name
    expect([...state.keys()]).toEqual([])
  })
})

describe('a builder that is named', () => {
  test('is booted and used where it exists, and stays', async () => {
    const { name, commands, state } = boot(found, { builder: 'mine', driverOpts: ['network=host'] })
    await expect(name).resolves.toBe('mine')
    expect(commands).toEqual(['buildx inspect mine', 'buildx inspect --bootstrap mine'])
    expect([...state.keys()]).toEqual([])
  })

  test('is made under that name where it does not, and goes', async () => {
    const { name, commands, state } = boot({ ...notFound, 'buildx create': '' }, { builder: 'mine' })
    await expect(name).resolves.toBe('mine')
    expect(commands.at(-1)).toBe('buildx create --bootstrap --name mine --driver docker-container')
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

describe('buildkitd.toml', () => {
  test('of the workspace', async () => {
    const path = join(scratch, 'mine.toml')
    await writeFile(path, '')
    const { name, commands } = boot({ 'buildx create': '' }, { buildkitdConfig: { kind: 'file', path } })
    await name
    expect(commands[0]).toContain(` --buildkitd-config ${path}`)
  })

  test('that is not there', async () => {
    const { name, commands, state } = boot({}, { buildkitdConfig: { kind: 'file', path: 'no/such.toml' } })
    await expect(name).rejects.toThrow(
      "buildkitd-config: there is no file 'no/such.toml'; the path is relative to the workspace",
    )
    expect(commands).toEqual([])
    expect([...state.keys()]).toEqual([])
  })

  test('given inline, for nobody else to read', async () => {
    const text = '[registry."docker.io"]\n  mirrors = ["mirror.example"]'
    const { name, commands } = boot({ 'buildx create': '' }, { buildkitdConfig: { kind: 'inline', text } })
    await name
    const path = commands[0]?.split(' ').at(-1) ?? ''
    expect(await readFile(path, 'utf8')).toBe(text)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  test('given inline and broken', async () => {
    const { name, commands } = boot({}, { buildkitdConfig: { kind: 'inline', text: 'debug = true\n[worker' } })
    await expect(name).rejects.toThrow(/^buildkitd-config-inline: line 2, column \d+: \w[^\n]+$/)
    expect(commands).toEqual([])
  })
})

describe('BuildKit that does not boot', () => {
  const stderr = fixture('boot-failure/create.txt')
  const failed = new DockerError(['buildx', 'create'], { exitCode: 1, stdout: '', stderr })

  test("is told with its container's log, free of commands", async () => {
    const log = `##[error]x\n${fixture('boot-failure/container-log.txt')}`
    const { name, lines } = boot({ 'buildx create': failed, logs: log })
    await expect(name).rejects.toThrow(
      /^builder: BuildKit did not boot: .+; check driver-opts and buildkitd-config, and that the engine can run privileged containers$/,
    )
    expect(lines[0]).toBe("The last lines of BuildKit's container:")
    expect(lines[1]).toBe('  ##\u200b[error]x')
    expect(lines).toContain('  buildkitd: unknown snapshotter name: "nosuch"')
  })

  test('asks for enough of the log to hold the message above its stack trace', async () => {
    const { name, commands } = boot({ 'buildx create': failed, logs: '' })
    await expect(name).rejects.toThrow('BuildKit did not boot')
    const lines = Number(/^logs --tail (\d+) buildx_buildkit_manifold-\w+0$/.exec(commands[1] ?? '')?.[1])
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
    return { removed: removeOwnBuilder(docker, fakeRuntime(state).runtime), commands }
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
