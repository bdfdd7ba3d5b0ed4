/** A workflow as its author wrote it: jobs and steps with the place of each in the text. */
import { isAlias, isMap, isPair, isScalar, isSeq, type Pair, parseDocument, visit, type YAMLMap } from 'yaml'
import { lineNumber } from './text.ts'

export interface Workflow {
  readonly text: string
  readonly root: YAMLMap
  readonly jobs: readonly Job[]
}

export interface Job {
  readonly key: string
  readonly node: YAMLMap
  readonly pair: Pair
  readonly steps: readonly Step[]
}

export interface Step {
  readonly index: number
  readonly node: YAMLMap
  /** Where its dash is, and where its last value ends. */
  readonly start: number
  readonly end: number
  /** For messages, counted from 1. */
  readonly line: number
  /** `docker/login-action`, and the ref after the `@`. */
  readonly action: string
  readonly ref: string
  readonly id: string
  readonly title: string
  /** The value of `if` without `${{ }}`. */
  readonly condition: string
  readonly run: string
  readonly inputs: ReadonlyMap<string, string>
  readonly env: ReadonlyMap<string, string>
}

/** @throws Error with the line if the text is not a workflow or the definition of a composite action */
export function readWorkflow(text: string): Workflow {
  // Without a schema every scalar is the text that GitHub sees.
  const document = parseDocument(text, { schema: 'failsafe', keepSourceTokens: true })
  const [error] = document.errors
  if (error) {
    const several = error.code === 'MULTIPLE_DOCS'
    throw new Error(several ? 'the file has several YAML documents. A workflow is one document' : error.message.trim())
  }
  const root = document.contents
  if (!isMap(root)) throw new Error('the file is not a workflow. It has no map at its top')
  const jobs = root.get('jobs')
  const pairs = isMap(jobs) ? jobs.items : root.items.filter((pair) => textOf(pair.key) === 'runs')
  return { text, root, jobs: pairs.flatMap((pair) => readJob(pair, text)) }
}

function readJob(pair: Pair, text: string): readonly Job[] {
  const node = pair.value
  if (!isMap(node)) return []
  return [{ key: textOf(pair.key), node, pair, steps: readSteps(node, text) }]
}

/** None if a list of steps is in flow style or has an alias, so that nothing can be moved. */
function readSteps(job: YAMLMap, text: string): readonly Step[] {
  const steps = job.get('steps')
  if (!isSeq(steps) || steps.srcToken?.type !== 'block-seq') return []
  const { items } = steps.srcToken
  return steps.items.flatMap((node, index) => {
    const dash = items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset
    return isMap(node) && dash !== undefined ? [readStep(node, index, dash, text)] : []
  })
}

function readStep(node: YAMLMap, index: number, start: number, text: string): Step {
  const [action = '', ref = ''] = textOf(node.get('uses', true)).split('@')
  const run = textOf(node.get('run', true))
  const id = textOf(node.get('id', true))
  const line = lineNumber(text, start)
  return {
    index,
    node,
    start,
    end: endOf(node),
    line,
    action: action.toLowerCase(),
    ref,
    id,
    title: [textOf(node.get('name', true)), action, run.trim().split('\n')[0] ?? ''].find((text) => text !== '') ?? id,
    condition: bare(textOf(node.get('if', true))),
    run,
    inputs: entriesOf(node.get('with')),
    env: entriesOf(node.get('env')),
  }
}

/** The text of a scalar; empty for anything else. */
export function textOf(node: unknown): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value : ''
}

/** The scalars of a map by their lowercase names. */
export function entriesOf(node: unknown): ReadonlyMap<string, string> {
  if (!isMap(node)) return new Map()
  return new Map(node.items.map(({ key, value }) => [textOf(key), textOf(value)]))
}

/** An expression without `${{ }}`, with single spaces. */
export function bare(expression: string): string {
  const [, inner = expression] = /^\s*\$\{\{((?:(?!\}\}).)*)\}\}\s*$/s.exec(expression) ?? []
  return inner.replace(/\s+/g, ' ').trim()
}

/** Where the last value of a node ends, without the comments after it. */
export function endOf(node: unknown): number {
  if (isPair(node)) return Math.max(endOf(node.key), endOf(node.value))
  if (isMap(node) || isSeq(node)) {
    const closed = node.srcToken?.type === 'flow-collection'
    return closed ? (node.range?.[1] ?? 0) : Math.max(node.range?.[0] ?? 0, ...node.items.map(endOf))
  }
  return isScalar(node) || isAlias(node) ? (node.range?.[1] ?? 0) : 0
}

export function startOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0
}

/** Whether a node is shared by an anchor, so that a change at one place changes another. */
export function isShared(node: unknown): boolean {
  let shared = false
  if (!isMap(node) && !isSeq(node)) return shared
  visit(node, {
    Alias: () => {
      shared = true
      return visit.BREAK
    },
    Node: (_, { anchor }) => {
      if (anchor === undefined) return undefined
      shared = true
      return visit.BREAK
    },
  })
  return shared
}

export function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => textOf(key) === name)
}

/** Calls `use` with every scalar below a node that is a value. */
export function scalarsOf(node: YAMLMap): readonly { readonly value: string; readonly range: [number, number] }[] {
  const found: { value: string; range: [number, number] }[] = []
  visit(node, {
    Scalar: (key, { value, range }) => {
      if (key === 'key' || !range) return
      found.push({ value: typeof value === 'string' ? value : '', range: [range[0], range[1]] })
    },
  })
  return found
}

export function isFlow(node: unknown): boolean {
  return isMap(node) && node.srcToken?.type === 'flow-collection'
}
