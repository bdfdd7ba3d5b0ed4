/** The plan as JSON, handed from job to job. */
import { type Annotation, parseLevel } from './annotations.ts'
import type { Plan } from './plan.ts'
import { parsePlatform } from './platform.ts'
import { formatTagReference, parseTagReference } from './reference.ts'

/** Raised whenever a reader of the shape before would misread the new one. */
const planVersion = 1

/** Equal plans give equal bytes. */
export function formatPlan(plan: Plan): string {
  const { platforms, images, tagNames, version, labels, annotations, created } = plan
  const tags = plan.tags.map(formatTagReference)
  return JSON.stringify({ planVersion, platforms, images, tags, tagNames, version, labels, annotations, created })
}

/** @throws Error that says which field is wrong, or that another release of the action wrote the plan */
export function parsePlan(text: string): Plan {
  const plan = new Fields(json(text), 'plan')
  const version = plan.get('planVersion')
  if (version !== planVersion) {
    throw new Error(
      `plan: this is version ${JSON.stringify(version)} of the plan and this step reads version ${planVersion}; ` +
        'use the same release of the action in every job',
    )
  }
  const parsed: Plan = {
    platforms: plan.list('platforms', (item) => parsePlatform(asText(item))),
    images: plan.list('images', asText),
    tags: plan.list('tags', (item) => parseTagReference(asText(item))),
    tagNames: plan.list('tagNames', asText),
    version: plan.parse('version', asText),
    labels: plan.parse('labels', (labels) => new Fields(labels, 'labels').texts()),
    annotations: plan.list('annotations', asAnnotation),
    created: plan.parse('created', asTime),
  }
  plan.end(['planVersion', ...Object.keys(parsed)])
  return parsed
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(
      `plan: this is not JSON; pass the output plan of the plan step as it is (${(error as Error).message})`,
      {
        cause: error,
      },
    )
  }
}

/** An object whose fields are read once, with errors that name them. */
class Fields {
  readonly #fields: Readonly<Record<string, unknown>>
  readonly #name: string

  constructor(value: unknown, name: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(name, 'an object', value)
    this.#fields = value as Record<string, unknown>
    this.#name = name
  }

  get(key: string): unknown {
    return Object.hasOwn(this.#fields, key) ? this.#fields[key] : undefined
  }

  parse<T>(key: string, parse: (value: unknown) => T): T {
    try {
      return parse(this.get(key))
    } catch (error) {
      throw new Error(`${this.#name}: ${key}: ${(error as Error).message}`, { cause: error })
    }
  }

  list<T>(key: string, parse: (item: unknown) => T): readonly T[] {
    return this.parse(key, (value) => {
      if (!Array.isArray(value)) throw wrong('it', 'a list', value)
      return value.map(parse)
    })
  }

  texts(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.#fields).map(([key, value]) => [key, asText(value)]))
  }

  end(known: readonly string[]): void {
    const extra = Object.keys(this.#fields).find((key) => !known.includes(key))
    if (extra !== undefined) throw new Error(`${this.#name}: unknown field '${extra}'`)
  }
}

function asText(value: unknown): string {
  if (typeof value !== 'string') throw wrong('it', 'a text', value)
  return value
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

function wrong(name: string, expected: string, value: unknown): Error {
  const found = value === undefined ? 'missing' : JSON.stringify(value).slice(0, 60)
  return new Error(`${name} is not ${expected} but ${found}`)
}
