import { describe, expect, test } from '@jest/globals'
import { parseTagReference } from '../../src/plan/reference.ts'
import { parseExporter } from '../../src/image/exporters.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { failureMarkdown, type SummaryContent, summaryMarkdown } from '../../src/report/summary.ts'

const made: SummaryContent = {
  kept: [],
  verifications: [],
  destinations: { load: false, outputs: [] },
  image: 'acme/app@sha256:1',
  tags: ['acme/app:1', 'acme/app:latest'],
  rows: [{ platform: parsePlatform('amd64'), emulated: false, seconds: 1 }],
  cache: { backend: 'gha', imported: true, exported: true, cached: 2, steps: 5 },
  degradations: [],
  attested: true,
  steps: { records: [], omitted: 0 },
  phases: [{ name: 'build', seconds: 2, parts: [{ name: 'pull', seconds: 0.25 }] }],
  advice: [],
}

function titleOf(more: Partial<SummaryContent>): string {
  return summaryMarkdown({ ...made, ...more }).split('\n')[0] ?? ''
}

describe('the summary', () => {
  test('contains image, tags, table, cache and degradations', () => {
    const degradations = [{ what: 'cache', why: 'a `b`\n\n<c>', remedy: 'Do <d>' }]
    const digest = `sha256:${'ab12'.repeat(16)}`
    const rows = [{ platform: parsePlatform('amd64'), emulated: false, seconds: 1, digest, size: 2_100_000 }]
    const records = [{ name: 'RUN make', started: 0, completed: 1000, emulated: false, critical: false }]
    const advice = [{ seconds: 3, text: 'Do `less`' }]
    const content = { ...made, degradations, rows, steps: { records, omitted: 0 }, advice }
    expect(summaryMarkdown(content)).toBe(
      [
        '### Published `acme/app`',
        "> [!WARNING]\n> `cache`: `a 'b' <c>`. `Do <d>`",
        '```text\nacme/app@sha256:1\n```',
        'Tags: `acme/app:1`, `acme/app:latest`',
        '| platform | digest | size | build | time |\n| --- | --- | --- | --- | --- |\n' +
          '| linux/amd64 | sha256:ab12ab12ab12… | 2.1 MB | native | 1.0 s |',
        'Cache: 2 of 5 steps cached (gha, exported)',
        'Time: build 2.0 s (pull 0.25 s)',
        '```mermaid\ngantt\n  dateFormat YYYY-MM-DD HH:mm:ss.SSS\n  axisFormat %S.%L\n  section all platforms\n' +
          '  1.0 s RUN make :2000-01-01 00:00:00.000, 1000ms\n```',
        '**Faster builds**',
        '- Do `less`',
        '<details><summary>Commands</summary>',
        '```sh\ndocker pull acme/app@sha256:1\ndocker buildx imagetools inspect acme/app@sha256:1\n' +
          "docker buildx imagetools inspect acme/app@sha256:1 --format '{{ json .Provenance }}'\n" +
          `docker pull acme/app@${digest} # linux/amd64\n\`\`\``,
        '</details>',
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

test('the summary of a leg, which moves no tag', () => {
  expect(titleOf({ tags: [] })).toBe('### Pushed `acme/app`')
})

test('stays far below 1 MiB for 500 steps on 8 platforms and 2000 tags', () => {
  const name = 'RUN make '.repeat(100)
  const records = Array.from({ length: 4000 }, (_, n) => ({
    ...{ name, started: n, completed: 2 * n + 1, emulated: true, critical: true },
  }))
  const tags = Array.from({ length: 2000 }, (_, n) => `acme/app:${n}-${'x'.repeat(100)}`)
  expect(summaryMarkdown({ ...made, tags, steps: { records, omitted: 0 } }).length).toBeLessThan(64 * 1024)
})

describe('the summary of a failure', () => {
  test('contains the message and the excerpt, if any', () => {
    expect(failureMarkdown('push: `it` failed')).toBe("### Failed\n\n`push: 'it' failed`\n\n")
    expect(failureMarkdown('no', { excerpt: 'a\nb' })).toBe('### Failed\n\n`no`\n\n```text\na\nb\n```\n\n')
  })

  test('lists what a check found, up to a limit', () => {
    const finding = { text: 'Casing: `as`', detail: '', url: 'https://example.org', line: 2 }
    const findings = [finding, { ...finding, line: undefined, url: '' }]
    expect(failureMarkdown('call: check found 2 problems', { failure: { findings, record: 'a~b.dockerbuild' } })).toBe(
      "### Failed\n\n`call: check found 2 problems`\n\n- line 2: `Casing: 'as' https://example.org`\n- `Casing: 'as'`\n\n" +
        'Build record: artifact `a~b.dockerbuild`, for the import in Docker Desktop\n\n',
    )
    const many = Array.from({ length: 5000 }, () => finding)
    expect(failureMarkdown('no', { failure: { findings: many, record: undefined } })).toMatch(/\n- 4900 more\n\n$/)
  })

  test('build output can not end the code block', () => {
    const summary = failureMarkdown('no', { excerpt: '````\n# Published <img src=x>\n```' })
    expect(summary).toContain('\n`````text\n````\n# Published <img src=x>\n```\n`````\n')
  })

  test('keeps the end of a long excerpt', () => {
    const summary = failureMarkdown('no', { excerpt: `${'a\n'.repeat(50_000)}the end` })
    expect(summary.length).toBeLessThan(40_000)
    expect(summary).toContain('the end\n```')
  })
})
