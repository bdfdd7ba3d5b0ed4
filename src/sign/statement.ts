/** What is signed: an in-toto statement (v1) with the digests of an image, and how it was built. */
import * as v from 'valibot'
import { parseValue } from '../actions/json.ts'
import { matchClaims } from '../actions/jwt.ts'

/** A digest, under the name of the repository that holds it. */
export interface Subject {
  readonly repository: string
  readonly digest: string
}

export interface Predicate {
  readonly type: string
  readonly content: Readonly<Record<string, unknown>>
}

export const payloadType = 'application/vnd.in-toto+json'

export function formatStatement(subjects: readonly Subject[], { type, content }: Predicate): Buffer {
  return Buffer.from(
    JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: subjects.map(({ repository, digest }) => ({
        name: repository,
        digest: { sha256: digest.replace('sha256:', '') },
      })),
      predicateType: type,
      predicate: content,
    }),
  )
}

/** A signature that says no more than that somebody with the key signed it, as that of cosign. */
export const plainSignature: Predicate = { type: 'https://sigstore.dev/cosign/sign/v1', content: {} }

const claimsSchema = v.looseObject({ iss: v.string(), sub: v.string() })
export type Claims = v.InferOutput<typeof claimsSchema>

/**
 * Reads an ID token, which comes from the runner.
 *
 * @throws Error if it is none
 */
export function claimsOf(token: string): Claims {
  const claims = matchClaims(claimsSchema, token)
  if (!claims) throw new Error('ID token: the token of the runner has no issuer or subject')
  return claims
}

/** Claims of GitHub's tokens that describe the workflow. */
const workflowSchema = v.looseObject({
  repository: v.string(),
  repository_id: v.string(),
  repository_owner_id: v.string(),
  workflow_ref: v.string(),
  job_workflow_ref: v.string(),
  ref: v.string(),
  sha: v.string(),
  event_name: v.string(),
  runner_environment: v.string(),
  run_id: v.string(),
  run_attempt: v.string(),
})

/**
 * SLSA provenance (https://slsa.dev/spec/v1.0/provenance) of a workflow run, in the form of GitHub's own attestations
 * (https://github.com/slsa-framework/github-actions-buildtypes/tree/main/workflow/v1). The certificate says the same of the
 * run, so a verifier can compare both.
 *
 * @param server `https://github.com`
 * @throws Error that names the claim which is missing in the token
 */
export function provenance(token: Claims, server: string): Predicate {
  const claims = parseValue(workflowSchema, token, 'ID token')
  const { repository, ref, sha } = claims
  const url = `${server}/${repository}`
  const [path = '', ...at] = claims.workflow_ref.replace(`${repository}/`, '').split('@')
  return {
    type: 'https://slsa.dev/provenance/v1',
    content: {
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: { workflow: { ref: at.join('@'), repository: url, path } },
        internalParameters: {
          github: {
            event_name: claims.event_name,
            repository_id: claims.repository_id,
            repository_owner_id: claims.repository_owner_id,
            runner_environment: claims.runner_environment,
          },
        },
        resolvedDependencies: [{ uri: `git+${url}@${ref}`, digest: { gitCommit: sha } }],
      },
      runDetails: {
        builder: { id: `${server}/${claims.job_workflow_ref}` },
        metadata: { invocationId: `${url}/actions/runs/${claims.run_id}/attempts/${claims.run_attempt}` },
      },
    },
  }
}
