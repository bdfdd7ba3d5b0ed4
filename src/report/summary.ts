/** The job summary. */
import type { Degradation } from '../actions/degradation.ts'
import { formatTagReference } from '../plan/reference.ts'
import type { Plan } from '../plan/plan.ts'
import { markdownTable, type PlatformRow } from './table.ts'

export function summaryMarkdown(
  plan: Plan,
  image: string,
  rows: readonly PlatformRow[],
  degradations: readonly Degradation[],
): string {
  const tags = plan.tags.map((tag) => `\`${formatTagReference(tag)}\``).join(', ')
  return [`### Published \`${image}\``, `Tags: ${tags}`, markdownTable(rows), ...degradations.map(degraded), ''].join(
    '\n\n',
  )
}

/** Inside a code span Markdown and HTML have no meaning; a backtick would end it. */
function degraded({ what, why }: Degradation): string {
  return `⚠️ ${what}: \`${why.replaceAll('`', "'")}\``
}
