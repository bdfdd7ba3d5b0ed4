/** Writes what the documents take from the code: into README.md the inputs and outputs of action.yml, into docs/names.md the
 * tags that rules give. With --check, says whether it is all there. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { namesTable } from './names-table.ts'

interface Field {
  readonly description: string
  readonly default?: string
}

const root = join(import.meta.dirname, '..')
const action = parse(await readFile(join(root, 'action.yml'), 'utf8')) as Record<
  'inputs' | 'outputs',
  Record<string, Field>
>

await update('README.md', { inputs: table(action.inputs), outputs: table(action.outputs) })
await update('docs/names.md', { names: await namesTable() })

/** @param contents what belongs between the marks of that name */
async function update(document: string, contents: Readonly<Record<string, string>>): Promise<void> {
  const path = join(root, document)
  const before = await readFile(path, 'utf8')
  const after = Object.entries(contents).reduce(
    (text, [name, content]) => replaceBetween(document, text, name, content),
    before,
  )
  if (!process.argv.includes('--check')) await writeFile(path, after)
  else if (after !== before) {
    console.error(
      `${document} is not what the code says (${Object.keys(contents).join(', ')}): run node script/docs.ts`,
    )
    process.exitCode = 1
  }
}

function table(fields: Record<string, Field>): string {
  const rows = Object.entries(fields).map(([name, { description, default: value }]) => {
    const text = value === undefined ? description : `${description} (default \`${value}\`)`
    return `| \`${name}\` | ${text.replaceAll('|', '\\|')} |`
  })
  return ['| name | meaning |', '| --- | --- |', ...rows].join('\n')
}

/** The text between `<!-- NAME -->` and `<!-- /NAME -->`. */
function replaceBetween(document: string, text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < 0) throw new Error(`${document} lacks the marks ${start} and ${end}`)
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}
