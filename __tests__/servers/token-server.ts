/** Gives out tokens for a registry, by the distribution project's token specification: each user has its own namespace. */
import { createPrivateKey, randomUUID, sign, X509Certificate } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { type Certificate, pem } from './certificates.ts'

export interface TokenServer {
  readonly realm: string
  readonly service: string
  readonly issuer: string
  readonly stop: () => Promise<void>
}

interface TokenServerOptions {
  /** At `https://localhost`, another host than that of the registries. */
  readonly https?: boolean
  /** Identity tokens and their users. */
  readonly identityTokens?: Readonly<Record<string, string>>
  /** Whether a password that is not in the list is right. */
  readonly accepts?: (user: string, password: string) => boolean
}

export async function startTokenServer(
  { cert, key }: Certificate,
  passwords: Readonly<Record<string, string>>,
  { https = false, identityTokens = {}, accepts = () => false }: TokenServerOptions = {},
): Promise<TokenServer> {
  const [service, issuer] = ['test registry', 'test issuer']
  const privateKey = createPrivateKey(await pem(key))
  const x5c = [new X509Certificate(await pem(cert)).raw.toString('base64')]
  const answer: RequestListener = (request, response) => {
    void (async () => {
      const { identityToken, scopes, ...given } = await credentials(request)
      const user = identityTokens[identityToken] ?? given.user
      const isRight = passwords[user] === given.password || accepts(user, given.password)
      if (user !== '' && !isRight && identityToken === '') {
        response.writeHead(401).end('{}')
        return
      }
      const access = scopes
        .filter((scope) => scope.split(':')[1]?.startsWith(`${user}/`))
        .map((scope) => {
          const [type, name, actions = ''] = scope.split(':')
          return { type, name, actions: actions.split(',') }
        })
      const now = Math.floor(Date.now() / 1000)
      const claims = {
        iss: issuer,
        sub: user,
        aud: service,
        exp: now + 300,
        nbf: now - 10,
        iat: now,
        jti: randomUUID(),
      }
      const head = [
        { typ: 'JWT', alg: 'ES256', x5c },
        { ...claims, access },
      ]
        .map(encode)
        .join('.')
      const signature = sign('sha256', Buffer.from(head), { key: privateKey, dsaEncoding: 'ieee-p1363' })
      const token = `${head}.${signature.toString('base64url')}`
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ token, access_token: token }))
    })()
  }
  const tls = { cert: await pem(cert), key: await pem(key) }
  const server = https ? createSecureServer(tls, answer) : createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    realm: https ? `https://localhost:${port}/token` : `http://127.0.0.1:${port}/token`,
    service,
    issuer,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** Basic authentication, or a form as OAuth 2 has it: clients use both. */
async function credentials(
  request: IncomingMessage,
): Promise<{ user: string; password: string; identityToken: string; scopes: string[] }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const form = new URLSearchParams(Buffer.concat(chunks).toString())
  const query = new URL(request.url ?? '', 'http://localhost').searchParams
  const basic = Buffer.from(request.headers.authorization?.replace(/^Basic /, '') ?? '', 'base64').toString()
  const colon = basic.indexOf(':')
  const [user, password] = colon < 0 ? ['', ''] : [basic.slice(0, colon), basic.slice(colon + 1)]
  return {
    user: form.get('username') ?? user,
    password: form.get('password') ?? password,
    identityToken: form.get('refresh_token') ?? '',
    scopes: [...query.getAll('scope'), ...form.getAll('scope')].flatMap((scope) => scope.split(' ')),
  }
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
