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
import { nameOutputs } from '../plan/outputs.ts'
import type { FanOutPlan } from '../plan/plan-json.ts'
import { checkoutNeed, makePlan, type Plan } from '../plan/make-plan.ts'
import { defaultTagNotices } from '../plan/reference.ts'
import { ForwardOnly } from '../publish/forward-only.ts'
import type { Source } from '../publish/join.ts'
import type { AccessInputs } from '../registry/access.ts'
import { readAccessInputs } from './read-docker.ts'
import { readFanOutPlan, readHandoffKind } from './read-fan-out.ts'
import { readPatterns } from './read-publish.ts'
import { readPlanInputs } from './read-names.ts'
import { readRetryPolicy } from './read-retries.ts'
import { readSources } from './read-sources.ts'

export interface MergeInputs {
  readonly merged: Merged
  readonly access: AccessInputs
  readonly immutableTags: readonly string[]
  readonly forwardOnly: ForwardOnly
  readonly retryPolicy: RetryPolicy
  readonly summary: boolean
}

/** The sources of a merge: the parts of a plan, or named images. */
export type Merged =
  | { readonly kind: 'legs'; readonly plan: FanOutPlan; readonly handoff: HandoffKind }
  | { readonly kind: 'sources'; readonly plan: Plan; readonly sources: readonly Source[] }

/** @throws Error that names the input and the remedy */
export async function readMergeInputs(runtime: Runtime, env: Environment): Promise<MergeInputs> {
  const { input } = runtime
  const merged = readLegs(input) ?? (await readNamedSources(runtime, env))
  for (const [name, value] of Object.entries(nameOutputs(merged.plan))) runtime.output(name, value)
  if (merged.plan.tags.length === 0)
    throw new Error('tags: there is no tag to publish. Set tags, or add a rule for this event')
  return {
    merged,
    access: await readAccessInputs(runtime),
    immutableTags: readPatterns(input, 'immutable-tags'),
    forwardOnly: new ForwardOnly(readPatterns(input, 'forward-only')),
    retryPolicy: readRetryPolicy(input),
    summary: readBoolean(input, 'summary', true),
  }
}

function readLegs(read: ReadInput): Merged | undefined {
  const plan = readFanOutPlan(read)
  if (!plan) return undefined
  if (read('sources')) throw new Error('sources: the plan determines the sources. Remove sources or plan')
  return { kind: 'legs', plan, handoff: readHandoffKind(read) }
}

async function readNamedSources({ input, notice }: Runtime, env: Environment): Promise<Merged> {
  const planInputs = readPlanInputs(input)
  const { plan, notices } = await makePlan(planInputs, await readFacts(env, checkoutNeed(planInputs), runToEnd))
  for (const line of [...notices, ...defaultTagNotices(plan.tags)]) notice(line)
  checkFanOut(plan)
  const [repository = ''] = plan.images
  const sources = readSources(input, repository)
  if (sources.length === 0) {
    throw new Error(
      'plan, sources: there is nothing to merge. Set plan to the output of the plan step, which is empty if it contains a secret, or set sources',
    )
  }
  const changing = readLines(input, 'annotations').find((line) => /^(?:[^=:]*,)?manifest(?:\[[^\]]*\])?[,:]/.test(line))
  if (changing !== undefined) {
    throw new Error(`annotations: "${changing}": manifests are not changed by a merge. Use index instead of manifest`)
  }
  // Annotations of the image become annotations of the index.
  const annotations = plan.annotations.map((annotation) =>
    isAt(annotation, 'manifest') ? { ...annotation, level: parseLevel('index') } : annotation,
  )
  return { kind: 'sources', plan: { ...plan, annotations: mergeAnnotations(annotations) }, sources }
}
