/** The inputs of the plan step. */
import type { Environment } from '../actions/environment.ts'
import { type ReadInput, readBoolean, readWord } from './forms.ts'
import type { PlanInputs } from '../plan/make-plan.ts'
import type { Runners } from '../plan/runners.ts'
import { readPlanInputs } from './read-names.ts'
import { readRunners } from './read-runners.ts'

interface Division {
  readonly push: boolean
  readonly runners: Runners
  /** Whether each platform or each runner is a leg. */
  readonly split: 'platform' | 'runner'
}

interface PlanStepInputs extends Division {
  readonly plan: PlanInputs
}

/** @throws Error that names the input and the remedy */
export function readPlanStepInputs(read: ReadInput, env: Environment): PlanStepInputs {
  const division = readDivision(read)
  return { plan: readPlanInputs(read, { env, publishes: division.push }), ...division }
}

/** How the build is divided into legs. */
export function readDivision(read: ReadInput): Division {
  return {
    push: readBoolean(read, 'push', false),
    runners: readRunners(read),
    split: readWord(read, 'split', ['platform', 'runner']),
  }
}
