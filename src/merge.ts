/** The merge step: joins the images of several jobs into one and publishes it. */
import { cancellation } from './actions/cancellation.ts'
import { timed } from './actions/debug.ts'
import { inGroup, type Runtime, runtime } from './actions/runtime.ts'
import { makeScratch } from './actions/scratch.ts'
import { collectParts, compareParts, sourcesOf } from './fan-out/collect.ts'
import type { Handoff } from './fan-out/handoff.ts'
import { type HandoffContext, openHandoff } from './fan-out/open-handoff.ts'
import type { Part } from './fan-out/part.ts'
import { type Merged, readMergeInputs } from './inputs/read-merge-step.ts'
import { repositories } from './plan/make-plan.ts'
import { join, type Source } from './publish/join.ts'
import { publish } from './publish/publish.ts'
import { forgetRelease } from './publish/release-state.ts'
import { registryClient } from './registry/access.ts'
import { checkCredentials } from './registry/credentials.ts'
import { logVersions } from './report/diagnostics.ts'
import { reportDegradations, reportFailure, reportMerged } from './report/report.ts'

async function run(runtime: Runtime, signal: AbortSignal): Promise<void> {
  const { env } = process
  const { debug } = runtime
  logVersions({ runtime, env })
  const inputs = await readMergeInputs(runtime, env)
  const { merged, retryPolicy } = inputs
  const { plan } = merged

  const scratch = await makeScratch(runtime)
  using client = registryClient(inputs.access, env, { retryPolicy, log: runtime.info, signal })
  await checkCredentials(client, inputs.access.credentials)
  const { sources, parts, handoff } = await inGroup(runtime, 'parts', () =>
    timed(debug, 'parts', collect({ client, env, scratch }, merged)),
  )
  const image = await timed(debug, 'merge', join(client, plan, sources))
  for (const line of image.notices) runtime.notice(line)
  compareParts(parts, image.manifests)
  const { immutableTags, summary } = inputs
  const published = await timed(debug, 'publish', publish(client, runtime, { plan, image, immutableTags }))
  await reportMerged(runtime, { plan, summary }, published, parts)
  // Nothing is rolled back from here on, since the release can't be repeated without its parts.
  forgetRelease(runtime)
  const legs = parts.map(({ leg }) => leg)
  const left = (await handoff?.remove(legs)) ?? []
  const earlier = parts.flatMap(({ degradations }) => degradations)
  reportDegradations(runtime, left, earlier)
}

interface Collected {
  readonly sources: readonly Source[]
  /** Empty without a plan. */
  readonly parts: readonly Part[]
  readonly handoff: Handoff | undefined
}

async function collect(context: HandoffContext, merged: Merged): Promise<Collected> {
  if (merged.kind === 'sources') return { sources: merged.sources, parts: [], handoff: undefined }
  const { plan, handoff: kind } = merged
  const [repository = ''] = repositories(plan)
  const handoff = openHandoff({ kind, key: plan.key }, repository, context)
  const parts = await collectParts(handoff, plan, context.client.retrying)
  return { sources: sourcesOf(plan, parts), parts, handoff }
}

export async function merge(): Promise<void> {
  try {
    await run(runtime, cancellation())
  } catch (error) {
    await reportFailure(runtime, error)
  }
}
