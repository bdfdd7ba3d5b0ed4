/** ID tokens (OpenID Connect), by which other services know the workflow of a job. */
import * as core from '@actions/core'
import type { Environment } from './environment.ts'
import { messageOf } from './errors.ts'

export const noIdToken =
  'this job has no ID token. Add "id-token: write" to the permissions of the job, and to those of the job that calls a ' +
  'reusable workflow. A run for a pull request from a fork gets no ID token'

export function offersIdToken(env: Environment): boolean {
  return Boolean(env['ACTIONS_ID_TOKEN_REQUEST_URL']) && Boolean(env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
}

/** Of this process. It retries and masks the token. */
export async function idToken(audience: string): Promise<string> {
  if (!offersIdToken(process.env)) throw new Error(noIdToken)
  try {
    return await core.getIDToken(audience)
  } catch (cause) {
    const why = messageOf(cause).replaceAll(/\s+/g, ' ')
    throw new Error(`the runner returned no ID token for ${audience}: ${why}. Run the job again`, { cause })
  }
}
