import { afterEach, expect, test } from '@jest/globals'
import { Cancelled } from '../../src/actions/cancellation.ts'
import { registryError } from '../../src/registry/registry-error.ts'
import { type HttpResponse, readBody, Transport } from '../../src/registry/transport.ts'
import { scriptedRegistry } from '../servers/scripted-registry.ts'
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

test.each([
  ['a body', (response: HttpResponse) => readBody(response, 1000)],
  ['an error', (response: HttpResponse) => registryError(response, 'GET')],
])('a cancelled step does not take %s for cut off', async (_, read) => {
  const cancellation = new AbortController()
  await using registry = await scriptedRegistry((_, response) => {
    response.writeHead(403, { 'content-length': '1000' }).write('{')
    return undefined
  })
  using transport = new Transport(registry.host, {})
  const response = await transport.send({ method: 'GET', url: transport.origin, signal: cancellation.signal })
  const reading = read(response)
  cancellation.abort()
  await expect(reading).rejects.toBeInstanceOf(Cancelled)
})
