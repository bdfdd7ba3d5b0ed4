/** Every block of YAML in the documentation is parsed, its inputs are those of the steps, and actionlint accepts it. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { pages } from './pages.ts'

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly uses?: string
  readonly steps?: readonly Step[]
  readonly with?: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly on?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const root = join(import.meta.dirname, '../..')
const repository = 'manifold-build/manifold'

const blocks = pages.flatMap(({ path, text }) =>
  [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(([, yaml = ''], index) => ({
    name: `${path}, block ${index + 1}`,
    value: parse(yaml) as unknown,
  })),
)

/** The block as a workflow; undefined if it is another kind of file. */
function workflowOf(value: unknown): Workflow | undefined {
  if (Array.isArray(value)) {
    // Some blocks show only the steps after it.
    const earlier = value.some(({ id }: Step) => id === 'image') ? [] : [{ id: 'image', uses: `${repository}@v1` }]
    return workflowOf({ jobs: { job: { 'runs-on': 'ubuntu-24.04', steps: [...earlier, ...(value as Step[])] } } })
  }
  const block = value as Readonly<Record<string, unknown>>
  if ('runs' in block) return undefined
  if ('steps' in block) return workflowOf(block['steps'])
  if ('jobs' in block) return { on: 'push', ...(block as unknown as Workflow) }
  return workflowOf([{ uses: `${repository}@v1`, with: block }])
}

function inputsOf(uses: string): ReadonlySet<string> {
  const [, folder = '.'] = /^manifold-build\/manifold\/?([^@]*)@/.exec(uses) ?? []
  if (folder.endsWith('.yml')) {
    const { on } = parse(readFileSync(join(root, folder), 'utf8')) as {
      readonly on: { readonly workflow_call: { readonly inputs: object } }
    }
    return new Set(Object.keys(on.workflow_call.inputs))
  }
  const action = parse(readFileSync(join(root, folder, 'action.yml'), 'utf8')) as { readonly inputs: object }
  return new Set(Object.keys(action.inputs))
}

const workflows = blocks.flatMap(({ name, value }) => {
  const workflow = workflowOf(value)
  return workflow ? [{ name, workflow }] : []
})

test('most blocks are workflows', () => {
  expect(workflows.length).toBeGreaterThan(30)
  expect(blocks.length - workflows.length).toBeLessThan(5)
})

test.each(workflows)('$name: its inputs exist', ({ workflow }) => {
  const parts = Object.values(workflow.jobs).flatMap<Step | Job>((job) => [job, ...(job.steps ?? [])])
  const unknown = parts
    .filter(({ uses = '' }) => uses.startsWith(repository))
    .flatMap(({ uses = '', with: inputs = {} }) => {
      const known = inputsOf(uses)
      return Object.keys(inputs).filter((input) => !known.has(input))
    })
  expect(unknown).toEqual([])
})

describe('actionlint', () => {
  test('accepts all of them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'blocks-'))
    try {
      const files = workflows.map(({ name, workflow }) => ({ name, text: stringify(workflow) }))
      const paths = files.map(({ name }) => join(folder, `${name.replaceAll(/\W+/g, '-')}.yml`))
      await Promise.all(paths.map((path, index) => writeFile(path, files[index]?.text ?? '')))
      // The scripts of the workflows before the migration are those of others.
      const isMoving = (path: string): boolean => path.includes('docs-moving-md')
      expect(await lint(paths.filter((path) => !isMoving(path)))).toBe('')
      expect(await lint(['-shellcheck=', ...paths.filter(isMoving)])).toBe('')
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

function lint(more: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const args = ['-oneline', '-no-color', '-config-file', '/dev/null', ...more]
    execFile('actionlint', args, (error, stdout, stderr) => {
      resolve(error && stdout === '' ? `${error.message}\n${stderr}` : stdout)
    })
  })
}
