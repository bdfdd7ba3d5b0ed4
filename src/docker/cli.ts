/** Calls of `docker` and `docker buildx` that succeed or throw an error with docker's message. */
import { durationSince, formatDuration } from '../actions/duration.ts'
import type { Log } from '../actions/runtime.ts'
import { Cancelled } from '../actions/cancellation.ts'
import type { Exec, ExecOptions, ExecResult } from './process.ts'

export interface DockerOptions extends ExecOptions {
  /** Milliseconds. By default `callLimit`, or none for a call with a signal of its own. */
  readonly limit?: number
}

/** Runs `docker ARGS` and returns stdout. Throws `DockerError` on a non-zero exit code. */
export type Docker = (args: readonly string[], options?: DockerOptions) => Promise<string>

/** Time limit of a call that only waits for the engine or BuildKit to answer. */
const callLimit = 120_000
/** Time limit of a call that moves or makes an image. */
export const longCall = { limit: 30 * 60_000 }

/** A docker command failed. The message is the last error that docker printed, `output` the end of stderr. */
export class DockerError extends Error {
  readonly output: string

  constructor(args: readonly string[], { exitCode, stderr }: ExecResult) {
    super(lastError(stderr) || `docker ${args.slice(0, 2).join(' ')} exited with ${exitCode}`)
    this.name = 'DockerError'
    this.output = stderr
  }
}

/** A docker command took longer than its time limit. */
export class NoResponse extends Error {}

export interface DockerCli {
  readonly exec: Exec
  readonly log: Pick<Log, 'command' | 'debug'>
  /** Path of the buildx plugin, to run it directly. */
  readonly buildx: string | undefined
  /** Cancels every call without a signal of its own. */
  readonly signal?: AbortSignal
  /** Additional environment variables of every call. */
  readonly env?: ExecOptions['env']
  /** Default time limit of a call. */
  readonly limit?: number
}

/**
 * Empty is unset. The plan contains the platforms of the build, and other images that docker runs here are for the engine.
 * Only builds show progress, in the form that they ask for.
 */
const neutral = { DOCKER_DEFAULT_PLATFORM: '', BUILDKIT_PROGRESS: '' }

export function dockerCli({ exec, log, buildx, signal, env: own, limit = callLimit }: DockerCli): Docker {
  return async (args, options = {}) => {
    log.command(['docker', ...args].map(shellWord).join(' '))
    const started = performance.now()
    const direct = buildx !== undefined && args[0] === 'buildx'
    const command = direct ? ([buildx, ...args.slice(1)] as const) : (['docker', ...args] as const)
    const env = { ...neutral, ...own, ...options.env }
    const run = (signal?: AbortSignal): Promise<ExecResult> =>
      exec(command, { ...options, env, ...(signal && { signal }) })
    const result =
      options.signal && options.limit === undefined
        ? await run(options.signal)
        : await withLimit(args, options.limit ?? limit, options.signal ?? signal, run)
    // What a listener gets, it prints.
    const stderr = options.onStderr ? '' : result.stderr
    log.debug(
      `docker ${args.slice(0, 2).join(' ')}: exit code ${result.exitCode}, ${durationSince(started)}\n${stderr}`.trim(),
    )
    if (result.exitCode !== 0) throw new DockerError(args, result)
    return result.stdout
  }
}

/** Adds environment variables to every call. */
export function withEnv(docker: Docker, env: Readonly<Record<string, string>>): Docker {
  return (args, options) => docker(args, { ...options, env: { ...env, ...options?.env } })
}

async function withLimit<T>(
  args: readonly string[],
  milliseconds: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = AbortSignal.timeout(milliseconds)
  try {
    return await run(signal ? AbortSignal.any([signal, limit]) : limit)
  } catch (error) {
    if (!(error instanceof Cancelled) || signal?.aborted === true) throw error
    const what = ['docker', ...args.slice(0, 2)].join(' ')
    throw new NoResponse(`${what} did not respond within ${formatDuration(milliseconds)}`, { cause: error })
  }
}

/** Lines that are never the error: how to get help, and a summary of earlier errors. */
const noise = /^(?:(?:Run|See) '(?:docker|buildx) .*--help'|ERROR: failed to remove one or more builders$)/

/**
 * Returns the last line that buildx or docker marks as an error, without the mark, or else the last line before the usage.
 * A message that ends with a colon continues in the lines below.
 */
export function lastError(stderr: string): string {
  const [message = ''] = stderr.split(/^Usage: {2}(?:docker|buildx) /m)
  const lines = message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !noise.test(line))
  const mark = lines.findLastIndex((line) => /^(ERROR|docker|Error response from daemon): /.test(line))
  const marked = lines.slice(mark)
  // Several errors of a registry, and messages of Git, have a line each.
  const last = mark < 0 ? lines.at(-1) : marked[0]?.endsWith(':') ? marked.join(' ').slice(0, 1000) : marked[0]
  return (last ?? '').replace(/^((ERROR|docker|Error response from daemon): )+/, '')
}

/** Quotes a word for bash if needed, so that a command is one line and can be copied. */
export function shellWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word
  return hasControl.test(word) ? `$'${escapeControls(word)}'` : `'${word.replaceAll("'", "'\\''")}'`
}

const hasControl = /[\u0000-\u001f\u007f]/

function escapeControls(word: string): string {
  const names: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
  return word
    .replace(/[\\']/g, '\\$&')
    .replace(
      /[\u0000-\u001f\u007f]/g,
      (char) => names[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
    )
}
