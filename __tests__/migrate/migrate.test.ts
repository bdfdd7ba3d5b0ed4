import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { dockerInputs } from '../../migrate/src/docker-inputs.ts'
import { migrate } from '../../migrate/src/migrate.ts'
import { formatNote } from '../../migrate/src/run.ts'
import { replacedInputs } from '../../src/inputs/replaced-inputs.ts'
import { asWorkflow, caseOf, cases, notes, sectionsOfMoving } from './cases.ts'

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job extends Step {
  readonly steps?: readonly Step[]
  readonly secrets?: Readonly<Record<string, unknown>>
}

const root = join(import.meta.dirname, '../..')
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: Record<string, unknown> }
const { on } = parse(readFileSync(join(root, '.github/workflows/build.yml'), 'utf8')) as {
  on: { workflow_call: { inputs: Record<string, { readonly type: string }>; secrets: Record<string, unknown> } }
}
const replaced = Object.values(replacedInputs).flatMap((inputs) => Object.keys(inputs))

/** Jobs, or the steps of a composite action as one. */
function jobsOf(text: string): readonly Job[] {
  const { jobs, runs } = parse(text) as { jobs?: Readonly<Record<string, Job>>; runs?: Job }
  return [...Object.values(jobs ?? {}), ...(runs ? [runs] : [])]
}

describe.each(cases)('$name', ({ before, after }) => {
  test('becomes what it should', () => {
    expect(migrate(before).text).toBe(after)
  })

  test('is not changed by a second run', () => {
    expect(migrate(after).text).toBe(after)
  })

  test('has inputs that exist', () => {
    for (const job of jobsOf(after)) {
      if (job.uses) {
        expect(Object.keys(on.workflow_call.inputs)).toEqual(expect.arrayContaining(Object.keys(job.with ?? {})))
        for (const [name, value] of Object.entries(job.with ?? {})) {
          const isExpression = typeof value === 'string' && value.startsWith('${{')
          if (!isExpression) expect(typeof value).toBe(on.workflow_call.inputs[name]?.type)
        }
        expect(Object.keys(on.workflow_call.secrets)).toEqual(expect.arrayContaining(Object.keys(job.secrets ?? {})))
      }
      const steps = (job.steps ?? []).filter(({ uses }) => uses === 'manifold-build/manifold@v1')
      for (const name of steps.flatMap((step) => Object.keys(step.with ?? {}))) {
        expect(Object.keys(action.inputs)).toContain(name)
        expect(replaced).not.toContain(name)
      }
    }
  })
})

test('says what it left, kept and changed', () => {
  const all = cases.flatMap(({ name, before }) => migrate(before).notes.map((note) => formatNote(name, note)))
  expect(all.join('')).toBe(notes)
})

describe('the workflows of docs/moving.md', () => {
  /** What the page shows beyond a translation: the output of the cache, the registry cache, the smoke test. */
  const byHand = ['5', '6', '8']
  const sections = sectionsOfMoving()

  test.each(sections.filter(({ title }) => !byHand.includes(title.split('.')[0] ?? '')))(
    '$title is what the page shows',
    ({ before, after }) => {
      const { text, notes } = migrate(asWorkflow(before))
      expect(jobsOf(text)).toEqual(jobsOf(asWorkflow(after)))
      expect(notes.filter(({ kind }) => kind === 'left')).toEqual([])
    },
  )

  test('5. The Actions cache is that of the step', () => {
    const [, , , , section] = sections
    const [job] = jobsOf(migrate(asWorkflow(section?.before ?? '')).text)
    expect(job?.steps?.[1]?.with).toEqual({ push: true, tags: 'ghcr.io/acme/app:latest', 'cache-scope': 'app' })
  })

  test.each(sections.filter(({ title }) => ['6', '8'].includes(title.split('.')[0] ?? '')))(
    '$title is translated as it is',
    ({ before }) => {
      const { text } = migrate(asWorkflow(before))
      expect(text).not.toContain('docker/build-push-action')
      expect(migrate(text).text).toBe(text)
    },
  )
})

test.each(['Several runners', 'Bake'])('the example of docs/moving.md for "%s" is translated as shown', (title) => {
  const page = readFileSync(join(root, 'docs/moving.md'), 'utf8')
  const section = page.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? ''
  const [before = '', after = ''] = [...section.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, yaml]) => yaml)
  const { text, notes } = migrate(before)
  expect(text).toBe(after)
  expect(notes.filter(({ kind }) => kind !== 'check')).toEqual([])
})

describe('the text', () => {
  const { before, after } = caseOf('two-registries')

  test('keeps line ends of DOS', () => {
    expect(migrate(before.replaceAll('\n', '\r\n')).text).toBe(after.replaceAll('\n', '\r\n'))
  })

  test('may end without a line break', () => {
    expect(migrate(before.trimEnd()).text).toBe(after.trimEnd())
  })

  test('may start with a byte order mark', () => {
    expect(migrate(`\uFEFF${before}`).text).toBe(`\uFEFF${after}`)
  })

  test('may have blank lines that two removed steps share', () => {
    const qemu = '- uses: docker/setup-qemu-action@v3\n'
    const build = '- uses: docker/build-push-action@v6\n  with:\n    platforms: linux/arm64\n'
    const { text } = migrate(asWorkflow(`${qemu}\n${qemu}\n${build}`))
    expect(text).toMatch(/ {4}steps:\n+ {6}- uses: manifold-build\/manifold@v1\n/)
  })

  test('keeps tabs in scripts', () => {
    const script = '- run: |\n    cat <<-END\n    \tindented\n    END\n'
    const build = '- uses: docker/build-push-action@v6\n  with:\n    context: app\n'
    expect(migrate(asWorkflow(script + build)).text).toContain('          cat <<-END\n          \tindented\n')
  })

  test('is otherwise not touched', () => {
    for (const { before } of cases) {
      const without = before
        .replaceAll(/docker\/(?:build-push|bake)-action/g, 'acme/build')
        .replaceAll('imagetools', 'x')
      expect(migrate(without.replaceAll('manifest create', 'x'))).toEqual({
        text: without.replaceAll('manifest create', 'x'),
        notes: [],
      })
    }
  })

  test.each([
    ['jobs:\n\tbuild:\n', /Tabs are not allowed as indentation.* at line 2/s],
    ['jobs: [\n', /at line 2/],
    ['a: 1\na: 2\n', 'Map keys must be unique'],
    ['jobs: {}\n---\njobs: {}\n', 'the file has several YAML documents'],
    ['- a\n', 'the file is not a workflow'],
    ['', 'the file is not a workflow'],
  ])('%j is an error', (text, message) => {
    expect(() => migrate(text)).toThrow(message)
  })
})

test('every input of the docker actions becomes one of this action', () => {
  for (const inputs of Object.values(dockerInputs)) {
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.values(inputs)))
  }
})
