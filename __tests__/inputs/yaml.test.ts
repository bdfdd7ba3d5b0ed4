import { expect, test } from '@jest/globals'
import { readYaml, type YamlValue } from '../../src/inputs/yaml.ts'

async function value(text: string): Promise<YamlValue> {
  const read = await readYaml(() => text, 'nodes')
  if (!read) throw new Error('nothing was read')
  return read
}

test('returns scalars as written', async () => {
  const items = (await value('[0123, 1.50, yes, \'a b\', ~, !!str 7, "x\\ty"]')).items()
  expect(items.map((item) => item.text())).toEqual(['0123', '1.50', 'yes', 'a b', '', '7', 'x\ty'])
})

test('splits a single text into a list', async () => {
  expect((await value('linux/amd64, linux/arm64')).texts()).toEqual(['linux/amd64', 'linux/arm64'])
  expect((await value('- a\n- b,c')).texts()).toEqual(['a', 'b,c'])
})

test('resolves aliases', async () => {
  const [, second] = (await value('- &first { name: x }\n- *first')).items()
  expect(second?.fields(['name']).name?.text()).toBe('x')
})

test('returns undefined for an empty input', async () => {
  await expect(readYaml(() => '', 'nodes')).resolves.toBeUndefined()
})

test.each([
  ['a: [1', 'nodes: line 1, column 6: invalid YAML (bad collection type)'],
  ['a: 1\na: 2', 'nodes: line 2, column 1: invalid YAML (duplicate key)'],
  ['a: 1\n\tb: 2', 'nodes: line 2, column 1: invalid YAML (tab as indent)'],
])('rejects %j with its place', async (text, message) => {
  const error = await readYaml(() => text, 'nodes').catch((error: unknown) => error as Error)
  expect(error).toBeInstanceOf(Error)
  expect((error as Error).message.replace(/\(.*$/, '')).toContain(message.replace(/\(.*$/, ''))
})

test('never quotes a value, which may be a password', async () => {
  const map = await value('password: *s3cret')
  expect(() => map.fields(['password'])).toThrow(
    /^nodes: line 1, column 11: a value that starts with \* must be quoted$/,
  )
})

test('suggests the nearest key', async () => {
  const map = await value('name: a\nendpiont: b')
  expect(() => map.fields(['name', 'endpoint'])).toThrow(
    'nodes: line 2, column 1: unknown key. Did you mean "endpoint"? Known keys: name, endpoint',
  )
})

test.each([
  ['entries', '- a', 'nodes: line 1, column 1: this must be a map'],
  ['items', 'a: b', 'nodes: line 1, column 1: this must be a list'],
  ['text', 'a: b', 'nodes: line 1, column 1: this must be a single value'],
  ['boolean', 'yes', 'nodes: line 1, column 1: this must be true or false'],
] as const)('%s rejects %j', async (method, text, message) => {
  const read = await value(text)
  expect(() => read[method]()).toThrow(message)
})
