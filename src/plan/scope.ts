/** Values of expressions: decided with the names, and passed on with the plan for the texts of its legs. */
import { mentionsDate, parseText, render, type Scope } from './expression.ts'

export interface ExpressionValues {
  readonly values: Readonly<Record<string, string>>
  /** ISO 8601, UTC. */
  readonly now: string
  readonly commitTime?: string
}

/** The date library is loaded only if an expression needs it. */
export async function scopeOf({ values, now, commitTime }: ExpressionValues, usesDate: boolean): Promise<Scope> {
  const { formatDate } = usesDate ? await import('./date.ts') : { formatDate: () => '' }
  return {
    values,
    date: (name, format, timeZone) => {
      if (name === 'date') return formatDate(new Date(now), format, timeZone)
      if (commitTime !== undefined) return formatDate(new Date(commitTime), format, timeZone)
      const commit = values['revision'] === '' ? 'none' : values['revision']
      throw new Error(
        `{{commit_date}}: neither the event nor the checkout has the time of commit ${commit}. ` +
          'Check out the repository at that commit before the step that decides the names',
      )
    },
  }
}

/**
 * Returns a function that expands the expressions in the texts of a build. Without tag rules, texts stay as they are.
 *
 * @param texts all of them
 */
export async function textExpander(
  values: ExpressionValues | undefined,
  texts: string,
): Promise<(text: string) => string> {
  if (!values) return (text) => text
  const scope = await scopeOf(values, mentionsDate(texts))
  return (text) => render(parseText(text), scope)
}
