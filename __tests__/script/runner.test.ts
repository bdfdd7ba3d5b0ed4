import { expect, test } from '@jest/globals'
import { readCommandFile } from '../../script/runner.ts'

test.each([
  ['', {}],
  ['a=1\nb=x=y\n', { a: '1', b: 'x=y' }],
  ['a<<END\none\ntwo\nEND\nb=2\n', { a: 'one\ntwo', b: '2' }],
  ['a<<END\nEND\n', { a: '' }],
  ['a<<END\n\nEND\n', { a: '' }],
  ['a<<END\none\n\nEND\n', { a: 'one\n' }],
  ['a<<END\nb=1\nc<<X\nEND\n', { a: 'b=1\nc<<X' }],
  ['a=1\na=2\n', { a: '2' }],
])('%j', (text, values) => {
  expect(readCommandFile(text)).toEqual(values)
})
