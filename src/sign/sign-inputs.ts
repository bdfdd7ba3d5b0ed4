/** The inputs for signatures, parsed. */
import type { KeyObject } from 'node:crypto'

/** The services that certify a signature. Their URLs have no slash at the end. */
export interface SigningServices {
  /** Certificate authority; undefined with a key. */
  readonly fulcio: string | undefined
  /** Transparency log. */
  readonly rekor: string | undefined
  /** Timestamp authority. */
  readonly tsa: string | undefined
  /** Of the ID token that Fulcio gets. */
  readonly audience: string
}

/** An attestation store of GitHub. */
export interface Forge {
  /** `https://api.github.com` */
  readonly api: string
  /** `OWNER/NAME` */
  readonly repository: string
  readonly token: string
  /** What certifies its attestations, by the visibility of the repository. */
  readonly services: { readonly public: SigningServices; readonly private: SigningServices }
}

export interface SignInputs {
  /** For signatures in the registries; undefined if there are to be none. */
  readonly services: SigningServices | undefined
  /** Signs instead of a certified one. */
  readonly key: KeyObject | undefined
  /** JSON with which each signature is verified before it is stored. */
  readonly trustedRoot: string | undefined
  /** Whether there are also signatures for cosign 2. */
  readonly legacy: boolean
  /** Undefined if the forge is to store none. */
  readonly forge: Forge | undefined
  /** Of the workflow: `https://github.com` */
  readonly server: string
}

export const publicServices: SigningServices = {
  fulcio: 'https://fulcio.sigstore.dev',
  rekor: 'https://rekor.sigstore.dev',
  tsa: undefined,
  audience: 'sigstore',
}

/** Those of GitHub for private repositories, without a public log. */
export function privateServices(server: string): SigningServices {
  const host = server === 'https://github.com' ? 'githubapp.com' : new URL(server).host
  return { ...publicServices, fulcio: `https://fulcio.${host}`, rekor: undefined, tsa: `https://timestamp.${host}` }
}
