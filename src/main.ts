/** The step. */
import { fileCache } from './actions/file-cache.ts'
import { readFacts } from './actions/facts.ts'
import { cancellation } from './actions/cancellation.ts'
import { readBoolean, readWord } from './actions/inputs.ts'
import { sanitizedLog, type Runtime, runtime } from './actions/runtime.ts'
import { offersArtifacts, runArtifacts } from './actions/artifacts.ts'
import { makeScratch } from './actions/scratch.ts'
import { build } from './image/build.ts'
import { cacheFor, cacheOfLeg, type CachePlan, type CacheSubject, needsExport, planCache } from './image/cache.ts'
import { dockerfilePath } from './image/failure.ts'
import { type BuildInputs, isCall, readBuildInputs } from './image/inputs.ts'
import type { Built } from './image/metadata.ts'
import { type Origin, readOrigin } from './image/origin.ts'
import { hideSecrets } from './image/secrets.ts'
import type { Docker } from './docker/cli.ts'
import { exec } from './docker/process.ts'
import { checkHandoff, type LegHandoff, readLegHandoff, refuseHandoff } from './fan-out/inputs.ts'
import { openHandoff } from './fan-out/open-handoff.ts'
import { formatPart, type Part } from './fan-out/part.ts'
import { nameOutputs } from './plan/outputs.ts'
import { makePlan, type Plan, repositories } from './plan/plan.ts'
import { formatTagReference } from './plan/reference.ts'
import { readPlannedLeg } from './fan-out/leg.ts'
import { kernelBinfmt } from './emulators/emulation.ts'
import { type PrepareInputs, readPrepareInputs } from './builder/inputs.ts'
import { openDocker } from './builder/open-docker.ts'
import { type Builder, prepare } from './builder/prepare.ts'
import { unmatchedPatterns } from './publish/guard.ts'
import { type PublishInputs, readPublishInputs } from './publish/inputs.ts'
import { check, type Image, publish, type Published, tryImage, watchTags } from './publish/publish.ts'
import type { Registry } from './registry/registry.ts'
import { forgetRelease } from './publish/release-state.ts'
import { type ProgressMode, progressModes } from './report/build-log.ts'
import {
  degradationsOf,
  partPlatforms,
  report,
  reportBuilder,
  reportBuilt,
  type Reported,
  reportFailure,
  type Result,
} from './report/report.ts'
import { followBuild } from './report/follow-build.ts'

/** Plan, prepare, build, publish, report. */
async function run(runtime: Runtime, signal: AbortSignal): Promise<void> {
  const order = await readOrder(runtime)
  const { plan } = order

  const scratch = await makeScratch(runtime)
  const { retryPolicy } = order.publish
  const opening = { runtime, scratch, signal, retryPolicy }
  await using access = await openDocker(opening, order.prepare)
  const { docker } = access
  const builder = await prepare(
    { ...opening, docker, binfmt: kernelBinfmt, cache: fileCache(process.env), env: process.env },
    order.prepare,
    plan.platforms,
    { exportsCache: needsExport(order.cache), pushes: order.build.push },
  )
  reportBuilder(runtime, builder)

  const log = sanitizedLog(runtime)
  const registry = { docker, builder: builder.name, scratch, retryPolicy, log, signal }
  await using tagsBefore = order.build.push && !order.handover ? watchTags(registry, plan) : undefined
  const result = await makeImage(runtime, order, docker, builder, scratch, signal)
  reportBuilt(runtime, result)
  let published: Published | undefined
  if (order.build.push) {
    const image = { digest: pushedDigest(result.built) }
    published = order.handover
      ? await handOff(runtime, order.handover, order, registry, image, (published) => ({
          platforms: partPlatforms(builder, result, published),
          degradations: degradationsOf(result),
        }))
      : await publish(registry, runtime, plan, image, order.publish, tagsBefore)
  }
  report(runtime, order, builder, result, published)
  if (published) forgetRelease(runtime)
}

/** The end of a leg: its image is checked, and its part goes to the job that joins. No tag moves. */
async function handOff(
  runtime: Runtime,
  { key, leg, way }: LegHandoff,
  { plan, publish: inputs }: Order,
  registry: Registry,
  image: Image,
  told: (published: Published) => Pick<Part, 'platforms' | 'degradations'>,
): Promise<Published> {
  const [repository = ''] = repositories(plan)
  const artifacts = runArtifacts(process.env, registry.scratch)
  const handoff = openHandoff(way, { key, repository, registry, artifacts })
  const published = await check(registry, plan, image)
  await tryImage(registry, runtime, inputs, plan, published)
  const { digest, manifest } = published
  runtime.group('handoff')
  await handoff.put(leg, manifest, formatPart({ key, leg, digest, ...told(published) }))
  runtime.endGroup()
  return published
}

/** All that the inputs ask for. */
interface Order extends Reported {
  readonly plan: Plan
  readonly prepare: PrepareInputs
  readonly build: BuildInputs
  readonly cache: CachePlan
  readonly publish: PublishInputs
  readonly origin: Origin
  readonly mode: ProgressMode
}

async function readOrder(runtime: Runtime): Promise<Order> {
  const { input } = runtime
  // First of all, since any message may quote them.
  hideSecrets(runtime, process.env)
  const facts = await readFacts(input, process.env, exec)
  const share = readPlannedLeg(input)
  const handover = share && readLegHandoff(input, share)
  if (!share) refuseHandoff(input)
  const { plan, notices } = share
    ? { plan: handover ? share.plan : share.whole, notices: [] }
    : await makePlan(input, facts)
  for (const line of notices) runtime.notice(line)
  for (const [name, value] of Object.entries(nameOutputs(plan))) runtime.output(name, value)
  const prepare = await readPrepareInputs(runtime)
  const origin = readOrigin(facts)
  const given = readBuildInputs(input, plan, process.env, origin)
  const build = handover ? { ...given, cache: cacheOfLeg(given.cache, handover.leg) } : given
  if (handover && build.push) checkHandoff(handover, offersArtifacts(process.env))
  const mode = readWord(input, 'progress', progressModes)
  const summary = readBoolean(input, 'summary', true)
  const publish = readPublishInputs(input, build.push || isCall(build))
  const tags = handover ? [] : plan.tags.map(formatTagReference)
  for (const line of unmatchedPatterns(publish.immutableTags, tags)) runtime.notice(line)
  const cache = planCache(build.cache, cacheSubject(build, plan), process.env)
  return { plan, handover, prepare, build, cache, publish, origin, mode, summary }
}

function cacheSubject({ context, target }: BuildInputs, plan: Plan): CacheSubject {
  return { repository: repositories(plan)[0], context, target, platforms: plan.platforms }
}

function makeImage(
  runtime: Runtime,
  { plan, build: inputs, cache: planned, origin, mode, publish: { retryPolicy } }: Order,
  docker: Docker,
  builder: Builder,
  scratch: string,
  signal: AbortSignal,
): Promise<Result> {
  // A builder that existed may have another driver than the input says.
  const cache = cacheFor(builder.driver, planned)
  return followBuild(mode, runtime, dockerfilePath(inputs), async (progress, info) => {
    const around = { cache, builder, origin, scratch, progress, retryPolicy, signal, info }
    return { built: await build(docker, inputs, plan, around), progress, cache }
  })
}

function pushedDigest({ digest }: Built): string {
  if (digest === undefined) throw new Error('push: buildx gave no digest for what it pushed; is it too old?')
  return digest
}

export async function main(): Promise<void> {
  try {
    await run(runtime, cancellation())
  } catch (error) {
    reportFailure(runtime, error)
  }
}
