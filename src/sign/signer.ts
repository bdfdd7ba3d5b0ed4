/** Makes Sigstore bundles (v0.3): a signature by a key that is certified for the job, or by a key of the user. */
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign, X509Certificate } from 'node:crypto'
import { type Bundle, toDSSEBundle, toMessageSignatureBundle } from '@sigstore/bundle'
import { dsse } from '@sigstore/core'
import type { Retrying } from '../registry/requests.ts'
import { settleAll } from '../registry/settle.ts'
import { requestCertificate } from './fulcio.ts'
import { logSignature } from './rekor.ts'
import type { SigningServices } from './sign-inputs.ts'
import { claimsOf, payloadType } from './statement.ts'
import { requestTimestamp } from './timestamp.ts'

export interface Signer {
  /** Signs an in-toto statement. */
  readonly attest: (statement: Buffer) => Promise<Bundle>
  /** Signs any bytes. */
  readonly signBytes: (bytes: Buffer) => Promise<Bundle>
}

/** What a verifier needs of the key. */
interface Verifier {
  /** Of the certificate or the public key. */
  readonly pem: string
  readonly material: { readonly certificate: Buffer } | { readonly keyHint: string }
}

/** @param key a key of the user, or the ID token that is exchanged for a certificate */
export function openSigner(services: SigningServices, key: KeyObject | string, retrying: Retrying): Signer {
  const isToken = typeof key === 'string'
  const privateKey = isToken ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey : key
  const own = Promise.resolve(ownVerifier(privateKey))
  // Requested once, for all signatures of the step: it is valid for 10 minutes.
  let certified: Promise<Verifier> | undefined
  const verifier = () => (isToken ? (certified ??= certify(services, privateKey, key, retrying)) : own)
  const signature = (bytes: Buffer) => sign('sha256', bytes, privateKey)
  return {
    attest: async (artifact) => {
      const { pem, material } = await verifier()
      const signed = {
        artifact,
        artifactType: payloadType,
        signature: signature(dsse.preAuthEncoding(payloadType, artifact)),
      }
      const bundle = toDSSEBundle({ ...signed, ...material })
      // With a hint as the ID of the key, cosign compares it with an ID of its own.
      for (const entry of bundle.content.dsseEnvelope.signatures) entry.keyid = ''
      return witnessed(bundle, pem, services, retrying)
    },
    signBytes: async (bytes) => {
      const { pem, material } = await verifier()
      const signed = { digest: createHash('sha256').update(bytes).digest(), signature: signature(bytes) }
      return witnessed(toMessageSignatureBundle({ ...signed, ...material }), pem, services, retrying)
    },
  }
}

/** Who signed, according to the certificate: a URL of the workflow. Undefined for a key without one. */
export function identityOf({ verificationMaterial: { content } }: Bundle): string | undefined {
  if (content.$case !== 'certificate') return undefined
  const { subjectAltName = '' } = new X509Certificate(content.certificate.rawBytes)
  return subjectAltName.replace(/^[^:]*:/, '').replace(/^"(.*)"$/, '$1')
}

function ownVerifier(key: KeyObject): Verifier {
  const publicKey = createPublicKey(key)
  const keyHint = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64')
  return { pem: pemOf(publicKey), material: { keyHint } }
}

function pemOf(publicKey: KeyObject): string {
  return publicKey.export({ type: 'spki', format: 'pem' }).toString()
}

async function certify(
  { fulcio = '' }: SigningServices,
  key: KeyObject,
  token: string,
  retrying: Retrying,
): Promise<Verifier> {
  const { sub } = claimsOf(token)
  const proof = sign('sha256', Buffer.from(sub), key)
  const request = { token, publicKey: pemOf(createPublicKey(key)), proof }
  const certificate = await requestCertificate(fulcio, request, retrying)
  return { pem: certificate.toString(), material: { certificate: certificate.raw } }
}

/** Adds what proves when the signature was made. */
async function witnessed<B extends Bundle>(
  bundle: B,
  pem: string,
  { rekor, tsa }: SigningServices,
  retrying: Retrying,
): Promise<B> {
  const { content, verificationMaterial: material } = bundle
  const signature =
    content.$case === 'dsseEnvelope' ? content.dsseEnvelope.signatures[0]?.sig : content.messageSignature.signature
  const [entry, stamp] = await settleAll([
    rekor === undefined ? undefined : logSignature(rekor, content, pem, retrying),
    tsa === undefined || !signature ? undefined : requestTimestamp(tsa, signature, retrying),
  ])
  material.tlogEntries = entry ? [entry] : []
  material.timestampVerificationData = { rfc3161Timestamps: stamp ? [{ signedTimestamp: stamp }] : [] }
  return bundle
}
