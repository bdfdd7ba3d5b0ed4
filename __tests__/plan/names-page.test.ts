import { expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { namesTable } from '../../script/names-table.ts'

test('the table in docs/names.md is up to date (update it with node script/docs.ts)', async () => {
  const page = await readFile(join(import.meta.dirname, '../../docs/names.md'), 'utf8')
  expect(page).toContain(`<!-- names -->\n\n${await namesTable()}\n\n<!-- /names -->`)
})
