/** The step `merge`: joins what several jobs have built to one image, and publishes it as one job would. */
import { readFacts } from './actions/facts.ts'
import { runArtifacts } from './actions/artifacts.ts'
import type { Degradation } from './actions/degradation.ts'
import { cancellation } from './actions/cancellation.ts'
import { readBoolean, readLines } from './actions/inputs.ts'
import { sanitizedLog, type Runtime, runtime } from './actions/runtime.ts'
import { makeScratch } from './actions/scratch.ts'
import { exec } from './docker/process.ts'
import { collectParts, compareParts } from './fan-out/collect.ts'
import type { DeleteManifest } from './fan-out/handoff.ts'
import { readWay } from './fan-out/inputs.ts'
import { openHandoff } from './fan-out/open-handoff.ts'
import type { Part } from './fan-out/part.ts'
import { isAt, mergeAnnotations, parseLevel } from './plan/annotations.ts'
import { checkFanOut } from './plan/legs.ts'
import { nameOutputs } from './plan/outputs.ts'
import type { FanOutPlan } from './plan/plan-json.ts'
import { makePlan, type Plan, repositories } from './plan/plan.ts'
import { readFanOutPlan } from './fan-out/leg.ts'
import { checkCredentials } from './registry/credentials.ts'
import { manifestDeletion } from './registry/deletion.ts'
import { readPrepareInputs } from './builder/inputs.ts'
import { openDocker } from './builder/open-docker.ts'
import { readPublishInputs } from './publish/inputs.ts'
import { join } from './publish/join.ts'
import { publish } from './publish/publish.ts'
import type { Registry } from './registry/registry.ts'
import { readSources, type Source } from './publish/sources.ts'
import { forgetRelease } from './publish/release-state.ts'
import { reportFailure, reportJoined, reportLeft } from './report/report.ts'

/** Every machine has it, and imagetools asks it for nothing. */
const builder = 'default'

async function run(runtime: Runtime, signal: AbortSignal): Promise<void> {
  const { input } = runtime
  const { plan, collect } = await readTask(runtime)
  const inputs = await readPrepareInputs(runtime)
  const publishInputs = readPublishInputs(input)
  const summary = readBoolean(input, 'summary', true)

  const { retryPolicy } = publishInputs
  const scratch = await makeScratch(runtime)
  await using access = await openDocker({ runtime, scratch, signal, retryPolicy }, inputs)
  const log = sanitizedLog(runtime)
  const { credentials, registries } = inputs
  if (credentials.length > 0) await checkCredentials(credentials, registries, { log, signal, retryPolicy })
  const registry = { docker: access.docker, builder, scratch, retryPolicy, log, signal }
  runtime.group('parts')
  const { parts, sources, clean } = await collect(registry)
  runtime.endGroup()
  const image = await join(registry, plan, sources)
  for (const line of image.notices) runtime.notice(line)
  compareParts(parts, image.manifests)
  const published = await publish(registry, runtime, plan, image, publishInputs)
  reportJoined(runtime, { plan, summary }, published, parts)
  // From here on nothing is put back: without its parts, the release could not be made again.
  forgetRelease(runtime)
  reportLeft(runtime, parts, await clean(manifestDeletion(inputs, process.env, registry)))
}

interface Task {
  readonly plan: Plan
  readonly collect: (registry: Registry) => Promise<Work>
}

interface Work {
  readonly sources: readonly Source[]
  /** What the legs told; empty without a plan. */
  readonly parts: readonly Part[]
  /** Takes away what only the way here needed; what is left of it. */
  readonly clean: (deleteManifest: DeleteManifest) => Promise<readonly Degradation[]>
}

/** @throws Error that names the input and the remedy */
async function readTask(runtime: Runtime): Promise<Task> {
  const shared = readFanOutPlan(runtime.input)
  const task = shared ? ofPlan(shared, runtime) : await byHand(runtime)
  for (const [name, value] of Object.entries(nameOutputs(task.plan))) runtime.output(name, value)
  if (task.plan.tags.length === 0)
    throw new Error('tags: there is no tag to publish; give tags, or a rule that fits this event')
  return task
}

/** The parts of the legs, which stand in every repository already. */
function ofPlan(plan: FanOutPlan, { input }: Runtime): Task {
  if (input('sources')) throw new Error('sources: the plan says what is joined; give either of them')
  const way = readWay(input)
  const legs = plan.legs.map(({ name }) => name)
  const heldBy = repositories(plan)
  const [repository = ''] = heldBy
  return {
    plan,
    collect: async (registry) => {
      const artifacts = runArtifacts(process.env, registry.scratch)
      const handoff = openHandoff(way, { key: plan.key, repository, registry, artifacts })
      const parts = await collectParts(handoff, plan, registry)
      const sources = parts.map(({ digest }) => ({ heldBy, reference: `${repository}@${digest}`, platform: undefined }))
      return { sources, parts, clean: (deleteManifest) => handoff.remove(legs, deleteManifest) }
    },
  }
}

async function byHand({ input, notice }: Runtime): Promise<Task> {
  const { plan, notices } = await makePlan(input, await readFacts(input, process.env, exec))
  for (const line of notices) notice(line)
  checkFanOut(plan)
  const [repository = ''] = repositories(plan)
  const sources = readSources(input, repository)
  if (sources.length === 0) {
    throw new Error(
      'plan, sources: there is nothing to join; give the output plan of the plan step (it is empty where a secret stands in it), or sources',
    )
  }
  const changing = readLines(input, 'annotations').find((line) => /^(?:[^=:]*,)?manifest(?:\[[^\]]*\])?[,:]/.test(line))
  if (changing !== undefined) {
    throw new Error(`annotations: '${changing}': the manifests stay as they are; write index in the place of manifest`)
  }
  // So what describes the image describes the index.
  const annotations = plan.annotations.map((annotation) =>
    isAt(annotation, 'manifest') ? { ...annotation, level: parseLevel('index') } : annotation,
  )
  return {
    plan: { ...plan, annotations: mergeAnnotations(annotations) },
    collect: () => Promise.resolve({ sources, parts: [], clean: () => Promise.resolve([]) }),
  }
}

export async function merge(): Promise<void> {
  try {
    await run(runtime, cancellation())
  } catch (error) {
    reportFailure(runtime, error)
  }
}
