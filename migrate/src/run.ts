/** The command: what it prints, writes and returns for its arguments. */
import { unifiedDiff } from './diff.ts'
import { migrate } from './migrate.ts'
import type { Note } from './report.ts'

export interface Surroundings {
  /** Names in a folder; empty if there is none. */
  readonly list: (folder: string) => readonly string[]
  readonly read: (path: string) => string
  readonly write: (path: string, text: string) => void
  readonly print: (text: string) => void
  readonly warn: (text: string) => void
}

export const usage = `usage: manifold-migrate [--write] [FILES]

Rewrites workflows that use docker/build-push-action, docker/bake-action and the steps around them to use
manifold-build/manifold. Prints a diff, and on stderr what it could not translate (left), which steps it kept beside the
new one (kept), and what differs (check).

  FILES      workflows (default: .github/workflows/*.yml and *.yaml)
  --write    write the files

Exit code: 0 if everything is translated, 1 if something is left, 2 if a file could not be read or the arguments are wrong.
`

export const defaultFolder = '.github/workflows'

/** Returns the exit code. */
export function run(args: readonly string[], surroundings: Surroundings): 0 | 1 | 2 {
  const { print, warn } = surroundings
  if (args.includes('--help') || args.includes('-h')) {
    print(usage)
    return 0
  }
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--write')
  const files = args.filter((arg) => !arg.startsWith('-'))
  const paths = files.length > 0 ? files : defaultFiles(surroundings)
  if (unknown !== undefined || paths.length === 0) {
    warn(
      unknown === undefined
        ? `${defaultFolder}: no workflow found. Name the files\n`
        : `unknown option ${unknown}\n\n${usage}`,
    )
    return 2
  }
  const results = paths.map((path) => migrateFile(path, args.includes('--write'), surroundings))
  const changed = results.filter((result) => result.changed).length
  const many = changed === 1 ? '1 file' : `${changed} files`
  if (changed === 0) warn('Nothing to change.\n')
  else
    warn(args.includes('--write') ? `Changed ${many}.\n` : `${many} would change. Run again with --write to write.\n`)
  if (results.some(({ failed }) => failed)) return 2
  return results.some(({ left }) => left) ? 1 : 0
}

function defaultFiles({ list }: Surroundings): readonly string[] {
  return list(defaultFolder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => `${defaultFolder}/${name}`)
}

interface Result {
  readonly changed: boolean
  readonly left: boolean
  readonly failed: boolean
}

function migrateFile(path: string, writes: boolean, { read, write, print, warn }: Surroundings): Result {
  try {
    const before = read(path)
    const { text, notes } = migrate(before)
    print(unifiedDiff(path, before, text))
    for (const note of notes) warn(formatNote(path, note))
    if (writes && text !== before) write(path, text)
    return { changed: text !== before, left: notes.some(({ kind }) => kind === 'left'), failed: false }
  } catch (error) {
    warn(`${path}: error: ${error instanceof Error ? error.message : String(error)}\n`)
    return { changed: false, left: false, failed: true }
  }
}

export function formatNote(path: string, { line, kind, text }: Note): string {
  return `${path}:${line}: ${kind}: ${text}\n`
}
