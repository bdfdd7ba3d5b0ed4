/**
 * The Actions runtime as the rest of the house sees it.
 *
 * Ours rather than `@actions/core`: that brings an HTTP client for its token requests, and loading it takes 40 ms in main and
 * again in post, which is more than all the rest. The protocol is GitHub's "Workflow commands for GitHub Actions".
 */
import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { foreign } from './foreign.ts'

/** Where people read what happens. */
export interface Log {
  readonly info: (line: string) => void
  /** A command line that is about to run. */
  readonly command: (line: string) => void
  readonly notice: (message: string) => void
  readonly warning: (message: string) => void
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
  /** Adds to the job summary. */
  readonly summary: (markdown: string) => void
  /** Fails the step with this message once the process ends. */
  readonly fail: (message: string) => void
}

type Environment = Readonly<Record<string, string | undefined>>

/** @param print takes a line for the runner, without its newline */
export function createRuntime(env: Environment, print: (line: string) => void): Runtime {
  const command = (name: string, message: string): void => {
    print(`::${name}::${escapeData(message)}`)
  }
  return {
    info: print,
    command: (line) => {
      print(`[command]${foreign(line)}`)
    },
    notice: (message) => {
      command('notice', message)
    },
    warning: (message) => {
      command('warning', message)
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
      append(env, 'GITHUB_STEP_SUMMARY', markdown)
    },
    fail: (message) => {
      process.exitCode = 1
      command('error', message)
    },
  }
}

/** The runtime of this process. */
export const runtime = createRuntime(process.env, (line) => {
  process.stdout.write(`${line}\n`)
})

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
