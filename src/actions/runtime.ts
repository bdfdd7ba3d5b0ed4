/** The Actions runtime: `@actions/core` with some additions. */
import * as core from '@actions/core'
import type { Artifact } from './declare.ts'
import { messageOf } from './errors.ts'
import { idToken } from './id-token.ts'
import type { Phase } from './phases.ts'
import { sanitizeLines } from './sanitize.ts'

/** The log of the step. No text can issue a workflow command. */
export interface Log {
  readonly info: (line: string) => void
  /** Logs a command line before it runs. */
  readonly command: (line: string) => void
  readonly notice: (message: string) => void
  /** @param at location of the annotation */
  readonly warning: (message: string, at?: Location) => void
  /** A warning of the Dockerfile checks, which the user can switch off as an annotation. */
  readonly finding: (message: string, at?: Location) => void
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
  /**
   * Masks a value in all logs of the job, which are masked by line. One of one or two characters is not masked, and of several
   * lines those without a letter or digit are not: with a brace masked, GitHub drops every output that holds JSON.
   */
  readonly secret: (value: string) => void
  /**
   * Returns the ID token of the job for an audience, masked.
   *
   * @throws Error with the remedy if the job must not have one
   */
  readonly idToken: (audience: string) => Promise<string>
  /** Adds to the job summary, if the runner has one. Never fails. */
  readonly summary: (markdown: string) => Promise<void>
  /** Declares artifacts to the runner, if it collects them, as `oci://REFERENCE@DIGEST`. Never fails. */
  readonly declare: (artifacts: readonly Artifact[]) => Promise<void>
  /** Phases of the step in the order of their start, for the report. */
  readonly phases: Phase[]
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
let saidShort = false

const saved = new Map<string, string>()

/** Names of what this process has saved for post. */
export function savedStates(): readonly string[] {
  return [...saved].flatMap(([name, value]) => (value === '' ? [] : [name]))
}

/** The usual build step reads these variables, so workflows set them for all of its kind. */
function isOff(variable: 'DOCKER_BUILD_SUMMARY' | 'DOCKER_BUILD_CHECKS_ANNOTATIONS'): boolean {
  return /^false$/i.test(process.env[variable] ?? '')
}

/** The runtime of this process. */
export const runtime: Runtime = {
  info: (line) => {
    core.info(sanitizeLines(line))
  },
  command: (line) => {
    core.info(`[command]${sanitizeLines(line)}`)
  },
  notice: (message) => {
    core.notice(sanitizeLines(message))
  },
  warning: (message, at) => {
    core.warning(sanitizeLines(message), properties(at))
  },
  finding: (message, at) => {
    if (isOff('DOCKER_BUILD_CHECKS_ANNOTATIONS')) core.info(sanitizeLines(`warning: ${message}`))
    else core.warning(sanitizeLines(message), properties(at))
  },
  group: (title) => {
    core.startGroup(sanitizeLines(title))
  },
  endGroup: core.endGroup,
  debug: (message) => {
    if (core.isDebug()) core.debug(sanitizeLines(message))
  },
  isDebug: core.isDebug,
  input: (name) => core.getInput(name),
  output: core.setOutput,
  state: {
    read: (name) => saved.get(name) ?? core.getState(name),
    write: (name, value) => {
      saved.set(name, value)
      core.saveState(name, value)
    },
  },
  secret: (value) => {
    for (const part of maskedParts(value)) core.setSecret(part)
    const isShort = value.trim() !== '' && value.trim().length < shortestMasked
    if (isShort && !saidShort) {
      saidShort = true
      core.notice('A secret of one or two characters is not masked, since that would hide them in every digest')
    }
  },
  idToken,
  summary: async (markdown) => {
    if (!process.env['GITHUB_STEP_SUMMARY'] || isOff('DOCKER_BUILD_SUMMARY')) return
    try {
      await core.summary.addRaw(markdown, true).write()
    } catch (error) {
      core.warning(sanitizeLines(`summary: ${messageOf(error)}`))
    }
  },
  declare: async (artifacts) => {
    try {
      // On demand, since it parses JSON, and this file is loaded first.
      const { declareArtifacts } = await import('./declare.ts')
      await declareArtifacts(process.env, artifacts)
    } catch (error) {
      core.debug(sanitizeLines(`artifacts: ${messageOf(error)}`))
    }
  },
  phases: [],
  fail: (message, at) => {
    process.exitCode = core.ExitCode.Failure
    core.error(sanitizeLines(message), properties(at))
  },
}

/** The lines of a secret that the runner masks, and of which it accepts none in an output. */
export function maskedParts(value: string): readonly string[] {
  const lines = value
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim())
  const isMasked = (line: string): boolean =>
    line.length >= shortestMasked && (lines.length === 1 || /[\p{L}\p{N}]/u.test(line))
  return [...new Set(lines.filter(isMasked))]
}

function properties(at: Location | undefined): core.AnnotationProperties {
  return at ? { file: at.file, startLine: at.line } : {}
}
