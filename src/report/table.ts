/** The table of what was made: one row a platform. */
import type { Platform } from '../plan/platform.ts'

export interface PlatformRow {
  readonly platform: Platform
  /** Of its manifest, where a registry was asked. */
  readonly digest?: string
  /** Bytes of the manifest. */
  readonly size?: number
  /** Undefined where this job did not build it and nobody told. */
  readonly emulated: boolean | undefined
  /** Seconds in which its steps ran; undefined when an older buildx does not tell. */
  readonly seconds?: number | undefined
}

const columns: readonly (readonly [heading: string, cell: (row: PlatformRow) => string])[] = [
  ['platform', ({ platform }) => platform],
  ['digest', ({ digest = '' }) => digest],
  ['manifest', ({ size }) => (size === undefined ? '' : `${size} B`)],
  ['how', ({ emulated }) => (emulated === undefined ? '' : emulated ? 'emulated' : 'native')],
  ['seconds', ({ seconds }) => seconds?.toFixed(1) ?? ''],
]

/** As text for the log, in columns. */
export function textTable(rows: readonly PlatformRow[]): readonly string[] {
  const lines = table(rows)
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** As Markdown for the job summary. */
export function markdownTable(rows: readonly PlatformRow[]): string {
  const [headings = [], ...lines] = table(rows)
  const line = (words: readonly string[]): string => `| ${words.join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...lines.map(line)].join('\n')
}

/** Headings, then cells; without the columns of which nothing is known, as where nothing was pushed. */
function table(rows: readonly PlatformRow[]): readonly (readonly string[])[] {
  const known = columns.filter(([, cell]) => rows.some((row) => cell(row) !== ''))
  return [known.map(([heading]) => heading), ...rows.map((row) => known.map(([, cell]) => cell(row)))]
}
