/** The syntax that images, tag rules and flavor share: a line of `key=value` fields in CSV. */
import { closest, distance } from 'fastest-levenshtein'

/** `key` is undefined without `=`, or if the text before it is not a word, as in `{{date 'x' tz='y'}}`. */
interface Field {
  readonly key: string | undefined
  readonly value: string
}

export interface Line {
  /** As in the input, for messages. */
  readonly text: string
  readonly fields: readonly Field[]
}

export function parseLine(fields: readonly string[]): Line {
  return { text: fields.join(','), fields: fields.map(parseField) }
}

function parseField(text: string): Field {
  const [, key, value = ''] = /^([a-z-]+)\s*=\s*(.*)$/is.exec(text) ?? []
  return key === undefined ? { key, value: text } : { key: key.toLowerCase(), value }
}

/**
 * Returns the attributes of a line by key.
 *
 * @param bare key of a field without one
 * @throws Error for a repeated key, or one that is not among `known`
 */
export function attributesOf({ text, fields }: Line, known: readonly string[], bare?: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const { key = bare, value } of fields) {
    if (key === undefined) throw new Error(`"${text}": "${value}" is not key=value. Known keys: ${known.join(', ')}`)
    if (!known.includes(key)) throw new Error(`"${text}": unknown attribute "${key}". ${suggestion(key, known)}`)
    if (attributes.has(key)) throw new Error(`"${text}": "${key}" is repeated. Remove one of them`)
    attributes.set(key, value)
  }
  return attributes
}

/** Suggests the nearest known word if there is one, or lists them all. */
export function suggestion(word: string, known: readonly string[]): string {
  const nearest = nearestWord(word, known)
  return nearest === undefined ? `Known values: ${known.join(', ')}` : `Did you mean "${nearest}"?`
}

/** The known word that was probably meant. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const nearest = closest(word.toLowerCase(), [...known])
  const limit = Math.max(Math.min(2, word.length / 2), word.length / 3)
  return distance(word.toLowerCase(), nearest.toLowerCase()) <= limit ? nearest : undefined
}
