/** Generates the tables of docs/messages.md: the error messages of the code, read by the TypeScript compiler. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { meanings } from '../src/docker/meanings.ts'

const root = join(import.meta.dirname, '..')

/** Stands for what varies. */
const gap = '…'

/** Folders of src, and what to do where a message does not say it. The last group has all other folders. */
const groups: readonly (readonly [title: string, folders: string, otherwise: string])[] = [
  ['Inputs', 'inputs', 'Correct the input that the message starts with'],
  ['Names, tags and platforms', 'plan', 'Correct the input that the message starts with'],
  [
    'Runner, files and limits',
    'actions',
    'Run the job again. If it fails again, report it with [the debug log](troubleshooting.md#the-debug-log)',
  ],
  ['buildx', 'buildx', 'See [buildx](preparing.md#buildx)'],
  ['Docker engine', 'docker', 'See what the engine says, and run the same docker command on the runner'],
  ['Emulators', 'emulators', 'See [Emulators](preparing.md#emulators)'],
  ['Builder and nodes', 'builder', 'See [Builders and nodes](preparing.md#builders-and-nodes)'],
  ['Build', 'image|bake|cache-mounts|progress|report', 'The log has the output of the failed step'],
  ['Registries', 'registry', 'Run the job again. If it fails again, check the registry and the proxies before it'],
  ['Publishing', 'publish|gate', 'No tag has moved, unless the message names it. Run the job again'],
  ['Several runners', 'fan-out', 'Run the failed jobs again, or all jobs if the plan is older than three days'],
  ['Signatures', 'sign', 'See [Signatures](signing.md)'],
  ['Other', '', 'Report it with [the debug log](troubleshooting.md#the-debug-log)'],
]

interface Message {
  readonly text: string
  readonly remedy: string
}

/** Markdown, with a table below the heading of each group. */
export function messageTables(): string {
  const known = groups.flatMap(([, folders]) => folders.split('|'))
  const files = globSync('src/**/*.ts', { cwd: root }).map((path) => ({ path, folder: path.split('/')[1] ?? '' }))
  const parts = groups.map(([title, folders, otherwise]) => {
    const own = files.filter(({ folder }) =>
      folders === '' ? !known.includes(folder) : folders.split('|').includes(folder),
    )
    const found = own.flatMap(({ path }) => messagesOf(readFileSync(join(root, path), 'utf8')))
    const all = unique(title === 'Build' ? [...found, ...ofTools] : found)
    return all.length === 0 ? '' : `### ${title}\n\n${table(all, otherwise)}`
  })
  return parts.filter((part) => part !== '').join('\n\n')
}

/** What is tried again, as the messages name it. */
export function transientFailures(): string {
  const texts = meanings.flatMap(([, { kind, text }]) =>
    kind === 'transient' ? [text.replace(/^\$1$/, 'HTTP $1')] : [],
  )
  return [...new Set(texts)].map((text) => `- ${text.replace('$1', gap)}`).join('\n')
}

function table(messages: readonly Message[], otherwise: string): string {
  const rows = messages.map(({ text, remedy }) => `| ${cell(code(text))} | ${cell(remedy || otherwise)} |`)
  return ['| message | what to do |', '| --- | --- |', ...rows].join('\n')
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ')
}

/** One row for each text, with all its remedies. */
function unique(messages: readonly Message[]): readonly Message[] {
  return [...Map.groupBy(messages, ({ text }) => text)]
    .map(([text, same]) => ({
      text,
      remedy: [...new Set(same.map(({ remedy }) => remedy))].filter((remedy) => remedy !== '').join('. '),
    }))
    .toSorted((one, other) => (one.text < other.text ? -1 : 1))
}

/** What the messages of docker, buildx, BuildKit and registries become. */
const ofTools: readonly Message[] = meanings.flatMap(([, { input, text, remedy = '' }]) => {
  const why = text === '' ? gap : text.replaceAll(/\$\d/g, gap)
  return input === undefined ? [] : [{ text: `${input}: ${why}`, remedy: upper(remedy.replaceAll(/\$\d/g, gap)) }]
})

const sources = globSync('src/**/*.ts', { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'))

/** Of errors. */
const classes = new Set([
  'Error',
  ...sources.flatMap((source) => [...source.matchAll(/class (\w+) extends \w*Error\b/g)].map(([, name = '']) => name)),
])

/** The texts of all errors that the source creates. */
export function messagesOf(source: string): readonly Message[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true)
  const constants = new Map<string, ts.Expression>()
  const errors: (readonly ts.Expression[])[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const { text } = node.name
      // The same name in two functions tells nothing.
      constants.set(text, constants.has(text) ? node.name : node.initializer)
    }
    const isCreated = ts.isNewExpression(node) && classes.has(node.expression.getText(file))
    if (isCreated || (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword)) {
      const [one, other] = node.arguments ?? []
      // A remedy and the message.
      const isPair = node.expression.getText(file) === 'RecordError'
      if (one) errors.push(isPair && other ? [other, one] : [one])
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return errors.flatMap(([message, remedy]) =>
    (message ? textsOf(message, constants) : []).flatMap((text) => {
      const [said = ''] = remedy ? textsOf(remedy, constants) : []
      return messageOf(said === '' ? text : `${text}. ${said}`)
    }),
  )
}

/** What an expression may give, with a gap for what varies. */
function textsOf(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>, depth = 0): readonly string[] {
  const inner = (next: ts.Expression): readonly string[] => textsOf(next, constants, depth + 1)
  if (depth > 8) return [gap]
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isParenthesizedExpression(node)) return inner(node.expression)
  if (ts.isConditionalExpression(node)) return [...inner(node.whenTrue), ...inner(node.whenFalse)]
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return inner(node.left).flatMap((left) => inner(node.right).map((right) => left + right))
  }
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce<readonly string[]>(
      (texts, span) => {
        const values = ts.isIdentifier(span.expression) ? inner(span.expression) : [gap]
        return texts.flatMap((text) => values.map((value) => text + value + span.literal.text))
      },
      [node.head.text],
    )
  }
  if (ts.isIdentifier(node)) {
    const value = constants.get(node.text)
    return value && !ts.isCallExpression(value) ? inner(value) : [gap]
  }
  // A sentence with a remedy.
  const call = ts.isCallExpression(node) && node.expression.getText() === 'sentence' ? node.arguments[0] : undefined
  if (call) return inner(call)
  return [gap]
}

/** Splits off the last sentences, which say what to do. Nothing if the text is that of another error. */
function messageOf(text: string): readonly Message[] {
  const flat = text
    .replaceAll(/…[…\s]*…/g, gap)
    .replaceAll(/\s+/g, ' ')
    .trim()
  const [, what = flat, rest = ''] = /^(.*?[^.]{3})\. ([A-Z{`"].*)$/.exec(flat) ?? []
  const remedy = rest === gap ? '' : rest
  const words = what.replaceAll(/[^a-z]/gi, '').length
  if (words < 10 && remedy === '') return []
  // Only an input, and the words of another error.
  if (/^[a-z-]+: …(?:: …)?$/.test(what) && remedy === '') return []
  return words < 3 ? [{ text: flat, remedy: '' }] : [{ text: what, remedy: upper(remedy) }]
}

function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
