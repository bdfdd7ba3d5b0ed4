/** A client of a scripted registry, and what such registries answer. */
import type { ServerResponse } from 'node:http'
import type { RegistryCredentials } from '../../src/registry/authorizer.ts'
import type { RegistryClient } from '../../src/registry/client.ts'
import { mediaTypes, sha256 } from '../../src/registry/oci.ts'
import type { Repository } from '../../src/registry/repository.ts'
import type { RegistryAccess } from '../../src/registry/registry-settings.ts'
import { testClient } from '../fakes/registry-client.ts'
import {
  type Exchange,
  type ScriptedAnswer,
  type ScriptedRegistry,
  scriptedRegistry,
} from '../servers/scripted-registry.ts'

export const manifest = JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests: [] })
export const digest = sha256(manifest)
export const raw = {
  descriptor: { mediaType: mediaTypes.index, digest, size: manifest.length },
  bytes: Buffer.from(manifest),
}
export const found: ScriptedAnswer = {
  status: 200,
  headers: {
    'content-type': mediaTypes.index,
    'docker-content-digest': digest,
    'content-length': String(manifest.length),
  },
  body: manifest,
}
interface Options {
  readonly credentials?: RegistryCredentials
  readonly access?: RegistryAccess
}

/** Runs `use` with a repository of a registry that answers so. */
export async function withRegistry<T>(
  answer: (exchange: Exchange, raw: ServerResponse) => ScriptedAnswer | undefined,
  use: (repository: Repository, registry: ScriptedRegistry, client: RegistryClient) => Promise<T>,
  { credentials, access = {} }: Options = {},
): Promise<{ readonly result: T; readonly seen: readonly Exchange[]; readonly log: readonly string[] }> {
  await using registry = await scriptedRegistry(answer)
  const log: string[] = []
  using client = testClient({ credentials, access, log: (line) => void log.push(line), retryPolicy: { retries: 2 } })
  const result = await use(client.repository(`${registry.host}/acme/app`), registry, client)
  return { result, seen: registry.seen, log }
}

export const lines = (seen: readonly Exchange[]): readonly string[] => seen.map(({ line }) => line)
export const authorizations = (seen: readonly Exchange[]) => seen.map(({ headers }) => headers.authorization)

/** Answers each request by the next answer; the last one for ever. */
export function oneByOne(...answers: readonly ScriptedAnswer[]): () => ScriptedAnswer | undefined {
  let next = 0
  return () => answers[Math.min(next++, answers.length - 1)]
}

export const alice = { username: 'alice', password: 'secret' }
export const basicOfAlice = `Basic ${Buffer.from('alice:secret').toString('base64')}`

/** A registry with a token server on the same port. */
export function tokens(
  challenge: string,
  token: (exchange: Exchange) => ScriptedAnswer,
  { isGood = (value: string) => value !== '', good = found } = {},
) {
  const [, realm = '/token'] = /realm="([^"]+)"/.exec(challenge) ?? []
  return (exchange: Exchange): ScriptedAnswer => {
    const { line, headers } = exchange
    if (/^(?:GET|POST) ([^?]+)/.exec(line)?.[1] === realm) return token(exchange)
    const sent = headers.authorization?.replace('Bearer ', '') ?? ''
    return isGood(sent) ? good : { status: 401, headers: { 'www-authenticate': challenge } }
  }
}
