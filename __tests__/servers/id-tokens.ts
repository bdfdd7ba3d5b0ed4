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

/** Those of GitHub's tokens that describe the workflow. */
const workflowClaims = {
  repository: 'acme/app',
  repository_id: '1',
  repository_owner: 'acme',
  repository_owner_id: '2',
  repository_visibility: 'public',
  workflow_ref: 'acme/app/.github/workflows/release.yml@refs/heads/main',
  job_workflow_ref: 'acme/app/.github/workflows/release.yml@refs/heads/main',
  ref: 'refs/heads/main',
  sha: '0123456789abcdef0123456789abcdef01234567',
  event_name: 'push',
  runner_environment: 'github-hosted',
  run_id: '7',
  run_attempt: '1',
}

/** A token as GitHub's, with a signature that says nothing. */
export function idTokenFor(audience: string, changes: Readonly<Record<string, string>> = {}): string {
  const now = Math.floor(Date.now() / 1000)
  const own = { iss: idTokenIssuer, sub: idTokenSubject, aud: audience, iat: now, exp: now + 300 }
  const claims = { ...workflowClaims, ...own, ...changes }
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
