/** What `call: check` found, as it stands in the metadata (BuildKit's frontend/subrequests/lint). */
import { sanitize } from '../actions/sanitize.ts'
import type { CheckWarning } from './progress.ts'

interface Finding {
  readonly ruleName?: string
  readonly description?: string
  readonly detail?: string
  readonly url?: string
  readonly location?: FindingLocation
}

interface FindingLocation {
  readonly ranges?: readonly { readonly start?: { readonly line?: number } }[]
}

interface CheckResult {
  readonly warnings?: readonly Finding[]
  readonly buildError?: { readonly message?: string; readonly location?: FindingLocation }
}

export function readFindings(metadata: string): readonly CheckWarning[] {
  const { 'result.json': result = {} } = JSON.parse(metadata) as { readonly 'result.json'?: CheckResult }
  const warnings = (result.warnings ?? []).map(
    ({ ruleName = '', description = '', detail = '', url = '', location }) => ({
      text: sanitize(`${ruleName}: ${detail || description}`),
      detail: detail ? sanitize(description) : '',
      url: sanitize(url),
      line: lineOf(location),
    }),
  )
  const { message, location } = result.buildError ?? {}
  if (message === undefined) return warnings
  return [...warnings, { text: sanitize(message), detail: '', url: '', line: lineOf(location) }]
}

function lineOf(location: FindingLocation | undefined): number | undefined {
  return location?.ranges?.[0]?.start?.line
}
