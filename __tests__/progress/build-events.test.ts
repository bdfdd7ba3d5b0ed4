import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type BuildEvent, BuildProgress } from '../../src/progress/progress.ts'
import { parseStepName } from '../../src/progress/build-step.ts'

/** What buildx printed for two platforms, of which one fails. */
const recording = readFileSync('__tests__/fixtures/progress/two-platforms-failing.jsonl')

function follow(...chunks: readonly Buffer[]): { progress: BuildProgress; events: readonly BuildEvent[] } {
  const events: BuildEvent[] = []
  const progress = new BuildProgress((event) => events.push(event))
  for (const chunk of chunks) progress.push(chunk)
  progress.end()
  return { progress, events }
}

interface Written {
  readonly stream?: number
  readonly bytes: Buffer | string
}

/** A step that prints this, in rawjson. */
function printing(...logs: readonly Written[]): Buffer {
  const vertex = 'sha256:1'
  const lines = [
    { vertexes: [{ digest: vertex, name: '[2/2] RUN x', started: '2026-01-01T00:00:00Z' }] },
    ...logs.map(({ stream = 1, bytes }) => ({
      logs: [{ vertex, stream, data: Buffer.from(bytes).toString('base64') }],
    })),
    {
      vertexes: [
        { digest: vertex, name: '[2/2] RUN x', started: '2026-01-01T00:00:00Z', completed: '2026-01-01T00:00:02Z' },
      ],
    },
  ]
  return Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

function linesOf(...logs: readonly Written[]): readonly string[] {
  return follow(printing(...logs)).events.flatMap((event) => (event.kind === 'output' ? event.text.split('\n') : []))
}

describe('a recorded build', () => {
  const { progress, events } = follow(recording)

  test('numbers steps in the order in which they start, each once', () => {
    const started = events.flatMap((event) => (event.kind === 'started' ? [event.step.number] : []))
    expect(started).toEqual(started.map((_, number) => number + 1))
    expect(new Set(progress.steps.map(({ name }) => name)).size).toBe(progress.steps.length)
  })

  test('reports the output of each step after its start and before its end', () => {
    for (const step of progress.steps.filter(({ number }) => number > 0)) {
      const kinds = events.filter((event) => event.step.name === step.name).map(({ kind }) => kind)
      expect(kinds.join(' ')).toMatch(/^announced started( output)*( finished)+$/)
    }
  })

  test('finds what failed, with the last it printed and the lines of the Dockerfile', () => {
    const [failed] = progress.failed.filter(({ error }) => !error?.includes('canceled'))
    expect(failed).toMatchObject({ platform: 'linux/arm64', stage: 'stage-2', position: '2/2' })
    expect(failed && progress.tail(failed)).toEqual(['one', 'two', 'aarch64', 'no newline'])
    expect(progress.messages).toContain('Dockerfile:8')
  })

  test('reports each finding once for several platforms', () => {
    expect(progress.findings.all.map(({ text, line }) => [text.split(':')[0], line])).toEqual([
      ['FromAsCasing', 1],
      ['SecretsUsedInArgOrEnv', 7],
    ])
  })

  test('is the same for any chunks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(recording.length), { maxLength: 20 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), recording.length]
        const chunks = at.slice(1).map((end, number) => recording.subarray(at[number], end))
        expect(follow(...chunks).events).toEqual(events)
      }),
      { numRuns: 20 },
    )
  })
})

describe('output of a step', () => {
  test('joins split characters and lines', () => {
    const bytes = Buffer.from('grün\nlast')
    expect(linesOf({ bytes: bytes.subarray(0, 3) }, { bytes: bytes.subarray(3) })).toEqual(['grün', 'last'])
  })

  test('keeps stdout and stderr apart', () => {
    const logs = [{ bytes: 'out ' }, { stream: 2, bytes: 'err\n' }, { bytes: 'put\n' }]
    expect(linesOf(...logs)).toEqual(['err', 'out put'])
  })

  test('sanitizes everything', () => {
    const hostile = '\u001b[31mred\u001b[0m ##[error]x \u0007\u001b]0;title\u0007\u2028\r\n10%\r20%\r100%\n::error::x\n'
    expect(linesOf({ bytes: hostile })).toEqual(['red ##\u200b[error]x ', '100%', '::error::x'])
    expect(linesOf({ bytes: Buffer.from([0x66, 0xff, 0xfe, 0x0a]) })).toEqual(['f\ufffd\ufffd'])
  })

  test('continues after the end of the step is reported early', () => {
    const [first, second, third] = printing({ bytes: 'one\ntw' }, { bytes: 'o\n' }).toString().trimEnd().split('\n')
    const end = printing().toString().trimEnd().split('\n')[1] ?? ''
    const both = JSON.stringify({ ...(JSON.parse(end) as object), ...(JSON.parse(third ?? '') as object) })
    const { events } = follow(Buffer.from([first, second, both].join('\n')))
    expect(events.map((event) => (event.kind === 'output' ? event.text : event.kind))).toEqual([
      ...['announced', 'started', 'one', 'two', 'finished'],
    ])
  })

  test('splits a long line without loss', () => {
    const long = 'x'.repeat(200_000)
    for (const logs of [
      [{ bytes: `${long}\nafter\n` }],
      [{ bytes: long.slice(0, 99_999) }, { bytes: `${long.slice(99_999)}\nafter\n` }],
    ]) {
      const lines = linesOf(...logs)
      expect(lines.at(-1)).toBe('after')
      expect(lines.slice(0, -1).join('')).toBe(long)
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(64 * 1024)
    }
  })

  test('keeps any text complete and in order', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '\t', ' ', ':', '#') })
    fc.assert(
      fc.property(text, fc.array(fc.nat(200)), (text, cuts) => {
        const bytes = Buffer.from(text)
        const at = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length]
        const logs = at.slice(1).map((end, number) => ({ bytes: bytes.subarray(at[number], end) }))
        expect(linesOf(...logs).join('\n')).toBe(text.endsWith('\n') ? text.slice(0, -1) : text)
      }),
    )
  })
})

test('keeps the last five hundred messages of buildx', () => {
  const { progress } = follow(Buffer.from('{broken\nERROR: no\u001b[0m\n\n'))
  expect(progress.messages).toEqual(['{broken', 'ERROR: no'])
  const many = follow(Buffer.from(Array.from({ length: 600 }, (_, number) => `${number}\n`).join('')))
  expect(many.progress.messages).toHaveLength(500)
  expect(many.progress.messages.at(-1)).toBe('599')
})

test.each([
  ['[linux/arm64 build 2/3] RUN make', { platform: 'linux/arm64', stage: 'build', position: '2/3', what: 'RUN make' }],
  ['[linux/amd64->arm/v6 build 1/3] RUN x', { platform: 'linux/arm/v6', stage: 'build', position: '1/3' }],
  ['[2/3] COPY a b', { platform: undefined, stage: '', position: '2/3', what: 'COPY a b' }],
  ['[internal] load .dockerignore', { platform: undefined, stage: 'internal', position: undefined }],
  ['[linux/arm64 internal] load metadata for x', { platform: 'linux/arm64', stage: 'internal' }],
  ['exporting to image', { platform: undefined, stage: '', position: undefined, what: 'exporting to image' }],
  ['[a/b c] x', { platform: undefined, stage: 'a/b c' }],
])('the name %s', (name, parts) => {
  expect(parseStepName(name)).toMatchObject(parts)
})

test.each([
  ['[web linux/arm64 build 2/3] RUN make', { target: 'web', platform: 'linux/arm64', stage: 'build', position: '2/3' }],
  ['[web 2/3] RUN make', { target: 'web', stage: '', position: '2/3', what: 'RUN make' }],
  ['[web internal] load .dockerignore', { target: 'web', stage: 'internal', what: 'load .dockerignore' }],
  ['[web] exporting to image', { target: 'web', stage: '', what: 'exporting to image' }],
  ['[build 2/3] RUN make', { target: undefined, stage: 'build' }],
])('the name %s of a bake', (name, parts) => {
  expect(parseStepName(name, new Set(['web', 'api']))).toMatchObject(parts)
})

test('the progress of one target of a bake', () => {
  const vertexes = ['[web 1/1] RUN a', '[api 1/1] RUN b', '[web] exporting to image'].map((name) => ({
    ...{ digest: name, name, started: new Date(1000).toISOString(), completed: new Date(2000).toISOString() },
  }))
  const progress = new BuildProgress(() => undefined, ['web', 'api'])
  progress.push(Buffer.from(`${JSON.stringify({ vertexes })}\n`))
  expect(progress.exports).toBe(1)
  expect(progress.of('web').steps.map(({ what }) => what)).toEqual(['RUN a', 'exporting to image'])
  expect(progress.of('api').cacheHits()).toEqual({ cached: 0, steps: 1 })
})

test('counts overlapping steps once', () => {
  const vertex = (digest: string, platform: string, from: number, to: number): object => ({
    digest,
    name: `[${platform} 1/2] RUN ${digest}`,
    started: new Date(from).toISOString(),
    completed: new Date(to).toISOString(),
  })
  const vertexes = [
    vertex('a', 'linux/amd64', 1000, 3000),
    vertex('b', 'linux/amd64', 2000, 4000),
    vertex('c', 'linux/amd64', 6000, 7000),
    vertex('d', 'linux/arm64', 1000, 2000),
  ]
  const { progress } = follow(Buffer.from(JSON.stringify({ vertexes })))
  expect(progress.steps.map(({ platform }) => platform && progress.seconds(platform))).toEqual([4, 4, 4, 1])
})
