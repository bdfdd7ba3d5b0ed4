/** Docker Hub: OIDC connections of an organization (https://docs.docker.com/enterprise/security/oidc-connections/). */
import * as v from 'valibot'
import type { DockerHubIdentity } from './identity.ts'
import type { ExpiringCredentials } from './keyless-logins.ts'
import { ask, describeJob, type Exchange, readAnswer, untilIn } from './token-service.ts'

const service = 'https://identity.docker.com'
/** Seconds, the longest that it gives. */
const life = 3600

const answerSchema = v.object({ access_token: v.string(), expires_in: v.optional(v.number()) })

export async function dockerHubCredentials(
  { username, connectionId, audience = service }: DockerHubIdentity,
  { services, idToken, signal }: Exchange,
): Promise<ExpiringCredentials> {
  const token = await idToken(audience)
  const what = `token exchange at ${service}`
  const text = await ask(
    services,
    {
      what,
      method: 'POST',
      url: new URL(`${service}/oauth/token`),
      form: {
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
        subject_token: token,
        connection_id: connectionId,
        expires_in: String(life),
      },
      remedy: () =>
        `Check connection-id, that ${username} is the organization of this OIDC connection, and that a ruleset of it matches ` +
        `this job. ${describeJob(token, audience)}`,
    },
    signal,
  )
  const { access_token: password, expires_in: seconds = life } = readAnswer(answerSchema, text, what)
  return { username, password, until: untilIn(seconds) }
}
