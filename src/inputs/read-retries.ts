/** The input `retries`. */
import type { ReadInput } from './forms.ts'
import { defaultRetryPolicy, type RetryPolicy } from '../docker/retry.ts'

/** @throws Error for anything but a number from 0 to 99 */
export function readRetryPolicy(read: ReadInput, defaults = defaultRetryPolicy): RetryPolicy {
  const text = read('retries')
  if (text === '') return defaults
  if (!/^\d{1,2}$/.test(text)) throw new Error(`retries: "${text}" is not a number from 0 to 99`)
  return { ...defaults, retries: Number(text) }
}
