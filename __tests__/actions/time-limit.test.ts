import { expect, test } from '@jest/globals'
import { withTimeLimit } from '../../src/actions/time-limit.ts'
import { Cancelled } from '../../src/actions/cancellation.ts'

const never = () => new Promise<never>(() => undefined)
const { signal } = new AbortController()

test('returns what the work returns, or its error', async () => {
  await expect(withTimeLimit('it', 60_000, signal, () => Promise.resolve(1))).resolves.toBe(1)
  await expect(withTimeLimit('it', 60_000, signal, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
})

test('names what takes longer', async () => {
  await expect(withTimeLimit('it', 10, signal, never)).rejects.toThrow('it did not respond within 0.01 s')
})

test('ends with the signal', async () => {
  const cancellation = new AbortController()
  const waiting = withTimeLimit('it', 60_000, cancellation.signal, never)
  cancellation.abort()
  await expect(waiting).rejects.toThrow(new Cancelled('it'))
  await expect(withTimeLimit('it', 60_000, AbortSignal.abort(), never)).rejects.toBeInstanceOf(Cancelled)
})
