import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restoreSelection, saveSelection } from '../../src/builder/selection.ts'
import { fakeDocker } from '../fakes/docker.ts'
import { fakeRuntime } from '../fakes/runtime.ts'

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
