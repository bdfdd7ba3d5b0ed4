import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { formatPhases, measured, type Phase, timed } from '../../src/actions/phases.ts'

test('measures a phase that succeeds or fails', async () => {
  const lines: string[] = []
  const phases: Phase[] = []
  const runtime = { debug: (line: string): void => void lines.push(line), phases }
  await expect(measured(runtime, 'build', Promise.resolve(1))).resolves.toBe(1)
  await expect(measured(runtime, 'tags', Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(lines).toEqual([expect.stringMatching(/^build: \d+\.\d\d s$/), expect.stringMatching(/^tags: \d+\.\d\d s$/)])
  expect(phases.map(({ name }) => name)).toEqual(['build', 'tags'])
})

test('formats phases', () => {
  expect(
    formatPhases([
      { name: 'build', seconds: 61.25 },
      { name: 'tags', seconds: 0.04 },
    ]),
  ).toBe('build 61.3 s, tags 0.04 s')
})

describe('a phase that takes long', () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })

  afterEach(() => {
    jest.useRealTimers()
  })

  test('says so after half a minute, later each time, and not once it has ended', async () => {
    const lines: string[] = []
    const runtime = { info: (line: string): void => void lines.push(line), debug: () => undefined, phases: [] }
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const phase = timed(runtime, 'builder', promise)
    jest.advanceTimersByTime(29_000)
    expect(lines).toEqual([])
    jest.advanceTimersByTime(10 * 60_000)
    expect(lines).toEqual(
      ['30.0 s', '60.0 s', '2.0 min', '4.0 min', '8.0 min'].map((time) => `builder: still running after ${time}`),
    )
    resolve(undefined)
    await phase
    expect(jest.getTimerCount()).toBe(0)
  })
})
