/** The step that replaces a build: its inputs in order, each as its author wrote it or as a new value. */
import { isMap, isScalar, type Pair, stringify } from 'yaml'
import { column, commentOrBlank, type Edit, lineEnd, lineStart, startAbove } from './text.ts'
import { endOf, isFlow, pairOf, startOf, type Step, textOf } from './workflow.ts'

interface Entry {
  readonly name: string
  readonly value: string
  /** Its lines in the workflow, with those above. Undefined for a new value. */
  readonly source: string | undefined
  /** Comments and blank lines. */
  readonly above: readonly string[]
}

export class Draft {
  readonly step: Step
  /** Lines to add after `uses`, such as `id: image`. */
  readonly #settings = new Map<string, string>()
  readonly #carried = new Map<string, readonly string[]>()
  readonly #text: string
  #entries: readonly Entry[]
  #id: string

  constructor(step: Step, text: string) {
    this.step = step
    this.#text = text
    this.#id = step.id
    const inputs = step.node.get('with')
    this.#entries = isMap(inputs) ? inputs.items.map((pair) => readEntry(pair, text, isFlow(inputs))) : []
  }

  copy(): Draft {
    const copy = new Draft(this.step, this.#text)
    for (const [name, value] of this.#settings) copy.#settings.set(name, value)
    for (const [name, comments] of this.#carried) copy.#carried.set(name, comments)
    copy.#entries = this.#entries
    copy.#id = this.#id
    return copy
  }

  /** The id that others refer to. A step without one gets `fallback`. */
  id(fallback: string): string {
    if (this.#id === '') {
      this.#id = fallback
      this.#settings.set('id', fallback)
    }
    return this.#id
  }

  get(name: string): string {
    return this.#entries.find((entry) => entry.name === name)?.value ?? ''
  }

  names(): readonly string[] {
    return this.#entries.map(({ name }) => name)
  }

  addEnv(env: ReadonlyMap<string, string>): void {
    const lines = [...env].map(([name, value]) => `  ${renderScalar(name, value)}`)
    this.#settings.set('env', `\n${lines.join('\n')}`)
  }

  /** Keeps the comments of inputs that come from another step. */
  carryComments({ node }: Step, nameHere: (name: string) => string | undefined): void {
    const inputs = node.get('with')
    if (!isMap(inputs) || isFlow(inputs)) return
    for (const pair of inputs.items) {
      const name = nameHere(textOf(pair.key))
      const comments = linesAbove(pair, this.#text).filter((line) => line !== '')
      if (name !== undefined) this.#carried.set(name, [...(this.#carried.get(name) ?? []), ...comments])
    }
  }

  remove(name: string): void {
    this.#entries = this.#entries.filter((entry) => entry.name !== name)
  }

  /** Gives an input a new value where it stands, or at the end. */
  set(name: string, value: string): void {
    const old = this.#entries.find((entry) => entry.name === name)
    const entry = { name, value, source: undefined, above: old?.above ?? [] }
    this.#entries = old ? this.#entries.map((other) => (other === old ? entry : other)) : [...this.#entries, entry]
  }

  /** Puts others in the place of an input. */
  replace(name: string, inputs: ReadonlyMap<string, string>): void {
    const above = this.#entries.find((entry) => entry.name === name)?.above ?? []
    const entries = [...inputs].map(([name, value], index) => {
      return { name, value, source: undefined, above: index === 0 ? above : [] }
    })
    this.#entries = this.#entries
      .filter((entry) => entry.name === name || !inputs.has(entry.name))
      .flatMap((entry) => (entry.name === name ? entries : [entry]))
  }

  edits(uses: string): readonly Edit[] {
    const { node, start } = this.step
    const [pair, inputs] = [pairOf(node, 'uses'), pairOf(node, 'with')]
    if (isFlow(node)) return [this.#wholeStep(uses)]
    const indent = ' '.repeat(column(this.#text, startOf(node)))
    const used = endOf(pair)
    const [comment = ''] = /^[ \t]*(#.*)?/.exec(this.#text.slice(used)) ?? []
    const isVersion = /#\s*(?:v?\d|tag=|pin@|ratchet:)/.test(comment)
    const settings = [...this.#settings].map(
      ([name, value]) => `\n${indent}${name}:${value.startsWith('\n') ? indented(value, indent) : ` ${value}`}`,
    )
    const block = this.#block(indent)
    const after =
      inputs || block === '' ? settings.join('') : `${settings.join('')}\n${indent}with:\n${block.trimEnd()}`
    const edits = [
      { start: startOf(pair?.value), end: isVersion ? used + comment.trimEnd().length : used, text: uses },
      { start: used + comment.trimEnd().length, end: used + comment.trimEnd().length, text: after },
    ]
    if (!inputs) return edits
    const place = { start: lineStart(this.#text, startOf(inputs.key)), end: lineEnd(this.#text, endOf(inputs)) }
    const first = place.start < start ? startOf(inputs.key) : place.start
    // With the comment beside it.
    const lineOfKey = this.#text.slice(first, this.#text.indexOf('\n', first)).trimEnd()
    const head = isFlow(inputs.value) ? lineOfKey.replace(/with:.*/, 'with:') : lineOfKey
    const last = this.#text[place.end - 1] === '\n' ? '\n' : ''
    return [...edits, { start: first, end: place.end, text: block === '' ? '' : `${head}\n${block.trimEnd()}${last}` }]
  }

  #block(indent: string): string {
    const inputs = this.step.node.get('with')
    const inner = isMap(inputs) && !isFlow(inputs) ? ' '.repeat(column(this.#text, startOf(inputs))) : `${indent}  `
    return this.#entries
      .map(({ name, value, source, above }) => {
        const lines = [...above, ...(this.#carried.get(name) ?? []), renderScalar(name, value)]
        return source ?? `${indented(lines.join('\n'), inner)}\n`
      })
      .join('')
  }

  /** A step in flow style becomes one in block style. */
  #wholeStep(uses: string): Edit {
    const { node } = this.step
    const indent = ' '.repeat(column(this.#text, this.step.start) + 2)
    const others = node.items.flatMap(({ key, value }) => {
      const name = textOf(key)
      if (name === 'uses' || name === 'with' || this.#settings.has(name)) return []
      return [`${name}: ${this.#text.slice(startOf(value), endOf(value))}`]
    })
    const settings = [...this.#settings].map(
      ([name, value]) => `${name}:${value.startsWith('\n') ? value : ` ${value}`}`,
    )
    const inputs = this.#entries.map(({ name, value }) => indented(renderScalar(name, value), '  '))
    const lines = [`uses: ${uses}`, ...others, ...settings, ...(inputs.length > 0 ? ['with:', ...inputs] : [])]
    return { start: startOf(node), end: endOf(node), text: indented(lines.join('\n'), indent).trimStart() }
  }
}

function readEntry(pair: Pair, text: string, flow: boolean): Entry {
  const [name, value] = [textOf(pair.key), textOf(pair.value)]
  if (flow) return { name, value, source: undefined, above: [] }
  const start = startAbove(text, startOf(pair.key), commentOrBlank)
  const source = text.slice(start, lineEnd(text, endOf(pair)))
  return { name, value, source: source.endsWith('\n') ? source : `${source}\n`, above: linesAbove(pair, text) }
}

/** Comments and blank lines above an input, and the comment beside it. */
function linesAbove(pair: Pair, text: string): readonly string[] {
  const start = startAbove(text, startOf(pair.key), commentOrBlank)
  const lines = text
    .slice(start, lineStart(text, startOf(pair.key)))
    .split('\n')
    .slice(0, -1)
  const isBlock = isScalar(pair.value) && pair.value.type?.startsWith('BLOCK')
  const [, beside] = isBlock ? [] : (/^[ \t]+(#.*)/.exec(text.slice(endOf(pair))) ?? [])
  return [...lines, ...(beside === undefined ? [] : [beside])].map((line) => line.trim())
}

/** An input of a workflow has a type: `true` is no text there. */
export function renderTextInput(name: string, value: string): string {
  return isWord(value.trim()) ? `${name}: '${value.trim()}'` : renderScalar(name, value)
}

/** `name: value`, a value of several lines as a block. */
export function renderScalar(name: string, value: string): string {
  const trimmed = value.trim()
  if (!trimmed.includes('\n')) return `${name}: ${renderText(trimmed)}`
  return `${name}: |\n${indented(value.replace(/^\n+/, '').trimEnd(), '  ')}`
}

function renderText(value: string): string {
  return stringify(value, { lineWidth: 0, singleQuote: true, schema: isWord(value) ? 'failsafe' : 'core' }).trim()
}

/** They need no quotes: an input of a step is a text in any case. */
function isWord(value: string): boolean {
  return /^(?:true|false|\d+)$/.test(value)
}

export function indented(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : indent + line))
    .join('\n')
}
