/** Makes Sigstore bundles (v0.3): a signature by a key that is certified for the job, or by a key of the user. */
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign, X509Certificate } from 'node:crypto'
import type { Bundle } from '@sigstore/bundle'
import { RFC3161Timestamp } from '@sigstore/core'
import {
  DSSEBundleBuilder,
  FulcioSigner,
  MessageSignatureBundleBuilder,
  RekorWitness,
  type SignatureBundle,
  type Signer as Keyholder,
  TSAWitness,
  type Witness,
} from '@sigstore/sign'
import type { Retrying } from '../registry/requests.ts'
import { trustSystem } from '../registry/secure-context.ts'
import type { SigningServices } from './sign-inputs.ts'
import { callLibrary } from './signing-service.ts'
import { payloadType } from './statement.ts'

export interface Signer {
  /** Signs an in-toto statement. */
  readonly attest: (statement: Buffer) => Promise<Bundle>
  /** Signs any bytes. */
  readonly signBytes: (bytes: Buffer) => Promise<Bundle>
}

/** Milliseconds without a response. Retries are ours, which are logged. */
const timeout = 30_000

/** @param key a key of the user, or the ID token that is exchanged for a certificate */
export function openSigner(services: SigningServices, key: KeyObject | string, retrying: Retrying): Signer {
  trustSystem()
  const signer = typeof key === 'string' ? certified(services, key, retrying) : keyholder(key)
  const witnesses = [logOf(services, retrying), authorityOf(services, retrying)].filter((witness) => !!witness)
  const envelopes = new EnvelopeBuilder({ signer, witnesses })
  const signatures = new MessageSignatureBundleBuilder({ signer, witnesses })
  return {
    attest: (data) => envelopes.create({ data, type: payloadType }),
    signBytes: (data) => signatures.create({ data }),
  }
}

class EnvelopeBuilder extends DSSEBundleBuilder {
  // With a hint as the ID of the key, cosign compares it with an ID of its own.
  protected override async package(...signed: Parameters<DSSEBundleBuilder['package']>) {
    const bundle = await super.package(...signed)
    for (const entry of bundle.content.dsseEnvelope.signatures) entry.keyid = ''
    return bundle
  }
}

/** Who signed, according to the certificate: a URL of the workflow. Undefined for a key without one. */
export function identityOf({ verificationMaterial: { content } }: Bundle): string | undefined {
  if (content.$case !== 'certificate') return undefined
  const { subjectAltName = '' } = new X509Certificate(content.certificate.rawBytes)
  return subjectAltName.replace(/^[^:]*:/, '').replace(/^"(.*)"$/, '$1')
}

function keyholder(key: KeyObject): Keyholder {
  const publicKey = createPublicKey(key)
  const hint = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64')
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  return {
    sign: (data) =>
      Promise.resolve({ signature: sign('sha256', data, key), key: { $case: 'publicKey', publicKey: pem, hint } }),
  }
}

/** Signs with a key of its own. Its certificate is requested once, for all signatures of the step: it is valid for 10 minutes. */
function certified({ fulcio = '' }: SigningServices, token: string, retrying: Retrying): Keyholder {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const keyHolder = keyholder(privateKey)
  const identityProvider = { getToken: () => Promise.resolve(token) }
  const authority = new FulcioSigner({ fulcioBaseURL: fulcio, identityProvider, keyHolder, timeout })
  const service = {
    ...{ name: 'fulcio', method: 'POST' as const, url: new URL(`${fulcio}/api/v2/signingCert`) },
    remedy:
      'Check that it trusts the issuer of the ID token of this job, and its audience, which is "sigstore" unless ' +
      '"audience" of sign-with says otherwise',
  }
  const certify = async () => {
    const { key } = await authority.sign(Buffer.alloc(0))
    if (key.$case === 'x509Certificate' && new X509Certificate(key.certificate).checkPrivateKey(privateKey)) return key
    throw new Error('the certificate is for another key')
  }
  let certificate: ReturnType<typeof certify> | undefined
  return {
    sign: async (data) => {
      const { signature } = await keyHolder.sign(data)
      return { signature, key: await (certificate ??= callLibrary(service, certify, retrying)) }
    },
  }
}

function logOf({ rekor }: SigningServices, retrying: Retrying): Witness | undefined {
  if (rekor === undefined) return undefined
  const log = new RekorWitness({ rekorBaseURL: rekor, timeout })
  const service = {
    ...{ name: 'rekor', method: 'POST' as const, url: new URL(`${rekor}/api/v1/log/entries`) },
    remedy: 'Check "rekor" of sign-with, and that it is a log with version 1 of the API',
  }
  return { testify: (...signed) => callLibrary(service, () => log.testify(...signed), retrying) }
}

function authorityOf({ tsa }: SigningServices, retrying: Retrying): Witness | undefined {
  if (tsa === undefined) return undefined
  const authority = new TSAWitness({ tsaBaseURL: tsa, timeout })
  const at = new URL(tsa)
  const url = at.pathname === '/' ? new URL('/api/v1/timestamp', at) : at
  const service = { name: 'tsa', method: 'POST' as const, url, remedy: 'Check "tsa" of sign-with' }
  const testify = async (content: SignatureBundle) => {
    const material = await authority.testify(content)
    for (const { signedTimestamp } of material.rfc3161Timestamps) {
      RFC3161Timestamp.parse(Buffer.from(signedTimestamp))
    }
    return material
  }
  return { testify: (content) => callLibrary(service, () => testify(content), retrying) }
}
