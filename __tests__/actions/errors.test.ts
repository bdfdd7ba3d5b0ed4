import { expect, test } from '@jest/globals'
import { inContext, withContext } from '../../src/actions/errors.ts'

const cause = new Error('acme/app: not found')

test('contains what failed, why, and what to do', () => {
  const error = withContext('sources', cause, 'Check that it is there')
  expect(error).toMatchObject({ message: 'sources: acme/app: not found. Check that it is there', cause })
  expect(withContext('sources', 'denied').message).toBe('sources: denied')
})

test('does not repeat the context', () => {
  expect(withContext('acme/app', cause)).toBe(cause)
  expect(withContext('sources', withContext('acme/app', cause)).message).toBe('sources: acme/app: not found')
})

test('adds context to errors of a function', () => {
  expect(inContext('tags', () => 1)).toBe(1)
  expect(() =>
    inContext('tags', () => {
      throw cause
    }),
  ).toThrow('tags: acme/app: not found')
})
