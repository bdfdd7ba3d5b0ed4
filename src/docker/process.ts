/**
 * Child processes. Nothing else starts them. Commands that can't hang use `@actions/exec`. It can't stop a command, has no
 * process id, and crashes if a child does not read its input, so all others use `node:child_process`.
 */
import { getExecOutput } from '@actions/exec'
import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { Cancelled } from '../actions/cancellation.ts'

export interface ExecOptions {
  /** Additions to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>
  /** Input on stdin; none by default. */
  readonly input?: string
  /** On abort, the child gets SIGINT, and SIGKILL 7 s later. */
  readonly signal?: AbortSignal
  /** Whether the processes that the command starts get the signals too, and end with it. */
  readonly isGroup?: boolean
  /** Gets stdout as it arrives. `stdout` of the result is empty then. */
  readonly onStdout?: (chunk: Buffer) => void
  /** Gets stderr as it arrives. `stderr` of the result still has its end. */
  readonly onStderr?: (chunk: Buffer) => void
}

export interface ExecResult {
  readonly exitCode: number
  readonly stdout: string
  /** The last 64 KiB. */
  readonly stderr: string
  /** The signal that ended the command, such as SIGKILL. */
  readonly endedBy?: string
}

type Command = readonly [file: string, ...args: string[]]

/** Runs a command. A non-zero exit code is not an error. Rejects only with `CommandNotFound` or `Cancelled`. */
export type Exec = (command: Command, options?: ExecOptions) => Promise<ExecResult>

export class CommandNotFound extends Error {
  constructor(file: string, cause: unknown) {
    super(`${file}: command not found. Install it on this runner or add it to PATH`, { cause })
    this.name = 'CommandNotFound'
  }
}

const stderrKept = 64 * 1024
/** The runner sends a cancelled step SIGINT, SIGTERM after 7.5 s, and kills it 2.5 s later. Everything must end before. */
const politeMs = 7000
/** For output that is still in the pipes. */
const drainMs = 1000

export const exec: Exec = async (command, options = {}) => {
  const { signal } = options
  if (signal?.aborted) throw new Cancelled(nameOf(command))
  const result = await run(command, options)
  if (signal?.aborted) throw new Cancelled(nameOf(command))
  return result
}

/** Runs a short command that does not read stdin, which stays open. */
export async function runToEnd([file, ...args]: Command): Promise<ExecResult> {
  const options = { silent: true, ignoreReturnCode: true }
  try {
    const output: Omit<ExecResult, 'exitCode'> & { readonly exitCode: number | null } = await getExecOutput(
      `"${file}"`,
      args,
      options,
    )
    // Null if a signal ended it.
    return { ...output, exitCode: output.exitCode ?? 128 }
  } catch (error) {
    if ((error as Error).message.startsWith('Unable to locate executable file')) throw new CommandNotFound(file, error)
    throw error
  }
}

function nameOf([file, ...args]: Command): string {
  return [basename(file), ...args.slice(0, 1)].join(' ')
}

function run(command: Command, { env, input, isGroup, signal, onStdout, onStderr }: ExecOptions): Promise<ExecResult> {
  return new Promise((resolve, reject) => {
    const [file, ...args] = command
    const child = spawn(file, args, {
      // In a process group of its own, so that only this process forwards Ctrl-C and cancellation to it.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: env ? { ...process.env, ...env } : process.env,
    })
    // It is not an error if the child does not read its input, or has ended.
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
      if (isGroup) signalGroup(child, 'SIGINT')
      else child.kill('SIGINT')
      firm = setTimeout(() => {
        signalGroup(child, 'SIGKILL')
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
    if (isGroup) {
      child.on('exit', () => {
        signalGroup(child, 'SIGKILL')
        // A process that left the group may keep the pipes open.
        setTimeout(() => {
          child.stdout.destroy()
          child.stderr.destroy()
        }, drainMs).unref()
      })
    }
    child.on('close', (code, killedBy) => {
      done()
      resolve({
        exitCode: code ?? 128,
        stdout: Buffer.concat(stdout).toString(),
        ...(killedBy && { endedBy: killedBy }),
        stderr: stderr.toString() + (killedBy ? `\n${nameOf(command)} was ended by ${killedBy}` : ''),
      })
    })
  })
}

/**
 * Most output is printed. Node queues output without limit if the reader of a pipe is slow, so a build that prints faster
 * than the runner reads would fill memory.
 */
function pauseUntilPrinted(source: Readable): void {
  if (!process.stdout.writableNeedDrain || source.isPaused()) return
  source.pause()
  process.stdout.once('drain', () => {
    source.resume()
  })
}

/** Signals the child and its children. Docker's plugins outlive it and keep the pipes open. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // The processes have just ended.
  }
}

/** Keeps the last bytes of a stream in bounded memory. */
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

/** Returns the environment variable by which `endOrphans` finds the docker commands of a step. */
export function ownedBy(scratch: string): Readonly<Record<string, string>> {
  return { MANIFOLD_STEP: scratch }
}

/** Returns the environment variable by which `endOrphans` finds a command and everything that it started. */
export function whollyOwnedBy(scratch: string): Readonly<Record<string, string>> {
  return { MANIFOLD_GATE: scratch }
}

/**
 * Ends the gate, the docker commands and plugins, and kubectl, of a step that was killed: they go on, and would work
 * against the clean-up. What docker has started for others as well, such as a shared SSH connection, is left alone.
 */
export function endOrphans(scratch: string): void {
  const [own, whole] = [ownedBy(scratch), whollyOwnedBy(scratch)].map((env) => Object.entries(env)[0]?.join('='))
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const [program = ''] = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0')
      const environment = readFileSync(`/proc/${id}/environ`, 'utf8').split('\0')
      const isOwn = (entry: string): boolean =>
        entry === whole || (entry === own && /^(?:docker|buildx|kubectl)/.test(basename(program)))
      if (environment.some(isOwn)) process.kill(Number(id), 'SIGKILL')
    } catch {
      // The process has ended or belongs to another user.
    }
  }
}
