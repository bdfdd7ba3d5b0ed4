/** The progress of a build: turns the output of buildx into events. */
import { sanitize } from '../actions/sanitize.ts'
import { lineSplitter } from './lines.ts'
import { Findings } from './findings.ts'
import { parseStatus, type SolveStatus, type Vertex, type VertexLog } from './rawjson.ts'
import type { Platform } from '../plan/platform.ts'
import { StepOutput } from './output.ts'
import { Transfers } from './transfers.ts'
import { isCacheable, isExport, parseStepName, type Step, stepSeconds } from './build-step.ts'

/** All texts are sanitized. */
export type BuildEvent =
  /** The step is announced and may never run. */
  | { readonly kind: 'announced'; readonly step: Step }
  | { readonly kind: 'started'; readonly step: Step }
  /** Complete lines, joined by newlines. */
  | { readonly kind: 'output'; readonly step: Step; readonly text: string }
  | { readonly kind: 'finished'; readonly step: Step }

/** Counts instructions of the Dockerfile. */
export interface CacheHits {
  readonly cached: number
  readonly steps: number
}

/** Larger than any line of rawjson: BuildKit sends at most 16 MiB at once, which base64 makes a third longer. */
const longestStatus = 24 * 1024 * 1024
const tailKept = 8 * 1024
const messagesKept = 500

interface StepState {
  step: Step
  readonly output: StepOutput
  readonly transfers: Transfers
  /** The end of its output, in case it fails. */
  tail: string
  /** Intervals in which it ran, since BuildKit runs a step in several phases (resolve, pull, unpack). */
  readonly spans: (readonly [started: number, completed: number])[]
  reported: boolean
}

export class BuildProgress {
  private readonly states = new Map<string, StepState>()
  /** Steps whose end has not been reported yet, since BuildKit sends it before the rest of their output. */
  private readonly completed = new Set<StepState>()
  readonly findings = new Findings()
  private readonly said: string[] = []
  private started = 0
  private exporting = 0
  private readonly onEvent: (event: BuildEvent) => void
  private readonly targets: ReadonlySet<string>
  private readonly splitter = lineSplitter((line) => {
    this.acceptLine(line.toString())
  }, longestStatus)

  /** @param targets of a bake file, if several are built at once */
  constructor(onEvent: (event: BuildEvent) => void, targets: readonly string[] = []) {
    this.onEvent = onEvent
    this.targets = new Set(targets)
  }

  /** Accepts the stderr of buildx with `--progress=rawjson`. */
  push(chunk: Buffer): void {
    this.splitter.push(chunk)
  }

  end(): void {
    this.splitter.end()
    for (const state of this.completed) this.finish(state)
    for (const state of this.states.values()) this.emit(state, state.output.end())
  }

  /** Call before the same build runs again. Forgets failed and running steps. */
  restart(): void {
    this.said.length = 0
    this.exporting = 0
    for (const [digest, { step }] of this.states) {
      if (step.error !== undefined || step.completed === undefined) this.states.delete(digest)
    }
  }

  get steps(): readonly Step[] {
    return [...this.states.values()].map(({ step }) => step)
  }

  /** The progress of a target so far. A step that several targets share belongs to one of them. */
  of(target: string): BuildProgress {
    const part = new BuildProgress(this.onEvent)
    for (const [digest, state] of this.states) if (state.step.target === target) part.states.set(digest, state)
    return part
  }

  /** The last other messages of buildx, such as the lines of the Dockerfile around a failure. */
  get messages(): readonly string[] {
    return this.said
  }

  /** Failed steps. The build may have continued, as after a failed cache export. */
  get failed(): readonly Step[] {
    return this.steps.filter(({ error }) => error !== undefined)
  }

  /** Number of exporters that have started since `restart`. A node starts them when it has built everything. */
  get exports(): number {
    return this.exporting
  }

  get running(): readonly Step[] {
    return this.steps.filter(({ started, completed }) => started && !completed)
  }

  /** Number of steps that can be cached, and of those that were: of one platform, or of all. */
  cacheHits(platform?: Platform): CacheHits {
    const done = this.steps.filter(
      (step) =>
        isCacheable(step) && step.completed !== undefined && (platform === undefined || step.platform === platform),
    )
    return { cached: done.filter(({ cached }) => cached).length, steps: done.length }
  }

  /** Returns the last lines of a step's output. */
  tail(step: Step): readonly string[] {
    const { tail = '' } = this.states.get(step.digest) ?? {}
    return tail === '' ? [] : tail.split('\n')
  }

  /** Returns the transfers of a step, also while it runs. */
  transfers(step: Step): Transfers {
    return this.states.get(step.digest)?.transfers ?? new Transfers()
  }

  /**
   * Returns the time in seconds in which at least one step of a platform ran.
   *
   * @param platform undefined for a build with a single platform, whose steps do not name it
   */
  seconds(platform: Platform | undefined): number {
    return this.secondsOf((step) => (platform === undefined ? step.position !== undefined : step.platform === platform))
  }

  /** Returns the time in seconds in which at least one of these steps ran. */
  secondsOf(filter: (step: Step) => boolean): number {
    const spans = [...this.states.values()]
      .filter(({ step }) => filter(step))
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
    if (status) {
      this.accept(status)
      return
    }
    for (const state of this.completed) this.finish(state)
    if (line.trim() !== '') this.acceptMessage(sanitize(line))
  }

  private acceptMessage(text: string): void {
    this.said.push(text)
    if (this.said.length > messagesKept) this.said.shift()
  }

  private accept({ vertexes, statuses, logs, warnings }: SolveStatus): void {
    const printing = new Set(logs.map(({ vertex }) => this.states.get(vertex)))
    for (const state of this.completed) if (!printing.has(state)) this.finish(state)
    for (const vertex of vertexes) this.acceptVertex(vertex)
    for (const status of statuses) this.states.get(status.vertex)?.transfers.accept(status)
    for (const log of logs) this.acceptLog(log)
    for (const warning of warnings) this.findings.accept(warning)
  }

  private acceptVertex(vertex: Vertex): void {
    const state = this.states.get(vertex.digest) ?? this.announce(vertex)
    if (this.completed.has(state)) this.finish(state)
    const before = state.step
    const started = time(vertex.started) ?? before.started
    const number = before.number || (started === undefined ? 0 : ++this.started)
    const completed = time(vertex.completed)
    const cached = vertex.cached ?? before.cached
    const error = vertex.error ? sanitize(vertex.error) : undefined
    const { bytes: transferred } = state.transfers
    state.step = { ...before, number, started, completed, cached, error, transferred }
    if (started !== undefined && completed !== undefined) state.spans.push([started, completed])
    if (number !== before.number) {
      if (isExport(state.step)) this.exporting++
      this.onEvent({ kind: 'started', step: state.step })
    }
    if (completed !== undefined && before.completed === undefined) {
      this.completed.add(state)
      if (cached) this.finish(state)
    }
  }

  private announce({ digest, name, inputs = [] }: Vertex): StepState {
    const safeName = sanitize(name)
    const times = { started: undefined, completed: undefined }
    const rest = { cached: false, error: undefined, transferred: 0 }
    const step: Step = {
      digest,
      inputs,
      number: 0,
      name: safeName,
      ...parseStepName(safeName, this.targets),
      ...times,
      ...rest,
    }
    const state: StepState = {
      step,
      output: new StepOutput(),
      transfers: new Transfers(),
      tail: '',
      spans: [],
      reported: false,
    }
    this.states.set(digest, state)
    this.onEvent({ kind: 'announced', step })
    return state
  }

  private finish(state: StepState): void {
    this.completed.delete(state)
    this.emit(state, state.output.end())
    // A short further phase is not worth a line.
    const worthALine = !state.reported || state.step.error !== undefined || stepSeconds(state.step) >= 0.5
    state.reported = true
    if (worthALine) this.onEvent({ kind: 'finished', step: state.step })
    if (state.step.error === undefined) state.tail = ''
  }

  private acceptLog({ vertex, stream = 1, data }: VertexLog): void {
    const state = this.states.get(vertex) ?? this.announce({ digest: vertex, name: '' })
    this.emit(state, state.output.push(stream, Buffer.from(data, 'base64')))
  }

  private emit(state: StepState, text: string | undefined): void {
    if (text === undefined) return
    state.tail = (state.tail === '' ? text : `${state.tail}\n${text}`).slice(-tailKept)
    this.onEvent({ kind: 'output', step: state.step, text })
  }
}

function time(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text)
}
