import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { inputs, scenario } from './scenario.ts'

let folder: string
let secrets: Readonly<Record<string, string>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'))
  const [key, long, binary] = ['key.json', 'long', 'binary'].map((name) => join(folder, name))
  await writeFile(key ?? '', '{\n  "key": "from a file"\n}\n')
  await writeFile(long ?? '', 'too long\n'.repeat(10_000))
  await writeFile(binary ?? '', 'no text\0')
  secrets = {
    secrets: 'A=hunter2\n"B=line 1\nline 2"\nEMPTY=',
    'secret-envs': 'C=FROM_ENV',
    'secret-files': `D=${key ?? ''}\nE=${long ?? ''}\nF=${binary ?? ''}`,
  }
})
afterAll(() => rm(folder, { recursive: true }))

/** The masks, all of which stand before anything else. */
async function masks(more: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { main } = await scenario({ inputs: { ...inputs, ...secrets, ...more }, env: { FROM_ENV: 'derived' } })
  const lines = main.log.split('\n')
  const first = lines.findIndex((line) => !line.startsWith('::add-mask::'))
  expect(lines.slice(first).join('\n')).not.toContain('::add-mask::')
  return lines.slice(0, first).map((line) => line.slice('::add-mask::'.length))
}

const hidden = ['hunter2', 'line 1', 'line 2', 'derived', '"key": "from a file"']

test('masks secrets line by line before printing anything', async () => {
  expect(await masks({})).toEqual(hidden)
})

test('masks secrets even if another input is invalid', async () => {
  expect(await masks({ tags: 'hunter2:x:y' })).toEqual(hidden)
})
