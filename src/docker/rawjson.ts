/** What `--progress=rawjson` prints: BuildKit's SolveStatus (client/graph.go), one JSON object a line. */

export interface SolveStatus {
  readonly vertexes?: readonly Vertex[]
  readonly statuses?: readonly VertexStatus[]
  readonly logs?: readonly VertexLog[]
  readonly warnings?: readonly VertexWarning[]
}

/** A step of the build. It comes again with more fields as it goes on. Times are RFC 3339. */
export interface Vertex {
  readonly digest: string
  readonly name: string
  readonly started?: string
  readonly completed?: string
  readonly cached?: boolean
  readonly error?: string
}

/** A transfer within a step, such as one layer of a pull. */
export interface VertexStatus {
  readonly id: string
  readonly vertex: string
  /** Bytes so far. */
  readonly current: number
}

export interface VertexLog {
  readonly vertex: string
  /** 1 is stdout, 2 is stderr. */
  readonly stream?: number
  /** Base64; any bytes, ended where BuildKit's buffer ended. */
  readonly data: string
}

/** A finding of the Dockerfile checks. `short`, `detail` and the source's data are base64. */
export interface VertexWarning {
  readonly vertex: string
  readonly short: string
  readonly detail?: readonly string[]
  readonly url?: string
  readonly sourceInfo?: { readonly filename?: string }
  readonly range?: readonly { readonly start?: { readonly line?: number } }[]
}

/** The status in a line, or undefined for a line that is something else (buildx's own messages). */
export function parseStatus(line: string): SolveStatus | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    return JSON.parse(line) as SolveStatus
  } catch {
    return undefined
  }
}
