import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Location } from '../../src/actions/runtime.ts'
import type { ProgressMode } from '../../src/report/build-log.ts'
import { followBuild } from '../../src/report/follow-build.ts'
import { stepRuntime } from '../fakes/runtime.ts'

const { resolve, promise: built } = Promise.withResolvers<undefined>()

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') })
})

afterEach(() => {
  jest.useRealTimers()
})

/** A build that does not end while the test looks at it. */
function follow(mode: ProgressMode) {
  const { runtime, lines } = stepRuntime({}, () => undefined)
  const fed: { push: (status: object) => void } = { push: () => undefined }
  const build = followBuild(mode, runtime, { dockerfile: undefined }, (progress) => {
    fed.push = (status) => {
      progress.push(Buffer.from(`${JSON.stringify(status)}\n`))
    }
    return built
  })
  return { lines, build, push: fed.push }
}

function vertex(name: string, times: { readonly started?: string; readonly completed?: string } = {}) {
  return { digest: name, name, ...times }
}

const started = '2026-01-01T00:00:00Z'
const signs = (lines: readonly string[]) => lines.filter((line) => line.startsWith('build: '))

describe('a silent build', () => {
  test('says what runs, how many bytes of how many, and which platforms are left', () => {
    const { lines, push } = follow('auto')
    push({
      vertexes: [
        vertex('[linux/amd64 2/2] RUN a', { started, completed: started }),
        vertex('[linux/arm64 1/2] FROM b', { started }),
        vertex('[linux/arm64 2/2] RUN a'),
      ],
      statuses: [
        { vertex: '[linux/arm64 1/2] FROM b', id: 'sha256:1', current: 2_000_000, total: 3_000_000 },
        { vertex: '[linux/arm64 1/2] FROM b', id: 'sha256:2', current: 500_000, total: 5_000_000 },
        { vertex: '[linux/arm64 1/2] FROM b', id: 'extracting sha256:1', current: 7 },
      ],
    })
    jest.advanceTimersByTime(30_500)
    expect(signs(lines)).toEqual([
      'build: no output for 30.0 s, running: #2 [linux/arm64 1/2] FROM b (for 30.0 s, extracting sha256:1, 2.5 MB of 8.0 MB). Not finished: linux/arm64',
    ])
  })

  test('says what an export does', () => {
    const { lines, push } = follow('plain')
    push({
      vertexes: [vertex('[linux/arm64 1/1] RUN a'), vertex('exporting to image', { started })],
      statuses: [
        { vertex: 'exporting to image', id: 'exporting layers', current: 0, completed: started },
        { vertex: 'exporting to image', id: 'pushing layers', current: 0 },
      ],
    })
    jest.advanceTimersByTime(30_500)
    expect(signs(lines)).toEqual([
      'build: no output for 30.0 s, running: #1 exporting to image (for 30.0 s, pushing layers)',
    ])
  })

  test('says less and less, until there is output again', () => {
    const { lines, push } = follow('plain')
    jest.advanceTimersByTime(130_000)
    expect(signs(lines).map((line) => line.slice(0, 30))).toEqual(
      ['30.0 s', '60.0 s', '2.0 min'].map((time) => `build: no output for ${time}, no step`.slice(0, 30)),
    )
    push({ vertexes: [vertex('[1/1] RUN a', { started })] })
    jest.advanceTimersByTime(29_000)
    expect(signs(lines)).toHaveLength(3)
    jest.advanceTimersByTime(2000)
    expect(signs(lines)).toHaveLength(4)
  })

  test('names five steps at most', () => {
    const { lines, push } = follow('plain')
    push({ vertexes: Array.from({ length: 9 }, (_, n) => vertex(`[s${n} 1/1] RUN ${'a'.repeat(999)}`, { started })) })
    jest.advanceTimersByTime(30_500)
    const [sign = ''] = signs(lines)
    expect(sign).toMatch(/, 4 more$/)
    expect(sign.length).toBeLessThan(1000)
  })

  test('is silent if it is asked to be, and when it has ended', async () => {
    const { lines, build } = follow('quiet')
    jest.advanceTimersByTime(300_000)
    expect(lines).toEqual([])
    const other = follow('plain')
    resolve(undefined)
    await Promise.all([build, other.build])
    jest.advanceTimersByTime(300_000)
    expect(other.lines).toEqual([])
  })
})

test('annotates ten findings at most, each once for all platforms, and logs the others', async () => {
  const { runtime, lines } = stepRuntime({}, () => undefined)
  const annotated: [string, number | undefined][] = []
  const log = { ...runtime, finding: (text: string, at?: Location) => void annotated.push([text, at?.line]) }
  const encoded = (text: string) => Buffer.from(text).toString('base64')
  const warnings = Array.from({ length: 12 }, (_, n) => ({
    short: encoded(`Rule${n}`),
    range: [{ start: { line: n + 1 } }],
  }))
  await followBuild('plain', log, { dockerfile: 'app/Dockerfile' }, (progress) => {
    for (const platform of ['amd64', 'arm64']) {
      const vertexes = [vertex(`[linux/${platform} internal] load`)]
      progress.push(Buffer.from(`${JSON.stringify({ vertexes, warnings })}\n`))
    }
    return Promise.resolve()
  })
  expect(annotated).toEqual(Array.from({ length: 10 }, (_, n) => [`Rule${n}`, n + 1]))
  expect(lines).toEqual(['warning: Rule10', 'warning: Rule11'])
})
