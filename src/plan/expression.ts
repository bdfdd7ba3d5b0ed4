/** Text with expressions: `{{branch}}`, `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}`. */
import { parseBoolean } from '../actions/boolean.ts'
import { messageOf } from '../actions/errors.ts'
import { suggestion } from './attributes.ts'

export type Template = readonly Segment[]

type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'date'; readonly name: DateName; readonly format: string; readonly timeZone: string }

const dateNames = ['date', 'commit_date'] as const
type DateName = (typeof dateNames)[number]

/** Expressions that are available everywhere. */
export const globalNames = [
  ...'branch tag sha base_ref is_default_branch is_not_default_branch'.split(' '),
  ...dateNames,
]

/** Expressions in labels, annotations and build arguments, which are written after the tags are decided. */
const textNames = [...globalNames, 'version', 'revision', 'created'] as const

/** Additional expressions in the pattern of a version rule. */
export const versionNames = ['raw', 'version', 'major', 'minor', 'patch'] as const

/** Values of expressions. */
export interface Scope {
  readonly values: Readonly<Record<string, string>>
  readonly date: (name: DateName, format: string, timeZone: string) => string
}

/** Whether a text contains a date expression: any, or only `commit_date`. */
export function mentionsDate(text: string, name: 'date' | 'commit_date' = 'date'): boolean {
  return (name === 'date' ? /\{\{\s*(?:commit_)?date\b/ : /\{\{\s*commit_date\b/).test(text)
}

/**
 * Parses the text of a label, annotation or build argument. Braces that no word follows are not an expression, such as
 * those of a Go template.
 *
 * @throws Error that names the invalid expression
 */
export function parseText(text: string): Template {
  try {
    return parseTemplate(text.replace(/(?<!\\)\{\{(?!\s*\w)/g, '\\{{'), textNames)
  } catch (error) {
    const message = messageOf(error).replace(/[^?]$/, '$&.')
    throw new Error(`${message} Write \\{{ for literal braces`, { cause: error })
  }
}

/**
 * `\{{` stands for literal braces.
 *
 * @throws Error that names the invalid expression
 */
export function parseTemplate(text: string, names: readonly string[] = globalNames): Template {
  const segments: Segment[] = []
  let rest = text
  while (rest !== '') {
    const start = rest.search(/\\?\{\{/)
    if (start !== 0) segments.push({ kind: 'text', text: start < 0 ? rest : rest.slice(0, start) })
    if (start < 0) break
    if (rest[start] === '\\') {
      segments.push({ kind: 'text', text: '{{' })
      rest = rest.slice(start + 3)
      continue
    }
    const end = rest.indexOf('}}', start)
    if (end < 0) throw new Error(`"${text}" has "{{" without "}}"`)
    segments.push(parseExpression(rest.slice(start + 2, end).trim(), names))
    rest = rest.slice(end + 2)
  }
  return segments
}

export function render(template: Template, scope: Scope): string {
  return template.map((segment) => renderSegment(segment, scope)).join('')
}

/** @throws Error that quotes the line if its attribute `enable` is not a boolean */
export function isEnabled(
  { enable, text }: { readonly enable: Template; readonly text: string },
  scope: Scope,
): boolean {
  const word = render(enable, scope).trim()
  const isOn = parseBoolean(word)
  if (isOn === undefined) {
    throw new Error(`"${text}": enable is "${word}". Use true, false, or an expression for one of them`)
  }
  return isOn
}

function renderSegment(segment: Segment, { values, date }: Scope): string {
  switch (segment.kind) {
    case 'text':
      return segment.text
    case 'value':
      return values[segment.name] ?? ''
    case 'date':
      return date(segment.name, segment.format, segment.timeZone)
  }
}

/** Whether the template is a single expression with this name. */
export function isOnly(template: Template, name: string): boolean {
  const [segment, ...rest] = template
  return segment?.kind === 'value' && segment.name === name && rest.length === 0
}

const datePattern = /^\w+\s+(?:'([^']*)'|"([^"]*)")(?:\s+tz=(?:'([^']*)'|"([^"]*)"))?$/

function parseExpression(text: string, names: readonly string[]): Segment {
  const name = /^\w*/.exec(text)?.[0] ?? ''
  if (!names.includes(name)) throw new Error(`unknown expression "{{${text}}}". ${suggestion(name, names)}`)
  const dateName = dateNames.find((known) => known === name)
  if (dateName === undefined) {
    if (text !== name) throw new Error(`the expression "{{${text}}}" takes no argument. Use {{${name}}}`)
    return { kind: 'value', name }
  }
  const [match, single, double, singleZone, doubleZone] = datePattern.exec(text) ?? []
  if (match === undefined) {
    throw new Error(
      `invalid expression "{{${text}}}". Use {{${name} 'YYYYMMDD'}} or {{${name} 'YYYYMMDD' tz='Asia/Tokyo'}}`,
    )
  }
  return { kind: 'date', name: dateName, format: single ?? double ?? '', timeZone: singleZone ?? doubleZone ?? 'UTC' }
}
