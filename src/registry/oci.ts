/** Descriptors, indexes, manifests and configs (OCI image specification 1.1; Docker's schema 2). */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { strings } from '../actions/json.ts'

export const digestSchema = v.pipe(v.string(), v.regex(/^sha256:[a-f0-9]{64}$/, 'expected a sha256 digest'))

const platformSchema = v.looseObject({
  os: v.string(),
  architecture: v.string(),
  variant: v.optional(v.string()),
  'os.version': v.optional(v.string()),
  'os.features': v.optional(v.array(v.string())),
})

/** Other fields of a descriptor are kept. */
export const descriptorSchema = v.looseObject({
  mediaType: v.string(),
  digest: digestSchema,
  /** Bytes. */
  size: v.number(),
  artifactType: v.optional(v.string()),
  platform: v.optional(platformSchema),
  annotations: v.optional(strings),
})
export type Descriptor = v.InferOutput<typeof descriptorSchema>
export type DescriptorPlatform = v.InferOutput<typeof platformSchema>

export const indexSchema = v.looseObject({
  mediaType: v.optional(v.string()),
  /** Each is read, so their number is bounded. */
  manifests: v.pipe(v.array(descriptorSchema), v.maxLength(1000, 'expected at most 1000 manifests')),
  annotations: v.optional(strings),
})
export type Index = v.InferOutput<typeof indexSchema>

export const manifestSchema = v.looseObject({
  mediaType: v.optional(v.string()),
  artifactType: v.optional(v.string()),
  config: descriptorSchema,
  /** BuildKit writes null for an image without layers. */
  layers: v.pipe(
    v.nullable(v.array(descriptorSchema)),
    v.transform((layers) => layers ?? []),
  ),
  subject: v.optional(descriptorSchema),
  annotations: v.optional(strings),
})
export type Manifest = v.InferOutput<typeof manifestSchema>

/** The relevant fields of an image config. */
export const configSchema = v.looseObject({
  ...v.partial(platformSchema).entries,
  created: v.nullish(v.string()),
  history: v.nullish(
    v.array(v.looseObject({ created_by: v.optional(v.string()), empty_layer: v.optional(v.boolean()) })),
  ),
  config: v.optional(
    v.nullable(
      v.looseObject({
        Labels: v.nullish(strings),
        Env: v.nullish(v.array(v.string())),
        OnBuild: v.nullish(v.array(v.string())),
        User: v.optional(v.string()),
        WorkingDir: v.optional(v.string()),
      }),
    ),
  ),
})
export type ImageConfig = v.InferOutput<typeof configSchema>

export const mediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
  empty: 'application/vnd.oci.empty.v1+json',
} as const

/** Config of an artifact that has none. */
export const emptyBlob = Buffer.from('{}')
export const emptyConfig = { mediaType: mediaTypes.empty, digest: sha256(emptyBlob), size: emptyBlob.length } as const

/** Size limit of manifests, which the specification requires registries to accept. */
export const maxManifestBytes = 4 * 1024 * 1024

export function isIndexType(mediaType: string): boolean {
  return mediaType === mediaTypes.index || mediaType === mediaTypes.dockerList
}

/** Docker's formats have no annotations. */
export function isDockerType(mediaType: string): boolean {
  return mediaType.startsWith('application/vnd.docker.')
}

export function sha256(bytes: string | Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
