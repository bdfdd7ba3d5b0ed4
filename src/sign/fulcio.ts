/** Certificates for the identity of a job (Fulcio, version 2 of its API). */
import { X509Certificate } from 'node:crypto'
import * as v from 'valibot'
import { matchJson } from '../actions/json.ts'
import type { Retrying } from '../registry/requests.ts'
import { callService } from './signing-service.ts'

interface CertificateRequest {
  /** ID token of the job. */
  readonly token: string
  /** PEM */
  readonly publicKey: string
  /** Signature of the subject of the token, which proves that the sender has the key. */
  readonly proof: Buffer
}

const chain = v.object({ chain: v.object({ certificates: v.array(v.string()) }) })
const schema = v.object({
  signedCertificateEmbeddedSct: v.optional(chain),
  signedCertificateDetachedSct: v.optional(chain),
})

/** Returns a certificate for the key, which is valid for some minutes. */
export function requestCertificate(
  url: string,
  { token, publicKey, proof }: CertificateRequest,
  retrying: Retrying,
): Promise<X509Certificate> {
  const body = {
    credentials: { oidcIdentityToken: token },
    publicKeyRequest: {
      publicKey: { algorithm: 'ECDSA', content: publicKey },
      proofOfPossession: proof.toString('base64'),
    },
  }
  return callService(
    {
      ...{ name: 'fulcio', method: 'POST', url: new URL(`${url}/api/v2/signingCert`), body: JSON.stringify(body) },
      read: (bytes) => certificateIn(bytes.toString(), publicKey),
      remedy: () =>
        'Check that it trusts the issuer of the ID token of this job, and its audience, which is "sigstore" unless ' +
        '"audience" of sign-with says otherwise',
    },
    retrying,
  )
}

function certificateIn(text: string, publicKey: string): X509Certificate | undefined {
  const answer = matchJson(schema, text)
  const [pem] = (answer?.signedCertificateEmbeddedSct ?? answer?.signedCertificateDetachedSct)?.chain.certificates ?? []
  if (pem === undefined) return undefined
  try {
    const certificate = new X509Certificate(pem)
    const certified = certificate.publicKey.export({ type: 'spki', format: 'pem' })
    return certified === publicKey ? certificate : undefined
  } catch {
    return undefined
  }
}
