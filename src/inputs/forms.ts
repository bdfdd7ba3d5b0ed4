/** The forms in which inputs are written: lists by newline and CSV, booleans, words of a set. */
import type { CastingFunction } from 'csv-parse'
import { parse } from 'csv-parse/sync'

/** Gives an input's text, trimmed; empty when it is not given. */
export type ReadInput = (name: string) => string

/**
 * Items by newline or comma. A quoted item keeps commas, newlines and (doubled) quotes; blank items are dropped.
 * `#` has no meaning.
 */
export function readList(read: ReadInput, name: string): readonly string[] {
  return csv(read(name), name).flat().filter(Boolean)
}

/**
 * One item a line, commas kept; for values that are CSV themselves (`type=gha,mode=max`) or free text
 * (`KEY=a, b`). An item that is quoted as a whole may hold newlines.
 */
export function readLines(read: ReadInput, name: string): readonly string[] {
  return readItems(read, name).map(({ text }) => text)
}

/** The same, with the word whether the item was quoted as a whole. */
export function readItems(
  read: ReadInput,
  name: string,
): readonly { readonly text: string; readonly quoted: boolean }[] {
  const cast = (text: string, { quoting }: { quoting: boolean }): unknown => ({ text, quoted: quoting })
  const items = csv(read(name), name, '\u0000', { cast }) as unknown as { text: string; quoted: boolean }[][]
  return items.flatMap(([item]) => (item?.text ? [item] : []))
}

/** One item a line as it stands, quotes included; for values that are rows of CSV (`type=image,"name=a,b"`). */
export function readRows(read: ReadInput, name: string): readonly string[] {
  return read(name)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/**
 * One record of CSV fields a line, for values with attributes (`type=raw,value=x`). A line that starts with `#` is a
 * comment, as people write them between tag rules.
 */
export function readRecords(read: ReadInput, name: string): readonly (readonly string[])[] {
  return csv(read(name), name, ',', { comment: '#' })
    .map((fields) => fields.filter(Boolean))
    .filter((fields) => fields.length > 0)
}

/**
 * A YAML 1.2 core boolean; `fallback` when the input is empty.
 *
 * @throws Error for any other word
 */
export function readBoolean(read: ReadInput, name: string, fallback: boolean): boolean {
  const text = read(name)
  if (text === '') return fallback
  if (/^(true|True|TRUE)$/.test(text)) return true
  if (/^(false|False|FALSE)$/.test(text)) return false
  throw new Error(`${name}: '${text}' is not a boolean; write true or false`)
}

/**
 * Minutes, fractions allowed, as milliseconds; 0 when the input is empty.
 *
 * @throws Error for anything but a number that is not negative
 */
export function readMinutes(read: ReadInput, name: string): number {
  const text = read(name) || '0'
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw new Error(`${name}: '${text}' is not a number of minutes, such as 30`)
  // A timer of Node holds 31 bits of milliseconds, 24 days.
  return Math.min(Number(text) * 60_000, 2 ** 31 - 1)
}

/** @throws Error when the text is none of `words` */
export function readWord<W extends string>(read: ReadInput, name: string, words: readonly [W, ...W[]]): W {
  const text = read(name) || words[0]
  const word = words.find((known) => known === text)
  if (word === undefined) throw new Error(`${name}: '${text}' is none of ${words.join(', ')}`)
  return word
}

/** @throws Error when the text is not CSV, with the line */
function csv(
  text: string,
  name: string,
  delimiter = ',',
  { comment = '', cast }: { readonly comment?: string; readonly cast?: CastingFunction } = {},
): string[][] {
  try {
    return parse(text, {
      delimiter,
      comment,
      comment_no_infix: true,
      // Left to itself, csv-parse knows only the first kind of newline that it meets.
      recordDelimiter: ['\r\n', '\n', '\r'],
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      trim: true,
      ...(cast && { cast }),
    })
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}; quote a value as "a,b" and double the quotes inside it`, {
      cause: error,
    })
  }
}
