/** The jobs that need those of a fan-out, and what they read from them. */
import { isScalar, isSeq, visit } from 'yaml'
import type { FanOut } from './fan-out-steps.ts'
import { column, type Edit, lineEnd } from './text.ts'
import { Untranslatable } from './untranslatable.ts'
import { bare, endOf, entriesOf, type Job, pairOf, startOf, type Step, textOf, type Workflow } from './workflow.ts'

export function needsOf({ node }: Job): readonly string[] {
  const needs = node.get('needs', true)
  return isSeq(needs) ? needs.items.map(textOf) : [textOf(needs)].filter((name) => name !== '')
}

/**
 * @param publishes whether the merge job had a condition of its own, so that jobs that need it were skipped with it
 * @throws Untranslatable for an output that the reusable workflow does not have
 */
export function moveNeeds(workflow: Workflow, { build, merge }: FanOut, publishes: boolean): readonly Edit[] {
  const others = workflow.jobs.filter((job) => job !== build && job !== merge)
  const edits = others
    .filter((job) => needsOf(job).some((need) => need === build.key || need === merge.key))
    .flatMap((job) => {
      const own = publishes && needsOf(job).includes(merge.key) ? [skipUnpublished(job, build, workflow.text)] : []
      return [...renameNeeds(job, build.key, merge.key), ...own]
    })
  return [...edits, ...renameOutputs(workflow, build, merge)]
}

function renameNeeds(job: Job, build: string, merge: string): readonly Edit[] {
  const needs = needsOf(job)
  if (!needs.includes(merge)) return []
  const names = [...new Set(needs.map((need) => (need === merge ? build : need)))]
  const value = pairOf(job.node, 'needs')?.value
  return [
    { start: startOf(value), end: endOf(value), text: names.length > 1 ? `[${names.join(', ')}]` : (names[0] ?? '') },
  ]
}

function skipUnpublished(job: Job, build: Job, text: string): Edit {
  if (pairOf(job.node, 'if'))
    throw new Untranslatable(`the job ${job.key} needs what is published, and has a condition of its own`)
  const needs = pairOf(job.node, 'needs')
  const end = lineEnd(text, endOf(needs))
  return {
    start: end,
    end,
    text: `${' '.repeat(column(text, startOf(needs?.key)))}if: needs.${build.key}.outputs.digest\n`,
  }
}

const outputs = ['digest', 'tags', 'version', 'json', 'image', 'digests']

function renameOutputs(workflow: Workflow, build: Job, merge: Job): readonly Edit[] {
  const edits: Edit[] = []
  const names = `(?:${build.key}|${merge.key})`
  const pattern = new RegExp(String.raw`\b(needs|jobs)\.(${names})\.(result|outputs\.([\w-]+))`, 'g')
  visit(workflow.root, {
    Scalar: (key, node) => {
      if (key === 'key' || !isScalar(node) || !node.range) return
      const [start, end] = node.range
      if ([build, merge].some((job) => startOf(job.node) <= start && end <= (job.node.range?.[1] ?? 0))) return
      for (const match of workflow.text.slice(start, end).matchAll(pattern)) {
        const [whole, scope = '', key = '', path = '', output] = match
        const name = output === undefined ? path : `outputs.${outputOf(key === build.key ? build : merge, output)}`
        const at = start + match.index
        edits.push({ start: at, end: at + whole.length, text: `${scope}.${build.key}.${name}` })
      }
    },
  })
  return edits
}

/** The output of the reusable workflow that has the value of a job's output. */
function outputOf(job: Job, name: string): string {
  const expression = bare(entriesOf(job.node.get('outputs')).get(name) ?? '')
  const [, id, output = ''] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(expression) ?? []
  const step = job.steps.find((step) => step.id === id)
  if (step && outputs.includes(output) && isSource(step, output)) return output
  throw new Untranslatable(`its output ${name} is not one of the reusable workflow`)
}

/** The digest of the index comes from the command that reads it back, names from the metadata step. */
function isSource({ action, run }: Step, output: string): boolean {
  return output === 'digest' ? /\bimagetools\b/.test(run) : action === 'docker/metadata-action'
}
