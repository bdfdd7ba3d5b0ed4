import { describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readMergeInputs } from '../../src/inputs/read-merge-step.ts'
import { fakeInputs } from '../fakes/runtime.ts'

const image = { images: 'r.example/app', tags: 'type=raw,value=1\ntype=raw,value=latest', sources: 'r.example/app:a' }

function read(inputs: Readonly<Record<string, string>>) {
  const names = new Set<string>()
  const input = (name: string): string => {
    names.add(name)
    return fakeInputs({ ...image, ...inputs })(name)
  }
  return { names, result: readMergeInputs({ input, secret: () => undefined }, {}) }
}

test('every input that is read is declared, and the other way round', async () => {
  const text = await readFile(join(import.meta.dirname, '../../merge/action.yml'), 'utf8')
  const { inputs } = parse(text) as { inputs: object }
  const { names, result } = read({ username: 'u', password: 'p' })
  await result
  const withPlan = ['handoff']
  const ofOtherSteps = ['build-args', 'labels', 'platforms']
  const declared = [...Object.keys(inputs), ...ofOtherSteps]
  expect([...names, ...withPlan].toSorted()).toEqual(declared.toSorted())
})

describe('patterns', () => {
  test.each(['immutable-tags', 'forward-only'])('of %s that match no tag are reported', async (name) => {
    const { notices } = await read({ [name]: 'v*\nl*' }).result
    expect(notices).toEqual([`${name}: "v*" matches none of the tags 1, latest`])
  })

  test('are not reported if they match', async () => {
    const { notices } = await read({ 'immutable-tags': 'true', 'forward-only': 'latest' }).result
    expect(notices).toEqual([])
  })
})
