/** A base image that is pinned to the digest of one platform is used for all: their images have its layers. */
import type { RemoteImage } from '../registry/remote-image.ts'
import { platformFields } from './image-index.ts'
import { normalize } from '../plan/platform.ts'

/** A line for each architecture whose image starts with the same base layer as that of another. */
export function sharedBaseNotices({ images }: RemoteImage): readonly string[] {
  const found = images.flatMap((image) => {
    const fields = platformFields(image)
    const base = baseLayer(image)
    return fields && base !== undefined
      ? [{ platform: normalize(fields), architecture: fields.architecture, base }]
      : []
  })
  return found.flatMap(({ platform, architecture, base }, number) => {
    const other = found
      .slice(0, number)
      .find((earlier) => earlier.base === base && earlier.architecture !== architecture)
    if (!other) return []
    return [
      `verification: the images for ${other.platform} and ${platform} have the same base layer (${base}). If the base image ` +
        'is pinned by the digest of one platform, pin the digest of its index instead',
    ]
  })
}

/** The first layer, unless the build itself copied files into an empty image, which may be the same for all platforms. */
function baseLayer({ manifest, config }: RemoteImage['images'][number]): string | undefined {
  const created = config?.history?.find((entry) => entry.empty_layer !== true)?.created_by ?? ''
  return /^(?:COPY|WORKDIR) /.test(created) ? undefined : manifest?.layers[0]?.digest
}
