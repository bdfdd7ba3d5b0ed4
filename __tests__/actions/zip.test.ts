import { expect, test } from '@jest/globals'
import { unzipSingle } from '../../src/actions/zip.ts'
import { zipOf } from '../fakes/zip.ts'

const limit = 1024

test('reads the file', () => {
  expect(unzipSingle(zipOf('part.json', Buffer.from('{}')), limit).toString()).toBe('{}')
})

const two = zipOf('a', Buffer.from('b'))
two.writeUInt16LE(2, two.length - 12)

test.each([
  ['a file that is large when unpacked', zipOf('a', Buffer.alloc(limit + 1))],
  ['two files', two],
  ['text', Buffer.from('x'.repeat(100))],
  ['nothing', Buffer.alloc(0)],
  ['half an archive', zipOf('a', Buffer.from('b')).subarray(20)],
])('rejects %s', (_, archive) => {
  expect(() => unzipSingle(archive, limit)).toThrow('it is not a zip archive of one file with at most 1024 bytes')
})
