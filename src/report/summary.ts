/** The job summary. */
import type { Degradation } from '../actions/degradation.ts'
import { formatEntry } from '../docker/csv.ts'
import type { CacheOutcome } from '../image/cache-outcome.ts'
import type { Destinations } from '../image/exporters.ts'
import { formatTagReference } from '../plan/reference.ts'
import type { KeptTag } from '../publish/tags.ts'
import { markdownTable, type PlatformRow } from './table.ts'

/** Result of a step. */
export interface SummaryContent {
  readonly destinations: Pick<Destinations, 'load' | 'outputs'>
  /** `REPOSITORY@DIGEST`; undefined if nothing was published. */
  readonly image: string | undefined
  /** Tags of the image in a registry or in the engine. */
  readonly tags: readonly string[]
  /** Tags that stay where they are. */
  readonly kept: readonly KeptTag[]
  readonly rows: readonly PlatformRow[]
  /** Undefined if nothing was built. */
  readonly cache: CacheOutcome | undefined
  readonly degradations: readonly Degradation[]
}

export function summaryMarkdown({
  destinations,
  image,
  tags,
  kept,
  rows,
  cache,
  degradations,
}: SummaryContent): string {
  const { outputs } = destinations
  return paragraphs([
    `### ${title(destinations, image)}`,
    ...(tags.length > 0 ? [`Tags: ${codes(tags)}`] : []),
    ...kept.map((tag) => `\`forward-only\`: ${code(describeKept(tag))}`),
    ...(outputs.length > 0 ? [`Outputs: ${codes(outputs.map(formatEntry))}`] : []),
    markdownTable(rows),
    ...(cache ? [cacheLine(cache)] : []),
    ...degradations.map(({ what, why }) => `⚠️ ${code(what)}: ${code(why)}`),
  ])
}

export function describeKept({ reference, digest, why }: KeptTag): string {
  return `${formatTagReference(reference)} stays at ${digest}: ${why}`
}

/** The summary is limited to 1 MiB per step, and the end of a failure matters most. */
const excerptKept = 32 * 1024

/** @param excerpt lines with details; may be empty */
export function failureMarkdown(message: string, excerpt: string): string {
  return paragraphs(['### Failed', code(message), ...(excerpt === '' ? [] : [fenced(excerpt.slice(-excerptKept))])])
}

function title({ load, outputs }: SummaryContent['destinations'], image: string | undefined): string {
  if (image !== undefined) return `Published ${code(image)}`
  if (load) return 'Loaded'
  return outputs.length > 0 ? 'Exported' : 'Built, not exported'
}

function cacheLine({ backend, cached, steps, exported }: CacheOutcome): string {
  const where = backend === 'none' ? '' : ` (${backend}, ${exported ? '' : 'not '}exported)`
  return `Cache: ${cached} of ${steps} steps cached${where}`
}

function paragraphs(parts: readonly string[]): string {
  return [...parts, ''].join('\n\n')
}

function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ')
}

/** Markdown and HTML have no effect in a code span. A backtick or a blank line would end it. */
function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replace(/\s+/g, ' ')}\``
}

/** The fence is longer than any run of backticks in the text, since such a run would end the block. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}text`, text, fence].join('\n')
}
