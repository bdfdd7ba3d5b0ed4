/**
 * Generates what is written down twice: leg/action.yml, action-types.yml, the inputs of the reusable workflow, and the tables of the
 * documentation: inputs and outputs in docs/inputs.md, README.md (those that people use first) and docs/fan-out.md, tags per
 * event in docs/names.md, inputs that other actions have in docs/moving.md, error messages in docs/messages.md. With --check, fails if a file is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { actionTypes } from './action-types.ts'
import { messageTables, transientFailures } from './messages.ts'
import { movingTable } from './moving-table.ts'
import { namesTable } from './names-table.ts'
import { type Field, legAction, ownInputs, workflowParts } from './workflow.ts'

const root = join(import.meta.dirname, '..')
interface Action {
  readonly inputs: Record<string, Field>
  readonly outputs: Record<string, Field>
}

/** What README.md shows. */
const first = {
  inputs: [
    ...['images', 'tags', 'platforms', 'context', 'file', 'build-args', 'secrets', 'push', 'load'],
    ...['registry', 'username', 'password', 'cache', 'smoke-test'],
  ],
  outputs: ['digest', 'image', 'digests', 'tags', 'version', 'degraded'],
}

/** The headings in docs/inputs.md, by the first input below each in action.yml. */
const headings: Readonly<Record<string, string>> = {
  context: 'What is built',
  bake: 'Bake',
  images: 'Names',
  push: 'Exports',
  cache: 'Caches',
  qemu: 'Emulators',
  builder: 'Builder',
  registries: 'Registries',
  'buildx-version': 'buildx and later steps',
  'immutable-tags': 'Before the tags move',
  plan: 'Several runners',
  cleanup: 'The step itself',
}

const [step, plan, merge] = await Promise.all([readAction('.'), readAction('plan'), readAction('merge')])
await write('leg/action.yml', ['the whole file'], legAction(await readText('action.yml')))
await write('action-types.yml', ['the whole file'], actionTypes(step))
await update('README.md', {
  inputs: table(pick(step.inputs, first.inputs)),
  outputs: table(pick(step.outputs, first.outputs)),
})
await update('docs/inputs.md', {
  inputs: fromDocs(tables(ownInputs(step.inputs))),
  outputs: fromDocs(table(step.outputs)),
})
await update('docs/moving.md', { 'replaced-inputs': movingTable(Object.keys(step.inputs)) })
const workflow = '.github/workflows/build.yml'
await update(workflow, workflowParts({ plan: plan.inputs, build: step.inputs, merge: merge.inputs }))
const { workflow_call: call } = await readWorkflow(workflow)
await update('docs/fan-out.md', {
  'workflow-inputs': table(call.inputs),
  'workflow-secrets': table(call.secrets),
  'workflow-outputs': table(call.outputs),
  'plan-inputs': fromDocs(table(plan.inputs)),
  'plan-outputs': table(plan.outputs),
  'merge-inputs': fromDocs(table(merge.inputs)),
  'merge-outputs': table(merge.outputs),
})
await update('docs/names.md', { names: await namesTable() })
await update('docs/messages.md', { messages: messageTables(), transient: transientFailures() })

interface Call {
  readonly inputs: Record<string, Field>
  readonly secrets: Record<string, Field>
  readonly outputs: Record<string, Field>
}

async function readWorkflow(path: string): Promise<{ readonly workflow_call: Call }> {
  const { on } = parse(await readText(path)) as { readonly on: { readonly workflow_call: Call } }
  return on
}

async function readAction(folder: string): Promise<Action> {
  return parse(await readText(join(folder, 'action.yml'))) as Action
}

/** @param contents text for each pair of markers, by name */
async function update(document: string, contents: Readonly<Record<string, string>>): Promise<void> {
  const after = Object.entries(contents).reduce(
    (text, [name, content]) => replaceBetween(document, text, name, content),
    await readText(document),
  )
  await write(document, Object.keys(contents), after)
}

async function write(document: string, parts: readonly string[], text: string): Promise<void> {
  if (!process.argv.includes('--check')) await writeFile(join(root, document), text)
  else if (text !== (await readText(document))) {
    console.error(`${document} is out of date (${parts.join(', ')}). Run node script/docs.ts`)
    process.exitCode = 1
  }
}

async function readText(document: string): Promise<string> {
  return await readFile(join(root, document), 'utf8')
}

function pick(fields: Record<string, Field>, names: readonly string[]): Record<string, Field> {
  return Object.fromEntries(
    names.map((name) => {
      const field = fields[name]
      if (field === undefined) throw new Error(`README.md shows ${name}, which action.yml does not have`)
      return [name, field]
    }),
  )
}

/** A table below each of the headings. */
function tables(fields: Record<string, Field>): string {
  const names = Object.keys(fields)
  const starts = names.flatMap((name, index) => (name in headings ? [index] : []))
  if (starts[0] !== 0 || starts.length !== Object.keys(headings).length) throw new Error('headings: no such input')
  return starts
    .map((start, index) => {
      const part = names.slice(start, starts[index + 1])
      return `### ${headings[part[0] ?? ''] ?? ''}\n\n${table(pick(fields, part))}`
    })
    .join('\n\n')
}

/** Makes links relative to docs/. */
function fromDocs(text: string): string {
  return text.replaceAll('](docs/', '](')
}

function table(fields: Record<string, Field>): string {
  const rows = Object.entries(fields).map(([name, { description, default: value }]) => {
    const text =
      value === undefined
        ? description
        : `${description} (default: \`${`${value}`.trim().replaceAll('\n', '\`, \`')}\`)`
    return `| \`${name}\` | ${text.replaceAll('|', '\\|')} |`
  })
  return ['| name | description |', '| --- | --- |', ...rows].join('\n')
}

/** Replaces the lines between `<!-- NAME -->` and `<!-- /NAME -->`, in YAML between `# <NAME>` and `# </NAME>`. */
function replaceBetween(document: string, text: string, name: string, content: string): string {
  const isYaml = document.endsWith('.yml')
  const [start, end] = isYaml ? [`# <${name}>`, `# </${name}>`] : [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < 0) throw new Error(`${document}: the markers ${start} and ${end} are missing`)
  const gap = isYaml ? '\n' : '\n\n'
  return `${text.slice(0, from + start.length)}${gap}${content}${gap}${text.slice(text.lastIndexOf('\n', to) + 1)}`
}
