/** The result of a leg, as JSON for the merge job. */
import * as v from 'valibot'
import type { Degradation } from '../actions/degradation.ts'
import { expectVersion, parsed, parseJson, parseValue } from '../actions/json.ts'
import { parsePlatform, type Platform } from '../plan/platform.ts'
import { isDigest } from '../plan/reference.ts'

export interface Part {
  /** Key of the plan. */
  readonly key: string
  /** Name of the leg. */
  readonly leg: string
  /** Digest of the index or single manifest that the leg pushed to every repository. */
  readonly digest: string
  readonly platforms: readonly PartPlatform[]
  readonly degradations: readonly Degradation[]
}

export interface PartPlatform {
  readonly platform: Platform
  /** Digest of the manifest. */
  readonly digest: string
  readonly emulated: boolean
  /** Duration of its build steps, or undefined if unknown. */
  readonly seconds?: number | undefined
}

/** Increase this whenever an older release would misread the new format. */
const partVersion = 1

export function formatPart(part: Part): string {
  return JSON.stringify({ partVersion, ...part })
}

/** @throws Error that names the wrong field, or says that another release of the action wrote the part */
export function parsePart(text: string): Part {
  const { partVersion: version, ...fields } = parseJson(anyVersion, text, 'part', remedy)
  expectVersion(version, partVersion, 'part')
  return parseValue(partFields, fields, 'part', remedy)
}

const remedy = 'Something else has taken its name'

const anyVersion = v.looseObject({ partVersion: v.optional(v.unknown()) })

const digest = v.pipe(v.string(), v.check(isDigest, 'expected a digest'))

const partFields = v.strictObject({
  key: v.string(),
  leg: v.string(),
  digest,
  platforms: v.array(
    v.strictObject({
      platform: parsed(parsePlatform),
      digest,
      emulated: v.boolean(),
      seconds: v.optional(v.number()),
    }),
  ),
  degradations: v.array(v.strictObject({ what: v.string(), why: v.string() })),
})
