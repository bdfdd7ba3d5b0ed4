/** Parses tag rules into one type per kind. */
import { inContext, withContext } from '../actions/errors.ts'
import { type Line, attributesOf, suggestion } from './attributes.ts'
import { globalNames, parseTemplate, type Template, versionNames } from './expression.ts'

interface Common {
  /** As in the input, for messages. */
  readonly text: string
  readonly enable: Template
  /** Tags with a higher priority come first. */
  readonly priority: number
  /** If undefined, that of the flavor. */
  readonly prefix: Template | undefined
  readonly suffix: Template | undefined
}

export type Rule = Common & Kind

type Kind =
  | { readonly type: 'schedule'; readonly pattern: Template }
  | VersionKind
  | { readonly type: 'match'; readonly pattern: Pattern; readonly group: number; readonly value: Template | undefined }
  /** If undefined, the default branch of the repository. */
  | { readonly type: 'edge'; readonly branch: string | undefined }
  | { readonly type: 'ref'; readonly event: (typeof refEvents)[number] }
  | { readonly type: 'raw'; readonly value: Template }
  | { readonly type: 'sha'; readonly format: (typeof shaFormats)[number] }
  /** A required attribute is present but empty, as with a GitHub expression that has no value for this event. */
  | { readonly type: 'empty'; readonly attribute: string }

export interface VersionKind {
  readonly type: 'semver' | 'pep440'
  readonly pattern: Template
  /** If undefined, the Git tag. */
  readonly value: Template | undefined
  /** Extracts the version from the value: the first group, or the whole match. */
  readonly match: Pattern | undefined
}

export interface Pattern {
  /** As in the input, for messages. */
  readonly text: string
  readonly expression: RegExp
}

const refEvents = ['branch', 'tag', 'pr'] as const
const shaFormats = ['short', 'long'] as const

interface TypeOptions {
  readonly priority: number
  readonly optional: readonly string[]
  readonly required?: { readonly key: string; readonly example: string }
}

const types = {
  schedule: { priority: 1000, optional: ['pattern'] },
  semver: { priority: 900, required: { key: 'pattern', example: '{{version}}' }, optional: ['value', 'match'] },
  pep440: { priority: 900, required: { key: 'pattern', example: '{{version}}' }, optional: ['value', 'match'] },
  match: { priority: 800, required: { key: 'pattern', example: 'v(.*)' }, optional: ['group', 'value'] },
  edge: { priority: 700, optional: ['branch'] },
  ref: { priority: 600, required: { key: 'event', example: 'branch' }, optional: [] },
  raw: { priority: 200, required: { key: 'value', example: 'NAME' }, optional: [] },
  sha: { priority: 100, optional: ['format'] },
} as const satisfies Readonly<Record<string, TypeOptions>>
type TypeName = keyof typeof types
const typeNames = Object.keys(types) as TypeName[]

/** Rules that apply if the input `tags` is empty. */
export const defaultRules = [
  'type=schedule',
  'type=ref,event=branch',
  'type=ref,event=tag',
  'type=ref,event=pr',
] as const

/** @throws Error that quotes the rule */
export function parseRule(line: Line): Rule {
  const type = typeOf(line)
  const { priority, optional, required }: TypeOptions = types[type]
  const own = [...(required ? [required.key] : []), ...optional]
  const attributes = attributesOf(line, ['type', ...own, 'enable', 'priority', 'prefix', 'suffix'], 'value')
  const template = (key: string): Template | undefined => {
    const text = attributes.get(key)
    return text === undefined ? undefined : inContext(`"${line.text}"`, () => parseTemplate(text))
  }
  return {
    text: line.text,
    enable: template('enable') ?? [{ kind: 'text', text: 'true' }],
    priority: integer(line, 'priority', attributes.get('priority') ?? `${priority}`),
    prefix: template('prefix') ?? impliedPrefix(type, attributes.get('event')),
    suffix: template('suffix'),
    ...inContext(`"${line.text}"`, () => parseKind(type, attributes)),
  }
}

/** Default prefixes that take precedence over the flavor. */
function impliedPrefix(type: TypeName, event: string | undefined): Template | undefined {
  if (type === 'sha') return [{ kind: 'text', text: 'sha-' }]
  return type === 'ref' && event === 'pr' ? [{ kind: 'text', text: 'pr-' }] : undefined
}

/** @throws Error for an unknown type */
function typeOf({ text, fields }: Line): TypeName {
  const given = fields.find(({ key }) => key === 'type')?.value
  const type = typeNames.find((known) => known === (given ?? 'raw'))
  if (type === undefined)
    throw new Error(`"${text}": unknown type "${given ?? ''}". ${suggestion(given ?? '', typeNames)}`)
  return type
}

function parseKind(type: TypeName, attributes: ReadonlyMap<string, string>): Kind {
  const { required }: TypeOptions = types[type]
  const needed = required && attributes.get(required.key)
  if (required && needed === undefined) {
    throw new Error(`${required.key} is missing. Add ${required.key}=${required.example}`)
  }
  if (required && needed === '') return { type: 'empty', attribute: required.key }
  const given = (key: string): string | undefined => {
    const value = attributes.get(key)
    return value === '' ? undefined : value
  }
  const optional = <T>(key: string, parse: (text: string) => T): T | undefined => {
    const value = given(key)
    return value === undefined ? undefined : parse(value)
  }
  const value = optional('value', parseTemplate)
  switch (type) {
    case 'schedule':
      return { type, pattern: parseTemplate(given('pattern') ?? 'nightly') }
    case 'semver':
    case 'pep440': {
      const pattern = parseTemplate(given('pattern') ?? '', [...versionNames, ...globalNames])
      return { type, pattern, value, match: optional('match', (text) => regularExpression('match', text)) }
    }
    case 'match': {
      const pattern = regularExpression('pattern', given('pattern') ?? '')
      const group = given('group') ?? '0'
      if (!/^\d+$/.test(group)) throw new Error(`group "${group}" is not a number`)
      return { type, pattern, group: Number(group), value }
    }
    case 'edge':
      return { type, branch: given('branch') }
    case 'ref':
      return { type, event: word('event', given('event') ?? '', refEvents) }
    case 'raw':
      return { type, value: parseTemplate(given('value') ?? '') }
    case 'sha':
      return { type, format: word('format', given('format') ?? 'short', shaFormats) }
  }
}

/** Parses `/pattern/flags`, or a pattern without flags. */
function regularExpression(key: string, text: string): Pattern {
  const [, source = text, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? []
  try {
    return { text, expression: new RegExp(source, flags.replace('g', '')) }
  } catch (error) {
    throw withContext(`${key} is not a valid regular expression`, error)
  }
}

function word<W extends string>(key: string, text: string, words: readonly W[]): W {
  const found = words.find((known) => known === text)
  if (found === undefined) throw new Error(`unknown ${key} "${text}". ${suggestion(text, words)}`)
  return found
}

function integer({ text }: Line, key: string, value: string): number {
  if (!/^-?\d+$/.test(value)) throw new Error(`"${text}": ${key} "${value}" is not an integer`)
  return Number(value)
}
