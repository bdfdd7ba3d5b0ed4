/** The phases of a step and their durations. */
import { durationSince, formatDuration } from './duration.ts'
import { SignsOfLife } from './signs-of-life.ts'

/** Phases may run at the same time. */
export interface Phase {
  readonly name: string
  readonly seconds: number
  readonly parts?: readonly Phase[]
}

interface PhaseLog {
  readonly info: (line: string) => void
  readonly debug: (message: string) => void
  readonly phases: Phase[]
}

const tickMs = 1000

/** Like `measured`, for a phase that may be silent: logs now and then that it still runs. */
export async function timed<T>(log: PhaseLog, name: string, work: Promise<T>): Promise<T> {
  const signs = new SignsOfLife(performance.now())
  const tick = setInterval(() => {
    const running = signs.due(performance.now())
    if (running !== undefined) log.info(`${name}: still running after ${formatDuration(running)}`)
  }, tickMs)
  try {
    return await measured(log, name, work)
  } finally {
    clearInterval(tick)
  }
}

/** Records how long a phase took, however it ended, and logs it with debug logging. */
export async function measured<T>(
  { debug, phases }: Pick<PhaseLog, 'debug' | 'phases'>,
  name: string,
  work: Promise<T>,
): Promise<T> {
  const started = performance.now()
  const phase = { name, seconds: 0 }
  phases.push(phase)
  try {
    return await work
  } finally {
    phase.seconds = (performance.now() - started) / 1000
    debug(`${name}: ${durationSince(started)}`)
  }
}

export function formatPhases(phases: readonly Phase[]): string {
  return phases.map(formatPhase).join(', ')
}

function formatPhase({ name, seconds, parts = [] }: Phase): string {
  return `${name} ${formatDuration(seconds * 1000)}${parts.length > 0 ? ` (${formatPhases(parts)})` : ''}`
}
