import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { csvFields, csvRow, formatEntry, parseAttributes, toEntry } from '../../src/docker/csv.ts'
import { type ReadInput, readLines, readList, readRows } from '../../src/inputs/forms.ts'

const giving =
  (text: string): ReadInput =>
  () =>
    text

test('round trip of any argument', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\u0000', '')),
        { minLength: 1 },
      ),
      (fields) => {
        fc.pre(fields.length > 1 || fields[0] !== '')
        expect(csvFields(csvRow(fields))).toEqual(fields)
      },
    ),
  )
})

test('ignores the case of keys and uses the last value of a repeated key', () => {
  expect(toEntry(parseAttributes('Type=image,"name=a,b=c",push=true,PUSH=false'))).toEqual({
    type: 'image',
    attributes: { name: 'a,b=c', push: 'false' },
  })
})

test('round trip of an entry', () => {
  const word = fc.string({ unit: fc.constantFrom('a', '.', '"', ',', '\n', '\r', '=', 'é') })
  const attributes = fc.dictionary(fc.stringMatching(/^[b-z][a-z.-]*$/), word)
  fc.assert(
    fc.property(attributes, ({ type = 'x', ...attributes }) => {
      fc.pre(type !== '')
      expect(toEntry(parseAttributes(formatEntry({ type, attributes })))).toEqual({ type, attributes })
    }),
  )
})

test.each([
  ['type=image,push', '"push" in "type=image,push" is not KEY=value'],
  ['name=a', '"name=a" has no type. Add type=TYPE'],
  ['type=image,"name=a', '"type=image,"name=a" is not valid CSV. Quote the whole field'],
])('rejects %s', (row, message) => {
  expect(() => toEntry(parseAttributes(row))).toThrow(message)
})

test.each([readList, readLines, readRows])('%p: nothing but the documented error', (reader) => {
  const alphabet = fc.constantFrom('"', ',', '\n', '\r', '#', '=', ' ', '\\', 'a', 'é', '\u0000')
  fc.assert(
    fc.property(fc.string({ unit: alphabet }), (text) => {
      try {
        expect(reader(giving(text), 'x')).not.toContain('')
      } catch (error) {
        expect((error as Error).message).toMatch(
          /^x: (?:.*\. Quote a value as "a,b" and double the quotes inside it|item \d+ (?:has a space in its name\. Write|has a comment behind it\. Write|contains a space\. Separate) .*)$/s,
        )
      }
    }),
  )
})

test('round trip of a quoted list', () => {
  const item = fc.string({ unit: fc.constantFrom('"', ',', '\n', '#', '=', 'a', 'é'), minLength: 1 })
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const text = items.map((item) => `"${item.replaceAll('"', '""')}"`).join('\n')
      expect(readList(giving(text), 'x')).toEqual(items)
      expect(readLines(giving(text), 'x')).toEqual(items)
    }),
  )
})
