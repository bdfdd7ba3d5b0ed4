/** The job summary. */
import { formatTagReference } from '../plan/reference.ts'
import type { Plan } from '../plan/plan.ts'
import { markdownTable, type PlatformRow } from './table.ts'

export function summaryMarkdown(plan: Plan, image: string, rows: readonly PlatformRow[]): string {
  const tags = plan.tags.map((tag) => `\`${formatTagReference(tag)}\``).join(', ')
  return [`### Published \`${image}\``, `Tags: ${tags}`, markdownTable(rows), ''].join('\n\n')
}
