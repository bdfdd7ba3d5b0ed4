import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { type BuildEvent, BuildProgress } from '../../src/progress/progress.ts'
import { parseStepName, type Step } from '../../src/progress/build-step.ts'
import { buildLog, type BuildLog, type ProgressMode } from '../../src/report/build-log.ts'

class Page {
  readonly lines: string[] = []
  info = (lines: string): void => void this.lines.push(...lines.split('\n'))
  group = (title: string): void => void this.lines.push(`> ${title}`)
  endGroup = (): void => void this.lines.push('<')
}

function open(mode: ProgressMode): { page: Page; log: BuildLog } {
  const page = new Page()
  return { page, log: buildLog(mode, page) }
}

/** Lines of the recorded build, which takes no time at all here. */
function recorded(mode: ProgressMode): readonly string[] {
  const { page, log } = open(mode)
  const progress = new BuildProgress((event) => {
    log.accept(event, 0)
  })
  progress.push(readFileSync('__tests__/fixtures/progress/two-platforms-failing.jsonl'))
  progress.end()
  log.end()
  return page.lines
}

let steps = 0

function step(name: string, more: Partial<Step> = {}): Step {
  const rest = { started: 1000, completed: 3000, cached: false, error: undefined, transferred: 0 }
  return { digest: '', inputs: [], number: ++steps, name, ...parseStepName(name), ...rest, ...more }
}

const announced = (step: Step): BuildEvent => ({ kind: 'announced', step })
const started = (step: Step): BuildEvent => ({ kind: 'started', step })
const finished = (step: Step): BuildEvent => ({ kind: 'finished', step })
const output = (step: Step, text: string): BuildEvent => ({ kind: 'output', step, text })

describe('a recorded build of two platforms', () => {
  const grouped = recorded('auto')
  const isMark = (line: string): boolean => line === '<' || line.startsWith('> ')

  test('logs each line once, with the lines of a step in order', () => {
    const plain = recorded('plain').filter((line) => line.startsWith('#'))
    const own = grouped.filter((line) => !isMark(line))
    expect([...own].sort()).toEqual([...plain].sort())
    const ofStep = (lines: readonly string[], number: string): readonly string[] =>
      lines.filter((line) => line.startsWith(`${number} `))
    for (const number of new Set(plain.map((line) => line.split(' ')[0] ?? ''))) {
      expect(ofStep(own, number)).toEqual(ofStep(plain, number))
    }
  })

  test('has one group per platform and stage, one open at a time', () => {
    let title: string | undefined
    for (const line of grouped) {
      if (line.startsWith('> ')) {
        expect(title).toBeUndefined()
        title = line.slice(2).replace(/ \(continued\)$/, '')
      } else if (line === '<') title = undefined
      else {
        const [, named] = /^#\d+ \[(linux\/\w+ \S+) \d+\/\d+\]/.exec(line) ?? []
        if (named !== undefined) expect(title).toBe(named)
      }
    }
    expect(title).toBeUndefined()
    expect(grouped.filter((line) => line.startsWith('> linux/arm64 stage-2')).length).toBeGreaterThan(0)
  })

  test('is silent in quiet mode', () => {
    expect(recorded('quiet')).toEqual([])
  })
})

describe('groups', () => {
  const [a, b] = [step('[linux/amd64 x 1/1] RUN a'), step('[linux/arm64 x 1/1] RUN b')]

  test('shows the open group live while others wait', () => {
    const { page, log } = open('auto')
    for (const event of [announced(a), announced(b), started(a), started(b), output(b, 'b1'), output(a, 'a1')]) {
      log.accept(event, 0)
    }
    expect(page.lines).toEqual(['> linux/amd64 x', `#${a.number} ${a.name}`, `#${a.number}   a1`])
    log.accept(finished(a), 1)
    expect(page.lines.slice(3)).toEqual([
      `#${a.number} DONE 2.0s`,
      '<',
      '> linux/arm64 x',
      `#${b.number} ${b.name}`,
      `#${b.number}   b1`,
    ])
  })

  test('shows a waiting group if the open one is silent for long', () => {
    const { page, log } = open('auto')
    for (const event of [announced(a), announced(b), started(a), started(b)]) log.accept(event, 0)
    log.accept(undefined, 4999)
    expect(page.lines).not.toContain('> linux/arm64 x')
    log.accept(undefined, 5000)
    expect(page.lines).toContain('> linux/arm64 x')
    log.accept(output(a, 'again'), 5001)
    log.accept(finished(b), 5002)
    expect(page.lines.slice(-2)).toEqual(['> linux/amd64 x (continued)', `#${a.number}   again`])
  })

  test('keeps a group open between two steps of a stage', () => {
    const { page, log } = open('auto')
    const next = step('[linux/amd64 x 2/2] RUN c')
    for (const event of [announced(a), announced(next), announced(b), started(a), started(b), finished(a)])
      log.accept(event, 0)
    log.accept(started(next), 499)
    expect(page.lines.at(-1)).toBe(`#${next.number} ${next.name}`)
  })

  test('shows the largest group if too many lines wait', () => {
    const { page, log } = open('auto')
    for (const event of [announced(a), announced(b), started(a), started(b)]) log.accept(event, 0)
    const much = 'x'.repeat(1024 * 1024)
    for (let times = 0; times < 4; times++) log.accept(output(b, much), 0)
    expect(page.lines.filter((line) => line.endsWith(much))).toHaveLength(4)
  })

  test('shows all waiting lines at the end', () => {
    const { page, log } = open('auto')
    for (const event of [announced(a), announced(b), started(a), started(b), output(b, 'last')]) log.accept(event, 0)
    log.end()
    expect(page.lines.slice(-2)).toEqual([`#${b.number}   last`, '<'])
  })

  test('logs other lines outside the groups', () => {
    const { page, log } = open('auto')
    for (const event of [announced(a), started(a)]) log.accept(event, 0)
    log.info('build: no connection. Attempt 2 of 4')
    log.accept(output(a, 'a1'), 1)
    expect(page.lines.slice(2)).toEqual([
      '<',
      'build: no connection. Attempt 2 of 4',
      '> linux/amd64 x (continued)',
      `#${a.number}   a1`,
    ])
  })
})

test.each([
  [{ cached: true }, 'CACHED'],
  [{ error: 'exit code: 1' }, 'ERROR exit code: 1'],
  [{ error: 'context canceled: context canceled' }, 'CANCELED'],
  [{ transferred: 12_345_678 }, 'DONE 2.0s, 12.3 MB'],
  [{ completed: undefined }, 'DONE 0.0s'],
])('a step with %j ends as %s', (more, expected) => {
  const { page, log } = open('plain')
  const ended = step('[1/2] COPY a b', more)
  log.accept(finished(ended), 0)
  expect(page.lines).toEqual([`#${ended.number} ${expected}`])
})
