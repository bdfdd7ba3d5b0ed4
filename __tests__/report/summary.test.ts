import { expect, test } from '@jest/globals'
import { makePlan } from '../../src/plan/plan.ts'
import { summaryMarkdown } from '../../src/report/summary.ts'
import { fakeInputs } from '../fakes/runtime.ts'

test('names the image and its tags, and holds the table', () => {
  const plan = makePlan(fakeInputs({ tags: 'acme/app:1,acme/app:latest' }))
  expect(summaryMarkdown(plan, 'acme/app@sha256:1', [])).toBe(
    [
      '### Published `acme/app@sha256:1`',
      'Tags: `acme/app:1`, `acme/app:latest`',
      '| platform | digest | manifest | how | seconds |\n| --- | --- | --- | --- | --- |',
      '',
    ].join('\n\n'),
  )
})
