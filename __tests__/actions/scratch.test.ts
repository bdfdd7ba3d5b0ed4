import { expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeScratch, ownScratch, removeLoneScratch, removeScratch } from '../../src/actions/scratch.ts'
import { fakeRuntime } from '../fakes/runtime.ts'

test('creates a private folder after saving its path to the state', async () => {
  let existed: boolean | undefined
  const { runtime, state } = fakeRuntime()
  const { write } = runtime.state
  runtime.state.write = (name, value) => {
    existed = existsSync(value)
    write(name, value)
  }
  const path = await makeScratch(runtime)
  expect(existed).toBe(false)
  expect([...state.values()]).toEqual([path])
  expect((await stat(path)).mode & 0o777).toBe(0o700)
  await writeFile(join(path, 'secret'), '')
  await removeScratch(runtime)
  expect(existsSync(path)).toBe(false)
})

test('removes nothing if main created nothing', async () => {
  await expect(removeScratch(fakeRuntime().runtime)).resolves.toBeUndefined()
})

test('leaves post nothing to do if the folder is all there is', async () => {
  const { runtime } = fakeRuntime()
  const path = await makeScratch(runtime)
  await removeLoneScratch(runtime, ['scratch', 'builder'])
  expect(existsSync(path)).toBe(true)
  expect(ownScratch(runtime)).toBe(path)
  await removeLoneScratch(runtime, ['scratch', 'docker-env', 'buildx'])
  expect(existsSync(path)).toBe(false)
  expect(ownScratch(runtime)).toBeUndefined()
})
