/**
 * The result of a leg, for the merge job. It is an index over what the leg pushed, which the leg also puts into the registry:
 * whoever made it can push there.
 */
import * as v from 'valibot'
import type { Degradation } from '../actions/degradation.ts'
import { expectVersion, parsed, parseJson, parseValue } from '../actions/json.ts'
import type { CacheHits } from '../progress/progress.ts'
import { mostRecords, stepRecord, type StepRecords } from '../progress/records.ts'
import { parsePlatform, type Platform } from '../plan/platform.ts'
import { isDigest } from '../plan/reference.ts'
import { type Descriptor, indexSchema, mediaTypes } from '../registry/oci.ts'
import { rawManifest, type RawManifest } from '../registry/repository.ts'

export interface Part {
  /** Key of the plan. */
  readonly key: string
  /** Name of the leg. */
  readonly leg: string
  /** Digest of the index or single manifest that the leg pushed to every repository. */
  readonly digest: string
  /** The images with their platforms, as the leg has verified them, and their attestations. */
  readonly manifests: readonly Descriptor[]
  /** One for each image. */
  readonly platforms: readonly PartPlatform[]
  readonly degradations: readonly Degradation[]
  /** For the summary of the merge. */
  readonly steps: StepRecords
}

interface PartPlatform {
  readonly platform: Platform
  /** Bytes of config and layers. */
  readonly size?: number | undefined
  readonly emulated: boolean
  /** Duration of its build steps, or undefined if unknown. */
  readonly seconds?: number | undefined
  readonly hits: CacheHits
}

/** Size limit in bytes. A part with 20 images has about 20 KB. */
export const partLimit = 1024 * 1024

/** Increase this whenever an older release would misread the new format. */
const partVersion = 3

const annotation = 'build.manifold.part'

export function formatPart({ manifests, ...fields }: Part): RawManifest {
  // Encoded, so that nothing on the way takes it for a reference.
  const encoded = Buffer.from(JSON.stringify({ partVersion, ...fields })).toString('base64')
  const mediaType = mediaTypes.index
  return rawManifest(mediaType, { schemaVersion: 2, mediaType, manifests, annotations: { [annotation]: encoded } })
}

/** @throws Error that names the wrong field, or says that another release of the action wrote the part */
export function parsePart(bytes: Buffer): Part {
  const { manifests, annotations } = parseJson(indexSchema, bytes.toString(), 'part', remedy)
  const text = Buffer.from(annotations?.[annotation] ?? '', 'base64').toString()
  const { partVersion: version, ...fields } = parseJson(anyVersion, text, 'part', remedy)
  expectVersion(version, partVersion, 'part')
  return { ...parseValue(partFields, fields, 'part', remedy), manifests }
}

const remedy = 'Something else has taken its name'

const anyVersion = v.looseObject({ partVersion: v.number() })

const partFields = v.strictObject({
  key: v.string(),
  leg: v.string(),
  digest: v.pipe(v.string(), v.check(isDigest, 'expected a digest')),
  platforms: v.array(
    v.strictObject({
      platform: parsed(parsePlatform),
      size: v.optional(v.number()),
      emulated: v.boolean(),
      seconds: v.optional(v.number()),
      hits: v.strictObject({ cached: v.number(), steps: v.number() }),
    }),
  ),
  degradations: v.array(v.strictObject({ what: v.string(), why: v.string(), remedy: v.string() })),
  steps: v.strictObject({ records: v.pipe(v.array(stepRecord), v.maxLength(mostRecords)), omitted: v.number() }),
})
