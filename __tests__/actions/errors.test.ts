import { expect, test } from '@jest/globals'
import { inContext, withContext } from '../../src/actions/errors.ts'

const cause = new Error('acme/app: not found')

test('says what failed, why, and what to do', () => {
  const error = withContext('sources', cause, 'Check that it is there')
  expect(error).toMatchObject({ message: 'sources: acme/app: not found. Check that it is there', cause })
  expect(withContext('sources', 'denied').message).toBe('sources: denied')
})

test('does not say twice what failed', () => {
  expect(withContext('acme/app', cause)).toBe(cause)
  expect(withContext('sources', withContext('acme/app', cause)).message).toBe('sources: acme/app: not found')
})

test('gives the context to what a function throws', () => {
  expect(inContext('tags', () => 1)).toBe(1)
  expect(() =>
    inContext('tags', () => {
      throw cause
    }),
  ).toThrow('tags: acme/app: not found')
})
