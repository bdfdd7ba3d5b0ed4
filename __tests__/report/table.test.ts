import { describe, expect, test } from '@jest/globals'
import { parsePlatform } from '../../src/plan/platform.ts'
import { markdownTable, type PlatformRow, textTable } from '../../src/report/table.ts'

const rows: readonly PlatformRow[] = [
  { platform: parsePlatform('amd64'), digest: 'sha256:aa', size: 85_500, emulated: false, seconds: 1.25 },
  {
    platform: parsePlatform('arm/v7'),
    digest: 'sha256:bbbb',
    size: 1234,
    emulated: true,
    hits: { cached: 1, steps: 3 },
  },
]

describe('textTable', () => {
  test('aligns columns', () => {
    expect(textTable(rows)).toEqual([
      'platform      digest       size     build     time   cached',
      'linux/amd64   sha256:aa    85.5 kB  native    1.3 s',
      'linux/arm/v7  sha256:bbbb  1.2 kB   emulated         1 of 3',
    ])
  })

  test('omits empty columns', () => {
    const [platform, emulated] = [parsePlatform('amd64'), false]
    expect(textTable([{ platform, emulated, seconds: 2 }])).toEqual([
      'platform     build   time',
      'linux/amd64  native  2.0 s',
    ])
  })
})

test('markdownTable', () => {
  expect(markdownTable(rows)).toBe(
    [
      '| platform | digest | size | build | time | cached |',
      '| --- | --- | --- | --- | --- | --- |',
      '| linux/amd64 | sha256:aa | 85.5 kB | native | 1.3 s |  |',
      '| linux/arm/v7 | sha256:bbbb | 1.2 kB | emulated |  | 1 of 3 |',
    ].join('\n'),
  )
})
