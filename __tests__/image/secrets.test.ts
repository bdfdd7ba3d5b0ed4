import { expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretTexts } from '../../src/image/secrets.ts'

test('hides values, variables and short text files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secrets-'))
  const file = async (name: string, content: string) => {
    await writeFile(join(folder, name), content)
    return { id: name, source: { kind: 'file', path: join(folder, name) } } as const
  }
  try {
    const secrets = [
      { id: 'a', source: { kind: 'value', value: 'one' } } as const,
      { id: 'b', source: { kind: 'env', variable: 'B' } } as const,
      await file('short', '{\n  "key": "two"\n}\n'),
      await file('binary', 'three\0'),
      await file('long', 'four'.repeat(20_000)),
    ]
    expect(secretTexts(secrets, { B: 'five\nsix' })).toEqual(['one', 'five\nsix', '{\n  "key": "two"\n}\n', '', ''])
  } finally {
    await rm(folder, { recursive: true })
  }
})
