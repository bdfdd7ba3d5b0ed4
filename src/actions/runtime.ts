/**
 * The Actions runtime as the rest of the house sees it.
 *
 * Ours rather than `@actions/core`: that brings an HTTP client for its token requests, and loading it takes 40 ms in main and
 * again in post, which is more than all the rest. The protocol is GitHub's "Workflow commands for GitHub Actions".
 */
import { randomUUID } from 'node:crypto'
import { appendFileSync, writeSync } from 'node:fs'
import { sanitize } from './sanitize.ts'

/** Where people read what happens. */
export interface Log {
  readonly info: (line: string) => void
  /** A command line that is about to run. */
  readonly command: (line: string) => void
  readonly notice: (message: string) => void
  /** @param at where to show it in the files of a change */
  readonly warning: (message: string, at?: FileLine) => void
  /** What comes until `endGroup` is folded under this title. Groups don't nest. */
  readonly group: (title: string) => void
  readonly endGroup: () => void
}

/** A line, from 1, of a file of the workspace. */
export interface FileLine {
  readonly file: string
  readonly line: number
}

/** What a step reads of the runner and leaves with it. */
export interface Runtime extends Log {
  /** The input's text, trimmed; empty when it is not given. */
  readonly input: (name: string) => string
  readonly output: (name: string, value: string) => void
  /** What main leaves for post. */
  readonly state: { readonly read: (name: string) => string; readonly write: (name: string, value: string) => void }
  /** Hides a value in all logs of the job from now on; one of several lines as a whole and each line by itself. */
  readonly secret: (value: string) => void
  /** Adds to the job summary, where there is one. */
  readonly summary: (markdown: string) => void
  /** Fails the step with this message once the process ends. */
  readonly fail: (message: string, at?: FileLine) => void
}

type Environment = Readonly<Record<string, string | undefined>>

/** @param print takes a line for the runner, without its newline */
export function createRuntime(env: Environment, print: (line: string) => void): Runtime {
  const command = (name: string, message: string, at?: FileLine): void => {
    const properties = at ? ` file=${escapeProperty(at.file)},line=${at.line}` : ''
    print(`::${name}${properties}::${escapeData(message)}`)
  }
  return {
    info: print,
    command: (line) => {
      print(`[command]${sanitize(line)}`)
    },
    notice: (message) => {
      command('notice', message)
    },
    warning: (message, at) => {
      command('warning', message, at)
    },
    group: (title) => {
      command('group', title)
    },
    endGroup: () => {
      command('endgroup', '')
    },
    input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    output: (name, value) => {
      append(env, 'GITHUB_OUTPUT', keyValue(name, value))
    },
    state: {
      read: (name) => env[`STATE_${name}`] ?? '',
      write: (name, value) => {
        append(env, 'GITHUB_STATE', keyValue(name, value))
      },
    },
    secret: (value) => {
      for (const part of new Set([value, ...value.split(/\r?\n/)])) if (part.trim()) command('add-mask', part)
    },
    summary: (markdown) => {
      // Not every forge has one, and what was published stands all the same.
      if (env['GITHUB_STEP_SUMMARY']) append(env, 'GITHUB_STEP_SUMMARY', markdown)
    },
    fail: (message, at) => {
      process.exitCode = 1
      command('error', message, at)
    },
  }
}

/** For lines that others have written, such as messages of docker. */
export function sanitizedLog({ info }: Pick<Log, 'info'>): (line: string) => void {
  return (line) => {
    info(sanitize(line))
  }
}

/** The runtime of this process. */
export const runtime = createRuntime(process.env, (line) => {
  writeWhole(1, Buffer.from(`${line}\n`))
})

/**
 * Waits until all is written. `process.stdout` queues what a slow reader of its pipe has not taken yet, without bound: a
 * build that prints faster than the runner reads would fill memory.
 */
function writeWhole(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(file, bytes, written)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      // Someone made the pipe non-blocking, and it is full.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
    }
  }
}

function append(env: Environment, variable: string, text: string): void {
  const path = env[variable]
  if (!path) throw new Error(`${variable} is not set: this must run as a step of a workflow`)
  appendFileSync(path, `${text}\n`)
}

/** The form for values of several lines. The delimiter can't be guessed, so no value can end itself early. */
function keyValue(name: string, value: string): string {
  const delimiter = `manifold_${randomUUID()}`
  return `${name}<<${delimiter}\n${value}\n${delimiter}`
}

/** A command is one line, in which `%` escapes. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** In a property `:` and `,` end it. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
