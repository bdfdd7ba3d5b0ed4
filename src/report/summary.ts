/** The job summary. */
import type { Degradation } from '../actions/degradation.ts'
import { formatPhases, type Phase } from '../actions/phases.ts'
import { formatEntry } from '../docker/csv.ts'
import type { BuildFailure } from '../image/failure.ts'
import type { CheckWarning } from '../progress/findings.ts'
import type { CacheOutcome } from '../image/cache-outcome.ts'
import type { Destinations } from '../image/exporters.ts'
import { formatTagReference } from '../plan/reference.ts'
import type { KeptTag } from '../publish/tags.ts'
import type { StepRecords } from '../progress/records.ts'
import type { Advice } from './adviser.ts'
import { codeBlock, codeSpan } from './markdown.ts'
import { markdownTable, type PlatformRow } from './table.ts'
import { timeline } from './timeline.ts'

/** Result of a step. */
export interface SummaryContent {
  readonly destinations: Pick<Destinations, 'load' | 'outputs'>
  /** `REPOSITORY@DIGEST`; undefined if nothing was published. */
  readonly image: string | undefined
  /** Whether the image holds attestations of BuildKit. */
  readonly attested: boolean
  /** Tags of the image in a registry or in the engine. */
  readonly tags: readonly string[]
  /** Tags that stay where they are. */
  readonly kept: readonly KeptTag[]
  /** Command lines that verify the signatures. */
  readonly verifications: readonly string[]
  readonly rows: readonly PlatformRow[]
  /** Undefined if nothing was built. */
  readonly cache: CacheOutcome | undefined
  readonly degradations: readonly Degradation[]
  readonly steps: StepRecords
  readonly phases: readonly Phase[]
  readonly advice: readonly Advice[]
  /** Name of the artifact with the record of the build. */
  readonly record?: string | undefined
}

export function summaryMarkdown(content: SummaryContent): string {
  const { destinations, image, attested, tags, kept, rows, cache, degradations, steps, phases, advice, record } =
    content
  const { outputs } = destinations
  return paragraphs([
    `### ${title(content)}`,
    ...degradations.map(
      ({ what, why, remedy }) => `> [!WARNING]\n> ${codeSpan(what)}: ${codeSpan(why)}. ${codeSpan(remedy)}`,
    ),
    ...(image === undefined ? [] : [codeBlock(image)]),
    ...(tags.length > 0 ? [`Tags: ${codeSpans(tags)}`] : []),
    ...kept.map((tag) => `\`forward-only\`: ${codeSpan(describeKept(tag))}`),
    ...(outputs.length > 0 ? [`Outputs: ${codeSpans(outputs.map(formatEntry))}`] : []),
    markdownTable(
      rows.map((row) => ({ ...row, ...(row.digest !== undefined && { digest: shortDigest(row.digest) }) })),
    ),
    ...(cache ? [cacheLine(cache)] : []),
    ...(phases.length > 0 ? [`Time: ${formatPhases(phases)}`] : []),
    ...timeline(steps),
    ...(advice.length > 0 ? ['**Faster builds**', advice.map(({ text }) => `- ${text}`).join('\n')] : []),
    ...recordLine(record),
    ...(image === undefined ? [] : [commands(image, attested, rows, content.verifications)]),
  ])
}

export function describeKept({ reference, digest, why }: KeptTag): string {
  return `${formatTagReference(reference)} stays at ${digest}: ${why}`
}

/** The summary is limited to 1 MiB per step, and the end of a failure matters most. */
const excerptKept = 32 * 1024

interface FailureDetails {
  /** Lines that explain it. */
  readonly excerpt?: string
  /** Undefined if no build failed. */
  readonly failure?: Pick<BuildFailure, 'findings' | 'record'> | undefined
}

export function failureMarkdown(message: string, { excerpt = '', failure }: FailureDetails = {}): string {
  const { findings = [], record } = failure ?? {}
  return paragraphs([
    '### Failed',
    codeSpan(message),
    ...(findings.length > 0 ? [findingList(findings)] : []),
    ...(excerpt === '' ? [] : [codeBlock(excerpt.slice(-excerptKept))]),
    ...recordLine(record),
  ])
}

/** The summary of a call that succeeded. Its output is in the log. */
export function callMarkdown(call: string): string {
  return paragraphs([`### ${codeSpan(`call: ${call}`)} succeeded`])
}

function findingList(findings: readonly CheckWarning[]): string {
  const lines = findings.slice(0, mostSpans).map(({ line, text, url }) => {
    const where = line === undefined ? '' : `line ${line}: `
    return `- ${where}${codeSpan([text, url].filter(Boolean).join(' '))}`
  })
  const more = findings.length > mostSpans ? [`- ${findings.length - mostSpans} more`] : []
  return [...lines, ...more].join('\n')
}

function recordLine(record: string | undefined): readonly string[] {
  return record === undefined ? [] : [`Build record: artifact ${codeSpan(record)}, for the import in Docker Desktop`]
}

function title({ destinations: { load, outputs }, image, tags }: SummaryContent): string {
  if (image !== undefined) return `${tags.length > 0 ? 'Published' : 'Pushed'} ${codeSpan(image.replace(/@.*/, ''))}`
  if (load) return 'Loaded'
  return outputs.length > 0 ? 'Exported' : 'Built, not exported'
}

function cacheLine({ backend, cached, steps, exported }: CacheOutcome): string {
  const where = backend === 'none' ? '' : ` (${backend}, ${exported ? '' : 'not '}exported)`
  return `Cache: ${cached} of ${steps} steps cached${where}`
}

function commands(
  image: string,
  attested: boolean,
  rows: readonly PlatformRow[],
  verifications: readonly string[],
): string {
  const inspect = `docker buildx imagetools inspect ${image}`
  const [repository = ''] = image.split('@')
  const lines = [
    `docker pull ${image}`,
    inspect,
    ...(attested ? [`${inspect} --format '{{ json .Provenance }}'`] : []),
    ...verifications,
    ...rows.flatMap(({ platform, digest }) =>
      digest === undefined ? [] : [`docker pull ${repository}@${digest} # ${platform}`],
    ),
  ]
  return ['<details><summary>Commands</summary>', codeBlock(lines.join('\n'), 'sh'), '</details>'].join('\n\n')
}

/** Enough to recognize it. The commands have the whole digest. */
function shortDigest(digest: string): string {
  return `${digest.slice(0, 'sha256:'.length + 12)}…`
}

function paragraphs(parts: readonly string[]): string {
  return [...parts, ''].join('\n\n')
}

const mostSpans = 100

function codeSpans(texts: readonly string[]): string {
  const more = texts.length > mostSpans ? ` and ${texts.length - mostSpans} more` : ''
  return texts.slice(0, mostSpans).map(codeSpan).join(', ') + more
}
