import { expect, test } from '@jest/globals'
import { trace } from '../../src/actions/debug.ts'

test('traces causes without fields that may contain secrets', () => {
  const refused = new AggregateError([new Error('::1 refused'), new Error('127.0.0.1 refused')], 'refused')
  const cause = Object.assign(new Error('no answer', { cause: refused }), { headers: { authorization: 'secret' } })
  const text = trace(new Error('push: failed', { cause }))
  const messages = text.split('\n').filter((line) => !/^ +at /.test(line))
  expect(messages).toEqual([
    'Error: push: failed',
    'caused by: Error: no answer',
    'caused by: AggregateError: refused',
    'caused by: Error: ::1 refused',
    'caused by: Error: 127.0.0.1 refused',
  ])
  expect(text).toMatch(/^ +at .*debug\.test\.ts/m)
})
