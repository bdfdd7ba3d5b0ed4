/** Logs a build while it runs, then the findings of the Dockerfile checks. */
import { type Degradation, describeDegradation } from '../actions/degradation.ts'
import { SignsOfLife } from '../actions/signs-of-life.ts'
import type { Log } from '../actions/runtime.ts'
import type { BuildFailure } from '../image/failure.ts'
import { BuildProgress } from '../progress/progress.ts'
import { describeActivity } from './build-activity.ts'
import { buildLog, type ProgressMode } from './build-log.ts'
import { diagnose } from '../docker/diagnosis.ts'

/** Interval for showing a waiting group, or a sign of life, without a new event. */
const tickMs = 250
/** GitHub shows ten annotations of a kind per step. */
const annotationsShown = 10

interface FollowedBuild {
  /** Path in the checkout, for annotations. */
  readonly dockerfile: string | undefined
  /** Targets of a bake file, if several are built at once. */
  readonly targets?: readonly string[]
}

/**
 * @param work gets the progress to feed, and a function for other lines
 */
export async function followBuild<T>(
  mode: ProgressMode,
  log: Log,
  { dockerfile, targets = [] }: FollowedBuild,
  work: (progress: BuildProgress, info: (lines: string) => void) => Promise<T>,
): Promise<T> {
  const buildOutput = buildLog(mode, log)
  const signs = new SignsOfLife(performance.now())
  const progress = new BuildProgress((event) => {
    const now = performance.now()
    if (event.kind !== 'announced') signs.heard(now)
    buildOutput.accept(event, now)
  }, targets)
  const tick = setInterval(() => {
    const now = performance.now()
    buildOutput.accept(undefined, now)
    const silent = signs.due(now)
    if (silent !== undefined && mode !== 'quiet') buildOutput.info(describeActivity(progress, silent, Date.now()))
  }, tickMs)
  const end = (): void => {
    clearInterval(tick)
    buildOutput.end()
    logFindings(log, progress, dockerfile)
  }
  try {
    const result = await work(progress, (lines) => {
      signs.heard(performance.now())
      buildOutput.info(lines)
    })
    end()
    for (const message of progress.messages) log.info(`buildx: ${message}`)
    return result
  } catch (error) {
    end()
    throw error
  }
}

function logFindings(log: Log, { findings }: BuildProgress, dockerfile: string | undefined): void {
  for (const [number, { text, detail, url, line }] of findings.all.entries()) {
    const location = dockerfile !== undefined && line !== undefined ? { file: dockerfile, line } : undefined
    const finding = location ? text.replace(` (line ${location.line})`, '') : text
    // The detail of a finding with a page says the same in other words.
    const message = [finding, url ? `(${url})` : detail].filter(Boolean).join(' ')
    if (number < annotationsShown) log.finding(message, location)
    else log.info(`warning: ${message}`)
  }
}

/** Returns the details of a failure for the end of the log; may be empty. */
export function failureText({ step, cause, printed, messages }: BuildFailure): string {
  const tail = step ? printed.map((line) => `#${step.number}   ${line}`) : []
  // The error itself is the last line of the log.
  const quoted = messages.filter((message) => !message.startsWith('ERROR: ')).map((message) => `| ${message}`)
  const { hint } = diagnose([step?.error ?? '', String(cause), ...tail].join('\n'))
  if (!step && quoted.length === 0) return ''
  return [
    step ? `Failed: #${step.number} ${step.name}` : 'Failed',
    ...tail,
    ...quoted,
    ...(hint === undefined ? [] : [`Hint: ${hint}`]),
  ].join('\n')
}

export function logDegradations(log: Log, degradations: readonly Degradation[]): void {
  for (const degradation of degradations) log.warning(describeDegradation(degradation))
}
