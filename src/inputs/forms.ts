/**
 * Reads inputs: lists, lines, records, booleans, minutes and enumerations. In every list, a line that starts with `#` is a
 * comment, and a `#` elsewhere is part of a value. The name of an item, its text before `=`, has no space: such a line is the
 * rest of a value of several lines that was not quoted.
 */
import { parseBoolean } from '../actions/boolean.ts'
import { csvLines, type CsvItem } from '../docker/csv.ts'

/** Returns the trimmed text of an input; empty if it is not set. */
export type ReadInput = (name: string) => string

/**
 * Reads items separated by newlines or commas. A quoted item keeps commas, newlines and (doubled) quotes. Empty items are
 * ignored.
 */
export function readList(read: ReadInput, name: string): readonly string[] {
  return texts(csv(read(name), name, ',', unseparated).flat())
}

/**
 * Reads one item per line and keeps commas, for values that are CSV themselves (`type=gha,mode=max`) or free text
 * (`KEY=a, b`). A quoted item may contain newlines.
 */
export function readLines(read: ReadInput, name: string): readonly string[] {
  return readItems(read, name).map(({ text }) => text)
}

/** Like `readLines`, for paths, which may contain spaces. */
export function readPaths(read: ReadInput, name: string): readonly string[] {
  return texts(csv(read(name), name, '\u0000', '').flat())
}

/** Like `readLines`, and returns whether the item is quoted. */
export function readItems(read: ReadInput, name: string): readonly CsvItem[] {
  return csv(read(name), name, '\u0000')
    .flat()
    .filter(({ text }) => text !== '')
}

/** A comment, or a row, whose quoted parts may contain newlines. */
const row = /^[ \t]*#.*|(?:"[^"]*(?:"|(?![^]))|[^"\n])+/gm

/** Reads one item per line and keeps quotes, for values that are CSV rows (`type=image,"name=a,b"`). */
export function readRows(read: ReadInput, name: string): readonly string[] {
  const rows = (read(name).match(row) ?? [])
    .map((text) => text.trim())
    .filter((text) => text !== '' && !text.startsWith('#'))
  for (const [index, text] of rows.entries()) checkName({ text, quoted: /^["[]/.test(text) }, name, index, unquoted)
  return rows
}

/**
 * Reads one CSV record per line, for values with attributes (`type=raw,value=x`). The line may be quoted as a whole
 * (`"type=raw,value=x"`).
 */
export function readRecords(read: ReadInput, name: string): readonly (readonly string[])[] {
  return csv(read(name), name)
    .map(texts)
    .flatMap((fields) => {
      const [only = ''] = fields
      return fields.length === 1 && only.includes(',') ? csv(only, name).map(texts) : [fields]
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

function texts(items: readonly CsvItem[]): readonly string[] {
  return items.flatMap(({ text }) => (text === '' ? [] : [text]))
}

/** @throws Error with the line if the text is not valid CSV, or with an item whose name has a space */
function csv(text: string, name: string, delimiter = ',', remedy = unquoted): readonly (readonly CsvItem[])[] {
  if (/^\[.*\]$/s.test(text)) {
    throw new Error(`${name}: a JSON array is not supported. Separate the items by newlines or commas`)
  }
  let records: readonly (readonly CsvItem[])[]
  try {
    records = csvLines(text, delimiter)
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}. Quote a value as "a,b" and double the quotes inside it`, {
      cause: error,
    })
  }
  for (const [index, items] of records.entries()) for (const item of items) checkName(item, name, index, remedy)
  return records
}

const unseparated = 'contains a space. Separate items by commas or newlines'
const unquoted =
  'has a space in its name. Write one item per line, and quote a value of several lines as a whole, as in "NAME=line 1…line 2"'

/** Does not quote the text, which may be a part of a secret. */
function checkName({ text, quoted }: CsvItem, input: string, index: number, remedy: string): void {
  const [before = ''] = text.replace(/\{\{.*?\}\}/g, '').split('=')
  if (quoted || !/\s/.test(before.trim())) return
  const why = /\s#/.test(before) ? 'has a comment behind it. Write comments on lines of their own' : remedy
  if (why !== '') throw new Error(`${input}: item ${index + 1} ${why}`)
}
