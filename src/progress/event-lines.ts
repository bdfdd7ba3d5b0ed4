/** Formats events of a build as log lines. */
import type { BuildEvent } from './progress.ts'
import { formatBytes } from './size.ts'
import { isCanceled, type Step, stepSeconds } from './build-step.ts'

/** The prefix of each line names the step, and keeps `::command::` in build output away from the start of a line. */
export function linesOf(event: BuildEvent): readonly string[] {
  switch (event.kind) {
    case 'announced':
      return []
    case 'started':
      return [`#${event.step.number} ${event.step.name}`]
    case 'output': {
      const mark = `#${event.step.number}   `
      return [mark + event.text.replaceAll('\n', `\n${mark}`)]
    }
    case 'finished':
      return [`#${event.step.number} ${outcome(event.step)}`]
  }
}

function outcome(step: Step): string {
  if (isCanceled(step)) return 'CANCELED'
  if (step.error !== undefined) return `ERROR ${step.error}`
  if (step.cached) return 'CACHED'
  const bytes = step.transferred > 0 ? `, ${formatBytes(step.transferred)}` : ''
  return `DONE ${stepSeconds(step).toFixed(1)}s${bytes}`
}
