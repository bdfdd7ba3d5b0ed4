/** An image in a registry, put there by the client. */
import { mediaTypes, sha256 } from '../../src/registry/oci.ts'
import { rawManifest, type RawManifest, type Repository } from '../../src/registry/repository.ts'

/** Pushes an image of two platforms, under its digest. */
export async function pushImage(repository: Repository, content: string): Promise<RawManifest> {
  const put = async (mediaType: string, text: string) => {
    const bytes = Buffer.from(text)
    await repository.blobs.put(bytes)
    return { mediaType, digest: sha256(bytes), size: bytes.length }
  }
  const putManifest = async (mediaType: string, parts: object): Promise<RawManifest> => {
    const manifest = rawManifest(mediaType, { schemaVersion: 2, mediaType, ...parts })
    await repository.put(manifest.descriptor.digest, manifest)
    return manifest
  }
  const manifests = await Promise.all(
    ['amd64', 'arm64'].map(async (architecture) => {
      const platform = { os: 'linux', architecture }
      const [config, layer] = await Promise.all([
        put(mediaTypes.config, JSON.stringify({ ...platform, content })),
        put('application/vnd.oci.image.layer.v1.tar', `${content} ${architecture}`),
      ])
      const { descriptor } = await putManifest(mediaTypes.manifest, { config, layers: [layer] })
      return { ...descriptor, platform }
    }),
  )
  return putManifest(mediaTypes.index, { manifests })
}
