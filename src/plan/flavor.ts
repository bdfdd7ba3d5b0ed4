/** The input `flavor`: settings for all tag rules. */
import { attributesOf, type Line } from './attributes.ts'
import { parseTemplate, type Template } from './expression.ts'

export interface Flavor {
  /** `auto`: if the first rule that generates a tag stands for a release. */
  readonly latest: 'auto' | 'true' | 'false'
  readonly prefix: Affix
  readonly suffix: Affix
}

export interface Affix {
  readonly text: Template
  /** Whether it also applies to the tag `latest`. */
  readonly onLatest: boolean
}

/** @throws Error that quotes the line */
export function parseFlavor(lines: readonly Line[]): Flavor {
  const none: Affix = { text: [], onLatest: false }
  return lines.reduce<Flavor>(applyLine, { latest: 'auto', prefix: none, suffix: none })
}

const keys = ['latest', 'prefix', 'suffix', 'onlatest']

/** `onlatest` belongs to the prefix or suffix before it, so one line may have both. */
function applyLine(flavor: Flavor, line: Line): Flavor {
  let result = flavor
  let affix: 'prefix' | 'suffix' | undefined
  for (const field of line.fields) {
    const [[key, value] = ['', '']] = attributesOf({ ...line, fields: [field] }, keys)
    switch (key) {
      case 'latest':
        result = { ...result, latest: word(line, value, ['auto', 'true', 'false']) }
        break
      case 'prefix':
      case 'suffix':
        affix = key
        result = { ...result, [key]: { text: parseTemplate(value), onLatest: false } }
        break
      default: {
        if (!affix)
          throw new Error(`"${line.text}": onlatest needs a prefix or suffix before it. Use prefix=TEXT,onlatest=true`)
        const onLatest = word(line, value, ['true', 'false']) === 'true'
        result = { ...result, [affix]: { ...result[affix], onLatest } }
      }
    }
  }
  return result
}

function word<W extends string>({ text }: Line, value: string, words: readonly W[]): W {
  const found = words.find((known) => known === value)
  if (found === undefined) throw new Error(`"${text}": unknown value "${value}". Use one of ${words.join(', ')}`)
  return found
}
