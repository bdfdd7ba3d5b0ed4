/** The findings of `call: check`, from the metadata (BuildKit's frontend/subrequests/lint). */
import * as v from 'valibot'
import { parseJson } from '../actions/json.ts'
import { sanitize } from '../actions/sanitize.ts'
import type { CheckWarning } from '../progress/findings.ts'

type FindingLocation = v.InferOutput<typeof findingLocation>
const findingLocation = v.object({
  ranges: v.optional(v.array(v.object({ start: v.optional(v.object({ line: v.optional(v.number()) })) }))),
})

const finding = v.object({
  ruleName: v.optional(v.string(), ''),
  description: v.optional(v.string(), ''),
  detail: v.optional(v.string(), ''),
  url: v.optional(v.string(), ''),
  location: v.optional(findingLocation),
})

const checkMetadata = v.object({
  'result.json': v.optional(
    v.object({
      warnings: v.nullish(v.array(finding)),
      buildError: v.optional(v.object({ message: v.string(), location: v.optional(findingLocation) })),
    }),
    {},
  ),
})

export function readFindings(metadata: string): readonly CheckWarning[] {
  const { 'result.json': result } = parseJson(checkMetadata, metadata, 'metadata of buildx')
  const warnings = (result.warnings ?? []).map(({ ruleName, description, detail, url, location }) => ({
    text: sanitize(`${ruleName}: ${detail || description}`),
    detail: detail ? sanitize(description) : '',
    url: sanitize(url),
    line: lineOf(location),
  }))
  const { message, location } = result.buildError ?? {}
  if (message === undefined) return warnings
  return [...warnings, { text: sanitize(message), detail: '', url: '', line: lineOf(location) }]
}

function lineOf(location: FindingLocation | undefined): number | undefined {
  return location?.ranges?.[0]?.start?.line
}
