/** The step `merge`: joins what several jobs have built to one image, and publishes it as one job would. */
import { readFacts } from './actions/facts.ts'
import { runArtifacts } from './actions/artifacts.ts'
import type { Degradation } from './actions/degradation.ts'
import { foreign } from './actions/foreign.ts'
import { readBoolean } from './actions/inputs.ts'
import { type Runtime, runtime } from './actions/runtime.ts'
import { makeScratch } from './actions/scratch.ts'
import { toolCache } from './actions/tool-cache.ts'
import { type Docker, dockerCli } from './docker/cli.ts'
import { findBuildx } from './docker/plugin.ts'
import { exec } from './docker/process.ts'
import { collectParts } from './handoff/collect.ts'
import { type DeleteManifest, openHandoff, readWay } from './handoff/handoff.ts'
import type { Part } from './handoff/part.ts'
import { mergeAnnotations, parseLevel } from './plan/annotations.ts'
import { nameOutputs } from './plan/outputs.ts'
import type { SharedPlan } from './plan/plan-json.ts'
import { makePlan, type Plan, repositories } from './plan/plan.ts'
import { readSharedPlan } from './plan/share.ts'
import { openAccess } from './prepare/access.ts'
import { checkCredentials, manifestDeletion } from './prepare/credentials.ts'
import { readPrepareInputs } from './prepare/inputs.ts'
import { withBuildx } from './prepare/install-buildx.ts'
import { readPublishInputs } from './publish/inputs.ts'
import { join } from './publish/join.ts'
import { publish } from './publish/publish.ts'
import type { Registry } from './publish/registry.ts'
import { readSources, type Source } from './publish/sources.ts'
import { settle } from './publish/state.ts'
import { reportFailure, reportJoined } from './report/report.ts'

/** Every machine has it, and imagetools asks it for nothing. */
const builder = 'default'

async function run(runtime: Runtime, cli: Cli, signal: AbortSignal): Promise<void> {
  const { input, info } = runtime
  const { plan, collect } = await readTask(runtime)
  const prepareInputs = await readPrepareInputs(runtime)
  const publishInputs = readPublishInputs(input)
  const summary = readBoolean(input, 'summary', true)

  const scratch = await makeScratch(runtime)
  const { patience } = publishInputs
  const { buildx, buildxMirror: mirror, credentials, registries } = prepareInputs
  const common = { runtime, scratch, signal, patience }
  const installation = { ...common, cli, found: findBuildx(process.env), tools: toolCache, mirror }
  const ownDocker = await withBuildx(installation, buildx)
  await using access = await openAccess(ownDocker, prepareInputs, scratch, process.env, runtime)
  const log = (line: string): void => {
    info(foreign(line))
  }
  if (credentials.length > 0) await checkCredentials(credentials, registries, { log, signal, patience })
  const registry = { docker: access.docker, builder, scratch, patience, log, signal }
  const { parts, sources, clean } = await collect(registry)
  const image = await join(registry, plan, sources)
  const published = await publish(registry, runtime, plan, image, publishInputs)
  const left = await clean(manifestDeletion(credentials, registries, signal))
  reportJoined(runtime, { plan, summary }, published, parts, left)
  settle(runtime)
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
  const shared = readSharedPlan(runtime.input)
  const task = shared ? ofPlan(shared, runtime) : await byHand(runtime)
  for (const [name, value] of Object.entries(nameOutputs(task.plan))) runtime.output(name, value)
  if (task.plan.tags.length === 0)
    throw new Error('tags: there is no tag to publish; give tags, or a rule that fits this event')
  return task
}

/** The parts of the legs, which stand in every repository already. */
function ofPlan(plan: SharedPlan, { input }: Runtime): Task {
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
  const [repository = ''] = repositories(plan)
  const sources = readSources(input, repository)
  if (sources.length === 0) {
    throw new Error('plan, sources: there is nothing to join; give the output plan of the plan step, or sources')
  }
  // No manifest is changed, so what describes the image describes the index.
  const annotations = plan.annotations.map((annotation) => ({ ...annotation, level: parseLevel('index') }))
  return {
    plan: { ...plan, annotations: mergeAnnotations(annotations) },
    collect: () => Promise.resolve({ sources, parts: [], clean: () => Promise.resolve([]) }),
  }
}

/** The docker commands, with the buildx plugin at this path. */
type Cli = (buildx: string | undefined) => Docker

const cancellation = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    cancellation.abort()
  })
}

try {
  const { signal } = cancellation
  await run(runtime, (buildx) => dockerCli({ exec, onCommand: runtime.command, buildx, signal }), signal)
} catch (error) {
  reportFailure(runtime, error)
}
