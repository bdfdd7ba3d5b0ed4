/** The plan step: decides names, platforms and legs once for all jobs. */
import { randomBytes } from 'node:crypto'
import { trace } from './actions/debug.ts'
import { messageOf } from './actions/errors.ts'
import { readFacts } from './actions/facts.ts'
import { type Runtime, runtime } from './actions/runtime.ts'
import { runToEnd } from './docker/process.ts'
import { readPlanStepInputs } from './inputs/read-plan-step.ts'
import { checkFanOut, divide, matrixOf } from './plan/legs.ts'
import { formatPlan } from './plan/plan-json.ts'
import { defaultTagNotices } from './plan/reference.ts'
import { checkoutNeed, checkTagged, makePlan } from './plan/make-plan.ts'
import { reportPlan } from './report/report-plan.ts'

async function run(runtime: Runtime): Promise<void> {
  const { input, output, info } = runtime
  if (input('bake') !== '') {
    const { planBake } = await import('./bake-plan.ts')
    await planBake(runtime, process.env)
    return
  }
  const inputs = readPlanStepInputs(input, process.env)
  const need = checkoutNeed(inputs.plan)
  // The legs may need the time of the commit for their build arguments.
  const facts = await readFacts(process.env, need === 'nothing' ? 'time' : need, runToEnd)
  const { plan, notices } = await makePlan(inputs.plan, facts)
  checkFanOut(plan)
  const division = divide(plan.platforms, inputs)
  reportPlan(runtime, plan, [...notices, ...defaultTagNotices(plan.tags), ...division.notices])
  if (inputs.push) checkTagged(plan)
  // Random, since one run may plan the same names twice, for two targets, and a re-run leg must match its own plan.
  const key = randomBytes(6).toString('hex')
  output('plan', formatPlan({ ...plan, key, legs: division.legs }))
  output('matrix', JSON.stringify(matrixOf(division.legs)))
  for (const { name, runner, platforms } of division.legs) {
    info(`${name}: ${platforms.join(', ') || 'the platform of the runner'} on ${[runner].flat().join(', ')}`)
  }
}

export async function plan(): Promise<void> {
  try {
    await run(runtime)
  } catch (error) {
    runtime.fail(messageOf(error))
    runtime.debug(trace(error))
  }
}
