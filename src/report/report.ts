/** Reports the result of a step: outputs, the table of platforms, the job summary. */
import { trace } from '../actions/debug.ts'
import type { Degradation } from '../actions/degradation.ts'
import { messageOf } from '../actions/errors.ts'
import { formatPhases, type Phase } from '../actions/phases.ts'
import type { Log, Runtime } from '../actions/runtime.ts'
import { isRemote } from '../image/build-context.ts'
import { dockerfileText } from '../image/dockerfile.ts'
import { BuildFailure } from '../image/failure.ts'
import { type BuildInputs, isCall } from '../image/build-inputs.ts'
import { publishedAs } from '../image/metadata.ts'
import { recordSteps } from '../progress/records.ts'
import { buildPhases, platformBuild, type Result } from '../image/result.ts'
import { Cancelled } from '../actions/cancellation.ts'
import type { LegHandoff } from '../fan-out/handoff.ts'
import type { Plan } from '../plan/make-plan.ts'
import type { Platform } from '../plan/platform.ts'
import { formatTagReference } from '../plan/reference.ts'
import type { Builder } from '../builder/emulate.ts'
import type { Published } from '../publish/verify.ts'
import { sharedBaseNotices } from '../publish/shared-base.ts'
import type { SignedRelease } from '../sign/publish-signed.ts'
import { describeImage } from '../registry/remote-image.ts'
import { type Advice, advise } from './adviser.ts'
import { findIgnorable } from './ignorable.ts'
import { callMarkdown, describeKept, failureMarkdown, type SummaryContent, summaryMarkdown } from './summary.ts'
import { type PlatformRow, textTable } from './table.ts'
import { failureText, logDegradations } from './follow-build.ts'

export type Reporter = Pick<
  Runtime,
  'input' | 'output' | 'info' | 'notice' | 'warning' | 'summary' | 'declare' | 'phases'
>

export function reportBuilder({ output }: Reporter, { name, driver, nodes, platforms }: Builder): void {
  output('builder', name)
  output('driver', driver)
  output('nodes', JSON.stringify(nodes))
  output('platforms', platforms.join(','))
}

/** Sets the outputs that are known after the build, even if publishing fails. */
export function reportBuilt(runtime: Reporter & Log, result: Result): void {
  const { built, cache, degradations } = result
  runtime.output('cache', JSON.stringify(cache))
  runtime.output('imageid', built.imageId ?? '')
  runtime.output('metadata', built.metadata)
  reportDegradations(runtime, degradations)
}

/** @param earlier degradations that other jobs have logged already */
export function reportDegradations(
  runtime: Reporter & Log,
  degradations: readonly Degradation[],
  earlier: readonly Degradation[] = [],
): void {
  logDegradations(runtime, degradations)
  runtime.output('degraded', JSON.stringify([...earlier, ...degradations]))
}

export function unique(degradations: readonly Degradation[]): readonly Degradation[] {
  return [...new Map(degradations.map((one) => [JSON.stringify(one), one])).values()]
}

interface Reported {
  readonly plan: Plan
  readonly build: BuildInputs
  readonly summary: boolean
  /** Set in a leg, which moves no tag. */
  readonly handoff: LegHandoff | undefined
}

/** @param published undefined if nothing was pushed */
export async function report(
  runtime: Reporter,
  reported: Reported,
  result: Result & { readonly advice: readonly Advice[] },
  published: SignedRelease | undefined,
): Promise<void> {
  const { output } = runtime
  const { build, summary, handoff } = reported
  const digest = published?.digest ?? result.built.digest
  if (published) reportPublished(runtime, published)
  if (!published) {
    output('digest', digest ?? '')
    output('signatures', '[]')
  } else if (!handoff) {
    output('metadata', publishedAs(result.built.metadata, movedTags(published)))
    await declareTags(runtime, published)
  }
  if (isCall(build)) {
    if (summary) await runtime.summary(callMarkdown(build.call))
    return
  }
  for (const line of published ? sharedBaseNotices(published.remote) : []) runtime.notice(line)
  const content = contentOf(reported, result, published)
  await present(runtime, digest, summary, { ...content, phases: withBuildPhases(runtime.phases, result) })
}

/** What the summary shows of an image, without the phases of the step. */
export function contentOf(
  { plan, build, handoff }: Pick<Reported, 'plan' | 'build' | 'handoff'>,
  result: Result & { readonly advice: readonly Advice[] },
  published: SignedRelease | undefined,
): SummaryContent {
  const rows = rowsOf(plan, result, published)
  const platforms = rows.map(({ platform }) => platform)
  const { progress, builder, cache, degradations, advice, record } = result
  const pushed = handoff ? [] : movedTags(published)
  return {
    ...{ destinations: build, image: published && imageOf(published), attested: isAttested(published), rows, cache },
    tags: [...new Set([...pushed, ...(build.load ? (result.built.loaded ?? build.names) : [])])],
    kept: published?.kept ?? [],
    verifications: published?.signatures?.commands ?? [],
    degradations,
    steps: recordSteps(progress, platforms, builder.emulated),
    phases: [],
    advice,
    record,
  }
}

/** Call before publishing, since nothing may delay or fail a step whose tags have moved. Never rejects. */
export async function findAdvice(
  { debug }: Pick<Runtime, 'debug'>,
  { plan, build, summary }: Pick<Reported, 'plan' | 'build' | 'summary'>,
  { progress, builder, cache }: Result,
): Promise<readonly Advice[]> {
  if (!summary) return []
  try {
    return await advise({
      ...{ steps: progress.steps, platforms: requestedPlatforms(plan, builder), emulated: builder.emulated },
      cache,
      dockerfile: dockerfileText(build) ?? '',
      findIgnorable: () => (isRemote(build.context) ? Promise.resolve([]) : findIgnorable(build.context)),
    })
  } catch (error) {
    debug(trace(error))
    return []
  }
}

/** Logs the result and writes the job summary. */
export async function present(
  { input, info, notice, summary: write }: Pick<Runtime, 'input' | 'info' | 'notice' | 'summary'>,
  digest: string | undefined,
  summary: boolean,
  content: SummaryContent,
): Promise<void> {
  const { rows, tags, phases } = content
  for (const line of textTable(rows)) info(line)
  if (tags.length > 0) info(`tags: ${tags.join(', ')}`)
  if (phases.length > 0) info(`time: ${formatPhases(phases)}`)
  // A workflow that sets push to false for pull requests expects no image.
  const missing = input('push') === '' ? notice : info
  if (digest === undefined) missing(`digest: it is empty, since ${noImage}`)
  else info(`digest: ${digest}`)
  if (summary) await write(summaryMarkdown(content))
}

/** The phases of the step, and after the build what its time went to besides instructions. */
function withBuildPhases(phases: readonly Phase[], result: Result): readonly Phase[] {
  const parts = buildPhases(result)
  return phases.map((phase) => (phase.name === 'build' ? { ...phase, parts } : phase))
}

export function isAttested(published: Published | undefined): boolean {
  return (published?.remote.attestations.length ?? 0) > 0
}

/** By digest, in its first repository. */
export function imageOf({ plan, digest }: Published): string {
  return `${plan.images[0] ?? ''}@${digest}`
}

/** Sets the outputs of the published image. */
export function reportPublished({ output, notice }: Reporter, published: SignedRelease): void {
  output('digest', published.digest)
  output('image', imageOf(published))
  output('digests', JSON.stringify(digestsOf(published)))
  output('manifest', describeImage(published.remote))
  reportReleased({ output, notice }, [published])
}

/** Reports what concerns the tags and signatures of all images. */
export function reportReleased(
  { output, notice }: Pick<Runtime, 'output' | 'notice'>,
  released: readonly SignedRelease[],
): void {
  const kept = released.flatMap((image) => image.kept)
  output('signatures', JSON.stringify(released.flatMap(({ signatures }) => signatures?.list ?? [])))
  output('kept-tags', kept.map(({ reference }) => formatTagReference(reference)).join('\n'))
  for (const tag of kept) notice(`forward-only: ${describeKept(tag)}`)
}

export async function declareTags({ declare }: Pick<Runtime, 'declare'>, published: Published): Promise<void> {
  await declare(movedTags(published).map((name) => ({ name, digest: published.digest })))
}

export async function reportFailure(
  runtime: Pick<Runtime, 'info' | 'fail' | 'debug' | 'summary' | 'input'>,
  error: unknown,
): Promise<void> {
  const message = error instanceof Cancelled ? 'cancelled' : messageOf(error)
  const failure = error instanceof BuildFailure ? error : undefined
  const excerpt = failure ? failureText(failure) : ''
  if (excerpt !== '') runtime.info(excerpt)
  const { step, printed = [] } = failure ?? {}
  runtime.fail(
    step && printed.length > 0 ? `${message}. See its output above, at #${step.number}` : message,
    failure?.location,
  )
  runtime.debug(trace(error))
  // Not read as a boolean, since an invalid value may be the failure to report.
  if (/^false$/i.test(runtime.input('summary'))) return
  await runtime.summary(failureMarkdown(message, { excerpt, failure }))
}

const noImage = 'no image was exported. Use push, load, or outputs of type oci, docker or image'

function requestedPlatforms(plan: Plan, builder: Builder): readonly Platform[] {
  const [own] = builder.platforms
  return plan.platforms.length > 0 ? plan.platforms : own === undefined ? [] : [own]
}

/** Returns rows for the published platforms, or else for the requested ones or the builder's own. */
function rowsOf(plan: Plan, result: Result, published: Published | undefined): readonly PlatformRow[] {
  const requested = requestedPlatforms(plan, result.builder)
  const platforms = published?.platforms ?? requested.map((platform) => ({ platform }))
  return platforms.map((row) => ({ ...row, ...platformBuild(result, row.platform, platforms.length) }))
}

export function movedTags(published: Published | undefined): readonly string[] {
  if (!published) return []
  const kept = new Set(published.kept.map(({ reference }) => reference))
  return published.plan.tags.filter((tag) => !kept.has(tag)).map(formatTagReference)
}

export function digestsOf({ platforms }: Published): Record<string, string> {
  return Object.fromEntries(platforms.map(({ platform, digest }) => [platform, digest]))
}
