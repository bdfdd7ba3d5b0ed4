/** The step: plan, prepare, build, publish or hand off, report. */
import { cancellation } from './actions/cancellation.ts'
import { fileCache } from './actions/file-cache.ts'
import { measured } from './actions/phases.ts'
import { runtime, savedStates } from './actions/runtime.ts'
import { makeScratch, removeLoneScratch } from './actions/scratch.ts'
import { openDocker } from './builder/open-docker.ts'
import { prepare, type Prepared } from './builder/prepare.ts'
import { defaultRetryPolicy } from './docker/retry.ts'
import type { StepContext, StepDependencies } from './docker/step-context.ts'
import { kernelBinfmt } from './emulators/binfmt.ts'
import { handOff } from './fan-out/send-part.ts'
import { build } from './image/build.ts'
import { openCacheMounts } from './cache-mounts/open-cache-mounts.ts'
import { cacheFor, needsExport } from './image/cache.ts'
import { claimCache } from './image/cache-claim.ts'
import { annotatedPath } from './image/dockerfile.ts'
import { type Result, resultOf, withMore } from './image/result.ts'
import { inputsBeforeTags, readStepInputs, type StepInputs } from './inputs/read-step.ts'
import { candidateOf } from './publish/candidate.ts'
import { connect } from './publish/publish.ts'
import { forgetRelease } from './publish/release-state.ts'
import type { SmokeTestContext } from './publish/smoke-test.ts'
import { type PublishContext, publishImages } from './publish-images.ts'
import { keylessLogins, registryClient } from './registry/access.ts'
import { logBuilder, logDocker, logVersions } from './report/diagnostics.ts'
import { followBuild } from './report/follow-build.ts'
import { reportPlan } from './report/report-plan.ts'
import type { SignedRelease } from './sign/publish-signed.ts'
import { findAdvice, report, reportBuilder, reportBuilt, reportFailure } from './report/report.ts'

/** @throws Error for a step that fails */
export async function run(dependencies: StepDependencies): Promise<void> {
  const { runtime, env, signal, retryPolicy: defaults } = dependencies
  logVersions({ runtime, env })
  if (runtime.input('bake') !== '') {
    await bake(dependencies)
    return
  }
  const inputs = await readStepInputs(runtime, env, defaults)
  const { plan, retryPolicy } = inputs
  reportPlan(runtime, plan, inputs.notices)

  const scratch = await makeScratch(runtime)
  const opening = { runtime, env, scratch, retryPolicy, log: runtime.info, signal }
  const logins = keylessLogins(inputs.prepare, opening)
  await using access = await openDocker({ ...opening, logins }, inputs.prepare)
  using client = registryClient(inputs.prepare, env, opening, logins)
  const step = { ...opening, docker: access.docker, client, binfmt: kernelBinfmt, cache: fileCache(env, signal) }
  await logDocker(step)
  const mounts = await openCacheMounts(step, [inputs])
  const needs = { exportsCache: needsExport(inputs.cache), byDigest: inputsBeforeTags(inputs) }
  const builder = await prepare(step, inputs.prepare, plan.platforms, needs)
  reportBuilder(runtime, builder)
  await logBuilder(step, builder.name)

  await mounts?.restore(builder)
  // While the image is built, so that publishing need not wait for it.
  using connection = inputs.build.push ? connect(client, [plan], inputs.publish.forwardOnly) : undefined
  const made = await makeImage(step, inputs, builder)
  const saved = await mounts?.save(builder, made.built.metadata)
  const result = withMore(made, { degradations: saved ?? [] })
  reportBuilt(runtime, result)
  const advice = await findAdvice(runtime, inputs, result)
  await connection?.ready
  const { restoreEmulators } = builder
  const context = { ...step, builder, restoreEmulators, logins }
  const [published] = inputs.build.push ? await publishOrHandOff(context, inputs, result) : []
  await report(runtime, inputs, { ...result, advice }, published)
  if (published) forgetRelease(runtime)
}

/** On demand, since most steps have no bake file. */
async function bake(dependencies: StepDependencies): Promise<void> {
  const { runBake } = await import('./bake-step.ts')
  await runBake(dependencies)
}

async function makeImage(step: StepContext, inputs: StepInputs, builder: Prepared): Promise<Result> {
  const { docker, runtime } = step
  const { restoreEmulators } = builder
  const { plan, build: buildInputs, origin } = inputs
  // An existing builder may have a different driver than the input.
  const cache = cacheFor(builder.driver, inputs.cache)
  const clash = await claimCache(step.scratch, cache, buildInputs, plan.platforms)
  if (clash !== undefined) runtime.warning(clash)
  const follow = () =>
    followBuild(inputs.progress, runtime, { dockerfile: annotatedPath(buildInputs) }, async (progress, info) => {
      const context = { ...step, restoreEmulators, cache, builder, origin, progress, info }
      const built = await build(docker, buildInputs, plan, context)
      return resultOf(context, built)
    })
  const make = () => measured(runtime, 'build', follow())
  if (!inputs.record) return make()
  const { recorded } = await import('./image/build-record.ts')
  const { made, ...more } = await recorded(step, { builder: builder.name, contexts: [buildInputs.context] }, make)
  return withMore(made, more)
}

async function publishOrHandOff(
  context: PublishContext & SmokeTestContext,
  inputs: StepInputs,
  result: Result,
): Promise<readonly SignedRelease[]> {
  const candidate = candidateOf(context, inputs, result)
  if (inputs.handoff) return [await handOff(context, inputs.handoff, { ...result, ...candidate })]
  return publishImages(context, inputs, [candidate])
}

export async function main(): Promise<void> {
  try {
    await run({ runtime, env: process.env, signal: cancellation(), retryPolicy: defaultRetryPolicy })
    await removeLoneScratch(runtime, savedStates())
  } catch (error) {
    await reportFailure(runtime, error)
  }
}
