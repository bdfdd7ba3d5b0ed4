/** The input `images`: repositories without a tag. Every image gets every tag. */
import { attributesOf, type Line } from './attributes.ts'
import { isEnabled, parseTemplate, type Scope, type Template } from './expression.ts'
import { lowerCaseNotice, parseTagReference } from './reference.ts'

/** A line of the input. */
export interface ImageRule {
  /** As in the input, for messages. */
  readonly text: string
  readonly names: readonly string[]
  readonly enable: Template
}

/**
 * Parses `name=NAME,enable=true`, or a list of names.
 *
 * @throws Error that quotes the line
 */
export function parseImageRule(line: Line): ImageRule {
  const { text, fields } = line
  if (fields.every(({ key }) => key === undefined)) {
    return { text, names: fields.map(({ value }) => value), enable: parseTemplate('true') }
  }
  const attributes = attributesOf(line, ['name', 'enable'], 'name')
  const name = attributes.get('name')
  if (!name) throw new Error(`"${text}": name is missing. Use name=ghcr.io/acme/app,enable=true`)
  return { text, names: [name], enable: parseTemplate(attributes.get('enable') ?? 'true') }
}

interface Images {
  /** Enabled repositories, without duplicates. */
  readonly repositories: readonly string[]
  readonly notices: readonly string[]
}

/** @throws Error that quotes the line */
export function enabledImages(rules: readonly ImageRule[], scope: Scope): Images {
  const repositories = new Set<string>()
  const notices: string[] = []
  for (const given of rules.filter((rule) => isEnabled(rule, scope)).flatMap(({ names }) => names)) {
    const repository = given.toLowerCase()
    checkUntagged(repository)
    notices.push(...lowerCaseNotice(given).map((notice) => `images: ${notice}`))
    repositories.add(repository)
  }
  return { repositories: [...repositories], notices }
}

/** @throws Error if the text is not a repository, or has a tag or digest */
function checkUntagged(text: string): void {
  const [name = '', digest] = text.split('@')
  const { repository, tag } = parseTagReference(name)
  if (digest === undefined && name === repository) return
  const rest = name === repository ? '' : ` and tags: ${tag}`
  throw new Error(`"${text}" has a tag or digest. Use images: ${repository}${rest}`)
}
