/** The Markdown pages of the repository. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Page {
  /** From the root of the repository. */
  readonly path: string
  readonly text: string
}

const root = join(import.meta.dirname, '../..')
const places = ['*.md', 'docs/*.md', 'examples/*.md', 'migrate/*.md', '.github/**/*.md']

export const pages: readonly Page[] = places
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .toSorted()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** The text without its blocks of code, line by line the same. */
export function prose({ text }: Page): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, (block) => block.replaceAll(/[^\n]+/g, ''))
}
