/** The runner's service for ID tokens, as `ACTIONS_ID_TOKEN_REQUEST_URL` names it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface IdTokenService extends AsyncDisposable {
  /** What the runner sets in a job with `id-token: write`. */
  readonly env: { readonly ACTIONS_ID_TOKEN_REQUEST_URL: string; readonly ACTIONS_ID_TOKEN_REQUEST_TOKEN: string }
  /** Audiences in the order in which they were requested. */
  readonly audiences: readonly string[]
}

export const idTokenIssuer = 'https://token.actions.githubusercontent.com'
export const idTokenSubject = 'repo:acme/app:ref:refs/heads/main'

/** A token as GitHub's, with a signature that says nothing. */
export function idTokenFor(audience: string): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: idTokenIssuer, sub: idTokenSubject, aud: audience, iat: now, exp: now + 300 }
  return [{ alg: 'RS256', typ: 'JWT' }, claims, 'signature']
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
}

export async function startIdTokens(status = 200): Promise<IdTokenService> {
  const audiences: string[] = []
  const bearer = 'runner token'
  const server = createServer(({ url = '', headers }, response) => {
    const audience = new URL(url, 'http://localhost').searchParams.get('audience') ?? ''
    audiences.push(audience)
    const code = headers.authorization === `Bearer ${bearer}` ? status : 401
    response.writeHead(code, { 'content-type': 'application/json' })
    response.end(JSON.stringify(code === 200 ? { count: 1, value: idTokenFor(audience) } : { message: 'no' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    audiences,
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
