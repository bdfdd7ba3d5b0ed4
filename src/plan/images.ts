/** The input `images`: repositories without a tag. Every image gets every tag. */
import { attributesOf, type Line } from './attributes.ts'
import { parseTemplate, render, type Scope } from './expression.ts'
import { lowerCased, lowerCaseNotice, parseTagReference } from './reference.ts'

export interface Images {
  /** Enabled repositories, without duplicates. */
  readonly repositories: readonly string[]
  readonly notices: readonly string[]
}

/** @throws Error that quotes the line */
export function parseImages(lines: readonly Line[], scope: Scope): Images {
  const repositories = new Set<string>()
  const notices: string[] = []
  for (const given of lines.flatMap((line) => enabledNames(line, scope))) {
    const repository = lowerCased(given)
    checkUntagged(repository)
    notices.push(...lowerCaseNotice(given).map((notice) => `images: ${notice}`))
    repositories.add(repository)
  }
  return { repositories: [...repositories], notices }
}

/** Parses `name=NAME,enable=true`, or a list of names. */
function enabledNames(line: Line, scope: Scope): readonly string[] {
  if (line.fields.every(({ key }) => key === undefined)) return line.fields.map(({ value }) => value)
  const attributes = attributesOf(line, ['name', 'enable'], 'name')
  const name = attributes.get('name')
  if (!name) throw new Error(`"${line.text}": name is missing. Use name=ghcr.io/acme/app,enable=true`)
  const enable = render(parseTemplate(attributes.get('enable') ?? 'true'), scope)
  if (!/^(true|True|TRUE|false|False|FALSE)$/.test(enable)) {
    throw new Error(`"${line.text}": enable is "${enable}". Use true, false, or an expression for one of them`)
  }
  return enable.toLowerCase() === 'true' ? [name] : []
}

/** @throws Error if the text is not a repository, or has a tag or digest */
function checkUntagged(text: string): void {
  const [name = '', digest] = text.split('@')
  const { repository, tag } = parseTagReference(name)
  if (digest === undefined && name === repository) return
  const rest = name === repository ? '' : ` and tags: ${tag}`
  throw new Error(`"${text}" has a tag or digest. Use images: ${repository}${rest}`)
}
