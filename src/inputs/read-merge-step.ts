/** The inputs of the step `merge`. */
import type { Environment } from '../actions/environment.ts'
import { readFacts } from '../actions/facts.ts'
import { type ReadInput, readBoolean, readLines } from './forms.ts'
import type { Runtime } from '../actions/runtime.ts'
import { runToEnd } from '../docker/process.ts'
import type { RetryPolicy } from '../docker/retry.ts'
import type { HandoffKind } from '../fan-out/handoff.ts'
import { isAt, mergeAnnotations, parseLevel } from '../plan/annotations.ts'
import { checkFanOut } from '../plan/legs.ts'
import type { FanOutPlan } from '../plan/plan-json.ts'
import { checkoutNeed, makePlan, type Plan } from '../plan/make-plan.ts'
import { defaultTagNotices } from '../plan/reference.ts'
import { ForwardOnly } from '../publish/forward-only.ts'
import type { Gate } from '../publish/gate.ts'
import { unmatchedPatterns } from '../publish/guard.ts'
import type { Source } from '../publish/join.ts'
import type { AccessInputs } from '../registry/access.ts'
import type { SignInputs } from '../sign/sign-inputs.ts'
import { readAccessInputs } from './read-docker.ts'
import { readBakePlans, readFanOutPlan, readHandoffKind } from './read-fan-out.ts'
import { readGate, readPatterns } from './read-publish.ts'
import { readPlanInputs } from './read-names.ts'
import { readRetryPolicy } from './read-retries.ts'
import { readSignInputs } from './read-sign.ts'
import { readSources } from './read-sources.ts'

interface MergeInputs {
  /** One, unless a bake is merged. */
  readonly merges: readonly Merge[]
  readonly notices: readonly string[]
  readonly access: AccessInputs
  readonly immutableTags: readonly string[]
  readonly forwardOnly: ForwardOnly
  readonly gate: Gate | undefined
  /** Undefined if nothing is to be signed. */
  readonly sign: SignInputs | undefined
  readonly retryPolicy: RetryPolicy
  readonly summary: boolean
}

/** The sources of a merge: the parts of a plan, or named images. */
export type Merged =
  | { readonly kind: 'legs'; readonly plan: FanOutPlan; readonly handoff: HandoffKind }
  | { readonly kind: 'sources'; readonly plan: Plan; readonly sources: readonly Source[] }

interface Merge {
  /** Target of a bake file. */
  readonly target?: string
  readonly merged: Merged
}

/** @throws Error that names the input and the remedy */
export async function readMergeInputs(
  runtime: Pick<Runtime, 'input' | 'secret'>,
  env: Environment,
): Promise<MergeInputs> {
  const { input } = runtime
  const { merges, notices } = readLegs(input) ?? (await readNamedSources(input, env))
  const immutableTags = readPatterns(input, 'immutable-tags')
  const forwardOnly = readPatterns(input, 'forward-only')
  const patterns = { 'immutable-tags': immutableTags, 'forward-only': forwardOnly }
  return {
    merges,
    notices: [
      ...notices,
      ...unmatchedPatterns(
        patterns,
        merges.flatMap(({ merged }) => merged.plan.tags),
      ),
    ],
    access: await readAccessInputs({ ...runtime, env }),
    immutableTags,
    forwardOnly: new ForwardOnly(forwardOnly),
    gate: readGate(input),
    sign: await readSignInputs(runtime, env, true),
    retryPolicy: readRetryPolicy(input),
    summary: readBoolean(input, 'summary', true),
  }
}

function readLegs(read: ReadInput): Pick<MergeInputs, 'merges' | 'notices'> | undefined {
  const plans = readBakePlans(read)
  const plan = plans ? undefined : readFanOutPlan(read)
  if (!plans && !plan) return undefined
  if (read('sources')) throw new Error('sources: the plan determines the sources. Remove sources or plan')
  const handoff = readHandoffKind(read)
  const of = (plan: FanOutPlan): Merged => ({ kind: 'legs', plan, handoff })
  const merges = plan
    ? [{ merged: of(plan) }]
    : [...(plans ?? [])].map(([target, plan]) => ({ target, merged: of(plan) }))
  return { merges, notices: [] }
}

async function readNamedSources(read: ReadInput, env: Environment): Promise<Pick<MergeInputs, 'merges' | 'notices'>> {
  const planInputs = readPlanInputs(read)
  const { plan, notices } = await makePlan(planInputs, await readFacts(env, checkoutNeed(planInputs), runToEnd))
  checkFanOut(plan)
  const [repository = ''] = plan.images
  const sources = readSources(read, repository)
  if (sources.length === 0) {
    throw new Error(
      'plan, sources: there is nothing to merge. Set plan to the output of the plan step, which is empty if it contains a secret, or set sources',
    )
  }
  const changing = readLines(read, 'annotations').find((line) => /^(?:[^=:]*,)?manifest(?:\[[^\]]*\])?[,:]/.test(line))
  if (changing !== undefined) {
    throw new Error(`annotations: "${changing}": manifests are not changed by a merge. Use index instead of manifest`)
  }
  // Annotations of the image become annotations of the index.
  const annotations = plan.annotations.map((annotation) =>
    isAt(annotation, 'manifest') ? { ...annotation, level: parseLevel('index') } : annotation,
  )
  const merged = { kind: 'sources', plan: { ...plan, annotations: mergeAnnotations(annotations) }, sources } as const
  return { merges: [{ merged }], notices: [...notices, ...defaultTagNotices(plan.tags)] }
}
