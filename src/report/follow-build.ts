/** Tells of a build: its log while it runs, then the findings of the Dockerfile checks. */
import type { Degradation } from '../actions/degradation.ts'
import type { Log } from '../actions/runtime.ts'
import type { BuildFailure } from '../image/failure.ts'
import { BuildProgress } from '../image/progress.ts'
import { buildLog, type ProgressMode } from './build-log.ts'
import { diagnose } from '../docker/diagnosis.ts'

/** How often a group that waits may be shown although nothing new came. */
const tickMs = 250
/** GitHub shows ten annotations of a kind a step. */
const annotationsShown = 10

/**
 * @param dockerfile its path in the workspace, for annotations
 * @param work gets what follows its progress, and what takes lines that are none of it
 */
export async function followBuild<T>(
  mode: ProgressMode,
  log: Log,
  dockerfile: string | undefined,
  work: (progress: BuildProgress, info: (lines: string) => void) => Promise<T>,
): Promise<T> {
  const page = buildLog(mode, log)
  const progress = new BuildProgress((event) => {
    page.accept(event, performance.now())
  })
  const tick = setInterval(() => {
    page.accept(undefined, performance.now())
  }, tickMs)
  const end = (): void => {
    clearInterval(tick)
    page.end()
    logWarnings(log, progress, dockerfile)
  }
  try {
    const made = await work(progress, (lines) => {
      page.say(lines)
    })
    end()
    for (const message of progress.messages) log.info(`buildx: ${message}`)
    return made
  } catch (error) {
    end()
    throw error
  }
}

function logWarnings(log: Log, { warnings }: BuildProgress, dockerfile: string | undefined): void {
  for (const [number, { text, detail, url, line }] of warnings.entries()) {
    const message = [text, detail, url && `(${url})`].filter(Boolean).join(' ')
    const location = dockerfile !== undefined && line !== undefined ? { file: dockerfile, line } : undefined
    if (number < annotationsShown) log.warning(message, location)
    else log.info(`warning: ${message}`)
  }
}

/** What there is to know besides the message, for the end of the log, where people look; may be empty. */
export function failureText({ step, cause, printed, said: messages }: BuildFailure): string {
  const tail = step ? printed.map((line) => `#${step.number}   ${line}`) : []
  // The error itself comes last in the log, in our words.
  const said = messages.filter((message) => !message.startsWith('ERROR: ')).map((message) => `| ${message}`)
  const { hint } = diagnose([step?.error ?? '', String(cause), ...tail].join('\n'))
  if (!step && said.length === 0) return ''
  return [
    step ? `Failed: #${step.number} ${step.name}` : 'Failed',
    ...tail,
    ...said,
    ...(hint === undefined ? [] : [`Hint: ${hint}`]),
  ].join('\n')
}

export function logDegradations(log: Log, degradations: readonly Degradation[]): void {
  for (const { what, why } of degradations) log.warning(`${what}: ${why}`)
}
