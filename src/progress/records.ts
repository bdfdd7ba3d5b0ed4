/** Records when each step of a build ran, as data for the reports of this job and of the merge job. */
import * as v from 'valibot'
import { parsed } from '../actions/json.ts'
import { parsePlatform, type Platform } from '../plan/platform.ts'
import { isRun, type Step, stepSeconds } from './build-step.ts'
import type { BuildProgress } from './progress.ts'

/** A step that took time. Times are milliseconds since the epoch. */
export type StepRecord = v.InferOutput<typeof stepRecord>
export const stepRecord = v.strictObject({
  /** Target platform; undefined for a step of the whole build, such as an export. */
  platform: v.optional(parsed(parsePlatform)),
  /** The stage, if it has a name, and the instruction or BuildKit's action. Sanitized. */
  name: v.string(),
  started: v.number(),
  completed: v.number(),
  emulated: v.boolean(),
  /** Whether the build would have ended earlier without it. */
  critical: v.boolean(),
})

/** Shorter steps are not recorded. */
const shortestSeconds = 0.1
/** A part and a summary stay small, whatever the build. */
export const mostRecords = 40
const longestName = 120

/** The longest steps of the build in the order of their start. */
export interface StepRecords {
  readonly records: readonly StepRecord[]
  /** Number of shorter steps that ran. */
  readonly omitted: number
}

/**
 * @param platforms all that were built. Steps of a build for a single platform do not name it
 * @param nameOf `shortName` for records that leave the job
 */
export function recordSteps(
  { steps }: Pick<BuildProgress, 'steps'>,
  platforms: readonly Platform[],
  emulated: ReadonlySet<Platform>,
  nameOf: (step: Step) => string = fullName,
): StepRecords {
  const ran = steps.filter((step) => !step.cached && stepSeconds(step) > 0)
  const critical = criticalPath(ran)
  const [only] = platforms.length === 1 ? platforms : []
  const longest = ran
    .filter((step) => stepSeconds(step) >= shortestSeconds)
    .sort((a, b) => stepSeconds(b) - stepSeconds(a))
    .slice(0, mostRecords)
  const records = longest.map((step) => {
    const { started = 0, completed = 0, position } = step
    const platform = step.platform ?? (position === undefined ? undefined : only)
    const runsOn = step.runsOn ?? platform
    return {
      ...(platform && { platform }),
      name: nameOf(step),
      started,
      completed,
      emulated: isRun(step) && runsOn !== undefined && emulated.has(runsOn),
      critical: critical.has(step),
    }
  })
  return { records: records.sort((a, b) => a.started - b.started), omitted: ran.length - records.length }
}

function fullName({ stage, what }: Step): string {
  const text = what.replace(/@sha256:[a-f0-9]+/g, '')
  return [stage === 'internal' ? '' : stage, text].filter(Boolean).join(' ').slice(0, longestName)
}

/** BuildKit expands build arguments in the name of a step, and nothing masks a secret among them in another job. */
export function shortName({ stage, position, what }: Step): string {
  if (position === undefined) return what.split(' ', 2).join(' ')
  return [stage, position, what.split(' ', 1)[0]].filter(Boolean).join(' ')
}

/**
 * The chain of steps that determined when the build ended: from the last step back to the input that it waited for longest,
 * or, if it names no input, to the step that ended last before it started.
 */
function criticalPath(steps: readonly Step[]): ReadonlySet<Step> {
  const path = new Set<Step>()
  const byDigest = new Map(steps.map((step) => [step.digest, step]))
  let current = lastOf(steps)
  while (current && !path.has(current)) {
    path.add(current)
    const { inputs, started = 0 } = current
    const awaited = inputs.flatMap((digest) => byDigest.get(digest) ?? [])
    current = lastOf(awaited.length > 0 ? awaited : steps.filter(({ completed = 0 }) => completed <= started))
  }
  return path
}

function lastOf(steps: readonly Step[]): Step | undefined {
  return steps.reduce<Step | undefined>(
    (last, step) => ((step.completed ?? 0) > (last?.completed ?? 0) ? step : last),
    undefined,
  )
}
