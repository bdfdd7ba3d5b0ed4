import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { InferInput } from 'valibot'
import { BuildProgress } from '../../src/progress/progress.ts'
import type { solveStatus } from '../../src/progress/rawjson.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { buildLog } from '../../src/report/build-log.ts'
import { fixture } from '../fixtures/fixture.ts'

/** The log as it comes, without groups. */
function recording(log: string[]): BuildProgress {
  const page = buildLog('plain', {
    info: (lines) => log.push(...lines.split('\n')),
    group: () => undefined,
    endGroup: () => undefined,
  })
  return new BuildProgress((event) => {
    page.accept(event, 0)
  })
}

/** Feeds a stream, cut where `cuts` say, and gives the log. */
function follow(stream: string, cuts: readonly number[] = []): { log: readonly string[]; progress: BuildProgress } {
  const log: string[] = []
  const progress = recording(log)
  const bytes = Buffer.from(stream)
  const ends = [...cuts.map((cut) => cut % bytes.length), bytes.length].sort((a, b) => a - b)
  let start = 0
  for (const end of ends) {
    progress.push(bytes.subarray(start, end))
    start = end
  }
  progress.end()
  return { log, progress }
}

type SolveStatus = InferInput<typeof solveStatus>

const recorded = (name: string): string => fixture(`progress/${name}.jsonl`)
const stream = (...statuses: readonly SolveStatus[]): string => statuses.map((s) => JSON.stringify(s) + '\n').join('')
const output = (data: string | Buffer, vertex = 'v'): SolveStatus => ({
  logs: [{ vertex, data: Buffer.from(data).toString('base64') }],
})
const at = (seconds: number): string => new Date(Date.UTC(2026, 0) + seconds * 1000).toISOString()
const step = (name: string, started?: number, completed?: number, more = {}): SolveStatus => ({
  vertexes: [
    {
      digest: name,
      name,
      ...(started === undefined ? {} : { started: at(started) }),
      ...(completed === undefined ? {} : { completed: at(completed) }),
      ...more,
    },
  ],
})

describe('the log of a recorded build', () => {
  test.each(['three-platforms', 'cached', 'failing', 'noisy'])('%s', (name) => {
    expect(follow(recorded(name)).log).toMatchSnapshot()
  })

  test('is the same for any chunks', () => {
    const whole = follow(recorded('noisy')).log
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 8 }), (cuts) => {
        expect(follow(recorded('noisy'), cuts).log).toEqual(whole)
      }),
      { numRuns: 30 },
    )
  })
})

describe('build output', () => {
  const { log } = follow(recorded('noisy'))

  test("can't issue workflow commands or colour the log", () => {
    expect(log).toContainEqual(expect.stringMatching(/^#\d+ {3}red ##\u200b\[error\]x$/))
    expect(log).toContainEqual(expect.stringMatching(/^#\d+ {3}::error::y$/))
    expect(log.filter((line) => /^::|##\[|\u001b/.test(line))).toEqual([])
  })

  test('joins characters that BuildKit split', () => {
    expect(log).toContainEqual(expect.stringMatching(/^#\d+ {3}hé.*llo/))
    const cut = [Buffer.from([0xe6, 0x97]), Buffer.from([0xa5, 0x0a])]
    expect(follow(stream(step('v', 0), ...cut.map((half) => output(half)))).log).toEqual(['#1 v', '#1   日'])
  })

  test('is logged by line, with an incomplete line at the end', () => {
    const { log } = follow(
      stream(
        ...[step('v', 0), output('one\ntw'), output('o\nthree'), step('v', 0, 1)],
        ...[step('w', 1), output('left open', 'w')],
      ),
    )
    expect(log).toEqual(['#1 v', '#1   one', '#1   two', '#1   three', '#1 DONE 1.0s', '#2 w', '#2   left open'])
  })

  test('bounds the memory for a line without an end', () => {
    const piece = 'x'.repeat(100_000)
    const lines: string[] = []
    const progress = recording(lines)
    for (let i = 0; i < 50; i++) progress.push(Buffer.from(stream(output(piece))))
    expect(lines.length).toBeGreaterThan(10)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(1_000_000)
    progress.end()
    expect(lines.map((line) => line.replace('#0   ', '')).join('')).toBe(piece.repeat(50))
  })
})

describe('steps', () => {
  test('are numbered in the order they start, and reported once', () => {
    const { log } = follow(
      stream(step('a'), step('b', 0), step('a', 0), step('b', 0, 2), step('a', 0, 1), step('a', 0, 1)),
    )
    expect(log).toEqual(['#1 b', '#2 a', '#1 DONE 2.0s', '#2 DONE 1.0s'])
  })

  test('are reported again only if a further phase is long or fails', () => {
    const error = { error: 'no' }
    const goes = [
      step('a', 0, 0.1),
      step('a', 1),
      step('a', 1, 1.4),
      step('a', 2),
      step('a', 2, 5),
      step('a', 6),
      step('a', 6, 6, error),
    ]
    expect(follow(stream(...goes)).log).toEqual(['#1 a', '#1 DONE 0.1s', '#1 DONE 3.0s', '#1 ERROR no'])
  })

  test('report that they are cached', () => {
    expect(follow(stream(step('a', 0, 0, { cached: true }))).log).toEqual(['#1 a', '#1 CACHED'])
  })

  test('are exports unless they export a cache', () => {
    const names = ['exporting to GitHub Actions Cache', 'exporting cache to registry', 'exporting to image']
    expect(follow(stream(...names.map((name) => step(name, 0, 1)))).progress.exports).toBe(1)
  })

  test('that failed are kept with a sanitized message', () => {
    const { progress } = follow(stream(step('a', 0, 1), step('b\u001b[1m', 0, 1, { error: '##[error]\nno' })))
    expect(progress.failed).toMatchObject([{ number: 2, name: 'b', error: '##\u200b[error]no' }])
    expect(follow(recorded('noisy')).progress.failed).toMatchObject([{ name: 'exporting cache to registry' }])
    expect(follow(recorded('cached')).progress.failed).toEqual([])
  })

  test('that are warned of', () => {
    const warnings = [{ vertex: 'v', short: Buffer.from('Careful').toString('base64'), url: 'https://example.org' }]
    const { progress } = follow(stream({ warnings }))
    expect(progress.findings.all).toEqual([
      { text: 'Careful', detail: '', url: 'https://example.org', line: undefined },
    ])
  })
})

test("buildx's own messages are kept, safe for the log", () => {
  const { log, progress } = follow('WARNING: no \u001b[1moutput\n\n##[error]x\n{"broken\n')
  expect(progress.messages).toEqual(['WARNING: no output', '##\u200b[error]x', '{"broken'])
  expect(log).toEqual([])
})

describe('seconds of a platform', () => {
  const arm = parsePlatform('arm64')
  const seconds = (...statuses: readonly SolveStatus[]): number => follow(stream(...statuses)).progress.seconds(arm)

  test('count overlapping steps once', () => {
    const name = (number: number): string => `[linux/arm64 ${number}/9] RUN x`
    expect(seconds(step(name(1), 0, 2), step(name(2), 1, 4), step(name(3), 1, 3), step(name(4), 10, 11))).toBe(5)
  })

  test('include every phase of a step', () => {
    const name = '[linux/arm64 1/2] FROM busybox'
    expect(seconds(step(name, 0), step(name, 0, 2), step(name, 3), step(name, 3, 3.5), step(name, 3, 3.5))).toBe(2.5)
  })

  test('include cross-compiling steps for the platform only', () => {
    expect(
      seconds(
        step('[linux/amd64->arm64 build 1/2] RUN x', 0, 1),
        step('[linux/arm64->arm/v7 1/2] RUN x', 2, 3),
        step('[linux/amd64 1/2] RUN x', 4, 5),
        step('[internal] load metadata', 6, 7),
        step('[linux/none 1/2] RUN x', 8, 9),
        step('[linux/arm64 1/2] RUN x', 10),
      ),
    ).toBe(1)
  })

  test('of a single platform are those of the instructions', () => {
    const { progress } = follow(
      stream(step('[1/2] FROM x', 0, 1), step('[build 2/2] RUN x', 2, 4), step('exporting to image', 6, 9)),
    )
    expect(progress.seconds(undefined)).toBe(3)
  })

  test('of a recorded build', () => {
    const { progress } = follow(recorded('three-platforms'))
    const all = ['amd64', 'arm64', 'arm/v7'].map((word) => progress.seconds(parsePlatform(word)))
    expect(all.map((value) => value.toFixed(3))).toMatchSnapshot()
    expect(progress.seconds(parsePlatform('s390x'))).toBe(0)
  })
})

test('accepts any JSON line', () => {
  const field = fc.constantFrom('vertexes', 'statuses', 'logs', 'warnings')
  const line = fc.tuple(field, fc.jsonValue()).map(([name, value]) => JSON.stringify({ [name]: [value] }))
  fc.assert(
    fc.property(line, (text) => {
      const { progress, log } = follow(`${text}\n`)
      expect(progress.messages.length + log.length).toBeLessThanOrEqual(2)
    }),
    { seed: 1, numRuns: 1000 },
  )
})
