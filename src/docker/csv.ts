/** One row of CSV, the form in which docker and buildx take nodes, exporters, caches and secrets. */

/** Quotes what needs it. Line breaks in a field are kept, since buildx reads them inside quotes. */
export function csvRow(fields: readonly string[]): string {
  return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')
}
