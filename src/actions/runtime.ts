/** The Actions runtime as the rest of the house sees it, bound to `@actions/core` in one place. */
import * as core from '@actions/core'

/** Where people read what happens. */
export interface Log {
  readonly info: (line: string) => void
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
  readonly summary: (markdown: string) => Promise<void>
  /** Fails the step with this message once the process ends. */
  readonly fail: (message: string) => void
}

export const runtime: Runtime = {
  info: core.info,
  notice: core.notice,
  warning: core.warning,
  input: core.getInput,
  output: core.setOutput,
  state: { read: core.getState, write: core.saveState },
  summary: async (markdown) => {
    await core.summary.addRaw(markdown, true).write()
  },
  fail: core.setFailed,
}
