/** The Actions runtime as the steps use it: `@actions/core`, with what they need on top of it. */
import { messageOf } from './errors.ts'
import * as core from '@actions/core'
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
  /** Shown with debug logging only. */
  readonly debug: (message: string) => void
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
  /** Adds to the job summary, where there is one. Never fails. */
  readonly summary: (markdown: string) => Promise<void>
  /** Fails the step with this message once the process ends. */
  readonly fail: (message: string, at?: FileLine) => void
}

/** The runtime of this process. */
export const runtime: Runtime = {
  info: core.info,
  command: (line) => {
    core.info(`[command]${sanitize(line)}`)
  },
  notice: core.notice,
  warning: (message, at) => {
    core.warning(message, properties(at))
  },
  group: core.startGroup,
  endGroup: core.endGroup,
  debug: core.debug,
  input: (name) => core.getInput(name),
  output: core.setOutput,
  state: { read: core.getState, write: core.saveState },
  secret: (value) => {
    for (const part of new Set([value, ...value.split(/\r?\n/)])) if (part.trim()) core.setSecret(part)
  },
  summary: async (markdown) => {
    if (!process.env['GITHUB_STEP_SUMMARY']) return
    try {
      await core.summary.addRaw(markdown, true).write()
    } catch (error) {
      core.warning(`summary: ${messageOf(error)}`)
    }
  },
  fail: (message, at) => {
    process.exitCode = core.ExitCode.Failure
    core.error(message, properties(at))
  },
}

/** For lines that others have written, such as messages of docker. */
export function sanitizedLog({ info }: Pick<Log, 'info'>): (line: string) => void {
  return (line) => {
    info(sanitize(line))
  }
}

function properties(at: FileLine | undefined): core.AnnotationProperties {
  return at ? { file: at.file, startLine: at.line } : {}
}
