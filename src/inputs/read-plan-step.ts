/** The inputs of the plan step. */
import type { Environment } from '../actions/environment.ts'
import { type ReadInput, readBoolean, readWord } from './forms.ts'
import type { PlanInputs } from '../plan/make-plan.ts'
import type { Runners } from '../plan/runners.ts'
import { readPlanInputs } from './read-names.ts'
import { readRunners } from './read-runners.ts'

interface PlanStepInputs {
  readonly plan: PlanInputs
  readonly push: boolean
  readonly runners: Runners
  /** Whether each platform or each runner is a leg. */
  readonly split: 'platform' | 'runner'
}

/** @throws Error that names the input and the remedy */
export function readPlanStepInputs(read: ReadInput, env: Environment): PlanStepInputs {
  const push = readBoolean(read, 'push', false)
  return {
    plan: readPlanInputs(read, { env, publishes: push }),
    push,
    runners: readRunners(read),
    split: readWord(read, 'split', ['platform', 'runner']),
  }
}
