import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DockerError } from '../../src/docker/cli.ts'
import { Cancelled } from '../../src/actions/cancellation.ts'
import { type RetryPolicy, retry, waitBefore } from '../../src/docker/retry.ts'

const retryPolicy: RetryPolicy = { retries: 2, firstWait: 1, longestWait: 2, longestRetryAfter: 4, attemptTimeout: 20 }

/** Tries that fail with these, in turn, and then give `done`. */
function tries(failures: readonly Error[]) {
  const left = [...failures]
  const log: string[] = []
  const operation = (): Promise<string> => {
    const failure = left.shift()
    return failure ? Promise.reject(failure) : Promise.resolve('done')
  }
  const options = { retryPolicy, log: (line: string) => void log.push(line), signal: new AbortController().signal }
  return { log, left, run: (more = {}) => retry('pushing', operation, { ...options, ...more }) }
}

const dockerError = (stderr: string): DockerError => new DockerError(['push'], { exitCode: 1, stdout: '', stderr })

const hiccup = dockerError('dial tcp 127.0.0.1:1: connect: connection refused')

describe('retry', () => {
  test('retries after transient failures and logs cause and delay', async () => {
    const { run, log } = tries([hiccup, hiccup])
    await expect(run()).resolves.toBe('done')
    expect(log).toEqual([
      `pushing: no connection (${hiccup.message}). Attempt 2 of 3 in 0.00 s`,
      `pushing: no connection (${hiccup.message}). Attempt 3 of 3 in 0.00 s`,
    ])
  })

  test('does not log an error twice', async () => {
    const { run, log } = tries([hiccup])
    await run({ isLogged: () => true })
    expect(log).toEqual(['pushing: no connection. Attempt 2 of 3 in 0.00 s'])
  })

  test('throws the last error after all retries', async () => {
    const { run, left } = tries([hiccup, hiccup, hiccup, hiccup])
    await expect(run()).rejects.toBe(hiccup)
    expect(left).toHaveLength(1)
  })

  test('does not retry after a permanent error', async () => {
    const { run, left } = tries([new Error('denied'), hiccup])
    await expect(run()).rejects.toThrow('denied')
    expect(left).toHaveLength(1)
  })

  test('stops an attempt that hangs and reports it', async () => {
    const signal = new AbortController().signal
    const hang = (limit: AbortSignal): Promise<never> =>
      new Promise((_, reject) => {
        limit.addEventListener('abort', () => {
          reject(new Cancelled('docker buildx'))
        })
      })
    const log: string[] = []
    const end = retry('pushing', hang, { retryPolicy, log: (line) => void log.push(line), signal })
    await expect(end).rejects.toThrow('pushing: no response within 0.02 s, 3 times')
    expect(log).toHaveLength(2)
  })

  test('stops waiting when the step is cancelled', async () => {
    const cancellation = new AbortController()
    const { run, left } = tries([hiccup, hiccup])
    const ended = run({
      retryPolicy: { ...retryPolicy, firstWait: 60_000, longestWait: 60_000 },
      signal: cancellation.signal,
    })
    setImmediate(() => {
      cancellation.abort()
    })
    await expect(ended).rejects.toThrow()
    expect(left).toHaveLength(1)
  })
})

test('delays grow within bounds and respect Retry-After up to a limit', () => {
  fc.assert(
    fc.property(
      fc.record({
        tried: fc.integer({ min: 1, max: 50 }),
        random: fc.double({ min: 0, max: 1, noNaN: true }),
        asked: fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: undefined }),
      }),
      ({ tried, random, asked }) => {
        const bounds = { ...retryPolicy, firstWait: 1000, longestWait: 20_000, longestRetryAfter: 60_000 }
        const wait = waitBefore(tried, { cause: '', retryAfter: asked }, bounds, () => random)
        const full = Math.min(20_000, 1000 * 2 ** (tried - 1))
        expect(wait).toBeGreaterThanOrEqual(Math.max(full / 2, Math.min(asked ?? 0, 60_000)))
        expect(wait).toBeLessThanOrEqual(Math.max(full, Math.min(asked ?? 0, 60_000)))
      },
    ),
  )
})

test('reports a cancelled delay as a cancellation', async () => {
  const controller = new AbortController()
  const log = (): void => {
    controller.abort()
  }
  const attempt = (): Promise<never> => Promise.reject(dockerError('toomanyrequests'))
  const patient = { ...retryPolicy, firstWait: 60_000, longestWait: 60_000 }
  const end = retry('pushing', attempt, { retryPolicy: patient, log, signal: controller.signal })
  await expect(end).rejects.toThrow(new Cancelled('pushing'))
})
