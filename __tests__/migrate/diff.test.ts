import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { unifiedDiff } from '../../migrate/src/diff.ts'
import { cases } from './cases.ts'

test('there is none between equal texts', () => {
  expect(unifiedDiff('a.yml', 'x\n', 'x\n')).toBe('')
})

test('git applies it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diff-'))
  const texts = cases.flatMap(({ before, after }) => [
    [before, after],
    [before.trimEnd(), after],
    [before, after.trimEnd()],
    [before.replaceAll('\n', '\r\n'), after.replaceAll('\n', '\r\n')],
  ])
  try {
    for (const [before = '', after = ''] of texts) {
      writeFileSync(join(folder, 'a.yml'), before)
      const input = unifiedDiff('a.yml', before, after)
      if (input !== '') execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input })
      expect(readFileSync(join(folder, 'a.yml'), 'utf8')).toBe(after)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
