/** What a leg made, as JSON for the job that joins the legs. */
import type { Degradation } from '../actions/degradation.ts'
import { asText, Fields, parseJson, wrong } from '../actions/json.ts'
import { parsePlatform, type Platform } from '../plan/platform.ts'
import { isDigest } from '../plan/reference.ts'

export interface Part {
  /** Of the plan. */
  readonly key: string
  /** Name of the leg. */
  readonly leg: string
  /** Of what the leg pushed to every repository: an index, or a single manifest. */
  readonly digest: string
  readonly platforms: readonly PartPlatform[]
  readonly degradations: readonly Degradation[]
}

export interface PartPlatform {
  readonly platform: Platform
  /** Of its manifest. */
  readonly digest: string
  readonly emulated: boolean
  /** In which its steps ran; undefined when they can't be told apart. */
  readonly seconds: number | undefined
}

/** Raised whenever a reader of the shape before would misread the new one. */
const partVersion = 1

export function formatPart(part: Part): string {
  return JSON.stringify({ partVersion, ...part })
}

/** @throws Error that says which field is wrong, or that another release of the action wrote the part */
export function parsePart(text: string): Part {
  const part = new Fields(parseJson(text, 'part', 'something else has taken its name'), 'part')
  part.expectVersion('partVersion', partVersion, 'a part')
  const parsed: Part = {
    key: part.parse('key', asText),
    leg: part.parse('leg', asText),
    digest: part.parse('digest', asDigest),
    platforms: part.list('platforms', asPartPlatform),
    degradations: part.list('degradations', asDegradation),
  }
  part.end(['partVersion', ...Object.keys(parsed)])
  return parsed
}

function asPartPlatform(value: unknown): PartPlatform {
  const fields = new Fields(value, 'platform')
  fields.end(['platform', 'digest', 'emulated', 'seconds'])
  const seconds = fields.get('seconds')
  return {
    platform: fields.parse('platform', (text) => parsePlatform(asText(text))),
    digest: fields.parse('digest', asDigest),
    emulated: fields.get('emulated') === true,
    seconds: typeof seconds === 'number' ? seconds : undefined,
  }
}

function asDegradation(value: unknown): Degradation {
  const fields = new Fields(value, 'degradation')
  return { what: fields.parse('what', asText), why: fields.parse('why', asText) }
}

function asDigest(value: unknown): string {
  const digest = asText(value)
  if (!isDigest(digest)) throw wrong('it', 'a digest', value)
  return digest
}
