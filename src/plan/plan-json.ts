/** The plan as JSON, handed from job to job. */
import { asList, asText, Fields, parseJson, wrong } from '../actions/json.ts'
import { type Annotation, parseLevel } from './annotations.ts'
import type { Leg } from './legs.ts'
import type { Plan } from './plan.ts'
import { parsePlatform, type Platform } from './platform.ts'
import { formatTagReference, parseTagReference } from './reference.ts'
import type { Runner } from './runners.ts'

/** A plan that several jobs carry out. */
export interface FanOutPlan extends Plan {
  /** Tells the parts of this plan from those of every other, also within one workflow run. */
  readonly key: string
  readonly legs: readonly Leg[]
}

/** Raised whenever a reader of the shape before would misread the new one. */
const planVersion = 1

/** Equal plans give equal bytes. */
export function formatPlan(plan: FanOutPlan): string {
  const { key, platforms, images, tagNames, version, labels, annotations, created, legs } = plan
  const tags = plan.tags.map(formatTagReference)
  return JSON.stringify({
    ...{ planVersion, key, platforms, images, tags, tagNames, version, labels, annotations, created, legs },
  })
}

/** @throws Error that says which field is wrong, or that another release of the action wrote the plan */
export function parsePlan(text: string): FanOutPlan {
  const plan = new Fields(parseJson(text, 'plan', remedy), 'plan')
  plan.expectVersion('planVersion', planVersion, 'the plan')
  try {
    return readFields(plan)
  } catch (error) {
    throw new Error(`${(error as Error).message}; ${remedy}`, { cause: error })
  }
}

const remedy = 'pass the output plan of the plan step as it is'

function readFields(plan: Fields): FanOutPlan {
  const parsed: FanOutPlan = {
    key: plan.parse('key', asName),
    platforms: plan.list('platforms', asPlatform),
    images: plan.list('images', asText),
    tags: plan.list('tags', (item) => parseTagReference(asText(item))),
    tagNames: plan.list('tagNames', asText),
    version: plan.parse('version', asText),
    labels: plan.parse('labels', (labels) => new Fields(labels, 'labels').texts()),
    annotations: plan.list('annotations', asAnnotation),
    created: plan.parse('created', asTime),
    legs: plan.list('legs', asLeg),
  }
  plan.end(['planVersion', ...Object.keys(parsed)])
  return parsed
}

function asLeg(value: unknown): Leg {
  const fields = new Fields(value, 'leg')
  fields.end(['name', 'runner', 'platforms'])
  return {
    name: fields.parse('name', asName),
    runner: fields.parse('runner', asRunner),
    platforms: fields.list('platforms', asPlatform),
  }
}

/** Keys and names of legs become parts of tags and of file names. */
function asName(value: unknown): string {
  const name = asText(value)
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) throw wrong('it', 'a name', value)
  return name
}

function asRunner(value: unknown): Runner {
  return Array.isArray(value) ? asList(value, asText) : asText(value)
}

function asPlatform(value: unknown): Platform {
  return parsePlatform(asText(value))
}

function asTime(value: unknown): string {
  const time = asText(value)
  if (Number.isNaN(Date.parse(time))) throw wrong('it', 'a time', value)
  return time
}

function asAnnotation(value: unknown): Annotation {
  const fields = new Fields(value, 'annotation')
  const level = fields.parse('level', (text) => parseLevel(asText(text)))
  fields.end(['level', 'key', 'value'])
  return { level, key: fields.parse('key', asText), value: fields.parse('value', asText) }
}
