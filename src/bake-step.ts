/** The step with the input `bake`: the images of several targets, each like that of a build, published at once. */
import { fileCache } from './actions/file-cache.ts'
import { measured, timed } from './actions/phases.ts'
import { makeScratch } from './actions/scratch.ts'
import { bakeTargets } from './bake/bake-targets.ts'
import { contextOf, type Definition, readDefinition } from './bake/definition.ts'
import { checkPrivileges, grantsOf } from './bake/privileges.ts'
import { openDocker } from './builder/open-docker.ts'
import { prepare, type Prepared } from './builder/prepare.ts'
import type { StepContext, StepDependencies } from './docker/step-context.ts'
import { openCacheMounts } from './cache-mounts/open-cache-mounts.ts'
import { kernelBinfmt } from './emulators/binfmt.ts'
import { handOff } from './fan-out/send-part.ts'
import { cacheFor, needsExport } from './image/cache.ts'
import { resultOf, withMore } from './image/result.ts'
import { limitedToLeg, readBakeInputs, readImages } from './inputs/read-bake.ts'
import { inputsBeforeTags, type StepInputs } from './inputs/read-step.ts'
import { candidateOf } from './publish/candidate.ts'
import { connect } from './publish/publish.ts'
import { forgetRelease } from './publish/release-state.ts'
import { publishImages } from './publish-images.ts'
import type { SignedRelease } from './sign/publish-signed.ts'
import { keylessLogins, registryClient } from './registry/access.ts'
import { logBuilder, logDocker } from './report/diagnostics.ts'
import { followBuild } from './report/follow-build.ts'
import { type Baked, onlyDockerfile, reportBake, reportBaked } from './report/report-bake.ts'
import { reportPlans } from './report/report-plan.ts'
import { reportBuilder } from './report/report.ts'

/** @throws Error for a step that fails */
export async function runBake({ runtime, env, signal, retryPolicy: defaults }: StepDependencies): Promise<void> {
  const inputs = await readBakeInputs(runtime, env, defaults)
  const { retryPolicy } = inputs
  const scratch = await makeScratch(runtime)
  const opening = { runtime, env, scratch, retryPolicy, log: runtime.info, signal }
  const logins = keylessLogins(inputs.prepare, opening)
  await using access = await openDocker({ ...opening, logins }, inputs.prepare)
  using client = registryClient(inputs.prepare, env, opening, logins)
  const step = { ...opening, docker: access.docker, client, binfmt: kernelBinfmt, cache: fileCache(env, signal) }
  await logDocker(step)

  const read = await timed(runtime, 'definition', readDefinition(step.docker, inputs.source))
  const definition = inputs.leg ? limitedToLeg(read, inputs.leg) : read
  checkPrivileges(definition, [...inputs.allow, ...grantsOf(inputs.source.overrides)], env)
  const images = await readImages(runtime, definition, { env, retryPolicy: defaults, plans: inputs.leg?.plans })
  const [first, ...others] = images.values()
  if (!first) throw new Error('targets: there is no target to build')
  const all = [first, ...others]
  reportPlans(
    runtime,
    all.map(({ plan }) => plan),
    all.flatMap(({ notices }) => notices),
  )
  const needs = {
    exportsCache: all.some(({ cache }) => needsExport(cache)),
    byDigest: [...new Set(all.flatMap(inputsBeforeTags))],
  }
  const platforms = [
    ...new Set([...definition.linked.values(), ...all.map(({ plan }) => plan)].flatMap((one) => one.platforms)),
  ]
  const mounts = await openCacheMounts(step, all)
  const builder = await prepare(step, inputs.prepare, platforms, needs)
  reportBuilder(runtime, builder)
  await logBuilder(step, builder.name)

  await mounts?.restore(builder)
  const pushed = all.filter(({ build }) => build.push)
  // What publishing needs is the same for all.
  const chosen = pushed[0] ?? first
  using connection = connect(
    client,
    pushed.map(({ plan }) => plan),
    chosen.publish.forwardOnly,
  )
  const built = await makeImages(step, definition, { first, images, builder, allow: inputs.allow })
  const baked = withMoreOfAll(built, { degradations: (await mounts?.save(builder, built.metadata)) ?? [] })
  reportBaked(runtime, baked)
  await connection.ready
  const context = { ...step, builder, restoreEmulators: builder.restoreEmulators, logins }
  const made = baked.images
    .filter(({ inputs }) => inputs.build.push)
    .map(({ name, inputs, result }) => {
      const target = pushed.length > 1 ? name : undefined
      return { inputs, result, candidate: candidateOf({ ...context, target }, inputs, result) }
    })
  const published: SignedRelease[] = []
  // In a leg, one part for each target.
  for (const { inputs, result, candidate } of made) {
    if (inputs.handoff) published.push(await handOff(context, inputs.handoff, { ...result, ...candidate }))
  }
  const candidates = made.flatMap(({ inputs, candidate }) => (inputs.handoff ? [] : [candidate]))
  if (candidates.length > 0) published.push(...(await publishImages(context, chosen, candidates)))
  await reportBake(runtime, baked, published)
  if (published.length > 0) forgetRelease(runtime)
}

interface Making {
  readonly first: StepInputs
  readonly images: ReadonlyMap<string, StepInputs>
  readonly builder: Prepared
  readonly allow: readonly string[]
}

/** Builds all images in one run of buildx. */
async function makeImages(
  step: StepContext,
  definition: Definition,
  { first: { progress: mode, origin, record }, images, builder, allow }: Making,
): Promise<Baked<StepInputs>> {
  const { docker, runtime } = step
  const { restoreEmulators } = builder
  // buildx names the target of a step if there are several.
  const all = [...definition.targets.keys(), ...definition.linked.keys()]
  const targets = all.length > 1 ? all : []
  const cached = new Map(
    [...images].map(([name, inputs]) => [name, { ...inputs, cache: cacheFor(builder.driver, inputs.cache) }]),
  )
  const dockerfile = onlyDockerfile([...images.values()])
  const follow = () =>
    followBuild(mode, runtime, { dockerfile, targets }, async (progress, info) => {
      const context = { ...step, restoreEmulators, builder, origin, allow, progress, info }
      const { built, metadata } = await bakeTargets(docker, definition, cached, context)
      const results = [...cached].flatMap(([name, inputs]) => {
        const one = built.get(name)
        const own = targets.length > 0 ? progress.of(name) : progress
        return one ? [{ name, inputs, result: resultOf({ builder, progress: own, cache: inputs.cache }, one) }] : []
      })
      return { images: results, metadata }
    })
  const make = () => measured(runtime, 'build', follow())
  if (!record) return make()
  const { recorded } = await import('./image/build-record.ts')
  const contexts = [...definition.targets.values(), ...definition.linked.values()].map(contextOf)
  const { made, ...more } = await recorded(step, { builder: builder.name, contexts }, make)
  return withMoreOfAll(made, more)
}

/** Adds what concerns the build of all images to the result of each. */
function withMoreOfAll(
  { images, metadata }: Baked<StepInputs>,
  more: Parameters<typeof withMore>[1],
): Baked<StepInputs> {
  return { images: images.map((image) => ({ ...image, result: withMore(image.result, more) })), metadata }
}
