/** What registries answer, read by the client over HTTP. */
import { afterAll } from '@jest/globals'
import type fc from 'fast-check'
import { checkImage } from '../../src/publish/image-index.ts'
import { mediaTypes, sha256 } from '../../src/registry/oci.ts'
import { describeImage, readImage } from '../../src/registry/remote-image.ts'
import { testClient } from '../fakes/registry-client.ts'
import { type ScriptedAnswer, scriptedRegistry } from '../servers/scripted-registry.ts'
import { testParsers } from './property.ts'
import { secret, spoiltJson, spoiltText } from './values.ts'

/** What is valid of it is left out. */
interface Answers {
  readonly index?: string
  readonly manifest?: string
  readonly config?: string
  readonly token?: string
  readonly error?: string
  readonly retryAfter?: string
  readonly type?: string
}

const platform = { os: 'linux', architecture: 'arm', variant: 'v7' }
const config = { ...platform, history: [{ created_by: 'x' }], config: { Labels: { a: 'b' }, Env: ['A=b'], User: 'u' } }
const describe = (mediaType: string, text: string) => ({
  mediaType,
  digest: sha256(text),
  size: Buffer.byteLength(text),
})
const manifestOf = (text: string) => ({
  ...{ schemaVersion: 2, mediaType: mediaTypes.manifest, layers: [], annotations: { a: 'b' } },
  config: describe(mediaTypes.config, text),
})
const indexOf = (text: string) => ({
  ...{ schemaVersion: 2, mediaType: mediaTypes.index, annotations: { a: 'b' } },
  manifests: [{ ...describe(mediaTypes.manifest, text), platform, annotations: { a: 'b' } }],
})
const valid = JSON.stringify(manifestOf(JSON.stringify(config)))

const bodies: readonly (readonly [keyof Answers, fc.Arbitrary<string>])[] = [
  ['index', spoiltJson(indexOf(valid))],
  ['manifest', spoiltJson(manifestOf(JSON.stringify(config)))],
  ['config', spoiltJson(config)],
  ['token', spoiltJson({ token: secret, access_token: secret, expires_in: 300, refresh_token: secret })],
  ['error', spoiltJson({ errors: [{ code: 'DENIED', message: 'no' }] })],
  ['retryAfter', spoiltText('Wed, 21 Oct 2026 07:28:00 GMT')],
  ['type', spoiltText(mediaTypes.index)],
]

let answers: Answers = {}
const server = await scriptedRegistry(({ line, headers }) => answerTo(answers, line, headers.authorization))
const newClient = () => testClient({ credentials: { username: 'u', password: secret }, retryPolicy: { retries: 0 } })
const client = newClient()
afterAll(async () => {
  client[Symbol.dispose]()
  await server[Symbol.asyncDispose]()
})

testParsers(
  bodies.map(([name, samples]) => ({
    name,
    samples,
    parse: async (text) => {
      answers = { [name]: text }
      // A client keeps its token.
      using own = name === 'token' ? newClient() : undefined
      const image = await readImage((own ?? client).repository(`${server.host}/acme/app`), '1')
      return [checkImage(image, { platforms: [] }), describeImage(image)]
    },
  })),
)

function answerTo(answers: Answers, line: string, authorization: string | undefined): ScriptedAnswer {
  const { token, error, retryAfter, type = mediaTypes.index } = answers
  const { config: own = JSON.stringify(config) } = answers
  const { manifest = JSON.stringify(manifestOf(own)) } = answers
  const { index = JSON.stringify(indexOf(manifest)) } = answers
  if (line.includes('/token')) return { status: 200, body: token ?? '{"token":"t"}' }
  if (token !== undefined && !authorization) {
    return { status: 401, headers: { 'www-authenticate': 'Bearer realm="/token"' } }
  }
  if (retryAfter !== undefined) return { status: 429, headers: { 'retry-after': header(retryAfter) } }
  if (error !== undefined) return { status: 403, body: error }
  const found = (mediaType: string, text: string): ScriptedAnswer => ({
    ...{ status: 200, body: text },
    headers: { 'content-type': mediaType, 'docker-content-digest': sha256(text) },
  })
  if (line.endsWith('/1')) return found(header(type), index)
  return line.includes('/blobs/') ? found('application/octet-stream', own) : found(mediaTypes.manifest, manifest)
}

/** What a server can send as the value of a header. */
function header(text: string): string {
  return text.replace(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '').slice(0, 8000)
}
