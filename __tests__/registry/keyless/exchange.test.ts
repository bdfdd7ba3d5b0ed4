/** The exchange of ID tokens with every provider, against services that check what the real ones document. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exchange } from '../../../src/registry/keyless/exchange.ts'
import type {
  AwsIdentity,
  AzureIdentity,
  ChainguardIdentity,
  DockerHubIdentity,
  GoogleIdentity,
  Identity,
} from '../../../src/registry/keyless/identity.ts'
import type { ExpiringCredentials } from '../../../src/registry/keyless/keyless-logins.ts'
import { Transport } from '../../../src/registry/transport.ts'
import { secretCollector } from '../../fakes/inputs.ts'
import { type Authority, makeAuthority, pem } from '../../servers/certificates.ts'
import { connectProxy } from '../../servers/connect-proxy.ts'
import { idTokenFor } from '../../servers/id-tokens.ts'
import * as services from '../../servers/token-services.ts'

let folder: string
let authority: Authority
const environment = { ...process.env }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exchange-'))
  authority = await makeAuthority(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(() => {
  process.env = { ...environment }
})

const { role: arn, workloadIdentityProvider, connectionId, tenantId, clientId, environmentKeys } = services
const session = 'GitHubActions'
const audience = undefined
const hub: DockerHubIdentity = {
  provider: 'dockerhub',
  registry: 'docker.io',
  username: 'acme',
  connectionId,
  audience,
}
const ecr: AwsIdentity = {
  ...{ provider: 'ecr', registry: '123456789012.dkr.ecr.eu-west-1.amazonaws.com', region: 'eu-west-1' },
  ...{ role: { arn, session }, audience },
}
const ecrPublic: AwsIdentity = { ...ecr, provider: 'ecr-public', registry: 'public.ecr.aws', region: 'us-east-1' }
const ownKeys: AwsIdentity = { ...ecr, role: undefined }
const gar: GoogleIdentity = {
  ...{
    provider: 'gar',
    registry: 'europe-docker.pkg.dev',
    workloadIdentityProvider,
    serviceAccount: undefined,
    audience,
  },
}
const impersonated: GoogleIdentity = { ...gar, serviceAccount: services.account }
const acr: AzureIdentity = { provider: 'acr', registry: 'acme.azurecr.io', tenantId, clientId, audience }
const chainguard: ChainguardIdentity = {
  provider: 'chainguard',
  registry: 'cgr.dev',
  identity: services.chainguardId,
  audience,
}

interface Exchanged {
  readonly credentials: ExpiringCredentials
  readonly given: services.TokenServices
  readonly secrets: readonly string[]
  readonly asked: readonly string[]
  readonly lifeMs: number
}

async function exchanged(
  identity: Identity,
  trust: services.Trust = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Exchanged> {
  await using given = await services.startTokenServices(authority, trust)
  await using proxy = await connectProxy(given.host)
  Object.assign(process.env, { HTTPS_PROXY: proxy.url, NO_PROXY: '' })
  const { secret, secrets } = secretCollector()
  const ca = await pem(authority.ca)
  using toServices = new Transport(identity.registry, { ca })
  using own = new Transport(identity.registry, { ca })
  const credentials = await exchange(identity, {
    ...{ services: toServices, own, secret, env, signal: new AbortController().signal },
    idToken: (audience) => Promise.resolve(idTokenFor(audience)),
  })
  return { credentials, given, secrets, asked: proxy.asked, lifeMs: credentials.until - performance.now() }
}

test.each<[string, Identity, string, readonly string[]]>([
  ['Docker Hub', hub, 'acme', ['identity.docker.com /oauth/token']],
  ['ECR', ecr, 'AWS', ['sts.eu-west-1.amazonaws.com /', 'api.ecr.eu-west-1.amazonaws.com /']],
  ['ECR Public', ecrPublic, 'AWS', ['sts.us-east-1.amazonaws.com /', 'api.ecr-public.us-east-1.amazonaws.com /']],
  ['Artifact Registry', gar, 'oauth2accesstoken', ['sts.googleapis.com /v1/token']],
  [
    'Artifact Registry with a service account',
    impersonated,
    'oauth2accesstoken',
    [
      'sts.googleapis.com /v1/token',
      `iamcredentials.googleapis.com /v1/projects/-/serviceAccounts/${encodeURIComponent(services.account)}:generateAccessToken`,
    ],
  ],
  [
    'ACR',
    acr,
    '00000000-0000-0000-0000-000000000000',
    [`login.microsoftonline.com /${tenantId}/oauth2/v2.0/token`, 'acme.azurecr.io /oauth2/exchange'],
  ],
  ['Chainguard', chainguard, 'user', ['issuer.enforce.dev /sts/exchange']],
])('%s gives credentials that expire', async (_, identity, username, requests) => {
  const { credentials, given, lifeMs } = await exchanged(identity)
  expect(credentials.username).toBe(username)
  expect(given.seen).toEqual(requests)
  const last = given.passwords.at(-1) ?? ''
  expect(credentials.password.endsWith(last)).toBe(true)
  expect(lifeMs).toBeGreaterThan(3_590_000)
  expect(lifeMs).toBeLessThanOrEqual(3_601_000)
})

test('takes a shorter life from the provider', async () => {
  for (const identity of [hub, gar, impersonated, acr, chainguard, ecr]) {
    const { lifeMs } = await exchanged(identity, { life: 400 })
    expect(lifeMs).toBeGreaterThan(390_000)
    expect(lifeMs).toBeLessThanOrEqual(401_000)
  }
})

test('masks what it exchanges on the way', async () => {
  for (const identity of [ecr, impersonated, acr]) {
    const { secrets } = await exchanged(identity)
    expect(secrets.length).toBeGreaterThan(0)
    for (const secret of secrets) expect(secret.length).toBeGreaterThan(15)
  }
})

test('signs with the AWS credentials of the environment, also temporary ones', async () => {
  const { given, lifeMs } = await exchanged(ownKeys, {}, environmentKeys)
  expect(given.seen).toEqual(['api.ecr.eu-west-1.amazonaws.com /'])
  expect(lifeMs).toBeGreaterThan(11 * 3_600_000)
  const temporary = { ...environmentKeys, AWS_SESSION_TOKEN: 'session' }
  await expect(exchanged(ownKeys, {}, temporary)).rejects.toThrow(
    /UnrecognizedClientException: .*\. The AWS credentials of the environment are invalid or have expired\./,
  )
  const wrong = { ...environmentKeys, AWS_SECRET_ACCESS_KEY: 'other' }
  await expect(exchanged(ownKeys, {}, wrong)).rejects.toThrow(
    'HTTP 400 (InvalidSignatureException: The request signature',
  )
  await expect(exchanged(ownKeys, {}, { AWS_ACCESS_KEY_ID: 'a' })).rejects.toThrow(
    'AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY is empty. Set both, or role-to-assume',
  )
})

test('uses another audience', async () => {
  const cases: [Identity, string][] = [
    [hub, 'identity.docker.com'],
    [ecr, 'sts.eu-west-1.amazonaws.com'],
    [gar, 'sts.googleapis.com'],
    [acr, 'login.microsoftonline.com'],
    [chainguard, 'issuer.enforce.dev'],
  ]
  for (const [identity, host] of cases) {
    await exchanged({ ...identity, audience: 'own' }, { audiences: { [host]: 'own' } })
    await expect(exchanged(identity, { audiences: { [host]: 'own' } })).rejects.toThrow(/audience/)
  }
})

const job =
  'The ID token of this job has the issuer "https://token.actions.githubusercontent.com", the audience "AUDIENCE" and the subject "repo:acme/app:ref:refs/heads/main"'
const otherSubject = { subject: 'repo:acme/other:ref:refs/heads/main' }
const provider = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'

test.each<[string, Identity, services.Trust, string]>([
  [
    'Docker Hub, no ruleset',
    hub,
    otherSubject,
    `token exchange at https://identity.docker.com: HTTP 403 (access_denied: no ruleset matches the token (subject)). Check connection-id, that acme is the organization of this OIDC connection, and that a ruleset of it matches this job. ${job.replace('AUDIENCE', 'https://identity.docker.com')}`,
  ],
  [
    'AWS, trust policy',
    ecr,
    otherSubject,
    `AssumeRoleWithWebIdentity for ${arn}: HTTP 403 (AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity). The trust policy of the role must have "Principal": {"Federated": "${provider}"}, "Action": "sts:AssumeRoleWithWebIdentity" and "Condition": {"StringEquals": {"token.actions.githubusercontent.com:aud": "sts.amazonaws.com", "token.actions.githubusercontent.com:sub": "repo:acme/app:ref:refs/heads/main"}}`,
  ],
  [
    'AWS, audience',
    ecr,
    { audiences: { 'sts.eu-west-1.amazonaws.com': 'own' } },
    `HTTP 400 (InvalidIdentityToken: Incorrect token audience). Add the audience sts.amazonaws.com to ${provider}, or set audience to one of its audiences`,
  ],
  [
    'AWS, session name',
    { ...ecr, role: { arn, session: 'a b' } },
    {},
    "HTTP 400 (ValidationError: 1 validation error detected: 'roleSessionName'). Check role-to-assume and role-session-name",
  ],
  [
    'ECR, policy',
    ecr,
    { forbidden: ['api.ecr.eu-west-1.amazonaws.com'] },
    `GetAuthorizationToken at api.ecr.eu-west-1.amazonaws.com: HTTP 400 (AccessDeniedException: User: ${arn} is not authorized to perform: ecr:GetAuthorizationToken on resource: *). Allow ecr:GetAuthorizationToken on the resource "*" in a policy of the role ${arn}`,
  ],
  [
    'ECR Public, policy',
    ecrPublic,
    { forbidden: ['api.ecr-public.us-east-1.amazonaws.com'] },
    `Allow ecr-public:GetAuthorizationToken and sts:GetServiceBearerToken on the resource "*" in a policy of the role ${arn}`,
  ],
  [
    'Google, provider',
    { ...gar, workloadIdentityProvider: `${workloadIdentityProvider}2` },
    {},
    'token exchange at sts.googleapis.com: HTTP 400 (invalid_target: The target service indicated by the "audience" parameters is invalid). Check workload-identity-provider: it is projects/NUMBER/',
  ],
  [
    'Google, attribute condition',
    gar,
    otherSubject,
    `HTTP 400 (unauthorized_client: The given credential is rejected by the attribute condition). The attribute condition of the provider must accept this job. ${job.replace('AUDIENCE', `https://iam.googleapis.com/${workloadIdentityProvider}`)}`,
  ],
  [
    'Google, audience',
    gar,
    { audiences: { 'sts.googleapis.com': 'own' } },
    'does not match the expected audience). Add this audience to the allowed audiences of the provider, or set audience to one of them.',
  ],
  [
    'Google, service account',
    impersonated,
    { forbidden: ['iamcredentials.googleapis.com'] },
    `generateAccessToken for ${services.account}: HTTP 403 (PERMISSION_DENIED: Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist)). Check service-account, and grant this job roles/iam.workloadIdentityUser on it, for example to principal://iam.googleapis.com/projects/12/locations/global/workloadIdentityPools/github/subject/repo:acme/app:ref:refs/heads/main`,
  ],
  [
    'Azure, tenant',
    { ...acr, tenantId: 'other' },
    {},
    `token for ${clientId} at https://login.microsoftonline.com: HTTP 400 (invalid_request: AADSTS90002: Tenant not found. Trace ID: 1). Check tenant-id. ${job.replace('AUDIENCE', 'api://AzureADTokenExchange')}`,
  ],
  [
    'Azure, application',
    { ...acr, clientId: 'other' },
    {},
    'AADSTS700016: Application not found. Trace ID: 1). Check client-id, and that this application is in the tenant of tenant-id',
  ],
  [
    'Azure, federated credential',
    acr,
    otherSubject,
    `HTTP 401 (invalid_client: AADSTS700213: No matching federated identity record found for presented assertion. Trace ID: 1). Add a federated credential with these three values to the application or managed identity ${clientId}. ${job.replace('AUDIENCE', 'api://AzureADTokenExchange')}`,
  ],
  [
    'ACR, role',
    acr,
    { forbidden: ['acme.azurecr.io'] },
    `token exchange at https://acme.azurecr.io: HTTP 401 (UNAUTHORIZED: authentication required). Assign ${clientId} the role AcrPush of the registry, and check that the registry belongs to the tenant ${tenantId}`,
  ],
  [
    'Chainguard, subject',
    chainguard,
    otherSubject,
    `token exchange at https://issuer.enforce.dev: HTTP 401 (16: token does not match the identity (subject)). Check identity, and that its issuer, subject and audience match this job. ${job.replace('AUDIENCE', 'cgr.dev')}`,
  ],
])('names what is missing: %s', async (_, identity, trust, message) => {
  await expect(exchanged(identity, trust)).rejects.toThrow(message)
})

test('what another attempt may not meet is a transient failure', async () => {
  const failures = { host: 'sts.googleapis.com', status: 503, times: 1 }
  await expect(exchanged(gar, { failures })).rejects.toMatchObject({
    name: 'TransientError',
    message: 'token exchange at sts.googleapis.com: HTTP 503',
  })
})

test('an answer of another form is an error that does not quote it', async () => {
  const failures = { host: 'identity.docker.com', status: 200, times: 1 }
  await expect(exchanged(hub, { failures })).rejects.toThrow(
    /^token exchange at https:\/\/identity\.docker\.com: the response: not valid JSON$/,
  )
})
