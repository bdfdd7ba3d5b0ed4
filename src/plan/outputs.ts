/** The outputs that tell the names, for steps that use them elsewhere. */
import { formatAnnotation } from './annotations.ts'
import type { Plan } from './plan.ts'
import { formatTagReference } from './reference.ts'

/** Lists are by newline, in the form that the inputs of the same name take. */
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

/** An item of several lines is quoted. */
function lines(items: readonly string[]): string {
  return items.map((item) => (/[\r\n]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join('\n')
}
