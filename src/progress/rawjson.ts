/** What `--progress=rawjson` prints: BuildKit's SolveStatus (client/graph.go), one JSON object a line. */
import * as v from 'valibot'
import { matchJson } from '../actions/json.ts'

/** A step of the build. It comes again with more fields as it goes on. Times are RFC 3339. */
export type Vertex = v.InferOutput<typeof vertex>
const vertex = v.object({
  digest: v.string(),
  name: v.optional(v.string(), ''),
  /** Digests of the steps whose results it uses. */
  inputs: v.optional(v.array(v.string())),
  started: v.optional(v.string()),
  completed: v.optional(v.string()),
  cached: v.optional(v.boolean()),
  error: v.optional(v.string()),
})

/** A transfer or another action within a step, such as one layer of a pull. */
export type VertexStatus = v.InferOutput<typeof vertexStatus>
const vertexStatus = v.object({
  id: v.string(),
  vertex: v.optional(v.string(), ''),
  /** Bytes so far. */
  current: v.number(),
  /** Bytes in the end, if they are known. */
  total: v.optional(v.number()),
  completed: v.optional(v.string()),
})

export interface VertexLog {
  readonly vertex: string
  /** 1 is stdout, 2 is stderr. */
  readonly stream?: number
  /** Base64 of arbitrary bytes, split at the size of BuildKit's buffer. */
  readonly data: string
}

/** A build may print a million of them: looked at without a copy. */
const vertexLog = v.custom<VertexLog>((value) => {
  const { vertex, stream, data } = (value ?? {}) as Partial<Record<keyof VertexLog, unknown>>
  return typeof vertex === 'string' && typeof data === 'string' && ['number', 'undefined'].includes(typeof stream)
}, 'expected a log entry')

/** A finding of the Dockerfile checks. `short`, `detail` and the source's data are base64. */
export type VertexWarning = v.InferOutput<typeof vertexWarning>
const vertexWarning = v.object({
  short: v.optional(v.string(), ''),
  detail: v.optional(v.array(v.string()), []),
  url: v.optional(v.string(), ''),
  range: v.optional(v.array(v.object({ start: v.optional(v.object({ line: v.optional(v.number()) })) })), []),
})

export type SolveStatus = v.InferOutput<typeof solveStatus>
export const solveStatus = v.object({
  vertexes: v.optional(v.array(vertex), []),
  statuses: v.optional(v.array(vertexStatus), []),
  logs: v.optional(v.array(vertexLog), []),
  warnings: v.optional(v.array(vertexWarning), []),
})

/** Parses a line. Returns undefined for other lines, which are messages of buildx. */
export function parseStatus(line: string): SolveStatus | undefined {
  return line.startsWith('{') ? matchJson(solveStatus, line) : undefined
}
