/** Generates the table of docs/names.md: the tags that each rule generates for each event. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Facts } from '../src/actions/facts.ts'
import { readPlanInputs } from '../src/inputs/read-names.ts'
import { makePlan } from '../src/plan/make-plan.ts'

const events = join(import.meta.dirname, '../__tests__/fixtures/events')

const rows = {
  'push-branch': 'push of a branch',
  'push-feature-branch': 'push of another branch',
  'push-tag': 'push of a tag',
  'push-prerelease-tag': 'push of a pre-release tag',
  'push-python-tag': 'push of a PEP 440 tag',
  'push-plain-tag': 'push of a tag that is not a version',
  'push-deleted': 'push that deletes a ref',
  'pull-request': 'pull request',
  'pull-request-target': 'pull request (`pull_request_target`)',
  schedule: 'schedule',
  release: 'release',
  'workflow-dispatch': 'manual run (`workflow_dispatch`)',
  'workflow-run': 'run after another workflow (`workflow_run`)',
  'merge-group': 'merge queue',
  'repository-dispatch': 'repository dispatch',
  empty: 'outside a workflow',
} as const

const columns = {
  'default rules': '',
  '`type=semver,pattern={{version}}`': 'type=semver,pattern={{version}}',
  '`type=semver,pattern={{major}}.{{minor}}`': 'type=semver,pattern={{major}}.{{minor}}',
  '`type=pep440,pattern={{version}}`': 'type=pep440,pattern={{version}}',
  '`type=match,pattern=v(\\d+),group=1`': 'type=match,pattern=v(\\d+),group=1',
  '`type=edge`': 'type=edge',
  '`type=sha`': 'type=sha',
} as const

/** Reads an event from the fixtures. */
export async function factsOf(event: string): Promise<Facts> {
  const { environment, event: payload } = JSON.parse(await readFile(join(events, `${event}.json`), 'utf8')) as {
    readonly environment: Record<string, string>
    readonly event?: unknown
  }
  return { env: environment, payload, checkout: undefined, now: new Date('2026-03-15T12:00:00Z') }
}

export async function namesTable(): Promise<string> {
  const cells = Object.entries(rows).map(async ([event, words]) => {
    const facts = await factsOf(event)
    const tags = Object.values(columns).map((rule) => tagsOf(rule, facts))
    return line([words, code(facts.env['GITHUB_REF'] ?? ''), ...(await Promise.all(tags))])
  })
  const headings = ['event', 'ref', ...Object.keys(columns)]
  return [line(headings), line(headings.map(() => '---')), ...(await Promise.all(cells))].join('\n')
}

async function tagsOf(rule: string, facts: Facts): Promise<string> {
  const inputs: Record<string, string> = { images: 'ghcr.io/acme/app', tags: rule }
  const { plan } = await makePlan(
    readPlanInputs((name) => inputs[name] ?? ''),
    facts,
  )
  return plan.tagNames.map(code).join(', ')
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
