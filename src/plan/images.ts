/** The input `images`: repositories without tag, each of which gets every tag. */
import { attributesOf, type Line } from './attributes.ts'
import { parseTemplate, render, type Scope } from './expression.ts'
import { lowerCased, lowerCaseNotice, parseTagReference } from './reference.ts'

export interface Images {
  /** Those that are enabled, each once, in order. */
  readonly repositories: readonly string[]
  readonly notices: readonly string[]
}

/** @throws Error that quotes the line and says what to write */
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

/** `name=NAME,enable=true`, or one or more names alone. */
function enabledNames(line: Line, scope: Scope): readonly string[] {
  if (line.fields.every(({ key }) => key === undefined)) return line.fields.map(({ value }) => value)
  const attributes = attributesOf(line, ['name', 'enable'], 'name')
  const name = attributes.get('name')
  if (!name) throw new Error(`'${line.text}': name is missing; write name=ghcr.io/acme/app,enable=true`)
  const enable = render(parseTemplate(attributes.get('enable') ?? 'true'), scope)
  if (!/^(true|True|TRUE|false|False|FALSE)$/.test(enable)) {
    throw new Error(`'${line.text}': enable is '${enable}'; write true or false, or an expression that gives one`)
  }
  return enable.toLowerCase() === 'true' ? [name] : []
}

/** @throws Error when it is no repository, or has a tag or digest */
function checkUntagged(text: string): void {
  const [name = '', digest] = text.split('@')
  const { repository, tag } = parseTagReference(name)
  if (digest === undefined && name === repository) return
  const rest = name === repository ? '' : ` and tags: ${tag}`
  throw new Error(`'${text}' is more than a repository; write images: ${repository}${rest}`)
}
