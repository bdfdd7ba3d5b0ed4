import { expect, test } from '@jest/globals'
import { formatPhases, type Phase, timed } from '../../src/actions/phases.ts'

test('measures a phase that succeeds or fails', async () => {
  const lines: string[] = []
  const phases: Phase[] = []
  const runtime = { debug: (line: string): void => void lines.push(line), phases }
  await expect(timed(runtime, 'build', Promise.resolve(1))).resolves.toBe(1)
  await expect(timed(runtime, 'tags', Promise.reject(new Error('no')))).rejects.toThrow('no')
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
