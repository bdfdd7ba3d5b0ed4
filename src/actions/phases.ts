/** The phases of a step and their durations. */
import { durationSince, formatDuration } from './duration.ts'

/** Phases may run at the same time. */
export interface Phase {
  readonly name: string
  readonly seconds: number
  readonly parts?: readonly Phase[]
}

/** Records how long a phase took, however it ended, and logs it with debug logging. */
export async function timed<T>(
  { debug, phases }: { readonly debug: (message: string) => void; readonly phases: Phase[] },
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
