import { describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { movingTable } from '../../script/moving-table.ts'
import { refuseReplacedInputs, replacedInputs } from '../../src/inputs/replaced-inputs.ts'
import { fakeInputs } from '../fakes/runtime.ts'

const { inputs } = parse(await readFile(join(import.meta.dirname, '../../action.yml'), 'utf8')) as {
  inputs: Record<string, { description: string; default?: string }>
}
const all = Object.entries(replacedInputs).flatMap(([action, names]) =>
  Object.entries(names).map(([name, remedy]) => ({ action, name, remedy })),
)

describe('an input of another action', () => {
  test.each(all)('$name is declared, and answered with what replaces it', ({ action, name, remedy }) => {
    expect(inputs[name]).toEqual({ description: `Not used. It is an input of ${action}` })
    expect(() => {
      refuseReplacedInputs(fakeInputs({ [name]: 'x' }))
    }).toThrow(`${name}: it is an input of ${action}. ${remedy}`)
  })

  test('is replaced by one that is declared', () => {
    for (const { remedy } of all) {
      const name = /^Use ([a-z-]+)$/.exec(remedy)?.[1]
      if (name !== undefined) expect(inputs).toHaveProperty(name)
    }
  })

  test('that is not given is no error', () => {
    expect(() => {
      refuseReplacedInputs(fakeInputs({}))
    }).not.toThrow()
  })
})

test('the table needs every input of the other actions in action.yml', () => {
  expect(() => movingTable(Object.keys(inputs).filter((name) => name !== 'sbom'))).toThrow(
    'action.yml: the input sbom of docker/build-push-action is missing',
  )
})
