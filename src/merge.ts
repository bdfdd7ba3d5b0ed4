/** The merge step: joins the images of several jobs into one and publishes it. */
import { cancellation } from './actions/cancellation.ts'
import type { Degradation } from './actions/degradation.ts'
import { forTarget } from './actions/errors.ts'
import { timed } from './actions/phases.ts'
import { inGroup, type Runtime, runtime, savedStates } from './actions/runtime.ts'
import { makeScratch, removeLoneScratch } from './actions/scratch.ts'
import { checkParts, collectParts, imagesOfParts } from './fan-out/collect.ts'
import { type HandoffContext, openHandoff } from './fan-out/open-handoff.ts'
import type { Part } from './fan-out/part.ts'
import { type Merged, readMergeInputs } from './inputs/read-merge-step.ts'
import { checkTagged, type Plan } from './plan/make-plan.ts'
import { findSources, join, type SourceImage } from './publish/join.ts'
import { gateCheck } from './publish/gate.ts'
import { connect } from './publish/publish.ts'
import { forgetRelease } from './publish/release-state.ts'
import { currentCredentials, keylessLogins, registryClient } from './registry/access.ts'
import { checkCredentials, type RegistryAuth } from './registry/credentials.ts'
import { logVersions } from './report/diagnostics.ts'
import { reportPlans } from './report/report-plan.ts'
import { reportMerged } from './report/report-merged.ts'
import { reportDegradations, reportFailure, unique } from './report/report.ts'
import { settleAll } from './registry/settle.ts'
import { publishSigned } from './sign/publish-signed.ts'

async function run(runtime: Runtime, signal: AbortSignal): Promise<void> {
  const { env } = process
  logVersions({ runtime, env })
  const inputs = await readMergeInputs(runtime, env)
  const { merges, retryPolicy, immutableTags, forwardOnly, gate, sign, summary } = inputs
  const plans = merges.map(({ merged }) => merged.plan)
  reportPlans(runtime, plans, inputs.notices)
  for (const plan of plans) checkTagged(plan)

  const scratch = await makeScratch(runtime)
  const { access } = inputs
  const retrying = { retryPolicy, log: runtime.info, signal }
  const logins = keylessLogins(access, { runtime, env, ...retrying })
  using client = registryClient(access, env, retrying, logins)
  await checkCredentials(client, [...access.credentials, ...access.identities])
  // While the parts are collected.
  using connection = connect(client, plans, forwardOnly)
  const collecting = (): Promise<readonly Collected[]> =>
    settleAll(merges.map(({ target, merged }) => forTarget(target, collect({ client, env, scratch }, merged))))
  const collected = await inGroup(runtime, 'parts', () => timed(runtime, 'parts', collecting()))
  const joining = collected.map(async ({ plan, images }) => ({ plan, image: await join(client, plan, images) }))
  const candidates = await timed(runtime, 'join', settleAll(joining))
  await connection.ready
  for (const line of new Set(candidates.flatMap(({ image }) => image.notices))) runtime.notice(line)
  const credentials = (): Promise<readonly RegistryAuth[]> => currentCredentials(access, logins)
  const beforeTags = gateCheck({ runtime, scratch, env, signal, credentials }, gate)
  const publication = { candidates, immutableTags, forwardOnly, beforeTags }
  const published = await publishSigned({ client, runtime }, sign, publication)
  const released = published.map((image, number) => ({
    ...{ target: merges[number]?.target, published: image, parts: collected[number]?.parts ?? [] },
  }))
  await reportMerged(runtime, summary, released)
  // Nothing is rolled back from here on, since the release can't be repeated without its parts.
  forgetRelease(runtime)
  const left = await settleAll(collected.map(({ remove }) => remove()))
  const earlier = collected.flatMap(({ parts }) => parts).flatMap(({ degradations }) => degradations)
  reportDegradations(runtime, left.flat(), unique(earlier))
}

interface Collected {
  readonly plan: Plan
  readonly images: readonly SourceImage[]
  /** Empty without a plan. */
  readonly parts: readonly Part[]
  /** Removes the parts. Returns those that could not be removed. */
  readonly remove: () => Promise<readonly Degradation[]>
}

async function collect(context: HandoffContext, merged: Merged): Promise<Collected> {
  const { client } = context
  if (merged.kind === 'sources') {
    const images = await findSources(client, merged.sources)
    return { plan: merged.plan, images, parts: [], remove: () => Promise.resolve([]) }
  }
  const { plan, handoff: kind } = merged
  const [repository = ''] = plan.images
  const handoff = openHandoff({ kind, key: plan.key }, repository, context)
  const stored = await collectParts(handoff, plan, client.retrying)
  const parts = checkParts(plan, stored)
  return { plan, images: imagesOfParts(plan, parts), parts, remove: () => handoff.remove(stored) }
}

export async function merge(): Promise<void> {
  try {
    await run(runtime, cancellation())
    await removeLoneScratch(runtime, savedStates())
  } catch (error) {
    await reportFailure(runtime, error)
  }
}
