import { describe, expect, test } from '@jest/globals'
import { parsePlatform } from '../../src/plan/platform.ts'
import { markdownTable, type PlatformRow, textTable } from '../../src/report/table.ts'

const rows: readonly PlatformRow[] = [
  { platform: parsePlatform('amd64'), digest: 'sha256:aa', size: 855, emulated: false, seconds: 1.25 },
  { platform: parsePlatform('arm/v7'), digest: 'sha256:bbbb', size: 1234, emulated: true, seconds: undefined },
]

describe('textTable', () => {
  test('aligns columns', () => {
    expect(textTable(rows)).toEqual([
      'platform      digest       manifest  build     seconds',
      'linux/amd64   sha256:aa    855 B     native    1.3',
      'linux/arm/v7  sha256:bbbb  1234 B    emulated',
    ])
  })

  test('omits empty columns', () => {
    const [platform, emulated] = [parsePlatform('amd64'), false]
    expect(textTable([{ platform, emulated, seconds: 2 }])).toEqual([
      'platform     build   seconds',
      'linux/amd64  native  2.0',
    ])
  })
})

test('markdownTable', () => {
  expect(markdownTable(rows)).toBe(
    [
      '| platform | digest | manifest | build | seconds |',
      '| --- | --- | --- | --- | --- |',
      '| linux/amd64 | sha256:aa | 855 B | native | 1.3 |',
      '| linux/arm/v7 | sha256:bbbb | 1234 B | emulated |  |',
    ].join('\n'),
  )
})
