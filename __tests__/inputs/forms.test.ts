import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readBoolean, readLines, readList, readRows, readWord } from '../../src/inputs/forms.ts'

const list = (text: string): readonly string[] => readList(() => text, 'tags')
const lines = (text: string): readonly string[] => readLines(() => text, 'labels')
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`
const malformed = /^(tags|labels): .* line \d+\. Quote a value as "a,b" and double the quotes inside it$/s
const unseparated = /^tags: item \d+ contains a space\. Separate items by commas or newlines$/
const commented = /^(tags|labels): item \d+ has a comment behind it\. Write comments on lines of their own$/
const unquoted = /^(labels|outputs): item \d+ has a space in its name\. Write one item per line, and quote a value /

describe('readList', () => {
  test.each([
    ['', []],
    ['a', ['a']],
    ['a,b', ['a', 'b']],
    ['a\nb', ['a', 'b']],
    [' a , b \n\n , c,\n', ['a', 'b', 'c']],
    ['a\r\nb\nc\r\nd', ['a', 'b', 'c', 'd']],
    ['a\nb\r\nc', ['a', 'b', 'c']],
    ['"a,b",c', ['a,b', 'c']],
    ['"a\nb"\nc', ['a\nb', 'c']],
    ['"a ""quoted"" b"', ['a "quoted" b']],
    ['# a,"b\n a#b, c \n  # d', ['a#b', 'c']],
    ['"# a",b#c', ['# a', 'b#c']],
    ['say-"x"', ['say-"x"']],
    ["{{date 'YYYY MM'}}", ["{{date 'YYYY MM'}}"]],
    ['""', []],
  ])('%j', (text, items) => {
    expect(list(text)).toEqual(items)
  })

  test('names a comment behind an item', () => {
    expect(() => list('linux/amd64 # native\nlinux/arm64')).toThrow(commented)
  })

  test.each(['"a', '"a" b', 'a,"b\nc'])('rejects %j with the remedy', (text) => {
    expect(() => list(text)).toThrow(malformed)
  })
})

describe('readLines', () => {
  test.each([
    ['', []],
    ['type=gha,mode=max\ntype=inline', ['type=gha,mode=max', 'type=inline']],
    ['A=x, y \r\n\r\n  B=z\nC=#1', ['A=x, y', 'B=z', 'C=#1']],
    ['"A=first\nsecond"\nB=z', ['A=first\nsecond', 'B=z']],
    ['"A=say ""x"""', ['A=say "x"']],
    ['A="x, y"', ['A="x, y"']],
    ['A={"k": ["v", 1]}', ['A={"k": ["v", 1]}']],
    ['type=image,"name=a,b"', ['type=image,"name=a,b"']],
    ['# a "comment\nA=#1\n  # another', ['A=#1']],
    ['"A=1\n# of the value"', ['A=1\n# of the value']],
  ])('%j', (text, items) => {
    expect(lines(text)).toEqual(items)
  })

  test.each(['"A=x', '"A=x" y', '"A=x","B=y"'])('rejects %j with the remedy', (text) => {
    expect(() => lines(text)).toThrow(malformed)
  })
})

describe('readRows', () => {
  const rows = (text: string): readonly string[] => readRows(() => text, 'outputs')

  test.each([
    ['', []],
    ['type=image,"name=a,b"\r\n  out\n', ['type=image,"name=a,b"', 'out']],
    ['# a "comment\nout\n\t# another', ['out']],
    [
      'type=image,"annotation.a=line 1\n# line 2",push=true\nout',
      ['type=image,"annotation.a=line 1\n# line 2",push=true', 'out'],
    ],
    ['default=["a", "b"]\n["c", "d"]', ['default=["a", "b"]', '["c", "d"]']],
    ['"my folder"', ['"my folder"']],
    ['type=oci,"dest=a', ['type=oci,"dest=a']],
  ])('%j', (text, items) => {
    expect(rows(text)).toEqual(items)
  })

  test('rejects the rest of a value of several lines', () => {
    expect(() => rows('type=image,annotation.a=line 1\nline 2')).toThrow(unquoted)
  })
})

test.each(['A=line 1\nline 2', 'A=1\nline 2 = b', '# c\nA=1,B=2\nline 2'])(
  'rejects %j, which is not quoted',
  (text) => {
    expect(() => list(text)).toThrow(unseparated)
    expect(() => lines(text)).toThrow(unquoted)
  },
)

describe('for any list', () => {
  const item = fc.string({ minLength: 1 }).filter((text) => !text.includes('\u0000'))
  const newline = fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\r\n')

  test('keeps quoted items unchanged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(item, fc.constantFrom('a\nb', ',', '"', ' x '))),
        fc.constantFrom(',', '\n'),
        (items, by) => {
          expect(list(items.map(quote).join(by))).toEqual(items)
          expect(lines(items.map(quote).join('\n'))).toEqual(items)
        },
      ),
    )
  })

  test('trims plain items, with any newlines between them', () => {
    const word = fc.stringMatching(/^ {0,2}[a-z=:/'.-][a-z=#:/'."-]{0,8} {0,2}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(word, newline)), (items) => {
        const text = items.map((pair) => pair.join('')).join('')
        expect(lines(text)).toEqual(items.map(([word]) => word.trim()))
        expect(list(text)).toEqual(items.map(([word]) => word.trim()))
      }),
    )
  })

  test('any text gives items, or the error that names the input', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '"', "'", '#', '\n', '\r', '\t', '=', '\\', 'é') }),
        (text) => {
          for (const read of [list, lines])
            try {
              expect(read(text).every((item) => item !== '')).toBe(true)
            } catch (error) {
              const { message } = error as Error
              expect([malformed, unseparated, unquoted, commented].some((known) => known.test(message))).toBe(true)
            }
        },
      ),
    )
  })
})

describe('readBoolean', () => {
  const read = (text: string, fallback = false): boolean => readBoolean(() => text, 'push', fallback)

  test.each(['true', 'True', 'TRUE'])('%s', (text) => {
    expect(read(text)).toBe(true)
  })

  test.each(['false', 'False', 'FALSE'])('%s', (text) => {
    expect(read(text, true)).toBe(false)
  })

  test.each([true, false])('not given is the default %s', (fallback) => {
    expect(read('', fallback)).toBe(fallback)
  })

  test.each(['yes', 'on', '1', '0', 'tRUE', 'true\nfalse', 'truee', 'null'])('rejects %j', (text) => {
    expect(() => read(text)).toThrow(`push: "${text}" is not a boolean. Use true or false`)
  })
})

describe('readWord', () => {
  const read = (text: string): string => readWord(() => text, 'qemu', ['auto', 'always', 'never'])

  test.each(['auto', 'always', 'never'])('%s', (text) => {
    expect(read(text)).toBe(text)
  })

  test('not given is the first', () => {
    expect(read('')).toBe('auto')
  })

  test.each(['Auto', 'none', 'auto,never', 'constructor'])('rejects %s', (text) => {
    expect(() => read(text)).toThrow(`qemu: unknown value "${text}". Use one of auto, always, never`)
  })
})
