/**
 * Child processes: the only place that starts them. Commands that end soon run by `@actions/exec`. It can't stop a command,
 * knows no process id, and crashes where a child does not read its input; what is cancelled, time-limited, streamed or fed
 * runs by `node:child_process`.
 */
import { getExecOutput } from '@actions/exec'
import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'

export interface ExecOptions {
  /** Added to, or replacing parts of, this process's environment. */
  readonly env?: Readonly<Record<string, string>>
  /** What the child reads from its stdin; nothing by default. */
  readonly input?: string
  /** It ends soon by itself: an abort waits for its end. */
  readonly short?: boolean
  /** When it aborts, the child gets SIGINT, and SIGKILL 7 s later. */
  readonly signal?: AbortSignal
  /** Takes stdout as it comes; then the result's `stdout` stays empty. */
  readonly onStdout?: (chunk: Buffer) => void
  /** Sees stderr as it comes; the result's `stderr` still holds its tail. */
  readonly onStderr?: (chunk: Buffer) => void
}

export interface ExecResult {
  readonly exitCode: number
  readonly stdout: string
  /** The last 64 KiB. */
  readonly stderr: string
}

type Command = readonly [file: string, ...args: string[]]

/** Runs a command to its end, whatever its exit code. Rejects with `CommandNotFound` or `Cancelled` only. */
export type Exec = (command: Command, options?: ExecOptions) => Promise<ExecResult>

export class CommandNotFound extends Error {
  constructor(file: string, cause: unknown) {
    super(`${file}: command not found; install it on this runner or put it on PATH`, { cause })
    this.name = 'CommandNotFound'
  }
}

export class Cancelled extends Error {
  constructor(what: string) {
    super(`${what} was cancelled`)
    this.name = 'Cancelled'
  }
}

const stderrKept = 64 * 1024
/** The runner sends a cancelled step SIGINT, after 7.5 s SIGTERM, and kills it 2.5 s later: by then all must have ended. */
const politeMs = 7000

export const exec: Exec = async (command, options = {}) => {
  const { signal, short = false } = options
  if (signal?.aborted) throw new Cancelled(nameOf(command))
  const result = await (short ? runToEnd(command, options.env) : run(command, options))
  if (signal?.aborted) throw new Cancelled(nameOf(command))
  return result
}

/** Runs a command that ends soon by itself and does not read its stdin, which stays open. */
export async function runToEnd([file, ...args]: Command, env?: ExecOptions['env']): Promise<ExecResult> {
  const options = {
    silent: true,
    ignoreReturnCode: true,
    ...(env && { env: { ...process.env, ...env } as Record<string, string> }),
  }
  try {
    const output: Omit<ExecResult, 'exitCode'> & { readonly exitCode: number | null } = await getExecOutput(
      `"${file}"`,
      args,
      options,
    )
    // Null when a signal has ended it.
    return { ...output, exitCode: output.exitCode ?? 128 }
  } catch (error) {
    if ((error as Error).message.startsWith('Unable to locate executable file')) throw new CommandNotFound(file, error)
    throw error
  }
}

function nameOf([file, ...args]: Command): string {
  return [basename(file), ...args.slice(0, 1)].join(' ')
}

function run(command: Command, { env, input, signal, onStdout, onStderr }: ExecOptions): Promise<ExecResult> {
  return new Promise((resolve, reject) => {
    const [file, ...args] = command
    const child = spawn(file, args, {
      // A group of its own: Ctrl-C and the runner's cancellation reach the child through us alone, politely first.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: env ? { ...process.env, ...env } : process.env,
    })
    // A child that does not read it, or has ended, is no fault.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    const stdout: Buffer[] = []
    const stderr = new Tail(stderrKept)
    child.stdout.on('data', (chunk: Buffer) => {
      if (onStdout) onStdout(chunk)
      else stdout.push(chunk)
      pauseUntilPrinted(child.stdout)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr.push(chunk)
      onStderr?.(chunk)
      pauseUntilPrinted(child.stderr)
    })
    let firm: NodeJS.Timeout | undefined
    const stop = (): void => {
      child.kill('SIGINT')
      firm = setTimeout(() => {
        killGroup(child)
      }, politeMs)
    }
    signal?.addEventListener('abort', stop, { once: true })
    const done = (): void => {
      clearTimeout(firm)
      signal?.removeEventListener('abort', stop)
    }
    child.on('error', (error: NodeJS.ErrnoException) => {
      done()
      reject(error.code === 'ENOENT' ? new CommandNotFound(file, error) : error)
    })
    child.on('close', (code, killedBy) => {
      done()
      resolve({
        exitCode: code ?? 128,
        stdout: Buffer.concat(stdout).toString(),
        stderr: stderr.toString() + (killedBy ? `\n${nameOf(command)} was ended by ${killedBy}` : ''),
      })
    })
  })
}

/**
 * Much of what is read is printed. Node queues without bound what the reader of a pipe has not taken: a build that prints
 * faster than the runner reads would fill memory.
 */
function pauseUntilPrinted(source: Readable): void {
  if (!process.stdout.writableNeedDrain || source.isPaused()) return
  source.pause()
  process.stdout.once('drain', () => {
    source.resume()
  })
}

/** The child and all that it started: docker's plugins outlive it, and hold our pipes open. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // All of it has just ended by itself.
  }
}

/** The last bytes of a stream, in bounded memory. */
class Tail {
  private chunks: Buffer[] = []
  private size = 0
  private readonly limit: number

  constructor(limit: number) {
    this.limit = limit
  }

  push(chunk: Buffer): void {
    this.chunks.push(chunk)
    this.size += chunk.length
    if (this.size > 2 * this.limit) {
      const kept = Buffer.concat(this.chunks).subarray(-this.limit)
      this.chunks = [kept]
      this.size = kept.length
    }
  }

  toString(): string {
    return Buffer.concat(this.chunks).subarray(-this.limit).toString()
  }
}

/**
 * Ends the processes whose command line names `path`: when this process is killed, its children go on, and what is
 * cleaned up after must not be undone by them.
 */
export function endOrphans(path: string): void {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  for (const id of ids.map(Number)) {
    if (id === process.pid) continue
    try {
      if (readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(path)) process.kill(id, 'SIGKILL')
    } catch {
      // It has ended meanwhile, or is not ours.
    }
  }
}
