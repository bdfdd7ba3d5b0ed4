/** What signatures are made with: an identity that is certified for the job, or a key. */
import { isDeepStrictEqual } from 'node:util'
import type { Runtime } from '../actions/runtime.ts'
import type { RegistryClient } from '../registry/client.ts'
import { requestIdToken } from '../registry/id-token-request.ts'
import { publicServices, type SigningServices, type SignInputs } from './sign-inputs.ts'
import { openSigner, type Signer } from './signer.ts'
import { type Claims, claimsOf, plainSignature, type Predicate, provenance } from './statement.ts'

export interface SignContext {
  readonly client: RegistryClient
  readonly runtime: Pick<Runtime, 'idToken'>
}

/** For the signatures of one store. */
export interface Credential {
  readonly signer: Signer
  readonly predicate: Predicate
  /** Of the ID token; undefined for a key. */
  readonly issuer: string | undefined
}

export interface Credentials {
  /** For the registries. */
  readonly sigstore: Credential | undefined
  /** For the store of the forge. */
  readonly github: Credential | undefined
}

/** If the same services certify both, they are the same object: then one signature is enough. */
export async function findCredentials(
  { client: { retrying }, runtime }: SignContext,
  inputs: SignInputs,
): Promise<Credentials> {
  const { services, key, forge, server } = inputs
  const certified = async (audience: string, servicesOf: (claims: Claims) => SigningServices) => {
    const token = await requestIdToken(runtime.idToken, audience, retrying)
    const claims = claimsOf(token)
    const used = servicesOf(claims)
    const signer = openSigner(used, token, retrying)
    return { used, credential: { signer, predicate: provenance(claims, server), issuer: claims.iss } }
  }
  const github =
    forge &&
    (await certified(publicServices.audience, (claims) =>
      claims['repository_visibility'] === 'public' ? forge.services.public : forge.services.private,
    ))
  const own = async (): Promise<Credential | undefined> => {
    if (!services) return undefined
    if (key) return { signer: openSigner(services, key, retrying), predicate: plainSignature, issuer: undefined }
    if (github && isDeepStrictEqual(services, github.used)) return github.credential
    return (await certified(services.audience, () => services)).credential
  }
  return { sigstore: await own(), github: github?.credential }
}
