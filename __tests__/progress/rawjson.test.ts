import { expect, test } from '@jest/globals'
import { parseStatus } from '../../src/progress/rawjson.ts'
import { fixture } from '../fixtures/fixture.ts'

test.each(['three-platforms', 'cached', 'noisy'])('every line of a recorded build (%s) is a status', (name) => {
  const lines = fixture(`progress/${name}.jsonl`).trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.filter((line) => parseStatus(line) === undefined)).toEqual([])
})

test("buildx's own messages are none", () => {
  const lines = fixture('progress/failing.jsonl').trimEnd().split('\n')
  const messages = lines.filter((line) => parseStatus(line) === undefined)
  expect(messages[0]).toBe('Dockerfile:3')
  expect(messages.at(-1)).toMatch(/^ERROR: failed to build: failed to solve: process /)
})

test.each([
  '',
  'text',
  '{',
  '{"vertexes":[',
  '[]',
  'null',
  '"{}"',
  '{"logs":[null]}',
  '{"vertexes":{"a":1}}',
  '{"statuses":[{"id":1}]}',
])('%j is none', (line) => {
  expect(parseStatus(line)).toBeUndefined()
})
