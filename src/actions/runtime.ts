/** The Actions runtime. `@actions/core` does the same, but loads an HTTP client, which takes longer than all the rest. */
import { appendFile } from 'node:fs/promises'
import { messageOf } from './errors.ts'
import { sanitizeLines } from './sanitize.ts'
import { issueCommand, printLine, setInFile } from './workflow-commands.ts'

/** The log of the step. No text can issue a workflow command. */
export interface Log {
  readonly info: (line: string) => void
  /** Logs a command line before it runs. */
  readonly command: (line: string) => void
  readonly notice: (message: string) => void
  /** @param at location of the annotation */
  readonly warning: (message: string, at?: Location) => void
  /** Collapses the lines up to `endGroup` under this title. Groups can't be nested. */
  readonly group: (title: string) => void
  readonly endGroup: () => void
  /** Visible only with debug logging. */
  readonly debug: (message: string) => void
}

/** A line, starting at 1, of a file in the workspace. */
export interface Location {
  readonly file: string
  readonly line: number
}

/** Access to the runner. */
export interface Runtime extends Log {
  /** Whether the job runs with debug logging. */
  readonly isDebug: () => boolean
  /** Returns the trimmed text of an input; empty if it is not set. */
  readonly input: (name: string) => string
  readonly output: (name: string, value: string) => void
  /** Values that main saves for post. */
  readonly state: { readonly read: (name: string) => string; readonly write: (name: string, value: string) => void }
  /** Masks a value in all logs of the job, as a whole and each of its lines. One of one or two characters is not masked. */
  readonly secret: (value: string) => void
  /** Adds to the job summary, if the runner has one. Never fails. */
  readonly summary: (markdown: string) => Promise<void>
  /** Logs an error and makes the process exit with a failure. */
  readonly fail: (message: string, at?: Location) => void
}

/** Runs `work` in a group of the log, which ends with it. */
export async function inGroup<T>(
  { group, endGroup }: Pick<Log, 'group' | 'endGroup'>,
  title: string,
  work: () => Promise<T>,
): Promise<T> {
  group(title)
  try {
    return await work()
  } finally {
    endGroup()
  }
}

const shortestMasked = 3
let toldOfShort = false
/** What could not be added to the job summary. */
let unwritten = ''

/** The runtime of this process. */
export const runtime: Runtime = {
  info: (line) => {
    printLine(sanitizeLines(line))
  },
  command: (line) => {
    printLine(`[command]${sanitizeLines(line)}`)
  },
  notice: (message) => {
    issueCommand('notice', sanitizeLines(message))
  },
  warning: (message, at) => {
    issueCommand('warning', sanitizeLines(message), properties(at))
  },
  group: (title) => {
    issueCommand('group', sanitizeLines(title))
  },
  endGroup: () => {
    issueCommand('endgroup')
  },
  debug: (message) => {
    if (isDebug()) issueCommand('debug', sanitizeLines(message))
  },
  isDebug,
  input: (name) => (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
  output: (name, value) => {
    setInFile('GITHUB_OUTPUT', name, value)
  },
  state: {
    read: (name) => process.env[`STATE_${name}`] ?? '',
    write: (name, value) => {
      setInFile('GITHUB_STATE', name, value)
    },
  },
  secret: (value) => {
    const parts = [value, ...value.split(/\r?\n/)].filter((part) => part.trim().length >= shortestMasked)
    for (const part of new Set(parts)) issueCommand('add-mask', part)
    const isShort = value.trim() !== '' && value.trim().length < shortestMasked
    if (isShort && !toldOfShort) {
      toldOfShort = true
      runtime.notice('A secret of one or two characters is not masked, since that would hide them in every digest')
    }
  },
  summary: async (markdown) => {
    const path = process.env['GITHUB_STEP_SUMMARY']
    if (!path) return
    unwritten += `${markdown}\n`
    try {
      await appendFile(path, unwritten)
      unwritten = ''
    } catch (error) {
      runtime.warning(`summary: ${messageOf(error)}`)
    }
  },
  fail: (message, at) => {
    process.exitCode = 1
    issueCommand('error', sanitizeLines(message), properties(at))
  },
}

function isDebug(): boolean {
  return process.env['RUNNER_DEBUG'] === '1'
}

function properties(at: Location | undefined): Readonly<Record<string, string>> {
  return at ? { file: at.file, line: String(at.line) } : {}
}
