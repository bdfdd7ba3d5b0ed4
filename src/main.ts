/** The step. */
import { fileCache } from './actions/cache.ts'
import { readFacts } from './actions/facts.ts'
import { foreign } from './actions/foreign.ts'
import { readBoolean, readWord } from './actions/inputs.ts'
import { type Runtime, runtime } from './actions/runtime.ts'
import { makeScratch } from './actions/scratch.ts'
import { toolCache } from './actions/tool-cache.ts'
import { build } from './build/build.ts'
import { type CachePlan, type CacheSubject, planCache } from './build/cache.ts'
import { dockerfilePath } from './build/failure.ts'
import { type BuildInputs, isCall, readBuildInputs } from './build/inputs.ts'
import type { Built } from './build/metadata.ts'
import { type Origin, readOrigin } from './build/origin.ts'
import { type Docker, dockerCli } from './docker/cli.ts'
import { findBuildx } from './docker/plugin.ts'
import { exec } from './docker/process.ts'
import { nameOutputs } from './plan/outputs.ts'
import { makePlan, type Plan, repositories } from './plan/plan.ts'
import { openAccess } from './prepare/access.ts'
import { kernelBinfmt } from './prepare/emulation.ts'
import { type PrepareInputs, readPrepareInputs } from './prepare/inputs.ts'
import { withBuildx } from './prepare/install-buildx.ts'
import { type Builder, prepare } from './prepare/prepare.ts'
import { type PublishInputs, readPublishInputs } from './publish/inputs.ts'
import { publish, watchTags } from './publish/publish.ts'
import { settle } from './publish/state.ts'
import { type ProgressMode, progressModes } from './report/log.ts'
import { report, reportBuilder, reportBuilt, reportFailure, type Result } from './report/report.ts'
import { tellBuild } from './report/telling.ts'

/** Plan, prepare, build, publish, report. */
async function run(runtime: Runtime, cli: Cli, signal: AbortSignal): Promise<void> {
  const order = await readOrder(runtime)
  const { plan, cache } = order

  const scratch = await makeScratch(runtime)
  const { buildx, buildxMirror: mirror } = order.prepare
  const installation = { cli, found: findBuildx(process.env), runtime, tools: toolCache, scratch, signal, mirror }
  const ownDocker = await withBuildx(installation, buildx)
  await using access = await openAccess(ownDocker, order.prepare, scratch, process.env, runtime)
  const { docker } = access
  const builder = await prepare(
    { docker, runtime, binfmt: kernelBinfmt, cache: fileCache(process.env), scratch, env: process.env, signal },
    order.prepare,
    plan.platforms,
    { exportsCache: cache.to.some((value) => !value.includes('type=inline')), pushes: order.build.push },
  )
  reportBuilder(runtime, builder)

  const log = (line: string): void => {
    runtime.info(foreign(line))
  }
  const { patience } = order.publish
  const registry = { docker, builder: builder.name, scratch, patience, log, signal }
  await using tagsBefore = order.build.push ? watchTags(registry, plan) : undefined
  const result = await makeImage(runtime, order, docker, builder, scratch, signal)
  reportBuilt(runtime, result)
  const published = order.build.push
    ? await publish(registry, runtime, plan, pushedDigest(result.built), order.publish, tagsBefore)
    : undefined
  report(runtime, order, builder, result, published)
  if (published) settle(runtime)
}

/** All that the inputs ask for. */
interface Order {
  readonly plan: Plan
  readonly prepare: PrepareInputs
  readonly build: BuildInputs
  readonly cache: CachePlan
  readonly publish: PublishInputs
  readonly origin: Origin
  readonly mode: ProgressMode
  readonly summary: boolean
}

async function readOrder(runtime: Runtime): Promise<Order> {
  const { input } = runtime
  const facts = await readFacts(input, process.env, exec)
  const { plan, notices } = await makePlan(input, facts)
  for (const line of notices) runtime.notice(line)
  for (const [name, value] of Object.entries(nameOutputs(plan))) runtime.output(name, value)
  const prepare = await readPrepareInputs(runtime)
  const origin = readOrigin(facts)
  const build = readBuildInputs(input, plan, process.env, origin)
  const mode = readWord(input, 'progress', progressModes)
  const summary = readBoolean(input, 'summary', true)
  const publish = readPublishInputs(input, build.push || isCall(build))
  const cache = planCache(build.cache, cacheSubject(build, plan), process.env, prepare.driver)
  return { plan, prepare, build, cache, publish, origin, mode, summary }
}

function cacheSubject({ context, target }: BuildInputs, plan: Plan): CacheSubject {
  return { repository: repositories(plan)[0], context, target, platforms: plan.platforms }
}

function makeImage(
  runtime: Runtime,
  { plan, build: inputs, cache, origin, mode, publish: { patience } }: Order,
  docker: Docker,
  builder: Builder,
  scratch: string,
  signal: AbortSignal,
): Promise<Result> {
  return tellBuild(mode, runtime, dockerfilePath(inputs), async (progress, info) => {
    const around = { cache, builder, origin, scratch, progress, patience, signal, info }
    return { built: await build(docker, inputs, plan, around), progress, cache }
  })
}

function pushedDigest({ digest }: Built): string {
  if (digest === undefined) throw new Error('push: buildx gave no digest for what it pushed; is it too old?')
  return digest
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
