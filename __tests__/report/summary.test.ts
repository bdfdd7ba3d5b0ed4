import { expect, test } from '@jest/globals'
import { summaryMarkdown } from '../../src/report/summary.ts'
import { planOf } from '../fakes/plan.ts'

test('names the image and its tags, and holds the table', async () => {
  const plan = await planOf({ tags: 'acme/app:1,acme/app:latest' })
  expect(summaryMarkdown(plan, 'acme/app@sha256:1', [], [{ what: 'cache', why: 'a `b` <c>' }])).toBe(
    [
      '### Published `acme/app@sha256:1`',
      'Tags: `acme/app:1`, `acme/app:latest`',
      '| platform | digest | manifest | how | seconds |\n| --- | --- | --- | --- | --- |',
      "⚠️ cache: `a 'b' <c>`",
      '',
    ].join('\n\n'),
  )
})
