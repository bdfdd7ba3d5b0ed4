import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { actionTypes, enums } from '../../script/action-types.ts'
import type { Field } from '../../script/workflow.ts'

interface Action {
  readonly inputs: Readonly<Record<string, Field>>
  readonly outputs: Readonly<Record<string, Field>>
}

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
const action = parse(read('action.yml')) as Action

test('action-types.yml is up to date (node script/docs.ts)', () => {
  expect(read('action-types.yml')).toBe(actionTypes(action))
})

test('every value of an enum is in the description of its input or its default', () => {
  const missing = Object.entries(enums).flatMap(([name, values]) => {
    const { description = '', default: usual } = action.inputs[name] ?? {}
    return values
      .filter((value) => value !== usual && !description.includes(`\`${value}\``))
      .map((value) => [name, value])
  })
  expect(missing).toEqual([])
})

test('the types of some inputs', () => {
  expect(parse(read('action-types.yml'))).toMatchObject({
    inputs: {
      platforms: { type: 'list', separator: '\n' },
      'build-args': { type: 'list', separator: '\n' },
      push: { type: 'boolean' },
      retries: { type: 'integer' },
      context: { type: 'string' },
      registries: { type: 'string' },
    },
  })
})
