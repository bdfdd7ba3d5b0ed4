/** Signatures in the form that cosign 2 reads: layers of the tag `sha256-HEX.sig` that name a digest. */
import type { Bundle } from '@sigstore/bundle'
import { pem } from '@sigstore/core'
import { parseJson } from '../actions/json.ts'
import { type Descriptor, manifestSchema, mediaTypes, sha256 } from '../registry/oci.ts'
import { writeShared } from '../registry/referrers.ts'
import { rawManifest, type RawManifest, type Repository } from '../registry/repository.ts'
import type { Retrying } from '../registry/requests.ts'
import { settleAll } from '../registry/settle.ts'
import type { Signer } from './signer.ts'

const layerType = 'application/vnd.dev.cosign.simplesigning.v1+json'
const rounds = 5

/**
 * Adds a signature of each digest and reads it back. Signatures that are there already stay.
 *
 * @throws Error if the tag does not keep a signature
 */
export async function attachLegacy(
  repository: Repository,
  digests: readonly string[],
  signer: Signer,
  { signal }: Pick<Retrying, 'signal'>,
): Promise<void> {
  const layers = await settleAll(
    digests.map(async (digest) => {
      const payload = Buffer.from(JSON.stringify(payloadOf(repository.name, digest)))
      const layer = layerOf(payload, await signer.signBytes(payload))
      await repository.blobs.put(payload)
      return { tag: `${digest.replace(':', '-')}.sig`, layer }
    }),
  )
  await writeShared(() => settleAll(layers.map(({ tag, layer }) => addLayer(repository, tag, layer))), signal)
}

function payloadOf(repository: string, digest: string): unknown {
  return {
    critical: {
      identity: { 'docker-reference': repository },
      image: { 'docker-manifest-digest': digest },
      type: 'cosign container image signature',
    },
    optional: null,
  }
}

/** Returns how long it took to read and write the manifest under the tag, in milliseconds; 0 if that was not necessary. */
async function addLayer(repository: Repository, tag: string, layer: Descriptor): Promise<number> {
  const signature = layer.annotations?.[signatureKey]
  let writing = 0
  for (let round = 1; ; round++) {
    const started = performance.now()
    const raw = await repository.get(tag)
    const layers = raw ? parseJson(manifestSchema, raw.bytes.toString(), `${repository.name}:${tag}`).layers : []
    if (layers.some(({ annotations }) => annotations?.[signatureKey] === signature)) return writing
    if (round === rounds) throw new Error(`${repository.name}:${tag} does not keep the signature`)
    const { config, manifest } = imageOf([...layers, layer])
    await repository.blobs.put(config)
    await repository.put(tag, manifest)
    writing = performance.now() - started
  }
}

/** An image in form, whose config names its layers. */
function imageOf(layers: readonly Descriptor[]): { readonly config: Buffer; readonly manifest: RawManifest } {
  const rootfs = { type: 'layers', diff_ids: layers.map(({ digest }) => digest) }
  const config = Buffer.from(JSON.stringify({ architecture: '', os: '', config: {}, rootfs }))
  const manifest = rawManifest(mediaTypes.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: { mediaType: mediaTypes.config, digest: sha256(config), size: config.length },
    layers,
  })
  return { config, manifest }
}

const signatureKey = 'dev.cosignproject.cosign/signature'

function layerOf(payload: Buffer, { content, verificationMaterial: material }: Bundle): Descriptor {
  if (content.$case !== 'messageSignature') throw new Error('the signature is not one of bytes')
  const { content: key, tlogEntries, timestampVerificationData } = material
  const [entry] = tlogEntries
  const [certificate] = key.$case === 'x509CertificateChain' ? key.x509CertificateChain.certificates : []
  const [stamp] = timestampVerificationData?.rfc3161Timestamps ?? []
  const log = entry?.inclusionPromise && {
    SignedEntryTimestamp: entry.inclusionPromise.signedEntryTimestamp.toString('base64'),
    Payload: {
      body: entry.canonicalizedBody.toString('base64'),
      integratedTime: Number(entry.integratedTime),
      logIndex: Number(entry.logIndex),
      logID: entry.logId.keyId.toString('hex'),
    },
  }
  return {
    ...{ mediaType: layerType, digest: sha256(payload), size: payload.length },
    annotations: {
      [signatureKey]: content.messageSignature.signature.toString('base64'),
      ...(certificate && {
        'dev.sigstore.cosign/certificate': pem.fromDER(certificate.rawBytes, 'CERTIFICATE'),
        'dev.sigstore.cosign/chain': '',
      }),
      ...(log && { 'dev.sigstore.cosign/bundle': JSON.stringify(log) }),
      ...(stamp && {
        'dev.sigstore.cosign/rfc3161timestamp': JSON.stringify({
          SignedRFC3161Timestamp: Buffer.from(stamp.signedTimestamp).toString('base64'),
        }),
      }),
    },
  }
}
