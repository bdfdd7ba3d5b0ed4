/** The timeline of a build as a Mermaid Gantt chart. */
import { mostRecords, type StepRecord, type StepRecords } from '../progress/records.ts'

/** Returns Markdown, or nothing if no step took time. */
export function timeline({ records, omitted }: StepRecords): readonly string[] {
  const bars = [...records].sort((a, b) => length(b) - length(a)).slice(0, mostRecords)
  if (bars.length === 0) return []
  const zero = Math.min(...bars.map(({ started }) => started))
  const sections = [...new Set(bars.map(({ platform }) => platform))].sort()
  const chart = [
    '```mermaid',
    'gantt',
    '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `  axisFormat ${axisFormat(Math.max(...bars.map(({ completed }) => completed)) - zero)}`,
    ...sections.flatMap((section) => [
      `  section ${section ?? 'all platforms'}`,
      ...bars
        .filter(({ platform }) => platform === section)
        .sort((a, b) => a.started - b.started)
        .map((bar) => `  ${barLine(bar, zero)}`),
    ]),
    '```',
  ]
  const hidden = omitted + records.length - bars.length
  const legend = [
    ...(bars.some(({ critical }) => critical) ? ['Red: the steps that determined the duration.'] : []),
    ...(hidden > 0 ? [`${hidden} shorter ${hidden === 1 ? 'step is' : 'steps are'} not shown.`] : []),
  ]
  return [chart.join('\n'), ...(legend.length > 0 ? [legend.join(' ')] : [])]
}

/** The duration comes first, so that no name starts the line with a keyword of Mermaid. */
function barLine(record: StepRecord, zero: number): string {
  const { name, started, emulated, critical } = record
  const label = `${(length(record) / 1000).toFixed(1)} s ${plain(name)}${emulated ? ' (emulated)' : ''}`
  return `${label} :${critical ? 'crit, ' : ''}${clock(started - zero)}, ${Math.max(1, Math.round(length(record)))}ms`
}

/** Whole seconds would repeat on the axis of a short build. */
function axisFormat(milliseconds: number): string {
  if (milliseconds < 10_000) return '%S.%L'
  return milliseconds < 3_600_000 ? '%M:%S' : '%H:%M'
}

function length({ started, completed }: StepRecord): number {
  return completed - started
}

const longestLabel = 60

/** Colons, semicolons, `#` and `%%` have a meaning in Mermaid, backticks in Markdown, angle brackets in HTML. */
function plain(name: string): string {
  const text = name
    .replace(/[^\p{L}\p{N} ._/@=+*,()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text
}

/** A day without a time zone, since Mermaid reads and shows local time. */
function clock(milliseconds: number): string {
  return new Date(milliseconds + Date.UTC(2000, 0, 1)).toISOString().replace('T', ' ').replace('Z', '')
}
