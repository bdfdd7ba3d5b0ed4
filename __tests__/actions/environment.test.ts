import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8')

/** The code of src without comments. */
const code = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n')
  .replace(/\/\*.*?\*\/|(?<=^|\s)\/\/[^\n]*/gs, '')

/** Variables that are read by name, or whose name starts with that of the program they belong to. */
const names =
  /(?<=\benv\[')\w+|\b(?:GITHUB|ACTIONS|RUNNER|DOCKER|BUILDX|BUILDKIT)_[A-Z][A-Z\d_]*\b|\b(?:HTTPS?|NO|ALL)_PROXY\b|\bImage(?:OS|Version)\b/g

test('SECURITY.md says of every environment variable that the code reads why it is trusted', () => {
  const read = [
    ...new Set((code.match(names) ?? []).map((name) => name.replace(/^\w+_proxy$/, (proxy) => proxy.toUpperCase()))),
  ]
  expect(read.length).toBeGreaterThan(30)
  expect(read.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})
