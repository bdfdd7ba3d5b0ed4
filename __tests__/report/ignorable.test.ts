import { expect, test } from '@jest/globals'
import { mkdtemp, mkdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findIgnorable } from '../../src/report/ignorable.ts'

test('finds large folders that builds rarely need, unless they are ignored', async () => {
  const context = await mkdtemp(join(tmpdir(), 'context-'))
  try {
    const put = async (folder: string, bytes: number): Promise<void> => {
      await mkdir(join(context, folder, 'deep'), { recursive: true })
      await writeFile(join(context, folder, 'deep', 'file'), '')
      await truncate(join(context, folder, 'deep', 'file'), bytes)
    }
    await put('node_modules', 30_000_000)
    await put('.git', 40_000_000)
    await put('dist', 9_000_000)
    await put('target', 90_000_000)
    await put('source', 90_000_000)
    await writeFile(join(context, '.dockerignore'), '# comment\n/target/\n')
    expect(await findIgnorable(context)).toEqual([
      { path: '.git', bytes: 40_000_000 },
      { path: 'node_modules', bytes: 30_000_000 },
    ])
    expect(await findIgnorable(join(context, 'missing'))).toEqual([])
  } finally {
    await rm(context, { recursive: true })
  }
})
