/** The job summary in a real browser, since Mermaid's grammar is what its library reads. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { render, type Theme } from '../../script/render.ts'
import { BuildProgress } from '../../src/progress/progress.ts'
import { mostRecords, recordSteps, type StepRecord } from '../../src/progress/records.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { type SummaryContent, summaryMarkdown } from '../../src/report/summary.ts'

const platforms = ['amd64', 'arm64', 'arm/v7'].map(parsePlatform)
const emulated = new Set(platforms.slice(1))

function summaryOf(change: Partial<SummaryContent>): string {
  return summaryMarkdown({
    ...{ destinations: { load: false, outputs: [] }, image: 'acme/app@sha256:1', attested: true, tags: ['acme/app:1'] },
    ...{
      kept: [],
      verifications: [],
      cache: undefined,
      degradations: [],
      steps: { records: [], omitted: 0 },
      phases: [],
      advice: [],
    },
    rows: platforms.map((platform) => ({ platform, emulated: emulated.has(platform) })),
    ...change,
  })
}

function barsOf(html: string): number {
  return html.match(/<rect[^>]* class="task /g)?.length ?? 0
}

describe.each<Theme>(['light', 'dark'])('in %s', (theme) => {
  test('draws every step of a recorded build', async () => {
    const progress = new BuildProgress(() => undefined)
    progress.push(readFileSync('__tests__/fixtures/progress/three-platforms.jsonl'))
    progress.end()
    const steps = recordSteps(progress, platforms, emulated)
    const { html } = await render(summaryOf({ steps }), { theme })
    expect(steps.records.length).toBeGreaterThan(5)
    expect(barsOf(html)).toBe(steps.records.length)
    for (const platform of platforms) expect(html).toContain(`>${platform}</tspan>`)
  })
})

test('draws 500 steps on 8 platforms, with names that mean something to Mermaid, Markdown or HTML', async () => {
  const hostile = [
    'section x',
    'a:crit, 1',
    '%%{init}%%',
    '```',
    '<script>document.title="x"</script>',
    '#quot;;',
    'end',
  ]
  const records = Array.from({ length: 4000 }, (_, n): StepRecord => ({
    ...{ platform: parsePlatform(`linux/arm/v${5 + (n % 3)}`), name: hostile[n % hostile.length] ?? '' },
    ...{ started: n, completed: 2 * n + 500, emulated: true, critical: n % 2 === 0 },
  }))
  const degradations = [{ what: '`</td>', why: '<img src=x onerror="document.title=1">', remedy: '`<img src=y>' }]
  const { html } = await render(summaryOf({ steps: { records, omitted: 9 }, degradations }), { theme: 'light' })
  expect(barsOf(html)).toBe(mostRecords)
  expect(html).not.toMatch(/<img |<script>document/)
})
