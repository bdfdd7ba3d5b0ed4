import { describe, expect, test } from '@jest/globals'
import { parseTagReference } from '../../src/plan/reference.ts'
import { parseExporter } from '../../src/image/exporters.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { failureMarkdown, type SummaryContent, summaryMarkdown } from '../../src/report/summary.ts'

const made: SummaryContent = {
  kept: [],
  destinations: { load: false, outputs: [] },
  image: 'acme/app@sha256:1',
  tags: ['acme/app:1', 'acme/app:latest'],
  rows: [{ platform: parsePlatform('amd64'), emulated: false, seconds: 1 }],
  cache: { backend: 'gha', imported: true, exported: true, cached: 2, steps: 5 },
  degradations: [],
}

function titleOf(more: Partial<SummaryContent>): string {
  return summaryMarkdown({ ...made, ...more }).split('\n')[0] ?? ''
}

describe('the summary', () => {
  test('contains image, tags, table, cache and degradations', () => {
    expect(summaryMarkdown({ ...made, degradations: [{ what: 'cache', why: 'a `b`\n\n<c>' }] })).toBe(
      [
        '### Published `acme/app@sha256:1`',
        'Tags: `acme/app:1`, `acme/app:latest`',
        '| platform | build | seconds |\n| --- | --- | --- |\n| linux/amd64 | native | 1.0 |',
        'Cache: 2 of 5 steps cached (gha, exported)',
        "⚠️ `cache`: `a 'b' <c>`",
        '',
      ].join('\n\n'),
    )
  })

  test.each<[string, Partial<SummaryContent['destinations']>]>([
    ['### Loaded', { load: true, outputs: [parseExporter('type=tar,dest=x')] }],
    ['### Exported', { outputs: [parseExporter('type=tar,dest=x')] }],
    ['### Built, not exported', {}],
  ])('%s', (title, destinations) => {
    const nowhere = { load: false, outputs: [] }
    expect(titleOf({ image: undefined, destinations: { ...nowhere, ...destinations } })).toBe(title)
  })

  test('says which tags stay where they are', () => {
    const kept = [
      { reference: parseTagReference('acme/app:latest'), digest: 'sha256:2', why: '2.0.0 is newer than 1.2.9' },
    ]
    expect(summaryMarkdown({ ...made, kept })).toContain(
      '\n`forward-only`: `acme/app:latest stays at sha256:2: 2.0.0 is newer than 1.2.9`\n',
    )
  })

  test('names the outputs', () => {
    const destinations = { load: false, outputs: ['type=tar,dest=`x`', 'out'].map(parseExporter) }
    expect(summaryMarkdown({ ...made, destinations })).toContain(
      "\nOutputs: `type=tar,dest='x'`, `type=local,dest=out`\n",
    )
  })
})

describe('the summary of a failure', () => {
  test('contains the message and the excerpt, if any', () => {
    expect(failureMarkdown('push: `it` failed', '')).toBe("### Failed\n\n`push: 'it' failed`\n\n")
    expect(failureMarkdown('no', 'a\nb')).toBe('### Failed\n\n`no`\n\n```text\na\nb\n```\n\n')
  })

  test('build output can not end the code block', () => {
    const summary = failureMarkdown('no', '````\n# Published <img src=x>\n```')
    expect(summary).toContain('\n`````text\n````\n# Published <img src=x>\n```\n`````\n')
  })

  test('keeps the end of a long excerpt', () => {
    const summary = failureMarkdown('no', `${'a\n'.repeat(50_000)}the end`)
    expect(summary.length).toBeLessThan(40_000)
    expect(summary).toContain('the end\n```')
  })
})
