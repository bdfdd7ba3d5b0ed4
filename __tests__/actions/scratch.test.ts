import { expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeScratch, removeScratch } from '../../src/actions/scratch.ts'
import { fakeRuntime } from '../fakes/runtime.ts'

test('a private folder, its path in the state before it is there', async () => {
  let there: boolean | undefined
  const { runtime, state } = fakeRuntime()
  const { write } = runtime.state
  runtime.state.write = (name, value) => {
    there = existsSync(value)
    write(name, value)
  }
  const path = await makeScratch(runtime)
  expect(there).toBe(false)
  expect([...state.values()]).toEqual([path])
  expect((await stat(path)).mode & 0o777).toBe(0o700)
  await writeFile(join(path, 'secret'), '')
  await removeScratch(runtime)
  expect(existsSync(path)).toBe(false)
})

test('nothing is removed where main made nothing', async () => {
  await expect(removeScratch(fakeRuntime().runtime)).resolves.toBeUndefined()
})
