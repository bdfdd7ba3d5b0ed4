/** The inputs of the step. */
import { offersArtifacts } from '../actions/artifacts.ts'
import type { Environment } from '../actions/environment.ts'
import { readFacts } from '../actions/facts.ts'
import { type ReadInput, readBoolean, readWord } from './forms.ts'
import type { Runtime } from '../actions/runtime.ts'
import type { PrepareInputs } from '../builder/prepare-inputs.ts'
import { runToEnd } from '../docker/process.ts'
import type { RetryPolicy } from '../docker/retry.ts'
import type { LegHandoff } from '../fan-out/handoff.ts'
import { noArtifacts } from '../fan-out/open-handoff.ts'
import { checkIndexAnnotations } from '../image/attestations.ts'
import type { CacheMountInputs } from '../cache-mounts/cache-mounts.ts'
import { cacheOfLeg, type CachePlan, cacheScope, planCache } from '../image/cache.ts'
import { otherDockerfile } from '../image/build-context.ts'
import { type BuildInputs, isCall } from '../image/build-inputs.ts'
import { secretTexts } from '../image/secrets.ts'
import { type Origin, readOrigin } from '../image/origin.ts'
import { checkoutNeed, makePlan, type Plan } from '../plan/make-plan.ts'
import { defaultTagNotices } from '../plan/reference.ts'
import { textExpander } from '../plan/scope.ts'
import { unmatchedPatterns } from '../publish/guard.ts'
import type { SignInputs } from '../sign/sign-inputs.ts'
import { type ProgressMode, progressModes } from '../report/build-log.ts'
import { readPrepareInputs } from './read-builder.ts'
import { readExports } from './read-exports.ts'
import { readLeg } from './read-fan-out.ts'
import { readBuildInputs } from './read-build.ts'
import { readPlanInputs } from './read-names.ts'
import { type PublishInputs, readPublishInputs } from './read-publish.ts'
import { refuseReplacedInputs } from './replaced-inputs.ts'
import { readRetryPolicy } from './read-retries.ts'
import { readSecrets } from './read-secrets.ts'
import { readSelection } from './read-selection.ts'
import { readSignInputs } from './read-sign.ts'

export interface StepInputs {
  readonly plan: Plan
  /** Set in a leg that hands its part to the merge job. */
  readonly handoff: LegHandoff | undefined
  readonly prepare: PrepareInputs
  readonly build: BuildInputs
  readonly cache: CachePlan
  /** Undefined if no cache mount is kept. */
  readonly cacheMounts: CacheMountInputs | undefined
  readonly publish: PublishInputs
  /** Undefined if nothing is to be signed. */
  readonly sign: SignInputs | undefined
  readonly retryPolicy: RetryPolicy
  readonly origin: Origin
  readonly progress: ProgressMode
  readonly summary: boolean
  /** Whether to store the record of the build. */
  readonly record: boolean
  readonly notices: readonly string[]
}

/**
 * @param defaults retries before the input `retries`
 * @throws Error that names the input and the remedy
 */
export async function readStepInputs(
  runtime: Pick<Runtime, 'input' | 'secret'>,
  env: Environment,
  defaults: RetryPolicy,
): Promise<StepInputs> {
  const { input } = runtime
  // First, since any message may quote them.
  const secrets = readSecrets(input, env)
  for (const text of secretTexts(secrets, env)) runtime.secret(text)
  refuseReplacedInputs(input)
  refuseBakeInputs(input)
  const leg = readLeg(input)
  const handoff = leg?.handoff
  // With a plan, these contain only the platforms of the leg.
  const planInputs = readPlanInputs(input, { env, publishes: readBoolean(input, 'push', false) })
  const facts = await readFacts(env, leg ? 'nothing' : checkoutNeed(planInputs), runToEnd)
  const named = leg ? { plan: leg.plan, notices: [] } : await makePlan(planInputs, facts)
  const { plan, destinations, notices: ofExports } = readExports(input, named.plan, handoff !== undefined)
  const tags = handoff ? [] : plan.tags
  const prepare = await readPrepareInputs({ ...runtime, env }, destinations.push)
  const origin = readOrigin(facts)
  const expand = await textExpander(plan.expressions, input('build-args'))
  const given = readBuildInputs(input, destinations, { env, origin, secrets, expand })
  const build = handoff ? { ...given, cache: cacheOfLeg(given.cache, handoff.leg) } : given
  if (!isCall(build)) checkIndexAnnotations(plan, build)
  if (handoff?.kind === 'artifact' && build.push && !offersArtifacts(env)) throw noArtifacts()
  const { context, target, limits } = build
  const file = otherDockerfile(build)
  const subject = { repository: plan.images[0], context, file, target, platforms: plan.platforms }
  const cache = planCache(build.cache, subject, env)
  const names = isCall(build) ? [] : readSelection(input, 'cache-mounts', 'Use true, or IDs of cache mounts')
  const cacheMounts = names.length === 0 ? undefined : { names, scope: cacheScope(build.cache, subject) }
  const progress = readWord(input, 'progress', progressModes)
  const publish = readPublishInputs(input, build.push || isCall(build), { limits, quiet: progress === 'quiet' })
  const sign = await readSignInputs(runtime, env, build.push)
  if (sign && handoff)
    throw new Error('sign: this step is a leg, whose image is signed when it is merged. Set sign in the merge step')
  const retryPolicy = readRetryPolicy(input, defaults)
  const summary = readBoolean(input, 'summary', true)
  const record = readBoolean(input, 'record', false)
  if (record && isCall(build)) throw new Error(`record: call: ${build.call} builds nothing. Remove record or call`)
  const patterns = { 'immutable-tags': publish.immutableTags, 'forward-only': publish.forwardOnly.patterns }
  const unmatched = unmatchedPatterns(patterns, tags)
  const notices = [...named.notices, ...ofExports, ...defaultTagNotices(tags), ...prepare.notices, ...unmatched]
  const behaviour = { retryPolicy, progress, summary, record }
  return { plan, handoff, prepare, build, cache, cacheMounts, publish, sign, origin, notices, ...behaviour }
}

/** @throws Error for an input that needs `bake` */
function refuseBakeInputs(read: ReadInput): void {
  const stray = read('bake') === '' ? ['targets', 'vars', 'set'].find((name) => read(name) !== '') : undefined
  if (stray !== undefined) throw new Error(`${stray}: it belongs to a bake file. Set bake to its path`)
}

/** Inputs for what happens to an image in the registry before its tags move, which needs a push by digest. */
export function inputsBeforeTags({ plan, handoff, build, publish, sign }: StepInputs): readonly string[] {
  if (!build.push) return []
  const needs = {
    plan: handoff !== undefined,
    'immutable-tags': publish.immutableTags.length > 0,
    'forward-only': publish.forwardOnly.patterns.length > 0,
    'smoke-test': publish.smokeTest !== undefined,
    gate: publish.gate !== undefined,
    sign: sign !== undefined,
    outputs: plan.tags.length === 0,
  }
  return Object.entries(needs).flatMap(([input, isNeeded]) => (isNeeded ? [input] : []))
}
