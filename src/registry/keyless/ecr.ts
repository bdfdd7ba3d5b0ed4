/** Amazon ECR and ECR Public: a role assumed with the ID token, or the AWS credentials of the environment. */
import * as v from 'valibot'
import type { Environment } from '../../actions/environment.ts'
import type { AwsIdentity } from './identity.ts'
import type { ExpiringCredentials } from './keyless-logins.ts'
import { ask, claimsOf, type Exchange, readAnswer, type Refusal, untilTime, xmlText } from './token-service.ts'
import { type AwsKeys, signedHeaders } from './signature-v4.ts'

const authorization = v.object({ authorizationToken: v.string(), expiresAt: v.number() })
const privateSchema = v.object({ authorizationData: v.tupleWithRest([authorization], v.unknown()) })
const publicSchema = v.object({ authorizationData: authorization })

/** Of the API; the public one has only this region. */
const services = {
  ecr: { name: 'ecr', target: 'AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken' },
  'ecr-public': { name: 'ecr-public', target: 'SpencerFrontendService.GetAuthorizationToken' },
}

export async function ecrCredentials(identity: AwsIdentity, using: Exchange): Promise<ExpiringCredentials> {
  const { provider, region } = identity
  const keys = identity.role ? await assumeRole(identity, identity.role, using) : keysIn(using.env)
  const { name, target } = services[provider]
  const url = new URL(`https://api.${name}.${region}.${domainOf(region)}/`)
  const body = '{}'
  const unsigned = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target }
  const what = `GetAuthorizationToken at ${url.host}`
  const text = await ask(
    using.services,
    {
      what,
      method: 'POST',
      url,
      headers: signedHeaders({ url, headers: unsigned, body, region, service: name, keys, date: new Date() }),
      json: {},
      remedy: (refusal) => tokenRemedy(refusal, identity),
    },
    using.signal,
  )
  const data =
    provider === 'ecr'
      ? readAnswer(privateSchema, text, what).authorizationData[0]
      : readAnswer(publicSchema, text, what).authorizationData
  const [username = '', ...password] = Buffer.from(data.authorizationToken, 'base64').toString().split(':')
  // A registry may refuse the token when the session of the role has ended.
  const ends = Math.min(data.expiresAt, keys.expires ?? Infinity)
  return { username, password: password.join(':'), until: untilTime(ends) }
}

interface HeldKeys extends AwsKeys {
  /** Seconds since the epoch. */
  readonly expires?: number
}

async function assumeRole(
  { region, audience: given }: AwsIdentity,
  { arn, session }: NonNullable<AwsIdentity['role']>,
  { services, idToken, secret, signal }: Exchange,
): Promise<HeldKeys> {
  const domain = domainOf(region)
  const audience = given ?? `sts.${domain === 'amazonaws.com.cn' ? domain : 'amazonaws.com'}`
  const token = await idToken(audience)
  const what = `AssumeRoleWithWebIdentity for ${arn}`
  const xml = await ask(
    services,
    {
      what,
      method: 'POST',
      url: new URL(`https://sts.${region}.${domain}/`),
      headers: { accept: 'application/xml' },
      form: {
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: arn,
        RoleSessionName: session,
        WebIdentityToken: token,
      },
      remedy: (refusal) => roleRemedy(refusal, { arn, token, audience }),
    },
    signal,
  )
  const [accessKeyId, secretAccessKey, sessionToken, expiration] = [
    'AccessKeyId',
    'SecretAccessKey',
    'SessionToken',
    'Expiration',
  ].map((element) => xmlText(xml, element))
  if (!accessKeyId || !secretAccessKey || !sessionToken) throw new Error(`${what}: the response has no credentials`)
  secret(secretAccessKey)
  secret(sessionToken)
  const expires = Date.parse(expiration ?? '') / 1000
  return { accessKeyId, secretAccessKey, sessionToken, ...(!Number.isNaN(expires) && { expires }) }
}

/** As other steps leave them, such as aws-actions/configure-aws-credentials. */
function keysIn(env: Environment): HeldKeys {
  const [accessKeyId, secretAccessKey] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']]
  if (!accessKeyId || !secretAccessKey) {
    throw new Error('AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY is empty. Set both, or role-to-assume')
  }
  // An empty variable is unset.
  const [sessionToken] = [env['AWS_SESSION_TOKEN']].filter(Boolean)
  return { accessKeyId, secretAccessKey, sessionToken }
}

function domainOf(region: string): string {
  if (region.startsWith('cn-')) return 'amazonaws.com.cn'
  return region.startsWith('eusc-') ? 'amazonaws.eu' : 'amazonaws.com'
}

interface Assumed {
  readonly arn: string
  /** The ID token. */
  readonly token: string
  readonly audience: string
}

function roleRemedy({ code, message }: Refusal, { arn, token, audience }: Assumed): string {
  const { iss = 'https://token.actions.githubusercontent.com', sub = 'unknown' } = claimsOf(token)
  const issuer = iss.replace(/^https:\/\//, '')
  const [, , , , account = 'ACCOUNT'] = arn.split(':')
  const provider = `arn:${arn.split(':')[1] ?? 'aws'}:iam::${account}:oidc-provider/${issuer}`
  if (code === 'InvalidIdentityToken' && /No OpenIDConnect provider/i.test(message)) {
    return `Add the identity provider ${iss} with the audience ${audience} to IAM of the account ${account}`
  }
  if (code === 'InvalidIdentityToken' && /audience/i.test(message)) {
    return `Add the audience ${audience} to ${provider}, or set audience to one of its audiences`
  }
  if (code === 'ValidationError') return 'Check role-to-assume and role-session-name'
  return (
    `The trust policy of the role must have "Principal": {"Federated": "${provider}"}, ` +
    `"Action": "sts:AssumeRoleWithWebIdentity" and "Condition": {"StringEquals": {"${issuer}:aud": "${audience}", ` +
    `"${issuer}:sub": "${sub}"}}`
  )
}

function tokenRemedy({ code }: Refusal, { provider, region, role }: AwsIdentity): string {
  const who = role ? `the role ${role.arn}` : 'the owner of AWS_ACCESS_KEY_ID'
  if (code === 'AccessDeniedException') {
    const actions =
      provider === 'ecr'
        ? ['ecr:GetAuthorizationToken']
        : ['ecr-public:GetAuthorizationToken', 'sts:GetServiceBearerToken']
    return `Allow ${actions.join(' and ')} on the resource "*" in a policy of ${who}`
  }
  if (role) return `Check region (${region}) and the policies of ${who}`
  return 'The AWS credentials of the environment are invalid or have expired. Run the step that sets them again before this one, or set role-to-assume, whose tokens are renewed'
}
