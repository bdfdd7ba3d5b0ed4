import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { changedShare, hashOf, readEntries } from '../../src/cache-mounts/archive-entries.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-hash-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

type Files = Readonly<Record<string, string>>
const long = 'l'.repeat(150)
const files: Files = { one: '1'.repeat(513), two: '', [long]: 'x'.repeat(3_000_000) }

async function hash(content: Files, ...options: readonly string[]): Promise<string> {
  return hashOf(await entries(content, ...options))
}

function entries(content: Files, ...options: readonly string[]) {
  for (const [name, text] of Object.entries(content)) writeFileSync(join(folder, name), text)
  execFileSync('tar', ['-c', ...options, '-f', join(folder, 'x.tar'), '-C', folder, ...Object.keys(content)])
  return readEntries([join(folder, 'x.tar')])
}

test('order and times make no difference', async () => {
  const first = await hash(files, '--mtime=@1000000000')
  const reversed = Object.fromEntries(Object.entries(files).reverse())
  expect(await hash(reversed, '--mtime=@1700000000')).toBe(first)
})

test('content, names and modes do', async () => {
  const hashes = [
    await hash(files),
    await hash({ ...files, one: '2'.repeat(513) }),
    await hash({ ...files, [long]: `${'x'.repeat(2_999_999)}y` }),
    await hash({ ...files, three: '' }),
    await hash(files, '--mode=0600'),
    await hash({ ...files, [`${long.slice(1)}m`]: '' }),
  ]
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('the share of changed bytes covers added, changed and removed files', async () => {
  const before = await entries({ a: 'a'.repeat(512), b: 'b'.repeat(512), c: 'c'.repeat(512) })
  const after = await entries({ a: 'a'.repeat(512), b: 'B'.repeat(512), d: 'd'.repeat(512) })
  expect(changedShare(before, before)).toBe(0)
  // A file is two blocks, and the end of the archive one. Two files came, two went.
  expect(changedShare(before, after)).toBe(8 / 7)
  expect(changedShare(new Map(), after)).toBe(1)
})

test('a file that is in two archives counts in both', async () => {
  await entries({ a: 'a' })
  const path = join(folder, 'x.tar')
  const [once, twice] = [await readEntries([path]), await readEntries([path, path])]
  expect(twice.size).toBe(2 * once.size)
})
