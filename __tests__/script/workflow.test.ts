/** The reusable workflow, held against the steps that it calls. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import {
  excluded,
  legAction,
  own,
  ownInputs,
  secrets,
  type Steps,
  withRef,
  workflowInputs,
} from '../../script/workflow.ts'

interface Step {
  readonly if?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
}

interface Job {
  readonly if?: string
  readonly 'timeout-minutes'?: unknown
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly on: { readonly workflow_call: Readonly<Record<'inputs' | 'secrets' | 'outputs', object>> }
  readonly jobs: Readonly<Record<'plan' | 'build' | 'merge', Job>>
}

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, '.github/workflows/build.yml'), 'utf8')
const { on, jobs } = parse(text) as Workflow

function inputsOf(folder: string): Steps['plan'] {
  const { inputs } = parse(readFileSync(join(root, folder, 'action.yml'), 'utf8')) as { inputs: Steps['plan'] }
  return ownInputs(inputs)
}

const steps: Steps = { plan: inputsOf('plan'), build: inputsOf('.'), merge: inputsOf('merge') }

const names = [steps.plan, steps.build, steps.merge].flatMap((inputs) => Object.keys(inputs))

/** What the job passes to the step of this action. */
function passedTo(job: keyof Workflow['jobs']): readonly string[] {
  const step = jobs[job].steps.find(({ uses = '' }) => uses.startsWith('$/'))
  return Object.keys(step?.with ?? {})
}

test('the steps are those of the commit of the workflow (node script/docs.ts)', () => {
  const uses = Object.values(jobs).flatMap((job) => job.steps.flatMap((step) => step.uses ?? []))
  expect(uses.filter((text) => !text.includes('/checkout@') && !text.startsWith('./.github/actions/'))).toEqual([
    '$/plan',
    '$/leg',
    '$/merge',
  ])
  const leg = readFileSync(join(root, 'leg/action.yml'), 'utf8')
  expect(leg).toBe(legAction(readFileSync(join(root, 'action.yml'), 'utf8')))
  expect(parse(leg)).toMatchObject({ runs: { main: '../dist/main.js', post: '../dist/post.js' } })
})

test('the copy for other forges names a version instead', () => {
  const copy = withRef(text, 'v1.2.3')
  expect(copy.match(/ uses: manifold-build\/.*/g)).toEqual([
    ' uses: manifold-build/manifold/plan@v1.2.3',
    ' uses: manifold-build/manifold/leg@v1.2.3',
    ' uses: manifold-build/manifold/merge@v1.2.3',
  ])
  expect(copy).not.toContain(' uses: $/')
})

test('every input of a step is an input or a secret of the workflow, or is left out for a reason (node script/docs.ts)', () => {
  const offered = [...Object.keys(on.workflow_call.inputs), ...Object.keys(secrets), ...Object.keys(excluded)]
  expect(names.filter((name) => !offered.includes(name))).toEqual([])
})

test('no reason is given for an input that does not exist or is offered', () => {
  const offered = Object.keys(workflowInputs(steps))
  expect(Object.keys(excluded).filter((name) => !names.includes(name) || offered.includes(name))).toEqual([])
  expect([...own, ...Object.keys(secrets)].filter((name) => !names.includes(name))).toEqual([])
})

test('every input reaches each step that has it, except what the plan decides', () => {
  const inputs = Object.keys(on.workflow_call.inputs)
  expect(inputs.filter((name) => name in steps.plan && !passedTo('plan').includes(name))).toEqual([])
  for (const job of ['build', 'merge'] as const) {
    const expected = inputs.filter((name) => name in steps[job] && !(name in steps.plan))
    const missing = expected.filter((name) => !passedTo(job).includes(name))
    // The merge step checks, signs and moves the tags.
    const ofMerge = ['immutable-tags', 'forward-only', 'gate', 'sign', 'sign-with', 'legacy-signature']
    expect(missing).toEqual(job === 'build' ? ofMerge.filter((name) => name in steps.merge) : [])
  }
})

test('a file that buildkitd-config names is checked out wherever it is read', () => {
  const [checkout] = jobs.merge.steps
  expect(checkout?.uses).toMatch(/^actions\/checkout@/)
  expect(checkout?.if).toBe('inputs.push && (inputs.before || inputs.checkout && inputs.buildkitd-config)')
})

test('a user name without a password reaches the steps, which report it', () => {
  for (const job of ['build', 'merge'] as const) {
    const step = jobs[job].steps.find(({ uses = '' }) => uses.startsWith('$/'))
    expect(step?.with?.['username']).toMatch(/^\$\{\{ inputs\.username \|\| /)
  }
})

test('secrets have names that arrive with inherit, and that belong to nothing else', () => {
  for (const name of Object.keys(on.workflow_call.secrets)) expect(name).toMatch(/^MANIFOLD_[A-Z]+(_[A-Z]+)*$/)
  const used = [...text.matchAll(/secrets\.(\w+)/g)].map(([, name]) => name)
  expect([...new Set(used)].toSorted()).toEqual(Object.keys(on.workflow_call.secrets).toSorted())
})

describe('jobs', () => {
  const condition = "!cancelled() && needs.plan.result == 'success'"

  // GitHub skips a job that needs a skipped one, also through a workflow. act does not.
  test('are never skipped in a successful run', () => {
    expect(Object.values(jobs).map((job) => job.if)).toEqual([
      undefined,
      `\${{ ${condition} }}`,
      `\${{ ${condition} && needs.build.result == 'success' }}`,
    ])
  })

  test('have time limits', () => {
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeDefined()
    expect(on.workflow_call.inputs).toMatchObject({
      'timeout-minutes': { default: 120 },
      'stall-timeout': { default: '30' },
    })
  })

  test('do not cancel healthy legs', () => {
    expect(on.workflow_call.inputs).toMatchObject({ 'fail-fast': { default: false } })
  })
})
