import { afterEach, expect, test } from '@jest/globals'
import { found, raw, withRegistry } from './with-registry.ts'

const own = process.env['HTTP_PROXY']

afterEach(() => {
  if (own === undefined) delete process.env['HTTP_PROXY']
  else process.env['HTTP_PROXY'] = own
})

test('no proxy stands between a machine and itself', async () => {
  // Nothing listens there.
  process.env['HTTP_PROXY'] = 'http://127.0.0.1:1'
  const { result } = await withRegistry(
    () => found,
    (repository) => repository.get('1'),
  )
  expect(result).toEqual(raw)
})
