/** The form that images, tag rules and flavor share: a line of `key=value` fields, in CSV. */
import { closest, distance } from 'fastest-levenshtein'
import { type ReadInput, readRecords } from '../actions/inputs.ts'

/** A field without `=` (or whose text before it is no word, as in `{{date 'x' tz='y'}}`) has no key. */
export interface Field {
  readonly key: string | undefined
  readonly value: string
}

export interface Line {
  /** As written, for messages. */
  readonly text: string
  readonly fields: readonly Field[]
}

export function readAttributeLines(read: ReadInput, name: string): readonly Line[] {
  return readRecords(read, name).map((fields) => ({ text: fields.join(','), fields: fields.map(parseField) }))
}

function parseField(text: string): Field {
  const [, key, value = ''] = /^([a-z-]+)\s*=\s*(.*)$/is.exec(text) ?? []
  return key === undefined ? { key, value: text } : { key: key.toLowerCase(), value }
}

/**
 * The attributes of a line by key, each given once.
 *
 * @param bare the key that a field without one has
 * @throws Error for a key that is not among `known`, with the nearest one
 */
export function attributesOf({ text, fields }: Line, known: readonly string[], bare?: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const { key = bare, value } of fields) {
    if (key === undefined) throw new Error(`'${text}': '${value}' is not key=value; known are ${known.join(', ')}`)
    if (!known.includes(key)) throw new Error(`'${text}': unknown attribute '${key}'; ${suggestion(key, known)}`)
    if (attributes.has(key)) throw new Error(`'${text}': '${key}' is given twice; leave one out`)
    attributes.set(key, value)
  }
  return attributes
}

/** For an error: the nearest known word where there is a near one, else all of them. */
export function suggestion(word: string, known: readonly string[]): string {
  const nearest = closest(word.toLowerCase(), [...known])
  const isNear = distance(word.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, word.length / 3)
  return isNear ? `did you mean '${nearest}'?` : `known are ${known.join(', ')}`
}

/** Adds the name of the input to whatever goes wrong while it is read, unless it stands there already. */
export function inInput<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const { message } = error as Error
    throw message.startsWith(`${name}: `) ? error : new Error(`${name}: ${message}`, { cause: error })
  }
}
