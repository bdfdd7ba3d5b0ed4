/**
 * The fan-out that people write by hand: a matrix job that pushes by digest and uploads the digests, and a job that joins
 * them under tags. Both become one job that calls the reusable workflow.
 */
import { isMap, isSeq, type YAMLMap } from 'yaml'
import { reusable } from './docker-inputs.ts'
import { indented, renderScalar, renderTextInput } from './draft.ts'
import { type Call, callOf } from './fan-out-inputs.ts'
import { checkConditions, checkSteps, type FanOut, isCreate, isPushByDigest } from './fan-out-steps.ts'
import type { Changes } from './job.ts'
import { readLegs } from './matrix.ts'
import { moveNeeds, needsOf } from './needs.ts'
import type { Note } from './report.ts'
import { column, type Edit, lineEnd, lineNumber, lineStart, removeLines } from './text.ts'
import { Untranslatable } from './untranslatable.ts'
import { variablesOf } from './variables.ts'
import { bare, endOf, entriesOf, isShared, type Job, pairOf, startOf, textOf, type Workflow } from './workflow.ts'

interface FanOuts extends Changes {
  /** Keys of jobs that are translated already. */
  readonly replaced: readonly string[]
  /** Keys of all jobs of a fan-out. */
  readonly named: readonly string[]
}

export function migrateFanOuts(workflow: Workflow): FanOuts {
  const edits: Edit[] = []
  const notes: Note[] = []
  const replaced: string[] = []
  const fanOuts = findFanOuts(workflow)
  for (const fanOut of fanOuts) {
    const { build, merge } = fanOut
    const line = lineNumber(workflow.text, startOf(build.pair.key))
    try {
      const { call, changes } = translate(workflow, fanOut)
      edits.push(...changes)
      notes.push(
        ...call.checks.map((text) => ({ line, kind: 'check' as const, text: `the job ${build.key}: ${text}` })),
      )
      replaced.push(build.key, merge.key)
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error
      const text = `the jobs ${build.key} and ${merge.key} are not replaced by the reusable workflow: ${error.message}. See docs/fan-out.md for the individual steps`
      notes.push({ line, kind: 'left', text })
    }
  }
  return { edits, notes, replaced, named: fanOuts.flatMap(({ build, merge }) => [build.key, merge.key]) }
}

function findFanOuts({ jobs }: Workflow): readonly FanOut[] {
  return jobs.flatMap((build) => {
    const push = build.steps.find(isPushByDigest)
    const merge = jobs.find((job) => needsOf(job).includes(build.key) && job.steps.some(isCreate))
    const create = merge?.steps.find(isCreate)
    return push && merge && create ? [{ build, merge, push, create }] : []
  })
}

function translate(workflow: Workflow, fanOut: FanOut): { readonly call: Call; readonly changes: readonly Edit[] } {
  const { build, merge, push } = fanOut
  const { text } = workflow
  if ([build, merge].some(({ node }) => isShared(node))) throw new Untranslatable('they use YAML anchors or aliases')
  checkSteps(fanOut)
  const { axes } = readLegs(build, push.inputs.get('platforms') ?? '')
  if (axes.join() !== axesOfMerge(merge).join())
    throw new Untranslatable(
      `the matrices of ${build.key} and ${merge.key} differ in ${axes.join(', ') || axesOfMerge(merge).join(', ')}`,
    )
  const variables = new Map([...variablesOf(workflow, merge), ...variablesOf(workflow, build)])
  const call = callOf(fanOut, variables, axes)
  const condition = conditionOf(fanOut, call)
  checkConditions(fanOut, bare(call.inputs.get('push') ?? ''))
  const needs = moveNeeds(workflow, fanOut, condition.publishes)
  const job = render(workflow, fanOut, { call, axes, condition: condition.both })
  const start = lineStart(text, startOf(build.pair.key))
  const end = lineEnd(text, endOf(build.pair))
  const last = text[end - 1] === '\n' ? '\n' : ''
  const removed = removeLines(text, startOf(merge.pair.key), endOf(merge.pair))
  return { call, changes: [{ start, end, text: `${job}${last}` }, removed, ...needs] }
}

function axesOfMerge({ node }: Job): readonly string[] {
  const strategy = node.get('strategy')
  const matrix = isMap(strategy) ? strategy.get('matrix') : undefined
  return isMap(matrix) ? matrix.items.map(({ key }) => textOf(key)) : []
}

/** A condition of the merge job alone decides what is published. */
function conditionOf(
  { build, merge }: FanOut,
  { inputs }: Call,
): { readonly both: string; readonly publishes: boolean } {
  const [both, own] = [build, merge].map(({ node }) => bare(textOf(node.get('if', true))))
  if (own === both || own === '' || own === undefined) return { both: both ?? '', publishes: false }
  if (/\bneeds\.|\b(?:always|cancelled|failure|success)\(|\benv\./.test(own))
    throw new Untranslatable(`the condition of ${merge.key} depends on other jobs`)
  const push = inputs.get('push') ?? 'true'
  const isSame = push === 'true' || bare(push) === own
  inputs.set('push', isSame ? `\${{ ${own} }}` : `\${{ (${own}) && (${bare(push)}) }}`)
  return { both: both ?? '', publishes: true }
}

/** Inputs of the reusable workflow that are booleans or numbers. */
const notText = ['lfs', 'max-parallel', 'push', 'timeout-minutes']

interface Parts {
  readonly call: Call
  readonly axes: readonly string[]
  readonly condition: string
}

function render({ text }: Workflow, fanOut: FanOut, { call, axes, condition }: Parts): string {
  const { build, merge } = fanOut
  const key = ' '.repeat(column(text, startOf(build.pair.key)))
  const indent = ' '.repeat(column(text, startOf(build.node)))
  const { inputs, secrets } = call
  const environments = [build, merge].map(({ node }) => environmentOf(node))
  if (environments[0]) inputs.set('build-environment', environments[0])
  if (environments[1]) inputs.set('environment', environments[1])
  const minutes = textOf(build.node.get('timeout-minutes', true))
  if (minutes) inputs.set('timeout-minutes', minutes)
  const parallel = textOf(build.node.getIn(['strategy', 'max-parallel'], true))
  if (parallel) inputs.set('max-parallel', parallel)
  const name = textOf(build.node.get('name', true))
  const needs = [...new Set([...needsOf(build), ...needsOf(merge).filter((need) => need !== build.key)])]
  const lines = [
    ...(name && !name.includes('matrix.') ? [renderScalar('name', name)] : []),
    ...(needs.length > 0 ? [`needs: ${needs.length > 1 ? `[${needs.join(', ')}]` : (needs[0] ?? '')}`] : []),
    ...(condition ? [renderScalar('if', condition.startsWith('!') ? `\${{ ${condition} }}` : condition)] : []),
    ...(axes.length > 0
      ? ['strategy:', '  matrix:', ...axes.map((axis) => `    ${axisSource(build, axis, text)}`)]
      : []),
    ...permissionsOf(build, merge),
    ...concurrencyOf(fanOut, text),
    `uses: ${reusable}`,
    'with:',
    ...[...inputs].map(([name, value]) =>
      indented((notText.includes(name) ? renderScalar : renderTextInput)(name, value), '  '),
    ),
    ...(secrets.size > 0
      ? ['secrets:', ...[...secrets].map(([name, value]) => indented(renderScalar(name, value), '  '))]
      : []),
  ]
  return `${key}${build.key}:\n${indented(lines.join('\n'), indent)}`
}

function environmentOf(node: YAMLMap): string {
  const environment = node.get('environment', true)
  return isMap(environment) ? textOf(environment.get('name', true)) : textOf(environment)
}

function axisSource({ node }: Job, axis: string, text: string): string {
  const matrix = node.getIn(['strategy', 'matrix'])
  const values = isMap(matrix) ? matrix.get(axis) : undefined
  if (!isSeq(values)) throw new Untranslatable('its matrix is computed')
  if (values.srcToken?.type === 'flow-collection') return `${axis}: ${text.slice(startOf(values), endOf(values))}`
  return `${axis}: [${values.items.map((item) => text.slice(startOf(item), endOf(item))).join(', ')}]`
}

/** What either job may do. Without any, those of the workflow. */
function permissionsOf(...jobs: readonly Job[]): readonly string[] {
  const given = jobs.map(({ node }) => node.get('permissions', true)).filter((node) => node !== undefined)
  const scalar = given.map(textOf).find((text) => text !== '')
  if (scalar !== undefined) return [`permissions: ${scalar}`]
  if (given.length === 0) return []
  const all = new Map<string, string>([['contents', 'read']])
  for (const [name, level] of given.flatMap((node) => [...entriesOf(node)])) {
    if (all.get(name) !== 'write') all.set(name, level)
  }
  return ['permissions:', ...[...all].map(([name, level]) => `  ${name}: ${level}`)]
}

function concurrencyOf({ build, merge }: FanOut, text: string): readonly string[] {
  const pair = [merge, build].map(({ node }) => pairOf(node, 'concurrency')).find((pair) => pair !== undefined)
  if (!pair) return []
  const source = text.slice(startOf(pair.key), endOf(pair)).trimEnd()
  if (source.includes('matrix.')) throw new Untranslatable('its concurrency depends on the matrix')
  const [first = '', ...others] = source.split('\n')
  const indent = column(text, startOf(pair.key))
  return [first, ...others.map((line) => line.slice(indent))]
}
