/**
 * Reads inputs: lists, lines, records, booleans, minutes and enumerations. In every list, a line that starts with `#` is a
 * comment, and a `#` elsewhere is part of a value.
 */
import { parseBoolean } from '../actions/boolean.ts'
import { type CsvOptions, csvLines } from '../docker/csv.ts'

/** Returns the trimmed text of an input; empty if it is not set. */
export type ReadInput = (name: string) => string

/**
 * Reads items separated by newlines or commas. A quoted item keeps commas, newlines and (doubled) quotes. Empty items are
 * ignored.
 */
export function readList(read: ReadInput, name: string): readonly string[] {
  return csv(read(name), name).flat().filter(Boolean)
}

/**
 * Reads one item per line and keeps commas, for values that are CSV themselves (`type=gha,mode=max`) or free text
 * (`KEY=a, b`). A quoted item may contain newlines.
 */
export function readLines(read: ReadInput, name: string): readonly string[] {
  return readItems(read, name).map(({ text }) => text)
}

/** Like `readLines`, and returns whether the item is quoted. */
export function readItems(
  read: ReadInput,
  name: string,
): readonly { readonly text: string; readonly quoted: boolean }[] {
  const cast = (text: string, { quoting }: { quoting: boolean }): unknown => ({ text, quoted: quoting })
  const items = csv(read(name), name, { delimiter: '\u0000', cast }) as unknown as { text: string; quoted: boolean }[][]
  return items.flatMap(([item]) => (item?.text ? [item] : []))
}

/** Reads one item per line and keeps quotes, for values that are CSV rows (`type=image,"name=a,b"`). */
export function readRows(read: ReadInput, name: string): readonly string[] {
  return read(name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/**
 * Reads one CSV record per line, for values with attributes (`type=raw,value=x`). The line may be quoted as a whole
 * (`"type=raw,value=x"`).
 */
export function readRecords(read: ReadInput, name: string): readonly (readonly string[])[] {
  return csv(read(name), name)
    .map((fields) => fields.filter(Boolean))
    .flatMap((fields) => {
      const [only = ''] = fields
      return fields.length === 1 && only.includes(',') ? csv(only, name) : [fields]
    })
    .filter((fields) => fields.length > 0)
}

/**
 * Reads a YAML 1.2 core boolean. Returns `fallback` if the input is empty.
 *
 * @throws Error for any other text
 */
export function readBoolean(read: ReadInput, name: string, fallback: boolean): boolean {
  const text = read(name)
  const value = text === '' ? fallback : parseBoolean(text)
  if (value === undefined) throw new Error(`${name}: "${text}" is not a boolean. Use true or false`)
  return value
}

/**
 * Reads minutes, which may be fractions. Returns milliseconds, 0 if the input is empty.
 *
 * @throws Error for anything but a non-negative number
 */
export function readMinutes(read: ReadInput, name: string): number {
  const text = read(name) || '0'
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw new Error(`${name}: "${text}" is not a number of minutes, such as 30`)
  // Node timers are limited to 31 bits of milliseconds, 24 days.
  return Math.min(Number(text) * 60_000, 2 ** 31 - 1)
}

/** @throws Error if the text is not one of `words` */
export function readWord<W extends string>(read: ReadInput, name: string, words: readonly [W, ...W[]]): W {
  const text = read(name) || words[0]
  const word = words.find((known) => known === text)
  if (word === undefined) throw new Error(`${name}: unknown value "${text}". Use one of ${words.join(', ')}`)
  return word
}

/** @throws Error with the line if the text is not valid CSV */
function csv(text: string, name: string, options?: CsvOptions): string[][] {
  if (/^\[\s*".*"\s*\]$/s.test(text)) {
    throw new Error(`${name}: a JSON array is not supported. Separate the items by newlines or commas`)
  }
  try {
    return csvLines(text, options)
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}. Quote a value as "a,b" and double the quotes inside it`, {
      cause: error,
    })
  }
}
