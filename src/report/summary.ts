/** The job summary. */
import type { Degradation } from '../actions/degradation.ts'
import { formatEntry } from '../docker/csv.ts'
import type { CacheOutcome } from '../image/cache-outcome.ts'
import type { Destinations } from '../image/exporters.ts'
import { markdownTable, type PlatformRow } from './table.ts'

/** What a step made. */
export interface Made {
  readonly destinations: Pick<Destinations, 'load' | 'outputs'>
  /** `REPOSITORY@DIGEST`; undefined where nothing was published. */
  readonly image: string | undefined
  /** References under which it stands in a registry or in the engine. */
  readonly tags: readonly string[]
  readonly rows: readonly PlatformRow[]
  /** Undefined where nothing was built. */
  readonly cache: CacheOutcome | undefined
  readonly degradations: readonly Degradation[]
}

export function summaryMarkdown({ destinations, image, tags, rows, cache, degradations }: Made): string {
  const { outputs } = destinations
  return paragraphs([
    `### ${title(destinations, image)}`,
    ...(tags.length > 0 ? [`Tags: ${codes(tags)}`] : []),
    ...(outputs.length > 0 ? [`Outputs: ${codes(outputs.map(formatEntry))}`] : []),
    markdownTable(rows),
    ...(cache ? [cacheLine(cache)] : []),
    ...degradations.map(({ what, why }) => `⚠️ ${code(what)}: ${code(why)}`),
  ])
}

/** The summary is cut off at 1 MiB a step, and people read the end of what failed. */
const excerptKept = 32 * 1024

/** @param excerpt lines that tell more of it, of a build or of anything else; may be empty */
export function failureMarkdown(message: string, excerpt: string): string {
  return paragraphs(['### Failed', code(message), ...(excerpt === '' ? [] : [fenced(excerpt.slice(-excerptKept))])])
}

function title({ load, outputs }: Made['destinations'], image: string | undefined): string {
  if (image !== undefined) return `Published ${code(image)}`
  if (load) return 'Loaded'
  return outputs.length > 0 ? 'Exported' : 'Built, and exported nowhere'
}

function cacheLine({ backend, cached, steps, exported }: CacheOutcome): string {
  const where = backend === 'none' ? '' : ` (${backend}, ${exported ? '' : 'not '}exported)`
  return `Cache: ${cached} of ${steps} steps were cached${where}`
}

function paragraphs(parts: readonly string[]): string {
  return [...parts, ''].join('\n\n')
}

function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ')
}

/** Inside a code span Markdown and HTML have no meaning; a backtick or a blank line would end it. */
function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replace(/\s+/g, ' ')}\``
}

/** A block ends at a fence as long as its own or longer, so it is longer than any run of backticks in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}text`, text, fence].join('\n')
}
