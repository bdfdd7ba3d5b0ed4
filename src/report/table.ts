/** The table of what was made: one row a platform. */
import type { PublishedPlatform } from '../publish/image-index.ts'

export interface PlatformRow extends PublishedPlatform {
  readonly emulated: boolean
  /** Seconds in which its steps ran; undefined when they can't be told apart. */
  readonly seconds: number | undefined
}

const headings = ['platform', 'digest', 'manifest', 'how', 'seconds'] as const

/** As text for the log, in columns. */
export function textTable(rows: readonly PlatformRow[]): readonly string[] {
  const lines = [headings, ...rows.map(cells)]
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** As Markdown for the job summary. */
export function markdownTable(rows: readonly PlatformRow[]): string {
  const line = (words: readonly string[]): string => `| ${words.join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map((row) => line(cells(row)))].join('\n')
}

function cells({ platform, digest, size, emulated, seconds }: PlatformRow): readonly string[] {
  return [
    platform,
    digest,
    `${size} B`,
    emulated ? 'emulated' : 'native',
    seconds === undefined ? '' : seconds.toFixed(1),
  ]
}
