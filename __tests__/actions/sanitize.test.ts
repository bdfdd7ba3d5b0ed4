import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sanitize, sanitizeLines } from '../../src/actions/sanitize.ts'

test.each([
  ['plain text, ünïcode and 日本', 'plain text, ünïcode and 日本'],
  ['a\ttab stays', 'a\ttab stays'],
  ['##[error]no', '##\u200b[error]no'],
  ['in the middle ##[group]no', 'in the middle ##\u200b[group]no'],
  ['###[[a]', '###\u200b[[a]'],
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\u001b[1;38;5;196mbold\u001b[m', 'bold'],
  ['\u001b[2K\u001b[1Gredrawn', 'redrawn'],
  ['\u001b]0;title\u0007text', 'text'],
  ['\u001b]8;;https://example.org\u001b\\link\u001b]8;;\u001b\\', 'link'],
  ['\u001bMup', 'up'],
  ['##\u001b[31m[error]hidden by a colour', '##\u200b[error]hidden by a colour'],
  ['##\u0000[error]hidden by a control character', '##\u200b[error]hidden by a control character'],
  ['\u001b', ''],
  ['one\ntwo\rthree\u2028four', 'onetwothreefour'],
  ['bell\u0007 nul\u0000 c1\u009b31m', 'bell nul c1'],
])('%j', (line, safe) => {
  expect(sanitize(line)).toBe(safe)
})

test('removes commands and control characters from any line', () => {
  const hostile = fc.constantFrom(
    '#',
    '##[',
    '[',
    '\u001b',
    '\u001b[',
    '\u001b]',
    '\u0007',
    '\n',
    '\r',
    '\u0000',
    'm',
    'x',
  )
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(hostile).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(line, (line) => {
      const safe = sanitize(line)
      expect(safe).not.toContain('##[')
      expect(safe).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/)
      expect(sanitize(safe)).toBe(safe)
    }),
    { numRuns: 1000 },
  )
})

test('does not look through all lines from each empty one', () => {
  const text = '\n \n'.repeat(200_000)
  expect(sanitizeLines(text)).toBe(text)
})
