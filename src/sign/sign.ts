/** Signs images before their tags move. Nothing of this is loaded in a step that does not sign. */
import { type Bundle, bundleToJSON } from '@sigstore/bundle'
import { Cancelled } from '../actions/cancellation.ts'
import { withContext } from '../actions/errors.ts'
import { parseJson } from '../actions/json.ts'
import { shellWord } from '../docker/cli.ts'
import type { Plan } from '../plan/make-plan.ts'
import type { RegistryClient } from '../registry/client.ts'
import { type Descriptor, manifestSchema } from '../registry/oci.ts'
import { listReferrers } from '../registry/referrers.ts'
import { NotFound, type RemoteImage } from '../registry/remote-image.ts'
import { settleAll } from '../registry/settle.ts'
import { attach } from './attach.ts'
import { type Credential, type Credentials, findCredentials, type SignContext } from './find-credentials.ts'
import { storeAttestation } from './github-store.ts'
import { attachLegacy } from './legacy.ts'
import type { SignInputs } from './sign-inputs.ts'
import { identityOf } from './signer.ts'
import { formatStatement } from './statement.ts'
import { verifyBundle } from './verify-bundle.ts'

/** An image that is in every repository of the plan under its digest. */
export interface SignedImage {
  readonly plan: Pick<Plan, 'images'>
  readonly remote: Pick<RemoteImage, 'raw' | 'images' | 'attestations'>
}

/** Of one image. */
export interface Signatures {
  readonly list: readonly Signature[]
  /** Command lines that verify the images. */
  readonly commands: readonly string[]
}

export interface Signature {
  /** What is signed, as `REPOSITORY@DIGEST`. */
  readonly image: string
  /** Where the signature is: `REPOSITORY@DIGEST`, or the URL of an attestation. */
  readonly signature: string
}

type Subject = Pick<Descriptor, 'mediaType' | 'digest' | 'size'>

/**
 * Signs the index, the manifest of each platform, and BuildKit's attestation manifests that have a subject, in all
 * repositories. Returns when the signatures have been read back.
 *
 * @returns the signatures of each image
 * @throws Error that says what failed and that no tag was moved
 */
export async function sign(
  context: SignContext,
  inputs: SignInputs,
  images: readonly SignedImage[],
): Promise<readonly Signatures[]> {
  try {
    const credentials = await findCredentials(context, inputs)
    return await settleAll(images.map((image) => signImage(context.client, inputs, credentials, image)))
  } catch (error) {
    throw error instanceof Cancelled ? error : withContext('sign', error, 'No tag was moved')
  }
}

async function signImage(
  client: RegistryClient,
  inputs: SignInputs,
  { sigstore, github }: Credentials,
  image: SignedImage,
): Promise<Signatures> {
  const subjects = await subjectsOf(client, image)
  const named = image.plan.images.flatMap((repository) => subjects.map(({ digest }) => ({ repository, digest })))
  const attest = async ({ signer, predicate }: Credential): Promise<Bundle> =>
    signer.attest(formatStatement(named, predicate))
  const attested = sigstore && { ...sigstore, bundle: await attest(sigstore) }
  const ofForge = github && (github === sigstore ? attested?.bundle : await attest(github))
  const registries = attested ? await signInRegistries(client, inputs, attested, { image, subjects }) : nothing
  const forge = ofForge ? await signInForge(client, inputs, ofForge, image) : nothing
  return { list: [...registries.list, ...forge.list], commands: [...registries.commands, ...forge.commands] }
}

const nothing: Signatures = { list: [], commands: [] }

/** The image first. */
async function subjectsOf(client: RegistryClient, { plan, remote }: SignedImage): Promise<readonly Subject[]> {
  const repository = client.repository(plan.images[0] ?? '')
  const attestations = await settleAll(
    remote.attestations.map(async ({ digest }) => {
      const raw = await repository.get(digest)
      if (!raw) throw new NotFound(`${repository.name}@${digest}`)
      const { subject } = parseJson(manifestSchema, raw.bytes.toString(), `${repository.name}@${digest}`)
      return subject ? [raw.descriptor] : []
    }),
  )
  const all = [remote.raw.descriptor, ...remote.images.map(({ descriptor }) => descriptor), ...attestations.flat()]
  // An image of a single platform is its own platform.
  return [...new Map(all.map(({ mediaType, digest, size }) => [digest, { mediaType, digest, size }])).values()]
}

interface Attested extends Credential {
  readonly bundle: Bundle
}

async function signInRegistries(
  client: RegistryClient,
  { trustedRoot, key, legacy, services }: SignInputs,
  { bundle, signer, predicate, issuer }: Attested,
  { image: { plan, remote }, subjects }: { readonly image: SignedImage; readonly subjects: readonly Subject[] },
): Promise<Signatures> {
  if (trustedRoot !== undefined) verifyBundle(bundle, trustedRoot, key)
  const stored = { bytes: Buffer.from(JSON.stringify(bundleToJSON(bundle))), predicateType: predicate.type }
  const images = [remote.raw.descriptor, ...remote.images.map(({ descriptor }) => descriptor)]
  const list = await settleAll(
    plan.images.map(async (name) => {
      const repository = client.repository(name)
      const referrers = await attach(repository, subjects, stored)
      await listReferrers(repository, referrers, client.retrying)
      if (legacy)
        await attachLegacy(repository, [...new Set(images.map(({ digest }) => digest))], signer, client.retrying)
      return referrers.map(({ subject, descriptor }) => ({
        image: `${name}@${subject}`,
        signature: `${name}@${descriptor.digest}`,
      }))
    }),
  )
  const options = [
    ...(key ? ['--key cosign.pub'] : []),
    ...(issuer === undefined
      ? []
      : [`--certificate-identity ${shellWord(identityOf(bundle) ?? '')}`, `--certificate-oidc-issuer ${issuer}`]),
    ...(trustedRoot === undefined ? [] : ['--trusted-root trusted_root.json']),
    ...(services?.rekor === undefined ? ['--insecure-ignore-tlog'] : []),
    ...(services?.rekor === undefined && services?.tsa !== undefined ? ['--use-signed-timestamps'] : []),
  ]
  const command = ['cosign verify', ...options, referenceOf({ plan, remote })].join(' ')
  return { list: list.flat(), commands: [command] }
}

async function signInForge(
  { retrying }: RegistryClient,
  { forge, server }: SignInputs,
  bundle: Bundle,
  image: SignedImage,
): Promise<Signatures> {
  if (!forge) return nothing
  const { digest } = image.remote.raw.descriptor
  const id = await storeAttestation(forge, JSON.stringify(bundleToJSON(bundle)), digest, retrying)
  const reference = referenceOf(image)
  const host = server === 'https://github.com' ? '' : ` --hostname ${new URL(server).host}`
  return {
    list: [{ image: reference, signature: `${server}/${forge.repository}/attestations/${id}` }],
    commands: [`gh attestation verify oci://${reference} --repo ${forge.repository}${host}`],
  }
}

function referenceOf({ plan: { images }, remote }: SignedImage): string {
  return `${images[0] ?? ''}@${remote.raw.descriptor.digest}`
}
