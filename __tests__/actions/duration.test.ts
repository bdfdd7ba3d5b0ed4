import { expect, test } from '@jest/globals'
import { formatDuration } from '../../src/actions/duration.ts'

test.each([
  [5, '0.01 s'],
  [990, '0.99 s'],
  [6000, '6.0 s'],
  [119_000, '119.0 s'],
  [120_000, '2.0 min'],
])('%d ms are %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text)
})
