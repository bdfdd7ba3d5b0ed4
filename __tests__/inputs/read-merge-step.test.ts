import { describe, expect, test } from '@jest/globals'
import { readMergeInputs } from '../../src/inputs/read-merge-step.ts'
import { fakeInputs } from '../fakes/runtime.ts'

const image = { images: 'r.example/app', tags: 'type=raw,value=1\ntype=raw,value=latest', sources: 'r.example/app:a' }

function read(inputs: Readonly<Record<string, string>>) {
  const input = fakeInputs({ ...image, ...inputs })
  return { result: readMergeInputs({ input, secret: () => undefined }, {}) }
}

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
