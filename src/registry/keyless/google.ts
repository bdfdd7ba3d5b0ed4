/** Google Artifact Registry: workload identity federation, and optionally the impersonation of a service account. */
import * as v from 'valibot'
import type { GoogleIdentity } from './identity.ts'
import type { ExpiringCredentials } from './keyless-logins.ts'
import {
  ask,
  claimsOf,
  describeJob,
  type Exchange,
  readAnswer,
  type Refusal,
  untilIn,
  untilTime,
} from './token-service.ts'

const username = 'oauth2accesstoken'
const scope = 'https://www.googleapis.com/auth/cloud-platform'
/** Seconds, if the response does not say: the life of an ID token, which the federated token does not exceed. */
const life = 300

const federatedSchema = v.object({ access_token: v.string(), expires_in: v.optional(v.number()) })
const impersonatedSchema = v.object({ accessToken: v.string(), expireTime: v.string() })

export async function googleCredentials(identity: GoogleIdentity, using: Exchange): Promise<ExpiringCredentials> {
  const { workloadIdentityProvider: provider, audience = `https://iam.googleapis.com/${provider}` } = identity
  const { services, idToken, secret, signal } = using
  const token = await idToken(audience)
  const what = 'token exchange at sts.googleapis.com'
  const text = await ask(
    services,
    {
      what,
      method: 'POST',
      url: new URL('https://sts.googleapis.com/v1/token'),
      json: {
        audience: `//iam.googleapis.com/${provider}`,
        grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
        requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
        scope,
        subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
        subjectToken: token,
      },
      remedy: (refusal) => `${federationRemedy(refusal)}. ${describeJob(token, audience)}`,
    },
    signal,
  )
  const { access_token: password, expires_in: seconds = life } = readAnswer(federatedSchema, text, what)
  secret(password)
  if (identity.serviceAccount === undefined) return { username, password, until: untilIn(seconds) }
  return impersonate(identity.serviceAccount, { ...using, federated: password, provider, token })
}

interface Impersonation extends Exchange {
  readonly federated: string
  readonly provider: string
  /** The ID token. */
  readonly token: string
}

async function impersonate(
  account: string,
  { services, federated, provider, token, signal }: Impersonation,
): Promise<ExpiringCredentials> {
  const what = `generateAccessToken for ${account}`
  const pool = provider.replace(/\/providers\/[^/]*$/, '')
  const text = await ask(
    services,
    {
      what,
      method: 'POST',
      url: new URL(
        `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:generateAccessToken`,
      ),
      headers: { authorization: `Bearer ${federated}` },
      json: { scope: [scope], lifetime: '3600s' },
      remedy: () =>
        `Check service-account, and grant this job roles/iam.workloadIdentityUser on it, for example to ` +
        `principal://iam.googleapis.com/${pool}/subject/${claimsOf(token).sub ?? 'SUBJECT'}`,
    },
    signal,
  )
  const { accessToken: password, expireTime } = readAnswer(impersonatedSchema, text, what)
  const time = Date.parse(expireTime)
  return { username, password, until: Number.isNaN(time) ? untilIn(life) : untilTime(time / 1000) }
}

function federationRemedy({ code, message }: Refusal): string {
  if (code === 'invalid_target') {
    return 'Check workload-identity-provider: it is projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER, with the number of the project, and must be enabled'
  }
  if (message.includes('attribute condition')) return 'The attribute condition of the provider must accept this job'
  if (/audience/i.test(message))
    return 'Add this audience to the allowed audiences of the provider, or set audience to one of them'
  return 'Check workload-identity-provider, and the issuer and the attribute condition of this provider'
}
