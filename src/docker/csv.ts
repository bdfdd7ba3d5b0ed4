/**
 * CSV: rows, the syntax of docker and buildx for nodes, exporters, caches, attestations and secrets; and lines of rows, the
 * syntax of the list inputs.
 */
import { parse } from 'csv-parse/sync'

/** Quotes fields if needed. Keeps line breaks in a field, which buildx accepts inside quotes. */
export function csvRow(fields: readonly string[]): string {
  return fields.map((field) => (/[",\r\n]/.test(field) ? quoted(field) : field)).join(',')
}

export function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`
}

export interface CsvItem {
  readonly text: string
  readonly quoted: boolean
}

/**
 * Parses lines leniently: spaces around fields, blank lines, and lines that start with `#` are ignored, and quotes inside an
 * unquoted field are kept.
 *
 * @throws Error with the line
 */
export function csvLines(text: string, delimiter: string): readonly (readonly CsvItem[])[] {
  return parse(text, {
    delimiter,
    comment: '#',
    comment_no_infix: true,
    // By default, csv-parse accepts only the first kind of newline that it finds.
    recordDelimiter: ['\r\n', '\n', '\r'],
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    trim: true,
    cast: (item, { quoting }): unknown => ({ text: item, quoted: quoting }),
  }) as unknown as CsvItem[][]
}

/** @throws Error if the quotes do not match */
export function csvFields(row: string): readonly string[] {
  try {
    const rows: string[][] = parse(row, { relaxColumnCount: true, relaxQuotes: false, recordDelimiter: '\u0000' })
    return rows[0] ?? []
  } catch (error) {
    throw new Error(`"${row}" is not valid CSV. Quote the whole field, as in type=image,"name=a,b"`, { cause: error })
  }
}

/** The attributes of a row, in order. */
export type Attributes = Readonly<Record<string, string>>

/** An exporter, a cache or an attestation: `type=gha,scope=app`. */
export interface Entry {
  readonly type: string
  /** All attributes except the type. */
  readonly attributes: Attributes
}

/**
 * Parses `key=value,key=value`. If a key is repeated, the last value counts, as in buildx.
 *
 * @param keyOf normalizes a key; by default to lower case
 * @throws Error for a field without `=`
 */
export function parseAttributes(row: string, keyOf: (key: string) => string = lowerCase): Attributes {
  const pairs = csvFields(row).map((field) => {
    const equals = field.indexOf('=')
    if (equals < 0) throw new Error(`"${field}" in "${row}" is not KEY=value`)
    return [keyOf(field.slice(0, equals)), field.slice(equals + 1)] as const
  })
  return Object.fromEntries(pairs)
}

function lowerCase(key: string): string {
  return key.trim().toLowerCase()
}

/** @throws Error for attributes without a type */
export function toEntry({ type, ...attributes }: Attributes): Entry {
  if (!type) throw new Error(`"${formatAttributes(attributes)}" has no type. Add type=TYPE`)
  return { type, attributes }
}

export function formatAttributes(attributes: Attributes): string {
  return csvRow(Object.entries(attributes).map(([key, value]) => `${key}=${value}`))
}

export function formatEntry({ type, attributes }: Entry): string {
  return formatAttributes({ type, ...attributes })
}
