/** References to steps in expressions: `steps.ID.outputs.NAME`. */
import { isScalar, visit } from 'yaml'
import type { Edit } from './text.ts'
import type { Job, Step } from './workflow.ts'

export interface Reference {
  readonly id: string
  /** `outputs.tags`, `outcome`; empty for a form that can't be renamed. */
  readonly path: string
  /** The step that it stands in. Undefined for the job's own settings, such as its outputs. */
  readonly step: Step | undefined
  readonly start: number
  readonly end: number
}

const simple = /\bsteps\.([\w-]+)\.([\w-]+(?:\.[\w-]+)?)(?![\w.[-])/g
const any = /\bsteps\s*(?:\.\s*([\w-]+)|\[\s*['"]+([^'"]+)['"]+\s*\])?/g

/** All references of a job. One to all steps, such as `toJSON(steps)`, has an empty id. */
export function referencesOf(job: Job, text: string): readonly Reference[] {
  const references: Reference[] = []
  visit(job.node, {
    Scalar: (key, node) => {
      if (key === 'key' || !isScalar(node) || !node.range) return
      const [start, end] = node.range
      const source = text.slice(start, end)
      if (!source.includes('steps')) return
      const step = job.steps.find((step) => step.start <= start && end <= step.end)
      references.push(...referencesIn(source).map((found) => ({ ...found, step, ...shift(found, start) })))
    },
  })
  return references
}

type Found = Pick<Reference, 'id' | 'path' | 'start' | 'end'>

function shift({ start, end }: Found, by: number): { readonly start: number; readonly end: number } {
  return { start: start + by, end: end + by }
}

/** Only in expressions: a word "steps" in a script is none. */
function referencesIn(source: string): readonly Found[] {
  const renamable = [...source.matchAll(simple)].map(({ 0: { length }, 1: id = '', 2: path = '', index }) => ({
    ...{ id, path },
    ...{ start: index, end: index + length },
  }))
  const others = [...source.matchAll(any)].flatMap(({ 0: { length }, 1: name, 2: quoted, index }) => {
    if (renamable.some(({ start }) => start === index) || !isExpression(source, index)) return []
    return [{ id: name ?? quoted ?? '', path: '', start: index, end: index + length }]
  })
  return [...renamable, ...others]
}

/** `if` needs no braces, so a text without any is an expression if it looks like one. */
function isExpression(source: string, index: number): boolean {
  const before = source.slice(0, index)
  return before.lastIndexOf('${{') > before.lastIndexOf('}}') || /^steps(?:\.|\[|\))/.test(source.slice(index))
}

export function rename({ start, end }: Reference, expression: string, text: string): Edit {
  // In a scalar with single quotes they are doubled.
  const quoted = isSingleQuoted(text, start) ? expression.replaceAll("'", "''") : expression
  return { start, end, text: quoted }
}

function isSingleQuoted(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return /:\s+'(?:[^']|'')*$/.test(line)
}
