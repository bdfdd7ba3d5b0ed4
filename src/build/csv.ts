/** One row of CSV, the form in which buildx takes exporters, caches and secrets. */
import { parse } from 'csv-parse/sync'

/** Quotes what needs it. Line breaks in a field are kept, since buildx reads them inside quotes. */
export function csvRow(fields: readonly string[]): string {
  return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')
}

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
