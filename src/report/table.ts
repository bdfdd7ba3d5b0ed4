/** The table of platforms. */
import type { CacheHits } from '../progress/progress.ts'
import { formatBytes } from '../progress/size.ts'
import type { Platform } from '../plan/platform.ts'

export interface PlatformRow {
  readonly platform: Platform
  /** Digest of the manifest, if it was read from a registry. */
  readonly digest?: string
  /** Bytes of config and layers in the registry. */
  readonly size?: number | undefined
  /** Undefined if unknown, since another job built the platform. */
  readonly emulated: boolean | undefined
  /** Duration of the build steps, or undefined if unknown. */
  readonly seconds?: number | undefined
  readonly hits?: CacheHits | undefined
}

const columns: readonly (readonly [heading: string, cell: (row: PlatformRow) => string])[] = [
  ['platform', ({ platform }) => platform],
  ['digest', ({ digest = '' }) => digest],
  ['size', ({ size }) => (size === undefined ? '' : formatBytes(size))],
  ['build', ({ emulated }) => (emulated === undefined ? '' : emulated ? 'emulated' : 'native')],
  ['time', ({ seconds }) => (seconds === undefined ? '' : `${seconds.toFixed(1)} s`)],
  ['cached', ({ hits }) => (hits ? `${hits.cached} of ${hits.steps}` : '')],
]

/** Formats the table as text in columns, for the log. */
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

/** Formats the table as Markdown, for the job summary. */
export function markdownTable(rows: readonly PlatformRow[]): string {
  const [headings = [], ...lines] = table(rows)
  const line = (words: readonly string[]): string =>
    `| ${words.map((word) => word.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...lines.map(line)].join('\n')
}

/** Returns headings and cells, without empty columns. */
function table(rows: readonly PlatformRow[]): readonly (readonly string[])[] {
  const known = columns.filter(([, cell]) => rows.some((row) => cell(row) !== ''))
  return [known.map(([heading]) => heading), ...rows.map((row) => known.map(([, cell]) => cell(row)))]
}
