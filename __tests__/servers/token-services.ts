/**
 * The token services of registries' providers, played by one HTTPS server on loopback. It checks what the real ones
 * document, and answers and refuses in their forms. `connectProxy` leads the real names to it.
 */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import aws4 from 'aws4'
import { type Authority, pem } from './certificates.ts'
import { idTokenIssuer, idTokenSubject } from './id-tokens.ts'

export interface Trust {
  /** Audiences of the ID tokens that are accepted, by host. */
  readonly audiences?: Readonly<Record<string, string>>
  /** Subject of the ID tokens that are accepted. */
  readonly subject?: string
  /** Hosts that refuse what they otherwise allow, for want of a permission. */
  readonly forbidden?: readonly string[]
  /** Answers of this status before a host answers as usual. */
  readonly failures?: { readonly host: string; readonly status: number; times: number }
  /** Seconds for which tokens are valid. */
  readonly life?: number
}

export interface TokenServices extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string
  /** `HOST PATH` of every request. */
  readonly seen: readonly string[]
  /** Passwords that were given out, the newest last. */
  readonly passwords: readonly string[]
}

export const role = 'arn:aws:iam::123456789012:role/push'
export const workloadIdentityProvider = 'projects/12/locations/global/workloadIdentityPools/github/providers/acme'
export const account = 'push@acme.iam.gserviceaccount.com'
export const connectionId = '9f6c4f7e-5a62-4c1f-8d0b-0d6d1c7a7b11'
export const tenantId = '72f988bf-86f1-41af-91ab-2d7cd011db47'
export const clientId = '00001111-aaaa-2222-bbbb-3333cccc4444'
export const chainguardId = 'ce2d1984a010471142503340d670612d63ffb9f6/abc'
/** In the environment, as another step leaves them. */
export const environmentKeys = { AWS_ACCESS_KEY_ID: 'AKIAENVIRONMENT', AWS_SECRET_ACCESS_KEY: 'environment secret' }

const hosts = {
  'identity.docker.com': dockerHub,
  'sts.eu-west-1.amazonaws.com': awsSts,
  'sts.us-east-1.amazonaws.com': awsSts,
  'api.ecr.eu-west-1.amazonaws.com': ecr,
  'api.ecr-public.us-east-1.amazonaws.com': ecr,
  'sts.googleapis.com': googleSts,
  'iamcredentials.googleapis.com': googleIam,
  'login.microsoftonline.com': entra,
  'acme.azurecr.io': azureRegistry,
  'issuer.enforce.dev': chainguard,
}

interface Question {
  readonly host: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
  readonly form: URLSearchParams
  readonly trust: Trust
  /** Makes a password that is valid for `life`. */
  readonly issue: (claims?: object) => string
  /** Secrets of the AWS keys that were given out, by ID. */
  readonly keys: Map<string, { readonly secret: string; readonly session: string | undefined }>
  readonly life: number
}

interface Answer {
  readonly status: number
  readonly body: string
}

export async function startTokenServices(authority: Authority, trust: Trust = {}): Promise<TokenServices> {
  const certificate = await authority.issue('token-services', ...Object.keys(hosts))
  const seen: string[] = []
  const passwords: string[] = []
  const keys: Question['keys'] = new Map([
    [environmentKeys.AWS_ACCESS_KEY_ID, { secret: environmentKeys.AWS_SECRET_ACCESS_KEY, session: undefined }],
  ])
  const { life = 3600 } = trust
  const issue: Question['issue'] = (claims) => {
    const unique = randomBytes(12).toString('hex')
    const password = claims ? jwt({ ...claims, jti: unique, exp: Math.floor(Date.now() / 1000) + life }) : unique
    passwords.push(password)
    return password
  }
  const tls = { cert: await pem(certificate.cert), key: await pem(certificate.key) }
  const server = createServer(tls, (request, response) => {
    void text(request).then((body) => {
      const [host = '', path = ''] = [request.headers.host, request.url]
      seen.push(`${host} ${path.replace(/\?.*/, '')}`)
      const headers = request.headers as Question['headers']
      const question = { host, path, headers, body, form: new URLSearchParams(body), trust, issue, keys, life }
      const { failures } = trust
      const fails = failures?.host === host && failures.times-- > 0
      const { status, body: answer } = fails
        ? { status: failures.status, body: '<html>busy</html>' }
        : ((hosts[host as keyof typeof hosts] as ((question: Question) => Answer) | undefined)?.(question) ??
          json(404, {}))
      response.writeHead(status).end(answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    passwords,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function json(status: number, value: unknown): Answer {
  return { status, body: JSON.stringify(value) }
}

function jwt(claims: object): string {
  return [{ alg: 'none' }, claims, 's'].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
}

type Fault = 'audience' | 'subject' | 'expired' | 'malformed'

/** What is wrong with an ID token. */
function faultOf(token: string, audience: string, { subject = idTokenSubject }: Trust): Fault | undefined {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
    if (claims['iss'] !== idTokenIssuer) return 'malformed'
    if (Number(claims['exp']) <= Date.now() / 1000) return 'expired'
    if (claims['aud'] !== audience) return 'audience'
    return claims['sub'] === subject ? undefined : 'subject'
  } catch {
    return 'malformed'
  }
}

function isForbidden({ trust, host }: Question): boolean {
  return trust.forbidden?.includes(host) === true
}

/** @param usual audience that the service expects by default */
function audienceAt({ trust, host }: Question, usual: string): string {
  return trust.audiences?.[host] ?? usual
}

function dockerHub(question: Question): Answer {
  const { path, form, issue, life, trust } = question
  const oauth = (status: number, error: string, error_description: string): Answer =>
    json(status, { error, error_description })
  if (path !== '/oauth/token') return json(404, {})
  if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:token-exchange') {
    return oauth(400, 'unsupported_grant_type', 'grant type')
  }
  if (form.get('subject_token_type') !== 'urn:ietf:params:oauth:token-type:id_token') {
    return oauth(400, 'invalid_request', 'subject token type')
  }
  const seconds = Number(form.get('expires_in'))
  if (!(seconds >= 300 && seconds <= 3600)) return oauth(400, 'invalid_request', 'expires_in')
  if (form.get('connection_id') !== connectionId) return oauth(404, 'invalid_request', 'connection not found')
  const fault = faultOf(form.get('subject_token') ?? '', audienceAt(question, 'https://identity.docker.com'), trust)
  if (fault) return oauth(403, 'access_denied', `no ruleset matches the token (${fault})`)
  return json(200, { access_token: issue(), token_type: 'Bearer', expires_in: Math.min(seconds, life) })
}

function xmlError(status: number, code: string, message: string): Answer {
  return {
    status,
    body: `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>
  <RequestId>1</RequestId>
</ErrorResponse>`,
  }
}

function awsSts(question: Question): Answer {
  const { form, headers, trust, keys, life } = question
  if (headers['authorization'] !== undefined) return xmlError(400, 'IncompleteSignature', 'unexpected')
  if (form.get('Action') !== 'AssumeRoleWithWebIdentity' || form.get('Version') !== '2011-06-15') {
    return xmlError(400, 'InvalidAction', 'Could not find operation')
  }
  if (!/^[\w+=,.@-]{2,64}$/.test(form.get('RoleSessionName') ?? '')) {
    return xmlError(400, 'ValidationError', '1 validation error detected: &apos;roleSessionName&apos;')
  }
  const fault = faultOf(form.get('WebIdentityToken') ?? '', audienceAt(question, 'sts.amazonaws.com'), trust)
  if (fault === 'audience') return xmlError(400, 'InvalidIdentityToken', 'Incorrect token audience')
  if (fault === 'expired') return xmlError(400, 'ExpiredTokenException', 'Token expired')
  if (fault === 'malformed') {
    return xmlError(400, 'InvalidIdentityToken', `No OpenIDConnect provider found in your account for ${idTokenIssuer}`)
  }
  if (fault || form.get('RoleArn') !== role) {
    return xmlError(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity')
  }
  const [id, secret, session] = ['ASIA', '', ''].map((start) => start + randomBytes(10).toString('hex').toUpperCase())
  keys.set(id ?? '', { secret: secret ?? '', session })
  return {
    status: 200,
    body: `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <AssumeRoleWithWebIdentityResult>
    <Credentials>
      <SessionToken>${session ?? ''}</SessionToken>
      <SecretAccessKey>${secret ?? ''}</SecretAccessKey>
      <Expiration>${new Date(Date.now() + life * 1000).toISOString()}</Expiration>
      <AccessKeyId>${id ?? ''}</AccessKeyId>
    </Credentials>
  </AssumeRoleWithWebIdentityResult>
</AssumeRoleWithWebIdentityResponse>`,
  }
}

function ecr(question: Question): Answer {
  const { host, path, headers, body, issue, keys } = question
  const refuse = (type: string, message: string): Answer => json(400, { __type: type, message })
  const isPublic = host.includes('ecr-public')
  const target = isPublic ? 'SpencerFrontendService' : 'AmazonEC2ContainerRegistry_V20150921'
  if (headers['x-amz-target'] !== `${target}.GetAuthorizationToken`)
    return refuse('UnknownOperationException', 'target')
  if (headers['content-type'] !== 'application/x-amz-json-1.1') return refuse('SerializationException', 'type')
  const [, id = '', scope = '', signed = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\S+), SignedHeaders=(\S+), Signature=/.exec(
      headers['authorization'] ?? '',
    ) ?? []
  const [, region = '', service = ''] = scope.split('/')
  const key = keys.get(id)
  if (key?.session !== headers['x-amz-security-token']) {
    return refuse(
      'com.amazon.coral.service#UnrecognizedClientException',
      'The security token included in the request is invalid.',
    )
  }
  const time = headers['x-amz-date'] ?? ''
  const age = Date.now() - Date.parse(time.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!(Math.abs(age) < 300_000)) return refuse('InvalidSignatureException', 'Signature expired')
  const kept = signed.split(';').map((name) => [name, headers[name] ?? ''] as const)
  // It would add the length of the body to the signed headers.
  const options = { extraHeadersToIgnore: { 'content-length': true } }
  const again = aws4.sign(
    { ...options, host, path, method: 'POST', body, service, region, headers: Object.fromEntries(kept) },
    { accessKeyId: id, secretAccessKey: key?.secret ?? '' },
  )
  if ((again.headers as Record<string, string>)['Authorization'] !== headers['authorization']) {
    return refuse(
      'InvalidSignatureException',
      'The request signature we calculated does not match the signature you provided.',
    )
  }
  if (service !== (isPublic ? 'ecr-public' : 'ecr') || !host.endsWith(`.${region}.amazonaws.com`)) {
    return refuse('InvalidSignatureException', 'Credential should be scoped to the right service and region.')
  }
  if (isForbidden(question)) {
    return refuse(
      'AccessDeniedException',
      `User: ${role} is not authorized to perform: ecr:GetAuthorizationToken on resource: *`,
    )
  }
  const data = {
    authorizationToken: Buffer.from(`AWS:${issue()}`).toString('base64'),
    expiresAt: Date.now() / 1000 + 12 * 3600,
  }
  return json(200, { authorizationData: isPublic ? data : [{ ...data, proxyEndpoint: 'https://r.example' }] })
}

function googleSts(question: Question): Answer {
  const { path, headers, body, issue, life, trust } = question
  const given = JSON.parse(body) as Record<string, string>
  const oauth = (error: string, error_description: string): Answer => json(400, { error, error_description })
  if (path !== '/v1/token' || headers['authorization'] !== undefined) return json(404, {})
  if (given['audience'] !== `//iam.googleapis.com/${workloadIdentityProvider}`) {
    return oauth('invalid_target', 'The target service indicated by the "audience" parameters is invalid.')
  }
  if (given['grantType'] !== 'urn:ietf:params:oauth:grant-type:token-exchange') return oauth('invalid_request', 'grant')
  if (given['requestedTokenType'] !== 'urn:ietf:params:oauth:token-type:access_token')
    return oauth('invalid_request', 'requested')
  if (given['subjectTokenType'] !== 'urn:ietf:params:oauth:token-type:jwt') return oauth('invalid_request', 'subject')
  if (given['scope'] !== 'https://www.googleapis.com/auth/cloud-platform') return oauth('invalid_scope', 'scope')
  const expected = audienceAt(question, `https://iam.googleapis.com/${workloadIdentityProvider}`)
  const fault = faultOf(given['subjectToken'] ?? '', expected, trust)
  if (fault === 'audience') {
    return oauth('invalid_grant', 'The audience in ID Token does not match the expected audience.')
  }
  if (fault === 'subject')
    return oauth('unauthorized_client', 'The given credential is rejected by the attribute condition.')
  if (fault) return oauth('invalid_grant', 'ID Token is stale')
  return json(200, { access_token: `federated.${issue()}`, token_type: 'Bearer', expires_in: life })
}

function googleIam(question: Question): Answer {
  const { path, headers, body, issue, life } = question
  const refuse = (code: number, status: string, message: string): Answer =>
    json(code, { error: { code, status, message } })
  if (decodeURIComponent(path) !== `/v1/projects/-/serviceAccounts/${account}:generateAccessToken`) {
    return refuse(404, 'NOT_FOUND', 'Not found; Gaia id not found')
  }
  if (headers['authorization']?.startsWith('Bearer federated.') !== true)
    return refuse(401, 'UNAUTHENTICATED', 'invalid')
  const { lifetime, scope } = JSON.parse(body) as { lifetime: string; scope: string[] }
  if (lifetime !== '3600s' || scope.length !== 1) return refuse(400, 'INVALID_ARGUMENT', 'lifetime')
  if (isForbidden(question)) {
    return refuse(
      403,
      'PERMISSION_DENIED',
      "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
    )
  }
  return json(200, { accessToken: issue(), expireTime: new Date(Date.now() + life * 1000).toISOString() })
}

function entra(question: Question): Answer {
  const { path, form, trust, issue } = question
  const refuse = (status: number, error: string, code: number, words: string): Answer =>
    json(status, { error, error_description: `AADSTS${code}: ${words} Trace ID: 1`, error_codes: [code] })
  if (path !== `/${tenantId}/oauth2/v2.0/token`) return refuse(400, 'invalid_request', 90002, 'Tenant not found.')
  if (form.get('client_id') !== clientId) return refuse(400, 'unauthorized_client', 700016, 'Application not found.')
  if (form.get('grant_type') !== 'client_credentials') return refuse(400, 'unsupported_grant_type', 70003, 'No.')
  if (form.get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer') {
    return refuse(400, 'invalid_request', 900144, 'No.')
  }
  if (form.get('scope') !== 'https://containerregistry.azure.net/.default')
    return refuse(400, 'invalid_scope', 70011, 'No.')
  const fault = faultOf(form.get('client_assertion') ?? '', audienceAt(question, 'api://AzureADTokenExchange'), trust)
  if (fault) {
    const words = 'No matching federated identity record found for presented assertion.'
    return refuse(401, 'invalid_client', fault === 'audience' ? 700212 : 700213, words)
  }
  return json(200, { token_type: 'Bearer', expires_in: 3599, access_token: `entra.${issue()}` })
}

function azureRegistry(question: Question): Answer {
  const { host, path, form, issue } = question
  const refuse = (status: number, code: string, message: string): Answer =>
    json(status, { errors: [{ code, message }] })
  if (path !== '/oauth2/exchange') return refuse(404, 'NOT_FOUND', path)
  if (form.get('grant_type') !== 'access_token' || form.get('service') !== host || form.get('tenant') !== tenantId) {
    return refuse(400, 'BAD_REQUEST', 'form')
  }
  const isKnown = form.get('access_token')?.startsWith('entra.') === true
  if (!isKnown || isForbidden(question)) return refuse(401, 'UNAUTHORIZED', 'authentication required')
  return json(200, { refresh_token: issue({ sub: clientId }) })
}

function chainguard(question: Question): Answer {
  const { path, headers, trust, issue } = question
  const { pathname, searchParams } = new URL(path, 'https://localhost')
  const refuse = (status: number, code: number, message: string): Answer => json(status, { code, message, details: [] })
  if (pathname !== '/sts/exchange' || searchParams.get('aud') !== 'cgr.dev') return refuse(400, 3, 'invalid argument')
  if (searchParams.get('identity') !== chainguardId) return refuse(404, 5, 'identity not found')
  const fault = faultOf(headers['authorization']?.replace('Bearer ', '') ?? '', audienceAt(question, 'cgr.dev'), trust)
  if (fault) return refuse(401, 16, `token does not match the identity (${fault})`)
  return json(200, { token: issue({ sub: chainguardId }) })
}
