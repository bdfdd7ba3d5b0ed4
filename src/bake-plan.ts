/** The plan step with the input `bake`: names and legs for each target. */
import { randomBytes } from 'node:crypto'
import type { Environment } from './actions/environment.ts'
import { readFacts } from './actions/facts.ts'
import type { Runtime } from './actions/runtime.ts'
import { bakeMatrix, divideTargets } from './bake/bake-legs.ts'
import { readDefinition } from './bake/definition.ts'
import { findBuildx } from './buildx/find.ts'
import { dockerCli } from './docker/cli.ts'
import { exec, runToEnd } from './docker/process.ts'
import { checkDistinct, readBakeSource } from './inputs/read-bake.ts'
import { readTargetInputs } from './inputs/read-bake-targets.ts'
import { readPlanInputs } from './inputs/read-names.ts'
import { readDivision } from './inputs/read-plan-step.ts'
import { formatBakePlan } from './plan/bake-plan-json.ts'
import { checkFanOut } from './plan/legs.ts'
import { checkoutNeed, checkTagged, makePlan } from './plan/make-plan.ts'
import { defaultTagNotices } from './plan/reference.ts'
import { reportPlans } from './report/report-plan.ts'

/** @throws Error for a step that fails */
export async function planBake(runtime: Runtime, env: Environment): Promise<void> {
  const { input, output, info } = runtime
  const division = readDivision(input)
  const docker = dockerCli({ exec, log: runtime, buildx: findBuildx(env) })
  const definition = await readDefinition(docker, readBakeSource(input, env))
  const inputs = [...(await readTargetInputs(input, definition))]
    // What is not pushed has no name, and no part for the merge step.
    .filter(([, read]) => !division.push || read('push') !== 'false')
    .map(([name, read]) => [name, readPlanInputs(read, { env, publishes: division.push })] as const)
  const needs = inputs.map(([, plan]) => checkoutNeed(plan))
  // The legs may need the time of the commit for their build arguments.
  const facts = await readFacts(env, needs.includes('names') ? 'names' : 'time', runToEnd)
  const planned = new Map(
    await Promise.all(
      inputs.map(async ([name, plan]) => {
        const made = await makePlan(plan, facts)
        return [name, { ...made, notices: [...made.notices, ...defaultTagNotices(made.plan.tags)] }] as const
      }),
    ),
  )
  const platformsOf = (name: string) => (planned.get(name)?.plan ?? definition.targets.get(name))?.platforms ?? []
  const { legs, legsOf, notices } = divideTargets(definition, platformsOf, division)
  const all = [...planned.values()]
  reportPlans(
    runtime,
    all.map(({ plan }) => plan),
    all.flatMap(({ notices }) => notices),
  )
  for (const line of notices) runtime.notice(line)
  const plans = [...planned].map(([name, { plan }]) => {
    checkFanOut(plan)
    if (division.push) checkTagged(plan)
    // Random, so that the parts of a target are told from those of others, and of other plans.
    return [name, { ...plan, key: randomBytes(6).toString('hex'), legs: legsOf.get(name) ?? [] }] as const
  })
  if (division.push) checkDistinct(new Map(plans))
  output('plan', formatBakePlan(new Map(plans)))
  output('matrix', JSON.stringify(bakeMatrix(legs)))
  for (const { name, runner } of legs) info(`${name} on ${[runner].flat().join(', ')}`)
}
