/** Chainguard: assumable identities. */
import * as v from 'valibot'
import type { ChainguardIdentity } from './identity.ts'
import type { ExpiringCredentials } from './keyless-logins.ts'
import { ask, claimsOf, describeJob, type Exchange, readAnswer, untilIn, untilTime } from './token-service.ts'

const service = 'https://issuer.enforce.dev'
/** Seconds, if the token does not say. */
const life = 600

const answerSchema = v.object({ token: v.string() })

export async function chainguardCredentials(
  { registry, identity, audience = registry }: ChainguardIdentity,
  { services, idToken, signal }: Exchange,
): Promise<ExpiringCredentials> {
  const token = await idToken(audience)
  const what = `token exchange at ${service}`
  const url = new URL(`${service}/sts/exchange`)
  url.searchParams.set('aud', registry)
  url.searchParams.set('identity', identity)
  const text = await ask(
    services,
    {
      what,
      method: 'GET',
      url,
      headers: { authorization: `Bearer ${token}` },
      remedy: () =>
        `Check identity, and that its issuer, subject and audience match this job. ${describeJob(token, audience)}`,
    },
    signal,
  )
  const { token: password } = readAnswer(answerSchema, text, what)
  const { exp } = claimsOf(password)
  return { username: 'user', password, until: exp === undefined ? untilIn(life) : untilTime(exp) }
}
