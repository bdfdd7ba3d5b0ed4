import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lineSplitter } from '../../src/progress/lines.ts'

function split(chunks: readonly Uint8Array[], limit: number): Buffer[] {
  const lines: Buffer[] = []
  const splitter = lineSplitter((line) => lines.push(Buffer.from(line)), limit)
  for (const chunk of chunks) splitter.push(Buffer.from(chunk))
  splitter.end()
  return lines
}

const texts = (lines: readonly Buffer[]): readonly string[] => lines.map(String)
const bytes = (...chunks: readonly string[]): readonly Buffer[] => chunks.map((chunk) => Buffer.from(chunk))

test.each([
  [['a\nb\n'], ['a', 'b']],
  [['a\nb'], ['a', 'b']],
  [
    ['a', 'b', '\nc', '\n'],
    ['ab', 'c'],
  ],
  [['\n\na\n'], ['', '', 'a']],
  [
    ['a\n', '', '\n'],
    ['a', ''],
  ],
  [[''], []],
  [[], []],
])('%j', (chunks, lines) => {
  expect(texts(split(bytes(...chunks), 100))).toEqual(lines)
})

test('passes on a line as soon as it is complete', () => {
  const lines: string[] = []
  const splitter = lineSplitter((line) => lines.push(line.toString()), 100)
  splitter.push(Buffer.from('one\ntw'))
  expect(lines).toEqual(['one'])
  splitter.push(Buffer.from('o\n'))
  expect(lines).toEqual(['one', 'two'])
})

test('splits a line longer than the limit', () => {
  expect(texts(split(bytes('abc', 'def', 'gh\ni'), 6))).toEqual(['abcdef', 'gh', 'i'])
})

test('end completes the last line only', () => {
  const lines: string[] = []
  const splitter = lineSplitter((line) => lines.push(line.toString()), 100)
  splitter.push(Buffer.from('one'))
  splitter.end()
  splitter.end()
  expect(lines).toEqual(['one'])
})

describe('for any stream', () => {
  const chunk = fc.uint8Array({ maxLength: 12 }).map((bytes) => bytes.map((byte) => (byte % 4 === 0 ? 0x0a : byte)))
  const chunks = fc.array(chunk)

  test('returns the same lines for any chunks', () => {
    fc.assert(
      fc.property(chunks, (chunks) => {
        const whole = Buffer.concat(chunks).toString('latin1').split('\n')
        if (whole.at(-1) === '') whole.pop()
        expect(split(chunks, 10_000).map((line) => line.toString('latin1'))).toEqual(whole)
      }),
    )
  })

  test('loses nothing and bounds the size of pieces', () => {
    fc.assert(
      fc.property(chunks, fc.integer({ min: 1, max: 30 }), (chunks, limit) => {
        const pieces = split(chunks, limit)
        expect(Buffer.concat(pieces)).toEqual(Buffer.concat(chunks).filter((byte) => byte !== 0x0a))
        expect(Math.max(0, ...pieces.map(({ length }) => length))).toBeLessThan(limit + 12)
      }),
    )
  })
})
