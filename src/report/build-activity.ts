/** What a build is doing at the moment, for a log that has been silent for long. */
import { formatDuration } from '../actions/duration.ts'
import { isExport, type Step } from '../progress/build-step.ts'
import type { BuildProgress } from '../progress/progress.ts'
import { formatBytes } from '../progress/size.ts'

const mostSteps = 5
const longestName = 100

/**
 * @param silent milliseconds
 * @param now milliseconds since the epoch
 */
export function describeActivity(progress: BuildProgress, silent: number, now: number): string {
  const { running } = progress
  const steps = running.slice(0, mostSteps).map((step) => describeStep(step, progress, now))
  const more = running.length > mostSteps ? [`${running.length - mostSteps} more`] : []
  const doing = running.length > 0 ? `running: ${[...steps, ...more].join(', ')}` : 'no step is running'
  const pending = pendingPlatforms(progress)
  const left = pending.length > 0 ? `. Not finished: ${pending.join(', ')}` : ''
  return `build: no output for ${formatDuration(silent)}, ${doing}${left}`
}

function describeStep(step: Step, progress: BuildProgress, now: number): string {
  const { number, name, started = now } = step
  const { bytes, total, action } = progress.transfers(step)
  const details = [
    `for ${formatDuration(Math.max(0, now - started))}`,
    ...(action === undefined ? [] : [action]),
    ...(bytes === 0 ? [] : [total > bytes ? `${formatBytes(bytes)} of ${formatBytes(total)}` : formatBytes(bytes)]),
  ]
  const short = name.length > longestName ? `${name.slice(0, longestName)}…` : name
  return `#${number} ${short} (${details.join(', ')})`
}

/** Nothing of them is left when the export has started. */
function pendingPlatforms({ steps }: BuildProgress): readonly string[] {
  if (steps.some((step) => isExport(step) && step.started !== undefined)) return []
  return [...new Set(steps.flatMap(({ platform, completed }) => (completed === undefined ? (platform ?? []) : [])))]
}
