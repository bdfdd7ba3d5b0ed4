/**
 * Stand-ins for the services of Sigstore, with a trusted root of their own: a certificate authority, a transparency log, a
 * timestamp authority. Certificates, proofs and timestamps are real, and real verifiers accept them.
 */
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { json } from '@sigstore/core'
import {
  fulcioHandler,
  type HandlerFn,
  initializeCA,
  initializeCTLog,
  initializeTLog,
  initializeTSA,
  rekorHandler,
  tsaHandler,
} from '@sigstore/mock'
import { idTokenFor } from './id-tokens.ts'
import { type Exchange, type ScriptedAnswer, type ScriptedRegistry, scriptedRegistry } from './scripted-registry.ts'

export interface SigningServices extends ScriptedRegistry {
  /** JSON for the verifiers. */
  readonly trustedRoot: string
  /** Makes a log entry of a proposal, as the answer of the log. */
  readonly log: (proposal: string) => Promise<string>
  /** Answers in the place of a service, or says that it has written the answer itself. */
  replace: (exchange: Exchange, raw: ServerResponse) => ScriptedAnswer | 'own' | undefined
}

/** In the certificates of tokens from here. */
export const identity = 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main'

/** An ID token of the job. Its subject is what stands in the certificate. */
export function signingToken(audience: string, changes: Readonly<Record<string, string>> = {}): string {
  return idTokenFor(audience, { sub: identity, ...changes })
}

export async function signingServices(): Promise<SigningServices> {
  const keys = {
    ...{ ca: keyPair('P-384'), ctLog: keyPair('P-256') },
    ...{ log: keyPair('P-256'), tsa: keyPair('P-384') },
  }
  // In whole seconds: the client reads no fraction that ends with zero, which the mock leaves out.
  const clock = new Date()
  const ctLog = await initializeCTLog(keys.ctLog, clock)
  const [ca, log, tsa] = await Promise.all([
    initializeCA(keys.ca, ctLog, clock),
    initializeTLog('https://rekor.example', keys.log, clock),
    initializeTSA(keys.tsa, clock),
  ])
  const handlers = [fulcioHandler(ca), rekorHandler(log), tsaHandler(tsa)]
  const server = await scriptedRegistry((exchange, raw) => {
    clock.setTime(Math.floor(Date.now() / 1000) * 1000)
    const replaced = services.replace(exchange, raw)
    if (!replaced) void answer(exchange, raw, handlers)
    return replaced === 'own' ? undefined : replaced
  })
  const services: SigningServices = {
    ...server,
    trustedRoot: JSON.stringify({
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: [logOf(keys.log.publicKey, 'https://rekor.example')],
      certificateAuthorities: [authorityOf('https://fulcio.example', ca.rootCertificate)],
      ctlogs: [logOf(keys.ctLog.publicKey, 'https://ct.example')],
      timestampAuthorities: [authorityOf('https://tsa.example', tsa.intCertificate, tsa.rootCertificate)],
    }),
    log: async (proposal) => JSON.stringify(await log.log(JSON.parse(canonicalEntry(proposal)) as object)),
    replace: () => undefined,
  }
  return services
}

function keyPair(namedCurve: string) {
  return generateKeyPairSync('ec', { namedCurve })
}

async function answer(
  { line, body }: Exchange,
  raw: ServerResponse,
  handlers: readonly { readonly path: string; readonly fn: HandlerFn }[],
): Promise<void> {
  const path = line.replace(/^\w+ /, '')
  const handler = handlers.find((one) => one.path === path)
  if (path.endsWith('/signingCert') && audienceOf(body) !== 'sigstore') {
    reply(raw, 400, '{"code":3,"message":"There was an error processing the identity token"}')
    return
  }
  if (!handler) {
    reply(raw, 404, '{}')
    return
  }
  const { statusCode, response, contentType } = await handler.fn(
    path.endsWith('/entries') ? canonicalEntry(body) : body,
  )
  reply(raw, statusCode, response, contentType)
}

function reply(
  raw: ServerResponse,
  status: number,
  body: string | ArrayBufferView<ArrayBuffer>,
  type = 'application/json',
): void {
  const bytes =
    typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  raw.writeHead(status, { 'content-type': type, 'content-length': bytes.length })
  raw.end(bytes)
}

function audienceOf(request: string): unknown {
  const { credentials } = JSON.parse(request) as { readonly credentials: { readonly oidcIdentityToken: string } }
  const [, payload = ''] = credentials.oidcIdentityToken.split('.')
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { readonly aud: unknown }).aud
}

interface DsseProposal {
  readonly kind: string
  readonly spec: { readonly proposedContent?: { readonly envelope: string; readonly verifiers: readonly string[] } }
}

/** What Rekor makes of a proposal: an entry for an envelope holds its hashes and signatures. The log of the mock keeps both. */
function canonicalEntry(text: string): string {
  const proposal = JSON.parse(text) as DsseProposal
  const { proposedContent } = proposal.spec
  if (!proposedContent) return json.canonicalize(proposal)
  const { payload, signatures } = JSON.parse(proposedContent.envelope) as {
    readonly payload: string
    readonly signatures: readonly { readonly sig: string }[]
  }
  return json.canonicalize({
    ...{ apiVersion: '0.0.1', kind: 'dsse' },
    spec: {
      envelopeHash: hashOf(proposedContent.envelope),
      payloadHash: hashOf(Buffer.from(payload, 'base64')),
      signatures: signatures.map(({ sig }) => ({ signature: sig, verifier: proposedContent.verifiers[0] ?? '' })),
    },
  })
}

function hashOf(bytes: string | Buffer) {
  return { algorithm: 'sha256', value: createHash('sha256').update(bytes).digest('hex') }
}

/** Of the trusted root. */
const validFor = { start: '2026-01-01T00:00:00Z' }

function logOf(publicKey: KeyObject, baseUrl: string) {
  const rawBytes = publicKey.export({ type: 'spki', format: 'der' })
  return {
    ...{ baseUrl, hashAlgorithm: 'SHA2_256' },
    publicKey: { rawBytes: rawBytes.toString('base64'), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
    logId: { keyId: createHash('sha256').update(rawBytes).digest('base64') },
  }
}

function authorityOf(uri: string, ...certificates: readonly ArrayBufferView<ArrayBuffer>[]) {
  return {
    ...{ uri, subject: { organization: 'sigstore.mock', commonName: 'sigstore' }, validFor },
    certChain: {
      certificates: certificates.map(({ buffer, byteOffset, byteLength }) => ({
        rawBytes: Buffer.from(buffer, byteOffset, byteLength).toString('base64'),
      })),
    },
  }
}
