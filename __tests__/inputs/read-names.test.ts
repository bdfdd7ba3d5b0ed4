import { expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { expanded } from '../../src/inputs/read-names.ts'

test('the reusable workflow checks out for the time of the commit in any input with expressions', async () => {
  const path = join(import.meta.dirname, '../../.github/workflows/build.yml')
  const { jobs } = parse(await readFile(path, 'utf8')) as {
    jobs: { plan: { steps: { if?: string; uses?: string }[] } }
  }
  const checkout = jobs.plan.steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))
  for (const name of expanded) expect(checkout?.if).toMatch(new RegExp(`inputs\\.${name}\\b.*'commit_date'`))
})
