/** Parses JSON from outside into typed values. Errors name the field and never quote the text, which may contain secrets. */
import * as v from 'valibot'
import { messageOf } from './errors.ts'

/**
 * @param what name of the JSON for errors, such as `plan`
 * @param remedy sentence for errors, may be empty
 * @throws Error such as `plan: legs.0.name: expected string, found number. REMEDY`
 */
export function parseJson<const Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  what: string,
  remedy = '',
): v.InferOutput<Schema> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // Without the cause, which quotes the text.
    throw new Error(sentence(`${what}: not valid JSON`, remedy))
  }
  // Unknown fields are kept and formatted again, which takes one frame of the stack for each level.
  if (isDeeper(value, deepest)) throw new Error(sentence(`${what}: nested too deeply`, remedy))
  return parseValue(schema, value, what, remedy)
}

/** Like `parseJson`, for a value that is decoded already. */
export function parseValue<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  what: string,
  remedy = '',
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  const path = v.getDotPath(issue)
  throw new Error(sentence(`${what}: ${path === null ? '' : `${path}: `}${problem(issue)}`, remedy))
}

/** Like `parseJson`, for a text that may be something else: undefined if it does not match. */
export function matchJson<const Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
): v.InferOutput<Schema> | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(text))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

/** Schema for a string that `parse` converts. The message of an error becomes that of the field. */
export function parsed<T>(parse: (text: string) => T): v.GenericSchema<unknown, T> {
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return parse(dataset.value)
      } catch (error) {
        addIssue({ message: messageOf(error) })
        return NEVER
      }
    }),
  )
}

/** Schema for an object of strings with any keys. `v.record` drops some keys, such as `constructor`. */
export const strings = v.custom<Readonly<Record<string, string>>>(
  (value) => isObject(value) && Object.values(value).every((item) => typeof item === 'string'),
  'expected an object of strings',
)

/** Schema for a list of at least one string. */
export const nonEmptyStrings = v.pipe(v.array(v.string()), v.minLength(1))

/** Schema for an object that keeps all its keys. */
export const anyObject = v.custom<Readonly<Record<string, unknown>>>(isObject, 'expected an object')

/** @throws Error if another release of the action wrote the JSON in an incompatible format */
export function expectVersion(version: number, known: number, what: string): void {
  if (version === known) return
  throw new Error(
    `${what}: this is version ${version} of the ${what} and this step reads version ${known}. ` +
      'Use the same release of the action in every job',
  )
}

const deepest = 100

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function problem({ kind, expected, input, message }: v.BaseIssue<unknown>): string {
  if (kind !== 'schema' || expected === 'unknown') return message
  if (expected === 'never') return 'unknown field'
  if (input === undefined) return 'missing'
  const type = Array.isArray(input) ? 'array' : input === null ? 'null' : typeof input
  return `expected ${expected?.toLowerCase() ?? 'another value'}, found ${type}`
}

function sentence(error: string, remedy: string): string {
  return remedy === '' ? error : `${error}. ${remedy}`
}
