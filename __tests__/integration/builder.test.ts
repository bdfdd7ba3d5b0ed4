import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { setting } from '../../script/settings.ts'
import { succeeds } from '../servers/assertions.ts'
import { docker, partsOfBuilder } from './engine.ts'
import { errorsIn, machineDockerfile, type Run, runStepOn } from './step.ts'

let name: string

beforeEach(() => {
  name = `integration-${randomBytes(4).toString('hex')}`
})

afterEach(async () => {
  if ((await partsOfBuilder(name)).length > 0) await docker('buildx', 'rm', '--force', name)
})

it('uses a builder that exists as it is, and keeps it', async () => {
  const config = setting('MANIFOLD_BUILDKITD_CONFIG')
  await docker(
    ...[
      'buildx',
      'create',
      '--name',
      name,
      '--driver-opt',
      'network=host',
      '--buildkitd-config',
      config,
      '--bootstrap',
    ],
  )
  const container = ['inspect', '--format', '{{.Id}} {{.State.StartedAt}}', `buildx_buildkit_${name}0`]
  const before = await docker(...container)
  const { main, post, outputs } = await runStepOn('FROM scratch\nCOPY Dockerfile /\n', { inputs: { builder: name } })
  expect(main.log).not.toContain('buildx create')
  expect(outputs['builder']).toBe(name)
  expect([main.exitCode, post.exitCode]).toEqual([0, 0])
  expect(await docker(...container)).toBe(before)
})

it('makes a builder under the name given, and removes it', async () => {
  const { main, outputs, leftBehind } = await runStepOn(machineDockerfile, { inputs: { builder: name } })
  expect(main.exitCode).toBe(0)
  expect(main.log).toMatch(new RegExp(`buildx create .*--name ${name} `))
  expect(outputs['builder']).toBe(name)
  expect(leftBehind).toEqual([])
})

it('keeps the builder it made when cleanup is false', async () => {
  const { main, leftBehind } = await runStepOn(machineDockerfile, { inputs: { builder: name, cleanup: 'false' } })
  expect(main.exitCode).toBe(0)
  const node = `buildx_buildkit_${name}0`
  expect(leftBehind).toEqual([`builder ${name}`, `container ${node}`, `volume ${node}_state`])
})

it.each([true, false])('may be made by several steps at once under one name, cleanup: %s', async (cleanup) => {
  const inputs = { builder: name, cleanup: String(cleanup) }
  const steps = await Promise.all([1, 2, 3].map(() => runStepOn('FROM scratch\nCOPY Dockerfile /\n', { inputs })))
  for (const { main, post } of steps) {
    succeeds(main)
    succeeds(post)
  }
  expect((await partsOfBuilder(name)).length === 0).toBe(cleanup)
})

it('stays until the last step that uses it has ended', async () => {
  const inputs = { builder: name }
  let second: Promise<Run> | undefined
  const secondBuilds = () =>
    new Promise<void>((building) => {
      second = runStepOn('FROM busybox\nRUN echo "under way" && sleep 3\n', {
        inputs,
        onLog: (text) => {
          if (text.includes(' under way')) building()
        },
      })
      void second.then(() => {
        building()
      })
    })
  const first = await runStepOn(machineDockerfile, { inputs, beforePost: secondBuilds })
  succeeds(first.main)
  expect(first.post.log).toContain(`builder ${name} is kept: 1 other step uses it`)
  const last = await second
  expect([last?.main.exitCode, last?.post.exitCode, last?.leftBehind]).toEqual([0, 0, []])
})

it.each([
  [{ 'driver-opts': 'network=host\nmemory=1g' }, 'driver-opts', 'it was created without memory=1g'],
  [{ 'buildkitd-flags': '--debug' }, 'buildkitd-flags', 'it was created without --debug'],
  [
    { driver: 'remote', endpoint: 'tcp://127.0.0.1:1', 'buildkitd-config': '' },
    'driver',
    'its driver is docker-container',
  ],
  [
    { 'buildkitd-config-inline': 'debug = true', 'buildkitd-config': '' },
    'buildkitd-config-inline',
    'another buildkitd.toml',
  ],
  [{ nodes: '- endpoint: tcp://127.0.0.1:1' }, 'nodes', 'it has 1 nodes, not 2'],
])('is not used if it lacks what an input requests: %j', async (inputs, input, lacks) => {
  await docker('buildx', 'create', '--name', name, '--driver-opt', 'network=host')
  const { main } = await runStepOn('FROM scratch\n', { inputs: { builder: name, 'buildkitd-config': '', ...inputs } })
  expect(main.exitCode).toBe(1)
  expect(errorsIn(main.log)).toEqual([
    expect.stringMatching(new RegExp(`^${input}: builder ${name} exists, and .*${lacks}`)),
  ])
})

it.each([
  [{ DOCKER_HOST: 'tcp://127.0.0.1:1' }, /^DOCKER_HOST: .* Set the environment variable DOCKER_HOST to an engine/],
  [{ DOCKER_CONTEXT: 'nosuch' }, /^DOCKER_CONTEXT: .*"nosuch".* Set the environment variable DOCKER_CONTEXT to/],
])('says which variable of the environment is wrong: %j', async (env, message) => {
  const { main, post, leftBehind } = await runStepOn('FROM scratch\n', { inputs: {}, env })
  expect(errorsIn(main.log)).toEqual([expect.stringMatching(message)])
  expect(post.log).not.toContain('::warning::')
  expect(leftBehind).toEqual([])
})

it('is booted whatever BUILDKIT_PROGRESS is', async () => {
  succeeds(
    (await runStepOn('FROM scratch\nCOPY Dockerfile /\n', { inputs: {}, env: { BUILDKIT_PROGRESS: 'tty' } })).main,
  )
})

it.each([
  [{ 'driver-opts': 'netwrk=host' }, /^driver-opts: .*\. Compare "netwrk"/],
  [{ endpoint: 'tcp://127.0.0.1:1' }, /^endpoint: .*\. Check that a Docker engine listens there/],
  [{ 'buildkitd-flags': '--nonsense' }, /^buildkitd-flags: .*not defined: -nonsense\. Use /],
  [
    { 'buildkitd-config': '', 'buildkitd-config-inline': 'debug = "no"' },
    /^buildkitd-config-inline: .*Debug of type bool\. Check the names, types and values/,
  ],
])('says which input keeps it from being made: %j', async (inputs, message) => {
  const { main, leftBehind } = await runStepOn('FROM scratch\n', { inputs })
  expect(main.exitCode).toBe(1)
  expect(errorsIn(main.log)).toEqual([expect.stringMatching(message)])
  expect(leftBehind).toEqual([])
})

it('builds what is allowed on a builder of its own', async () => {
  const dockerfile = 'FROM busybox\nRUN --security=insecure true\n'
  const { main, leftBehind } = await runStepOn(dockerfile, { inputs: { allow: 'security.insecure' } })
  succeeds(main)
  expect(leftBehind).toEqual([])
})

it('uses the builder that an earlier step has selected, and keeps it', async () => {
  const store = await mkdtemp(join(tmpdir(), 'buildx-'))
  const env = { ...process.env, BUILDX_CONFIG: store }
  const buildx = (...args: string[]) => promisify(execFile)('docker', ['buildx', ...args], { env })
  await buildx('create', '--name', name, '--use', '--bootstrap')
  try {
    const { main, outputs } = await runStepOn('FROM scratch\nCOPY Dockerfile /\n', {
      inputs: { 'driver-opts': '', 'buildkitd-config': '' },
      env: { BUILDX_CONFIG: store },
    })
    succeeds(main)
    expect(outputs['builder']).toBe(name)
    expect(main.log).not.toContain('buildx create')
    await buildx('inspect', name)
  } finally {
    await buildx('rm', '--force', name)
    await rm(store, { recursive: true })
  }
})
