import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { succeeds } from '../servers/assertions.ts'
import { docker, partsOfBuilder } from './engine.ts'
import { errorsIn, machineDockerfile, runStepOn } from './step.ts'

let name: string

beforeEach(() => {
  name = `integration-${randomBytes(4).toString('hex')}`
})

afterEach(async () => {
  if ((await partsOfBuilder(name)).length > 0) await docker('buildx', 'rm', '--force', name)
})

it('uses a builder that exists as it is, and keeps it', async () => {
  await docker('buildx', 'create', '--name', name, '--driver-opt', 'network=host', '--bootstrap')
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

it('may be made by two steps at once under one name', async () => {
  const inputs = { builder: name, cleanup: 'false' }
  const steps = await Promise.all([1, 2].map(() => runStepOn('FROM scratch\nCOPY Dockerfile /\n', { inputs })))
  for (const { main, post } of steps) {
    succeeds(main)
    succeeds(post)
  }
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
