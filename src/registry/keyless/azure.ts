/**
 * Azure Container Registry: the ID token becomes a token of Microsoft Entra, and this a refresh token of the registry
 * (https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md).
 */
import * as v from 'valibot'
import type { AzureIdentity } from './identity.ts'
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

/** Stands for a token instead of a user. */
const username = '00000000-0000-0000-0000-000000000000'
/** Seconds, if the token does not say. */
const life = 3600

const entraSchema = v.object({ access_token: v.string() })
const registrySchema = v.object({ refresh_token: v.string() })

export async function azureCredentials(
  { registry, tenantId, clientId, audience = 'api://AzureADTokenExchange' }: AzureIdentity,
  { services, own, idToken, secret, signal }: Exchange,
): Promise<ExpiringCredentials> {
  const token = await idToken(audience)
  const authority = authorityOf(registry)
  const what = `token for ${clientId} at ${authority}`
  const entra = await ask(
    services,
    {
      what,
      method: 'POST',
      url: new URL(`${authority}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`),
      form: {
        grant_type: 'client_credentials',
        client_id: clientId,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: token,
        scope: 'https://containerregistry.azure.net/.default',
      },
      remedy: (refusal) => `${entraRemedy(refusal, clientId)}. ${describeJob(token, audience)}`,
    },
    signal,
  )
  const { access_token: accessToken } = readAnswer(entraSchema, entra, what)
  secret(accessToken)
  const exchange = `token exchange at ${own.origin.origin}`
  const answer = await ask(
    own,
    {
      what: exchange,
      method: 'POST',
      url: new URL('/oauth2/exchange', own.origin),
      form: { grant_type: 'access_token', service: registry, tenant: tenantId, access_token: accessToken },
      remedy: () =>
        `Assign ${clientId} the role AcrPush of the registry, and check that the registry belongs to the tenant ${tenantId}`,
    },
    signal,
  )
  const { refresh_token: password } = readAnswer(registrySchema, answer, exchange)
  const { exp } = claimsOf(password)
  return { username, password, until: exp === undefined ? untilIn(life) : untilTime(exp) }
}

function authorityOf(registry: string): string {
  if (registry.endsWith('.azurecr.cn')) return 'https://login.partner.microsoftonline.cn'
  if (registry.endsWith('.azurecr.us')) return 'https://login.microsoftonline.us'
  return 'https://login.microsoftonline.com'
}

/** By the code in the message, since those of OAuth 2 are the same for all of these. */
function entraRemedy({ message }: Refusal, clientId: string): string {
  if (/AADSTS(90002|900023)\b/.test(message)) return 'Check tenant-id'
  if (/AADSTS700016\b/.test(message)) return 'Check client-id, and that this application is in the tenant of tenant-id'
  return `Add a federated credential with these three values to the application or managed identity ${clientId}`
}
