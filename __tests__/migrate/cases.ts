/** Workflows of the shapes that people write: each before, and after with what was said about it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../fixtures/workflows')

export interface Case {
  readonly name: string
  readonly before: string
  readonly after: string
}

export const cases: readonly Case[] = readdirSync(join(folder, 'before')).map((name) => ({
  name,
  before: readFileSync(join(folder, 'before', name), 'utf8'),
  after: readFileSync(join(folder, 'after', name), 'utf8'),
}))

/** Of all cases, as the command prints them. */
export const notes = readFileSync(join(folder, 'notes.txt'), 'utf8')

export function caseOf(name: string): Case {
  const found = cases.find((one) => one.name === `${name}.yml`)
  if (!found) throw new Error(`there is no workflow ${name}.yml`)
  return found
}

interface Section {
  readonly title: string
  readonly before: string
  readonly after: string
}

/** The numbered workflows of docs/moving.md. */
export function sectionsOfMoving(): readonly Section[] {
  const page = readFileSync(join(import.meta.dirname, '../../docs/moving.md'), 'utf8')
  const block = (section: string, label: string): string =>
    new RegExp(`^${label}:\\n\\n\`\`\`yaml\\n([\\s\\S]*?)^\`\`\``, 'm').exec(section)?.[1] ?? ''
  return page
    .split(/^## (?=\d+\. )/m)
    .slice(1)
    .map((section) => ({
      title: section.split('\n')[0] ?? '',
      before: block(section, 'Before'),
      after: block(section, 'After'),
    }))
}

/** A workflow of one job with these steps. */
export function asWorkflow(steps: string): string {
  const indented = steps.trimEnd().replace(/^(?=.)/gm, '      ')
  return `name: image\non: push\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n${indented}\n`
}
