/** Rewrites the steps and jobs of a workflow that build images. */
import { migrateJob } from './job.ts'
import { migrateFanOuts } from './fan-out.ts'
import type { Migration, Note } from './report.ts'
import { applyEdits } from './text.ts'
import { type Job, readWorkflow } from './workflow.ts'

/**
 * A second run changes nothing.
 *
 * @throws Error if the text is not a workflow
 */
export function migrate(source: string): Migration {
  // Edits are made in lines that end as those of this program do.
  const isDos = source.includes('\r\n') && !/[^\r]\n/.test(source)
  const workflow = readWorkflow(isDos ? source.replaceAll('\r\n', '\n') : source)
  const fanOuts = migrateFanOuts(workflow)
  const others = workflow.jobs.filter(({ key }) => !fanOuts.replaced.includes(key))
  const changes = [fanOuts, ...others.map((job) => migrateJob(job, workflow.text))]
  const joins = workflow.jobs.filter(({ key }) => !fanOuts.named.includes(key)).flatMap((job) => noteJoin(job))
  const text = applyEdits(
    workflow.text,
    changes.flatMap(({ edits }) => edits),
  )
  const notes = [...changes.flatMap(({ notes }) => notes), ...joins].toSorted((a, b) => a.line - b.line)
  return { text: isDos ? text.replaceAll('\n', '\r\n') : text, notes }
}

/** Tags per architecture, joined by a command. */
function noteJoin({ key, steps }: Job): readonly Note[] {
  const step = steps.find(({ run }) => /\bdocker manifest create\b|\bimagetools create\b/.test(run))
  const text = `the job ${key}: "${step?.title ?? ''}" joins images by a command. The merge step joins and verifies them, see docs/fan-out.md`
  return step ? [{ line: step.line, kind: 'left', text }] : []
}
