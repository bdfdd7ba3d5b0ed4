import { expect, test } from '@jest/globals'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/** The relative imports of a file, of values and types, also dynamic ones. */
function importsOf(file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'))
  return importedFiles.flatMap(({ fileName }) => (fileName.startsWith('.') ? [join(dirname(file), fileName)] : []))
}

/** The files that are in a cycle, or between two of them. */
function inCycles(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const imported = new Set([...imports.values()].flat())
  const left = [...imports].filter(([file, to]) => imported.has(file) && to.some((other) => imports.has(other)))
  const kept = new Map(left.map(([file, to]) => [file, to.filter((other) => left.some(([one]) => one === other))]))
  return left.length === imports.size ? [...imports.keys()] : inCycles(kept)
}

test('files do not import each other', () => {
  const imports = new Map(globSync('src/**/*.ts').map((file) => [file, importsOf(file)]))
  expect(imports.size).toBeGreaterThan(100)
  expect(inCycles(imports)).toEqual([])
})

test('finds a cycle', () => {
  const imports = { a: ['b'], b: ['c'], c: ['d'], d: ['b', 'e'], e: ['f'], f: [] }
  expect(inCycles(new Map(Object.entries(imports)))).toEqual(['b', 'c', 'd'])
})
