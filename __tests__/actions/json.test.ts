import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { parsed, parseJson, strings } from '../../src/actions/json.ts'

const schema = v.object({
  digest: v.string(),
  legs: v.optional(v.array(v.strictObject({ name: parsed(upper) })), []),
  labels: v.optional(strings, {}),
})

function upper(text: string): string {
  if (text === 'bad') throw new Error('"bad" is not a name')
  return text.toUpperCase()
}

test('returns typed values', () => {
  const text = '{"digest":"d","legs":[{"name":"a"}],"labels":{"constructor":"x"},"more":1}'
  expect(parseJson(schema, text, 'plan')).toEqual({ digest: 'd', legs: [{ name: 'A' }], labels: { constructor: 'x' } })
})

describe('names the field and the remedy', () => {
  test.each([
    ['', 'plan: not valid JSON. Look again'],
    ['[]', 'plan: digest: missing. Look again'],
    ['7', 'plan: expected object, found number. Look again'],
    ['{"digest":null}', 'plan: digest: expected string, found null. Look again'],
    ['{"digest":"","legs":{}}', 'plan: legs: expected array, found object. Look again'],
    ['{"digest":"","legs":[{"name":"bad"}]}', 'plan: legs.0.name: "bad" is not a name. Look again'],
    ['{"digest":"","legs":[{"name":"a","x":1}]}', 'plan: legs.0.x: unknown field. Look again'],
    ['{"digest":"","labels":{"a":1}}', 'plan: labels: expected an object of strings. Look again'],
  ])('%s', (text, message) => {
    expect(() => parseJson(schema, text, 'plan', 'Look again')).toThrow(new Error(message))
  })
})

test('rejects what is nested too deeply to be formatted again', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  expect(() => parseJson(v.unknown(), deep, 'plan', 'Look again')).toThrow(
    new Error('plan: nested too deeply. Look again'),
  )
})

test('never quotes the text, which may contain a secret', () => {
  const secret = 'hunter2secret'
  const hostile = fc.oneof(
    fc.constantFrom(secret, `"${secret}`, `{"digest":${secret}}`),
    fc.json().map((json) => `{"digest":["${secret}"],"legs":${json}}`),
  )
  fc.assert(
    fc.property(hostile, (text) => {
      try {
        parseJson(schema, text, 'config')
      } catch (error) {
        expect(error).toHaveProperty('message', expect.not.stringContaining(secret))
        expect(error).not.toHaveProperty('cause')
      }
    }),
    { seed: 1, numRuns: 1000 },
  )
})
