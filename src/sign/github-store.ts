/** The attestation store of GitHub, which `gh attestation verify` reads. */
import * as v from 'valibot'
import { matchJson } from '../actions/json.ts'
import type { Retrying } from '../registry/requests.ts'
import type { Forge } from './sign-inputs.ts'
import { callService } from './signing-service.ts'

const stored = v.object({ id: v.union([v.string(), v.number()]) })
const listed = v.object({ attestations: v.pipe(v.array(v.unknown()), v.minLength(1)) })

/**
 * Stores a bundle and looks for it under a digest.
 *
 * @param bundle JSON
 * @returns the ID of the attestation
 * @throws Error that names the permission
 */
export async function storeAttestation(
  { api, repository, token }: Forge,
  bundle: string,
  digest: string,
  retrying: Retrying,
): Promise<string> {
  const shared = {
    name: 'github',
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
    },
    remedy:
      'Add "attestations: write" to the permissions of the job. Attestations of a private repository require GitHub ' +
      'Enterprise Cloud',
  }
  const url = `${api}/repos/${repository}/attestations`
  const post = { ...shared, method: 'POST', url: new URL(url), body: `{"bundle":${bundle}}` } as const
  const { id } = await callService({ ...post, read: (body) => matchJson(stored, body.toString()) }, retrying)
  const get = { ...shared, method: 'GET', url: new URL(`${url}/${digest}`) } as const
  await callService({ ...get, read: (body) => matchJson(listed, body.toString()) }, retrying)
  return String(id)
}
