/** A registry spoken to directly, for what no docker command does: to ask whether a password is right, and to delete. */
import { Agent, type IncomingMessage, request as httpRequest } from 'node:http'
import { Agent as SecureAgent, request as httpsRequest } from 'node:https'
import { text } from 'node:stream/consumers'
import { rootCertificates } from 'node:tls'
import { basic, type RegistryAuth } from './docker-config.ts'
import { Cancelled } from '../docker/process.ts'
import { TransientError } from '../docker/transient.ts'

/** How a registry is reached, in the words of buildkitd.toml. Certificates and keys are PEM texts. */
export interface RegistryAccess {
  readonly http?: boolean | undefined
  readonly insecure?: boolean | undefined
  readonly ca?: string | undefined
  readonly cert?: string | undefined
  readonly key?: string | undefined
}

/** The registry has said no. */
export class LoginRefused extends Error {
  constructor(registry: string, username: string, status: number) {
    super(`${registry} refuses user '${username}' (HTTP ${status})`)
    this.name = 'LoginRefused'
  }
}

/**
 * Asks the registry whether it takes the credentials, as `docker login` does. A registry that asks nobody for credentials
 * takes them all.
 *
 * @throws LoginRefused, TransientError when it can't be reached, Cancelled by the signal, Error when there is no registry
 */
export async function checkLogin(auth: RegistryAuth, access: RegistryAccess, signal?: AbortSignal): Promise<void> {
  const { registry, username } = auth
  const base = `${registryOrigin(registry, access)}/v2/`
  const answer = await ask(base, access, { signal })
  if (answer.status === 200) return
  const challenge = answer.headers['www-authenticate'] ?? ''
  if (answer.status !== 401 || challenge === '') {
    throw new Error(`${registry} is no registry: ${base} answers with HTTP ${answer.status}`)
  }
  const token = /^bearer\s+(.*)$/is.exec(challenge)?.[1]
  const url = token === undefined ? base : tokenUrl(token, { account: username })
  const { status } = await ask(url, access, { signal, headers: { authorization: `Basic ${basic(auth)}` } })
  if (status >= 400) throw new LoginRefused(registry, username, status)
}

/**
 * Deletes a manifest, and with it every tag that points to it (OCI distribution specification, "Deleting manifests"). One
 * that is not there counts as deleted.
 *
 * @param repository its path in the registry
 * @param auth undefined: nobody in particular
 * @throws Error when the registry does not delete, or not for this user; TransientError, Cancelled
 */
export async function deleteManifest(
  registry: string,
  repository: string,
  digest: string,
  { auth, access, signal }: { auth: RegistryAuth | undefined; access: RegistryAccess; signal: AbortSignal },
): Promise<void> {
  const url = `${registryOrigin(registry, access)}/v2/${repository}/manifests/${digest}`
  const remove = (headers = {}): Promise<Answer> => ask(url, access, { method: 'DELETE', headers, signal })
  const password = auth && { authorization: `Basic ${basic(auth)}` }
  let answer = await remove()
  if (answer.status === 401) {
    const token = /^bearer\s+(.*)$/is.exec(answer.headers['www-authenticate'] ?? '')?.[1]
    if (token === undefined) {
      answer = await remove(password)
    } else {
      const where = tokenUrl(token, auth && { account: auth.username })
      const given = await ask(where, access, { ...(password && { headers: password }), signal })
      answer = given.status === 200 ? await remove({ authorization: `Bearer ${tokenIn(given.body)}` }) : given
    }
  }
  if (answer.status >= 300 && answer.status !== 404) throw new Error(`HTTP ${answer.status}`)
}

/** `https://HOST`, or `http://HOST` where the settings say so, or for a loopback registry of which nothing is said. */
export function registryOrigin(registry: string, { http, insecure }: RegistryAccess): string {
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry
  return (http ?? (isLoopback(host) && !insecure)) ? `http://${host}` : `https://${host}`
}

/** Connections to a registry with what its settings trust and show. */
export function registryAgent(origin: string, { insecure, ca, cert, key }: RegistryAccess): Agent {
  if (origin.startsWith('http:')) return new Agent({ proxyEnv: process.env })
  return new SecureAgent({
    proxyEnv: process.env,
    ...(ca !== undefined && { ca: [...rootCertificates, ca] }),
    ...(cert !== undefined && key !== undefined && { cert, key }),
    ...(insecure && { rejectUnauthorized: false }),
  })
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(host)
}

/** Where a token is given out, by the distribution project's token specification. */
function tokenUrl(parameters: string, more: Readonly<Record<string, string>> = {}): string {
  const values = Object.fromEntries(
    [...parameters.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  )
  const url = new URL(values['realm'] ?? '')
  const { service, scope } = values
  for (const [name, value] of Object.entries({ service, scope, ...more })) {
    if (value !== undefined) url.searchParams.set(name, value)
  }
  return url.href
}

function tokenIn(body: string): string {
  const { token, access_token: access = '' } = JSON.parse(body) as { token?: string; access_token?: string }
  return token ?? access
}

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

interface AskOptions {
  readonly method?: 'GET' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  readonly signal: AbortSignal | undefined
}

const timeoutMs = 30_000

/** @throws TransientError when no answer comes, or one that says to come again */
async function ask(
  url: string,
  access: RegistryAccess,
  { method = 'GET', headers = {}, signal }: AskOptions,
): Promise<Answer> {
  const agent = registryAgent(url, access)
  const request = url.startsWith('https:') ? httpsRequest : httpRequest
  const answer = await new Promise<Answer>((resolve, reject) => {
    const options = { agent, method, headers, timeout: timeoutMs, ...(signal && { signal }) }
    const sent = request(url, options, (response) => {
      text(response).then((body) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      }, reject)
    })
    sent.on('timeout', () => sent.destroy(new Error(`no answer in ${timeoutMs / 1000} s`)))
    sent.on('error', reject)
    sent.end()
  }).catch((cause: unknown) => {
    throw signal?.aborted ? new Cancelled(url) : connectionError(url, cause)
  })
  agent.destroy()
  if (answer.status === 429 || answer.status >= 500) {
    const seconds = Number(answer.headers['retry-after'])
    const cause = `HTTP ${answer.status}`
    const retryAfter = Number.isFinite(seconds) ? seconds * 1000 : undefined
    throw new TransientError(`${url} answers with ${cause}`, { cause, retryAfter })
  }
  return answer
}

function connectionError(url: string, cause: unknown): Error {
  const { code = '', message } = cause as NodeJS.ErrnoException
  const what = `${new URL(url).origin} can't be reached: ${message || code}`
  // Certificates do not change by asking again.
  return /CERT|SIGNATURE|SSL|TLS|ALT/.test(code)
    ? new Error(what, { cause })
    : new TransientError(what, { cause: 'no connection' }, { cause })
}
