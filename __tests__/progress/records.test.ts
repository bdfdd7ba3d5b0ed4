import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { BuildProgress } from '../../src/progress/progress.ts'
import { mostRecords, recordSteps, shortName, stepRecord } from '../../src/progress/records.ts'
import { parsePlatform, type Platform } from '../../src/plan/platform.ts'
import * as v from 'valibot'

const [amd64, arm64, armv7] = ['amd64', 'arm64', 'arm/v7'].map(parsePlatform) as [Platform, Platform, Platform]

function progressOf(lines: string | Buffer): BuildProgress {
  const progress = new BuildProgress(() => undefined)
  progress.push(Buffer.from(lines))
  progress.end()
  return progress
}

interface Timed {
  readonly name: string
  /** Seconds. */
  readonly from: number
  readonly to: number
  readonly inputs?: readonly string[]
}

function build(...steps: readonly Timed[]): BuildProgress {
  const at = (seconds: number): string => new Date((seconds + 1) * 1000).toISOString()
  const vertexes = steps.map(({ name, from, to, inputs = [] }) => ({
    ...{ digest: name, name, inputs, started: at(from), completed: at(to) },
  }))
  return progressOf(`${JSON.stringify({ vertexes })}\n`)
}

test('a recorded build of three platforms, two of them emulated', () => {
  const recording = readFileSync('__tests__/fixtures/progress/three-platforms.jsonl')
  const { records } = recordSteps(progressOf(recording), [amd64, arm64, armv7], new Set([arm64, armv7]))
  expect(new Set(records.map(({ platform }) => platform))).toEqual(new Set([amd64, arm64, armv7, undefined]))
  const runs = records.filter(({ name }) => name.startsWith('RUN '))
  expect(runs.length).toBeGreaterThan(0)
  expect(runs.every(({ platform, emulated }) => emulated === (platform !== amd64))).toBe(true)
  expect(records.filter(({ name }) => !name.startsWith('RUN ')).some(({ emulated }) => emulated)).toBe(false)
  expect(records.some(({ critical }) => critical)).toBe(true)
  expect(v.is(v.array(stepRecord), JSON.parse(JSON.stringify(records)))).toBe(true)
})

test('the critical path goes back through the inputs that ended last', () => {
  const progress = build(
    { name: '[base 1/1] FROM a', from: 0, to: 2 },
    { name: '[quick 1/1] RUN quick', from: 2, to: 3, inputs: ['[base 1/1] FROM a'] },
    { name: '[slow 1/1] RUN slow', from: 2, to: 9, inputs: ['[base 1/1] FROM a'] },
    { name: '[last 1/1] COPY', from: 9, to: 10, inputs: ['[quick 1/1] RUN quick', '[slow 1/1] RUN slow'] },
    { name: 'exporting to image', from: 10, to: 12 },
  )
  const { records, omitted } = recordSteps(progress, [amd64], new Set())
  const critical = records.filter((record) => record.critical).map(({ name }) => name)
  expect(critical).toEqual(['base FROM a', 'slow RUN slow', 'last COPY', 'exporting to image'])
  expect(omitted).toBe(0)
})

test('a record that leaves the job has no arguments, since build arguments are expanded in them', () => {
  const progress = build(
    { name: '[linux/amd64 build 2/3] RUN curl -H "token: hunter2"', from: 0, to: 1 },
    { name: '[3/3] COPY hunter2 .', from: 1, to: 2 },
    { name: 'exporting to image', from: 2, to: 3 },
    { name: '[internal] load metadata for acme/hunter2', from: 3, to: 4 },
  )
  const { records } = recordSteps(progress, [amd64], new Set(), shortName)
  expect(records.map(({ name }) => name)).toEqual(['build 2/3 RUN', '3/3 COPY', 'exporting to', 'load metadata'])
})

test('keeps the longest steps and counts the others', () => {
  const steps = Array.from({ length: 500 }, (_, n) => ({ name: `[${n + 1}/500] RUN ${n}`, from: 0, to: n / 100 }))
  const { records, omitted } = recordSteps(build(...steps), [amd64], new Set())
  expect(records).toHaveLength(mostRecords)
  expect(omitted).toBe(500 - 1 - mostRecords)
  expect(Math.min(...records.map(({ started, completed }) => completed - started))).toBe(4600)
})
