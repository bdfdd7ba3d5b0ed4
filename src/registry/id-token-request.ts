/** ID tokens of the job for the services that trust it, with retries. */
import { noIdToken } from '../actions/id-token.ts'
import type { Runtime } from '../actions/runtime.ts'
import { withTimeLimit } from '../actions/time-limit.ts'
import type { Transient } from '../docker/diagnosis.ts'
import { retry } from '../docker/retry.ts'
import type { Retrying } from './requests.ts'

/** The runner's client has a limit for each of its requests, and can't be cancelled. */
const limit = 120_000

/** @throws Error with the remedy, Cancelled by the signal */
export function requestIdToken(idToken: Runtime['idToken'], audience: string, retrying: Retrying): Promise<string> {
  const what = 'ID token'
  const request = (signal: AbortSignal) => withTimeLimit(what, limit, signal, () => idToken(audience))
  return retry(what, request, { ...retrying, classify })
}

/** The runner's client has the status in its text only. */
function classify({ message }: Error): Transient | undefined {
  return message === noIdToken || /Error Code : 4\d\d/.test(message) ? undefined : { cause: 'no token' }
}
