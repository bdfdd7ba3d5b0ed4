/**
 * Inputs written in YAML. Every fault is told with the input's name, line and column, and never with the text that
 * stands there: it may be a password.
 */
import { closest } from 'fastest-levenshtein'
import type * as Yaml from 'yaml'
import type { ReadInput } from './forms.ts'

/**
 * Reads an input as YAML 1.2; undefined when it is not given.
 *
 * @throws Error with line and column when it is not well-formed
 */
export async function readYaml(read: ReadInput, name: string): Promise<YamlValue | undefined> {
  const text = read(name)
  if (text === '') return undefined
  // Few steps have such an input, so the library is no part of the start.
  const library = await import('yaml')
  const lines = new library.LineCounter()
  const document = library.parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [fault] = [...document.errors, ...document.warnings]
  if (fault) {
    const { line, col } = lines.linePos(fault.pos[0])
    const what = fault.code.toLowerCase().replaceAll('_', ' ')
    throw new Error(
      `${name}: line ${line}, column ${col}: not well-formed YAML (${what}); put values with special characters in quotes`,
    )
  }
  return new YamlValue(document.contents, { name, library, document, lines })
}

interface Source {
  readonly name: string
  readonly library: typeof Yaml
  readonly document: Yaml.Document
  readonly lines: Yaml.LineCounter
}

export class YamlValue {
  private readonly node: unknown
  private readonly source: Source
  /** Where the value stands; where nothing stands, as after `key:`, that of the key. */
  private readonly offset: number

  constructor(node: unknown, source: Source, offset = 0) {
    const { isAlias, isNode } = source.library
    this.source = source
    this.offset = (isNode(node) ? node.range?.[0] : undefined) ?? offset
    this.node = isAlias(node) ? node.resolve(source.document) : node
    if (isAlias(node) && this.node === undefined) throw this.fault('a value that starts with * must stand in quotes')
  }

  /** An error about this value: the input, where it stands, and the message. */
  fault(message: string): Error {
    const { line, col } = this.source.lines.linePos(this.offset)
    return new Error(`${this.source.name}: line ${line}, column ${col}: ${message}`)
  }

  /** The entries of a map, in order; `place` is for faults of the key. */
  entries(): readonly { readonly key: string; readonly value: YamlValue; readonly place: YamlValue }[] {
    if (!this.source.library.isMap(this.node)) throw this.fault('this must be a map, lines of `key: value`')
    return this.node.items.map((pair) => {
      const place = new YamlValue(pair.key, this.source, this.offset)
      return { key: place.text(), value: new YamlValue(pair.value, this.source, place.offset), place }
    })
  }

  /** The fields of a map that may have no others. */
  fields<K extends string>(known: readonly K[]): Partial<Record<K, YamlValue>> {
    const found: Partial<Record<K, YamlValue>> = {}
    for (const { key, value, place } of this.entries()) {
      const field = known.find((name) => name === key)
      if (field === undefined) {
        throw place.fault(`unknown key '${key}'; did you mean '${closest(key, known)}'? Known are ${known.join(', ')}`)
      }
      found[field] = value
    }
    return found
  }

  isList(): boolean {
    return this.source.library.isSeq(this.node)
  }

  items(): readonly YamlValue[] {
    if (!this.source.library.isSeq(this.node)) throw this.fault('this must be a list, lines of `- item`')
    return this.node.items.map((item) => new YamlValue(item, this.source, this.offset))
  }

  /** A single value as it is written, so that `0123` keeps its zero; empty where nothing stands. */
  text(): string {
    const { node } = this
    if (node === null || node === undefined) return ''
    if (!this.source.library.isScalar(node)) throw this.fault('this must be a single value')
    if (typeof node.value === 'string') return node.value
    return node.value === null ? '' : (node.source ?? JSON.stringify(node.value))
  }

  /** A list of texts; a single text counts as comma-separated. */
  texts(): readonly string[] {
    if (this.source.library.isCollection(this.node)) return this.items().map((item) => item.text())
    return this.text()
      .split(/[,\n]/)
      .map((text) => text.trim())
      .filter(Boolean)
  }

  boolean(): boolean {
    const text = this.text()
    if (/^(true|True|TRUE)$/.test(text)) return true
    if (/^(false|False|FALSE)$/.test(text)) return false
    throw this.fault('this must be true or false')
  }
}
