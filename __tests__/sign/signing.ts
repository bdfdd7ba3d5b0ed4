/** Images to sign, in a registry in memory. */
import type { Runtime } from '../../src/actions/runtime.ts'
import { publishSigned, type SignedRelease } from '../../src/sign/publish-signed.ts'
import type { SignInputs } from '../../src/sign/sign-inputs.ts'
import { ForwardOnly } from '../../src/publish/forward-only.ts'
import type { Publication } from '../../src/publish/publish.ts'
import { mediaTypes } from '../../src/registry/oci.ts'
import { planOf } from '../fakes/plan.ts'
import { fakeRuntime } from '../fakes/runtime.ts'
import { type ClientOptions, testClient } from '../fakes/registry-client.ts'
import { type Contents, putImage, putIndex, sha256 } from '../servers/memory-registry.ts'
import { signingToken } from '../servers/sigstore.ts'

/** An index of two platforms, one with an attestation that has a subject and one with an older attestation without. */
export function putSignable(registry: Contents, repository: string) {
  const [amd64, arm64] = ['amd64', 'arm64'].map((architecture) =>
    putImage(registry, repository, { os: 'linux', architecture }),
  )
  if (!amd64 || !arm64) throw new Error('no image')
  const attestation = (subject: typeof amd64, isArtifact: boolean) => {
    const { mediaType, digest, size } = subject
    const config = { mediaType: mediaTypes.config, digest: sha256('{}'), size: 2 }
    const bytes = JSON.stringify({
      ...{ schemaVersion: 2, mediaType: mediaTypes.manifest, config, layers: [] },
      ...(isArtifact ? { subject: { mediaType, digest, size } } : { annotations: { of: digest } }),
    })
    registry.manifests.set(`${repository}@${sha256(bytes)}`, { mediaType: mediaTypes.manifest, bytes })
    const annotations = {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': digest,
    }
    const platform = { os: 'unknown', architecture: 'unknown' }
    return { mediaType: mediaTypes.manifest, digest: sha256(bytes), size: bytes.length, platform, annotations }
  }
  const attestations = [attestation(amd64, true), attestation(arm64, false)]
  const index = putIndex(registry, repository, [amd64, arm64, ...attestations])
  return { index, platforms: [amd64.digest, arm64.digest], attestations: attestations.map(({ digest }) => digest) }
}

/** Inputs for services that are all at one place. */
export function inputsFor(origin: string, trustedRoot?: string, changes: Partial<SignInputs> = {}): SignInputs {
  return {
    services: { fulcio: origin, rekor: origin, tsa: origin, audience: 'sigstore' },
    ...{ key: undefined, trustedRoot, legacy: false, forge: undefined, server: 'https://github.com' },
    ...changes,
  }
}

export interface Signed {
  readonly released?: SignedRelease | undefined
  readonly error: string
  readonly log: readonly string[]
}

interface Options extends ClientOptions, Partial<Pick<Publication, 'beforeTags'>> {
  readonly idToken?: Runtime['idToken']
  readonly platforms?: string
}

/** Publishes the image `digest` under the tags, signed. */
export async function publishAs(
  tags: readonly string[],
  digest: string,
  inputs: SignInputs | undefined,
  options: Options = {},
): Promise<Signed> {
  const { platforms = 'linux/amd64,linux/arm64' } = options
  const plan = await planOf({ platforms, tags: tags.join(',') })
  const log: string[] = []
  using client = testClient({ log: (line) => log.push(line), ...options })
  const { idToken = (audience: string) => Promise.resolve(signingToken(audience)), beforeTags } = options
  const runtime = { ...fakeRuntime().runtime, idToken }
  const candidates = [{ plan, image: { digest } }]
  const publication = { candidates, immutableTags: [], forwardOnly: new ForwardOnly([]), beforeTags }
  try {
    const [released] = await publishSigned({ client, runtime }, inputs, publication)
    return { released, error: '', log }
  } catch (error) {
    return { error: (error as Error).message, log }
  }
}
