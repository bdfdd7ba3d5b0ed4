/** The step. */
import { fileCache } from './actions/cache.ts'
import { readFacts } from './actions/facts.ts'
import { foreign } from './actions/foreign.ts'
import { readBoolean, readWord } from './actions/inputs.ts'
import { type Runtime, runtime } from './actions/runtime.ts'
import { makeScratch } from './actions/scratch.ts'
import { toolCache } from './actions/tool-cache.ts'
import { build } from './build/build.ts'
import { cacheFailures, cacheOutcome } from './build/cache-outcome.ts'
import { type CachePlan, type CacheSubject, planCache } from './build/cache.ts'
import { BuildFailure, dockerfilePath } from './build/failure.ts'
import { type BuildInputs, isCall, readBuildInputs } from './build/inputs.ts'
import { readOrigin } from './build/origin.ts'
import { type Docker, dockerCli } from './docker/cli.ts'
import { findBuildx } from './docker/plugin.ts'
import { exec } from './docker/process.ts'
import { nameOutputs } from './plan/outputs.ts'
import { makePlan, type Plan, repositories } from './plan/plan.ts'
import { openAccess } from './prepare/access.ts'
import { kernelBinfmt } from './prepare/emulation.ts'
import { readPrepareInputs } from './prepare/inputs.ts'
import { withBuildx } from './prepare/install-buildx.ts'
import { prepare } from './prepare/prepare.ts'
import { readPublishInputs } from './publish/inputs.ts'
import { publish, type Published, watchTags } from './publish/publish.ts'
import { settle } from './publish/state.ts'
import { progressModes } from './report/log.ts'
import { summaryMarkdown } from './report/summary.ts'
import { textTable } from './report/table.ts'
import { tellBuild, tellDegradations } from './report/telling.ts'

async function run(runtime: Runtime, cli: Cli, signal: AbortSignal): Promise<void> {
  const { input, output, info } = runtime
  const facts = await readFacts(input, process.env, exec)
  const { plan, notices } = await makePlan(input, facts)
  for (const line of notices) runtime.notice(line)
  for (const [name, value] of Object.entries(nameOutputs(plan))) output(name, value)
  const prepareInputs = await readPrepareInputs(runtime)
  const origin = readOrigin(facts)
  const buildInputs = readBuildInputs(input, plan, process.env, origin)
  const mode = readWord(input, 'progress', progressModes)
  const withSummary = readBoolean(input, 'summary', true)
  const publishInputs = readPublishInputs(input)
  const { patience } = publishInputs
  const subject = cacheSubject(buildInputs, plan)
  const cacheOn = (driver: string): CachePlan => planCache(buildInputs.cache, subject, process.env, driver)
  // Only the docker driver may not be up to it.
  const exportsCache = cacheOn('docker').to.some((value) => !value.includes('type=inline'))

  const scratch = await makeScratch(runtime)
  const { buildx, buildxMirror: mirror } = prepareInputs
  const common = { runtime, scratch, signal, patience }
  const installation = { ...common, cli, found: findBuildx(process.env), tools: toolCache, mirror }
  const ownDocker = await withBuildx(installation, buildx)
  await using access = await openAccess(ownDocker, prepareInputs, scratch, process.env, runtime)
  const { docker } = access
  const builder = await prepare(
    { ...common, docker, binfmt: kernelBinfmt, cache: fileCache(process.env), env: process.env },
    prepareInputs,
    plan.platforms,
    { exportsCache, pushes: buildInputs.push },
  )
  // A builder that existed may have another driver than the input says.
  const cache = cacheOn(builder.driver)
  output('builder', builder.name)
  output('driver', builder.driver)
  output('nodes', JSON.stringify(builder.nodes))
  output('platforms', builder.platforms.join(','))

  const logForeign = (line: string): void => {
    info(foreign(line))
  }
  const registry = { docker, builder: builder.name, scratch, patience, log: logForeign, signal }
  const tagsBefore = buildInputs.push ? watchTags(registry, plan) : undefined
  const { built, progress } = await tellBuild(mode, runtime, dockerfilePath(buildInputs), async (progress) => {
    const around = { cache, builder, origin, scratch, progress, patience, signal, info }
    return { built: await build(docker, buildInputs, plan, around), progress }
  })
  const degradations = [...cache.degradations, ...cacheFailures(progress)]
  tellDegradations(runtime, degradations)
  output('cache', JSON.stringify(cacheOutcome(cache, progress)))
  output('degraded', JSON.stringify(degradations))
  if (built.temporaryTag !== undefined) {
    runtime.warning(
      `push: a registry takes no push by digest, so the tag ${built.temporaryTag} was used; delete it by hand`,
    )
  }
  output('imageid', built.imageId ?? '')
  output('metadata', built.metadata)

  if (!buildInputs.push) {
    output('digest', built.digest ?? '')
    if (built.digest === undefined && !isCall(buildInputs)) runtime.notice(`digest: it is empty, since ${noImage}`)
    return
  }
  if (built.digest === undefined) throw new Error('push: buildx gave no digest for what it pushed; is it too old?')
  const published = await publish(registry, runtime, plan, built.digest, publishInputs, tagsBefore)
  const image = `${repositories(plan)[0] ?? ''}@${published.digest}`
  output('digest', published.digest)
  output('image', image)
  output('digests', JSON.stringify(digestsOf(published)))
  output('manifest', published.manifest)

  const rows = published.platforms.map((made) => ({
    ...made,
    emulated: builder.emulated.has(made.platform),
    seconds: published.platforms.length > 1 ? progress.seconds(made.platform) : undefined,
  }))
  for (const line of textTable(rows)) info(line)
  info(`digest: ${published.digest}`)
  if (withSummary) runtime.summary(summaryMarkdown(plan, image, rows, degradations))
  settle(runtime)
}

const noImage = 'no image was exported; push, load or outputs of type oci, docker or image give one'

function cacheSubject({ context, target }: BuildInputs, plan: Plan): CacheSubject {
  return { repository: repositories(plan)[0], context, target, platforms: plan.platforms }
}

/** The docker commands, with the buildx plugin at this path. */
type Cli = (buildx: string | undefined) => Docker

function digestsOf({ platforms }: Published): Record<string, string> {
  return Object.fromEntries(platforms.map(({ platform, digest }) => [platform, digest]))
}

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
  const location = error instanceof BuildFailure ? error.location : undefined
  runtime.fail(error instanceof Error ? error.message : String(error), location)
}
