import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { StepRecord } from '../../src/progress/records.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { timeline } from '../../src/report/timeline.ts'

const arm64 = parsePlatform('arm64')

function bar(change: Partial<StepRecord> = {}): StepRecord {
  return { name: 'RUN make', started: 1000, completed: 3500, emulated: false, critical: false, ...change }
}

test('draws one section per platform, with the time since the first step', () => {
  const records = [
    bar({ platform: arm64, started: 3500, completed: 63_500, emulated: true, critical: true }),
    bar({ name: 'load build context' }),
  ]
  expect(timeline({ records, omitted: 1 })).toEqual([
    [
      '```mermaid',
      'gantt',
      '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
      '  axisFormat %M:%S',
      '  section linux/arm64',
      '  60.0 s RUN make (emulated) :crit, 2000-01-01 00:00:02.500, 60000ms',
      '  section all platforms',
      '  2.5 s load build context :2000-01-01 00:00:00.000, 2500ms',
      '```',
    ].join('\n'),
    'Red: the steps that determined the duration. 1 shorter step is not shown.',
  ])
})

test.each([
  [9, '%S.%L'],
  [59, '%M:%S'],
  [7200, '%H:%M'],
])('the axis of %d seconds', (seconds, format) => {
  const [chart] = timeline({ records: [bar({ started: 0, completed: seconds * 1000 })], omitted: 0 })
  expect(chart).toContain(`axisFormat ${format}\n`)
})

test('is left out if no step took time', () => {
  expect(timeline({ records: [], omitted: 3 })).toEqual([])
})

describe('text from outside', () => {
  test('never adds a line, a section or a field', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a\nsection b', '```\n# x', 'a:crit, 0, 1ms', 'a;b', '%%{init: {}}%%', '<img src=x>', '#35;'),
    )
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 50 }), (names) => {
        const [chart = ''] = timeline({ records: names.map((name) => bar({ name })), omitted: 0 })
        const lines = chart.split('\n').slice(5, -1)
        expect(lines).toHaveLength(Math.min(names.length, 40))
        for (const line of lines) {
          expect(line).toMatch(/^ {2}2\.5 s [\p{L}\p{N} ._/@=+*,()…-]*:2000-01-01 00:00:00\.000, 2500ms$/u)
        }
      }),
      { seed: 20, numRuns: 500 },
    )
  })
})
