/** Outputs with the names, for later steps. */
import { quoted } from '../docker/csv.ts'
import { formatAnnotation } from './annotations.ts'
import type { Plan } from './make-plan.ts'
import { formatTagReference } from './reference.ts'

/** Lists have one item per line, in the syntax of the inputs with the same names. */
export function nameOutputs(plan: Plan): Readonly<Record<string, string>> {
  const { version, tagNames, labels } = plan
  const tags = plan.tags.map(formatTagReference)
  const annotations = plan.annotations.map(formatAnnotation)
  return {
    version,
    tags: tags.join('\n'),
    'tag-names': tagNames.join('\n'),
    labels: lines(Object.entries(labels).map(([key, value]) => `${key}=${value}`)),
    annotations: lines(annotations),
    json: JSON.stringify({ version, tags, 'tag-names': tagNames, labels, annotations }),
  }
}

/** Quotes items that span several lines. */
function lines(items: readonly string[]): string {
  return items.map((item) => (/[\r\n]/.test(item) ? quoted(item) : item)).join('\n')
}
