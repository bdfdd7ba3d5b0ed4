/** The progress of a build: what each step did and how long it took, told line by line. */
import { foreign } from '../actions/foreign.ts'
import { type LineSplitter, lineSplitter } from '../docker/lines.ts'
import { parseStatus, type SolveStatus, type Vertex, type VertexLog } from '../docker/progress.ts'
import { parsePlatform, type Platform } from '../plan/platform.ts'

/** A step as far as it is known. Times are milliseconds since the epoch. */
export interface Step {
  readonly number: number
  readonly name: string
  readonly started: number | undefined
  readonly completed: number | undefined
  /** From when to when it ran: BuildKit runs a step in several goes (resolve, pull, unpack). */
  readonly spans: readonly (readonly [started: number, completed: number])[]
  readonly cached: boolean
  readonly error: string | undefined
}

/** More than a line of rawjson holds unless a build prints without ever ending a line. */
const longestLine = 16 * 1024 * 1024

/** A longer line of a build's output comes in pieces. */
const longestOutput = 64 * 1024

export class BuildProgress {
  private readonly steps = new Map<string, Step>()
  /** What each running step prints. */
  private readonly outputs = new Map<string, LineSplitter>()
  private readonly told = new Set<string>()
  readonly print: (line: string) => void
  private readonly splitter = lineSplitter((line) => {
    this.acceptLine(line.toString())
  }, longestLine)

  /** @param print gets lines that are safe for the runner's log */
  constructor(print: (line: string) => void) {
    this.print = print
  }

  /** Takes what buildx prints to stderr with `--progress=rawjson`. */
  push(chunk: Buffer): void {
    this.splitter.push(chunk)
  }

  end(): void {
    this.splitter.end()
    for (const output of this.outputs.values()) output.end()
  }

  /** Before the same build runs again: forgets what failed. */
  restart(): void {
    for (const [digest, { error }] of this.steps) if (error !== undefined) this.steps.delete(digest)
  }

  /** Steps that failed although the build may have gone on, as a cache export does. */
  get failed(): readonly Step[] {
    return [...this.steps.values()].filter(({ error }) => error !== undefined)
  }

  /** Seconds in which at least one step of a platform ran. A build of a single platform does not name it in its steps. */
  seconds(platform: Platform): number {
    const spans = [...this.steps.values()]
      .filter(({ name }) => stepPlatform(name) === platform)
      .flatMap(({ spans }) => spans)
      .sort(([a], [b]) => a - b)
    let total = 0
    let until = 0
    for (const [started, completed] of spans) {
      total += Math.max(0, completed - Math.max(started, until))
      until = Math.max(until, completed)
    }
    return total / 1000
  }

  private acceptLine(line: string): void {
    const status = parseStatus(line)
    if (status) this.accept(status)
    else if (line.trim() !== '') this.print(`buildx: ${foreign(line)}`)
  }

  private accept({ vertexes = [], logs = [], warnings = [] }: SolveStatus): void {
    for (const vertex of vertexes) this.acceptVertex(vertex)
    for (const log of logs) this.acceptLog(log)
    for (const { short, url } of warnings) {
      this.print(`warning: ${foreign(decode(short))}${url ? ` (${foreign(url)})` : ''}`)
    }
  }

  private acceptVertex(vertex: Vertex): void {
    const before = this.steps.get(vertex.digest)
    const started = time(vertex.started) ?? before?.started
    const completed = time(vertex.completed)
    const span = started !== undefined && completed !== undefined ? [[started, completed] as const] : []
    const step: Step = {
      number: before?.number ?? this.steps.size + 1,
      name: foreign(vertex.name),
      started,
      completed,
      spans: [...(before?.spans ?? []), ...span],
      cached: vertex.cached ?? false,
      error: vertex.error ? foreign(vertex.error) : undefined,
    }
    this.steps.set(vertex.digest, step)
    if (!before) this.print(`#${step.number} ${step.name}`)
    if (step.completed && !before?.completed) this.finish(vertex.digest, step)
  }

  private finish(digest: string, step: Step): void {
    this.outputs.get(digest)?.end()
    this.outputs.delete(digest)
    // A short further go is not worth a line.
    const again = this.told.has(digest)
    this.told.add(digest)
    if (!again || step.error !== undefined || seconds(step) >= 0.5) this.print(`#${step.number} ${outcome(step)}`)
  }

  private acceptLog({ vertex, data }: VertexLog): void {
    const output = this.outputs.get(vertex) ?? this.openOutput(vertex)
    output.push(Buffer.from(data, 'base64'))
  }

  /** Lines are put together as bytes: BuildKit cuts its pieces anywhere, within a character too. */
  private openOutput(vertex: string): LineSplitter {
    const number = this.steps.get(vertex)?.number ?? 0
    const output = lineSplitter((line) => {
      this.print(`#${number}   ${foreign(line.toString())}`)
    }, longestOutput)
    this.outputs.set(vertex, output)
    return output
  }
}

function outcome(step: Step): string {
  if (step.error !== undefined) return `ERROR ${step.error}`
  return step.cached ? 'CACHED' : `DONE ${seconds(step).toFixed(1)}s`
}

function seconds({ started, completed }: Step): number {
  return started && completed ? (completed - started) / 1000 : 0
}

/**
 * BuildKit names the steps of a multi-platform build `[linux/arm64 stage 2/3] RUN …`, and `[linux/amd64->arm64 …]` where
 * a step runs on one platform for another: it counts for the latter.
 */
function stepPlatform(name: string): Platform | undefined {
  const [, os, ran, target] = /^\[([a-z]+)\/([\w/]+)(?:->([\w/]+))? /.exec(name) ?? []
  if (os === undefined || ran === undefined) return undefined
  try {
    return parsePlatform(`${os}/${target ?? ran}`)
  } catch {
    return undefined
  }
}

function time(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text)
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString()
}
