/** Locks among the processes of this machine. The kernel releases a lock when its process ends, however it ends. */
import { createHash } from 'node:crypto'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { formatDuration } from '../actions/duration.ts'
import { Cancelled } from '../actions/cancellation.ts'

export interface LockOptions {
  /** Milliseconds to wait for the lock. */
  readonly limit: number
  /** What waits, for the error. */
  readonly what: string
  /** Called once if the lock is taken. */
  readonly onWait?: () => void
  readonly signal?: AbortSignal
}

/**
 * Runs `work` while no other process holds the lock of this name.
 *
 * @throws Error if it is not free in time, Cancelled by the signal
 */
export async function withLock<T>(name: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const held = await takeLock(address(name), options)
  try {
    return await work()
  } finally {
    held.release()
  }
}

/** A socket in Linux's abstract namespace, which leaves no file behind. Nothing is sent through it. */
function address(name: string): string {
  return `\0manifold-${createHash('sha256').update(name).digest('hex')}`
}

interface Lock {
  readonly release: () => void
}

async function takeLock(path: string, { limit, what, onWait, signal }: LockOptions): Promise<Lock> {
  const late = AbortSignal.timeout(limit)
  const ended = signal ? AbortSignal.any([signal, late]) : late
  for (let tried = 0; ; tried++) {
    const lock = await tryLock(path)
    if (lock) return lock
    if (tried === 0) onWait?.()
    await released(path, ended)
    if (signal?.aborted) throw new Cancelled(what)
    if (late.aborted) throw new Error(`${what}: another step has not finished with it within ${formatDuration(limit)}`)
  }
}

function tryLock(path: string): Promise<Lock | undefined> {
  const waiting = new Set<Socket>()
  const server: Server = createServer((socket) => {
    waiting.add(socket)
    socket.on('error', () => undefined).on('close', () => waiting.delete(socket))
  })
  const release = (): void => {
    server.close()
    for (const socket of waiting) socket.destroy()
  }
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen({ path }, () => {
      resolve({ release })
    })
  })
}

/** Resolves when the process that holds the lock closes the connection, or has done so before. */
async function released(path: string, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const socket = connect({ path, signal })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      resolve()
    })
    socket.resume()
  })
  // Many may wait for it.
  await sleep(10 + Math.random() * 20)
}
