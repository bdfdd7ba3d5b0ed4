/** Writes the tables of inputs and outputs from action.yml into README.md; with --check, says whether they are there. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

interface Field {
  readonly description: string
  readonly default?: string
}

const root = join(import.meta.dirname, '..')
const readme = join(root, 'README.md')
const action = parse(await readFile(join(root, 'action.yml'), 'utf8')) as Record<
  'inputs' | 'outputs',
  Record<string, Field>
>

const before = await readFile(readme, 'utf8')
const after = Object.entries({ inputs: action.inputs, outputs: action.outputs }).reduce(
  (text, [name, fields]) => replaceBetween(text, name, table(fields)),
  before,
)
if (!process.argv.includes('--check')) await writeFile(readme, after)
else if (after !== before) {
  console.error('README.md does not have the inputs and outputs of action.yml: run node script/docs.ts')
  process.exitCode = 1
}

function table(fields: Record<string, Field>): string {
  const rows = Object.entries(fields).map(([name, { description, default: value }]) => {
    const text = value === undefined ? description : `${description} (default \`${value}\`)`
    return `| \`${name}\` | ${text.replaceAll('|', '\\|')} |`
  })
  return ['| name | meaning |', '| --- | --- |', ...rows].join('\n')
}

/** The text between `<!-- NAME -->` and `<!-- /NAME -->`. */
function replaceBetween(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < 0) throw new Error(`README.md lacks the marks ${start} and ${end}`)
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}
