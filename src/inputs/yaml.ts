/**
 * Inputs in YAML. Errors name the input, line and column, and never quote the value, which may be a password.
 */
import { closest } from 'fastest-levenshtein'
import type * as Yaml from 'yaml'
import { parseBoolean } from '../actions/boolean.ts'
import { messageOf } from '../actions/errors.ts'
import { readList, type ReadInput } from './forms.ts'

/**
 * Reads an input as YAML 1.2. Returns undefined if it is not set.
 *
 * @throws Error with line and column if it is not valid YAML
 */
export async function readYaml(read: ReadInput, name: string): Promise<YamlValue | undefined> {
  const text = read(name)
  if (text === '') return undefined
  // Loaded only when needed, since few steps have such an input.
  const library = await import('yaml')
  const lines = new library.LineCounter()
  const document = library.parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [fault] = [...document.errors, ...document.warnings]
  if (fault) {
    const { line, col } = lines.linePos(fault.pos[0])
    const what = fault.code.toLowerCase().replaceAll('_', ' ')
    throw new Error(
      `${name}: line ${line}, column ${col}: invalid YAML (${what}). Put values with special characters in quotes`,
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
  /** Position of the value, or of its key if there is no value, as after `key:`. */
  private readonly offset: number

  constructor(node: unknown, source: Source, offset = 0) {
    const { isAlias, isNode } = source.library
    this.source = source
    this.offset = (isNode(node) ? node.range?.[0] : undefined) ?? offset
    this.node = isAlias(node) ? node.resolve(source.document) : node
    if (isAlias(node) && this.node === undefined) throw this.fault('a value that starts with * must be quoted')
  }

  /** Returns an error with the input, the position of this value, and the message. */
  fault(message: string): Error {
    const { line, col } = this.source.lines.linePos(this.offset)
    return new Error(`${this.source.name}: line ${line}, column ${col}: ${message}`)
  }

  /** Returns the entries of a map. `place` is for errors about the key. */
  entries(): readonly { readonly key: string; readonly value: YamlValue; readonly place: YamlValue }[] {
    if (!this.source.library.isMap(this.node)) throw this.fault('this must be a map, lines of `key: value`')
    return this.node.items.map((pair) => {
      const place = new YamlValue(pair.key, this.source, this.offset)
      return { key: place.text(), value: new YamlValue(pair.value, this.source, place.offset), place }
    })
  }

  /** Returns the fields of a map. Others are an error. */
  fields<K extends string>(known: readonly K[]): Partial<Record<K, YamlValue>> {
    const found: Partial<Record<K, YamlValue>> = {}
    for (const { key, value, place } of this.entries()) {
      const field = known.find((name) => name === key)
      if (field === undefined) {
        // Not quoted: without the space after its colon, a password is part of its key.
        throw place.fault(`unknown key. Did you mean "${closest(key, known)}"? Known keys: ${known.join(', ')}`)
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

  /** Returns a single value as written, so that `0123` keeps its zero; empty if there is no value. */
  text(): string {
    const { node } = this
    if (node === null || node === undefined) return ''
    if (!this.source.library.isScalar(node)) throw this.fault('this must be a single value')
    if (typeof node.value === 'string') return node.value
    return node.value === null ? '' : (node.source ?? JSON.stringify(node.value))
  }

  /** Returns a list of texts. A single text is split at commas and newlines. */
  texts(): readonly string[] {
    if (this.source.library.isCollection(this.node)) return this.items().map((item) => item.text())
    return this.parsed(readList)
  }

  /** Returns what a reader of inputs makes of a single text. */
  parsed<T>(reader: (read: ReadInput, name: string) => T): T {
    const text = this.text()
    try {
      return reader(() => text, '')
    } catch (error) {
      throw this.fault(messageOf(error).replace(/^: /, ''))
    }
  }

  boolean(): boolean {
    const value = parseBoolean(this.text())
    if (value === undefined) throw this.fault('this must be true or false')
    return value
  }
}
