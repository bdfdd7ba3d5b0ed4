/** Rows of CSV, as inputs hold them, read. */
import { parse } from 'csv-parse/sync'

/** @throws Error when the quotes don't match */
export function csvFields(row: string): readonly string[] {
  const rows: string[][] = parse(row, { relaxColumnCount: true, relaxQuotes: false, recordDelimiter: '\u0000' })
  return rows[0] ?? []
}

/** `value` of the field `key=value`, keys in any case as buildx reads them. */
export function csvValue(fields: readonly string[], key: string): string | undefined {
  const field = fields.find((field) => field.slice(0, field.indexOf('=')).trim().toLowerCase() === key)
  return field?.slice(field.indexOf('=') + 1)
}
