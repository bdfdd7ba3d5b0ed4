import { expect, test } from '@jest/globals'
import { messagesOf } from '../../script/messages.ts'

test.each<[source: string, message: string, remedy: string]>([
  ["new Error('platforms: it is empty. Set it')", 'platforms: it is empty', 'Set it'],
  ['new Error(`tags: "${tag}" is invalid. ` + `Use ${other}`)', 'tags: "…" is invalid', 'Use …'],
  ["const why = 'the engine is down'; new Error(`build: ${why}`)", 'build: the engine is down', ''],
  ['new TransientError(`the registry returned ${status}`, cause)', 'the registry returned …', ''],
  [
    'class Gone extends Error { constructor(x) { super(`${x} does not exist. Create it`) } }',
    '… does not exist',
    'Create it',
  ],
  ['throw new Error(sentence(`${what}: not valid JSON`, remedy))', '…: not valid JSON', ''],
])('%s', (source, text, remedy) => {
  expect(messagesOf(source)).toEqual([{ text, remedy }])
})

test('both texts of a condition', () => {
  const texts = messagesOf(
    "new Error(`the file ${one ? 'a' : 'b'} is missing`); new Error(x ? 'it is too large' : 'it is too small')",
  )
  expect(texts.map(({ text }) => text)).toEqual(['the file … is missing', 'it is too large', 'it is too small'])
})

test('what is the text of another error is left out', () => {
  expect(messagesOf('new Error(message); new Error(`${input}: ${why}`, { cause })')).toEqual([])
})
