import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restoreSelection, saveSelection, selectedBuilder } from '../../src/builder/selection.ts'
import type { PrepareInputs } from '../../src/builder/prepare-inputs.ts'
import type { Platform } from '../../src/plan/platform.ts'
import { DockerError } from '../../src/docker/cli.ts'
import { type Answer, fakeDocker } from '../fakes/docker.ts'
import { defaultPrepareInputs, plainNode } from '../fakes/prepare-inputs.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import { dockerFailure, fixture } from '../fixtures/fixture.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'))
})
afterEach(() => rm(folder, { recursive: true }))

test.each([
  ['another builder', '{"Key":"unix:///x.sock","Name":"mine","Global":false}', ['buildx use mine']],
  ['a builder of every context', '{"Key":"","Name":"mine","Global":true}', ['buildx use --global mine']],
  ['the engine', '{"Key":"unix:///x.sock","Name":""}', ['context show', 'buildx use elsewhere']],
  ['nothing', undefined, ['context show', 'buildx use elsewhere']],
  ['what is no selection', '[]', ['context show', 'buildx use elsewhere']],
])('restores the selection of %s', async (_, current, expected) => {
  if (current !== undefined) await writeFile(join(folder, 'current'), current)
  const { docker, commands } = fakeDocker({ 'context show': 'elsewhere\n', 'buildx use': '' })
  const { runtime } = fakeRuntime()
  await saveSelection({ docker, env: { BUILDX_CONFIG: folder }, runtime })
  await restoreSelection(docker, runtime)
  expect(commands).toEqual(expected)
})

test('leaves the selection as it is if it was not saved', async () => {
  const { docker, commands } = fakeDocker({})
  await restoreSelection(docker, fakeRuntime().runtime)
  expect(commands).toEqual([])
})

describe('the selected builder', () => {
  const mine = '{"Key":"unix:///x.sock","Name":"tests-recording"}'

  async function select(current: string, env = {}, inputs: Partial<PrepareInputs> = {}, inspect?: Answer) {
    await writeFile(join(folder, 'current'), current)
    const { docker, commands } = fakeDocker({ 'buildx inspect': inspect ?? fixture('inspect/emulating.txt') })
    const { runtime, lines } = fakeRuntime()
    const context = { docker, env: { BUILDX_CONFIG: folder, ...env }, runtime }
    return { name: await selectedBuilder(context, { ...defaultPrepareInputs, ...inputs }), commands, lines }
  }

  test('is used, and named in the log', async () => {
    const { name, commands, lines } = await select(mine)
    expect(name).toBe('tests-recording')
    expect(commands).toEqual(['buildx inspect'])
    expect(lines).toEqual([
      expect.stringMatching(/^builder: using tests-recording, which an earlier step selects\. Set/),
    ])
  })

  test('may come from the environment', async () => {
    const { name, lines } = await select('', { BUILDX_BUILDER: 'tests-recording' })
    expect(name).toBe('tests-recording')
    expect(lines).toEqual([expect.stringContaining('which BUILDX_BUILDER selects')])
  })

  test('of the environment has to exist', async () => {
    const failing = dockerFailure('no builder', 'buildx', 'inspect')
    await expect(select('', { BUILDX_BUILDER: 'none' }, {}, failing)).rejects.toThrow(/^BUILDX_BUILDER: .*no builder/)
  })

  test('of an engine that does not respond is named', async () => {
    const stderr = 'ERROR: Cannot connect to the Docker daemon at tcp://far:1. Is the docker daemon running?'
    const failed = new DockerError(['buildx'], { exitCode: 1, stdout: '', stderr })
    await expect(select(mine, {}, {}, failed)).rejects.toThrow(
      /^builder: tests-recording could not be inspected: Cannot connect to .*\. Start the Docker engine/,
    )
  })

  test('is not the engine', async () => {
    expect((await select(mine, {}, {}, fixture('inspect/engine.txt'))).name).toBeUndefined()
  })

  test('is used next to credentials', async () => {
    const registry = { host: 'r.example', mirrors: [], auth: { username: 'u', password: 'p' } }
    expect((await select(mine, {}, { registries: [registry] })).name).toBe('tests-recording')
  })

  test('is not looked for if there is none', async () => {
    expect(await select('{"Key":"unix:///x.sock","Name":""}')).toEqual({ name: undefined, commands: [], lines: [] })
  })

  test.each<Partial<PrepareInputs>>([
    { builder: 'other' },
    { isDriverSet: true },
    { nodes: [{ ...plainNode, driverOpts: ['network=host'] }] },
    { nodes: [{ ...plainNode, platforms: ['linux/amd64' as Platform] }] },
    { nodes: [plainNode, plainNode] },
    { registries: [{ host: 'r.example', http: true, mirrors: [], auth: undefined }] },
  ])('is not used if an input describes another one: %j', async (inputs) => {
    expect(await select(mine, {}, inputs)).toEqual({ name: undefined, commands: [], lines: [] })
  })
})
