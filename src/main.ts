/** The step. */
import { readFacts } from './actions/facts.ts'
import { foreign } from './actions/foreign.ts'
import { type Runtime, runtime } from './actions/runtime.ts'
import { makeScratch } from './actions/scratch.ts'
import { build } from './build/build.ts'
import { cacheArguments } from './build/cache.ts'
import { readBuildInputs } from './build/inputs.ts'
import { BuildProgress } from './build/progress.ts'
import { type Docker, dockerCli } from './docker/cli.ts'
import { findBuildx } from './docker/plugin.ts'
import { exec } from './docker/process.ts'
import { nameOutputs } from './plan/outputs.ts'
import { makePlan, repositories } from './plan/plan.ts'
import { openAccess } from './prepare/access.ts'
import { kernelBinfmt } from './prepare/emulation.ts'
import { readPrepareInputs } from './prepare/inputs.ts'
import { prepare } from './prepare/prepare.ts'
import { readPublishInputs } from './publish/inputs.ts'
import { publish, type Published, watchTags } from './publish/publish.ts'
import { settle } from './publish/state.ts'
import { summaryMarkdown } from './report/summary.ts'
import { textTable } from './report/table.ts'

async function run(runtime: Runtime, ownDocker: Docker, signal: AbortSignal): Promise<void> {
  const { input, output, info } = runtime
  const { plan, notices } = await makePlan(input, await readFacts(input, process.env, exec))
  for (const line of notices) runtime.notice(line)
  for (const [name, value] of Object.entries(nameOutputs(plan))) output(name, value)
  const prepareInputs = await readPrepareInputs(runtime)
  const buildInputs = readBuildInputs(input, plan)
  const publishInputs = readPublishInputs(input)
  const { patience } = publishInputs
  const cacheScope = [repositories(plan)[0] ?? buildInputs.context, buildInputs.target ?? '', ...plan.platforms]
  const cache = cacheArguments(buildInputs.cache, cacheScope, process.env)

  const scratch = await makeScratch(runtime)
  await using access = await openAccess(ownDocker, prepareInputs, scratch, process.env, runtime)
  const { docker } = access
  const builder = await prepare(
    { docker, runtime, binfmt: kernelBinfmt, scratch, env: process.env, signal },
    prepareInputs,
    plan.platforms,
    { exportsCache: cache.to.some((value) => !value.includes('type=inline')), pushes: buildInputs.push },
  )
  output('builder', builder.name)
  output('driver', builder.driver)
  output('nodes', JSON.stringify(builder.nodes))
  output('platforms', builder.platforms.join(','))

  const logForeign = (line: string): void => {
    info(foreign(line))
  }
  const registry = { docker, builder: builder.name, scratch, patience, log: logForeign, signal }
  const tagsBefore = buildInputs.push ? watchTags(registry, plan) : undefined
  const progress = new BuildProgress(info)
  const buildOptions = { cache, builder: builder.name, scratch, progress, patience, signal }
  const built = await build(docker, buildInputs, plan, buildOptions)
  for (const { name, error } of progress.failed) runtime.warning(`${name}: ${error ?? ''}`)
  if (built.temporaryTag !== undefined) {
    runtime.warning(
      `push: a registry takes no push by digest, so the tag ${built.temporaryTag} was used; delete it by hand`,
    )
  }
  output('imageid', built.imageId ?? '')
  output('metadata', built.metadata)

  if (!buildInputs.push) {
    output('digest', built.digest ?? '')
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
  runtime.summary(summaryMarkdown(plan, image, rows))
  settle(runtime)
}

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
  const docker = dockerCli({ exec, onCommand: runtime.command, buildx: findBuildx(process.env), signal })
  await run(runtime, docker, signal)
} catch (error) {
  runtime.fail(error instanceof Error ? error.message : String(error))
}
