/** The plan as JSON, passed from job to job. */
import * as v from 'valibot'
import { expectVersion, parsed, parseJson, parseValue, strings } from '../actions/json.ts'
import { parseLevel } from './annotations.ts'
import type { Leg } from './legs.ts'
import type { Plan } from './make-plan.ts'
import { parsePlatform } from './platform.ts'
import { formatTagReference, parseTagReference } from './reference.ts'

/** A plan that several jobs carry out. */
export interface FanOutPlan extends Plan {
  /** Distinguishes the parts of this plan from those of other plans, also within one workflow run. */
  readonly key: string
  readonly legs: readonly Leg[]
}

/** Increase this whenever an older release would misread the new format. */
const planVersion = 1

/** Equal plans have equal JSON. */
export function formatPlan(plan: FanOutPlan): string {
  const { key, platforms, images, tagNames, version, labels, annotations, created, expressions, legs } = plan
  const tags = plan.tags.map(formatTagReference)
  return JSON.stringify({
    planVersion,
    key,
    platforms,
    images,
    tags,
    tagNames,
    version,
    labels,
    annotations,
    created,
    expressions,
    legs,
  })
}

/** @throws Error that names the wrong field, or says that another release of the action wrote the plan */
export function parsePlan(text: string): FanOutPlan {
  const { planVersion: version, ...fields } = parseJson(anyVersion, text, 'plan', remedy)
  expectVersion(version, planVersion, 'plan')
  return parseValue(planFields, fields, 'plan', remedy)
}

const remedy = 'Pass the output "plan" of the plan step as it is'

const anyVersion = v.looseObject({ planVersion: v.number() })

const platforms = v.array(parsed(parsePlatform))

/** Keys and leg names become parts of tags and file names. */
const name = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'expected a name of a-z, 0-9 and -'))

const leg = v.strictObject({ name, runner: v.union([v.string(), v.array(v.string())]), platforms })

const annotation = v.strictObject({
  level: parsed(parseLevel),
  key: v.string(),
  value: v.string(),
  generated: v.exactOptional(v.literal(true)),
})

const time = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'expected a time'),
)

const planFields = v.strictObject({
  key: name,
  platforms,
  images: v.array(v.string()),
  tags: v.array(parsed(parseTagReference)),
  tagNames: v.array(v.string()),
  version: v.string(),
  labels: strings,
  annotations: v.array(annotation),
  created: time,
  expressions: v.exactOptional(v.strictObject({ values: strings, now: time, commitTime: v.exactOptional(time) })),
  legs: v.array(leg),
})
