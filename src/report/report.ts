/** What a step tells in the end: outputs, the table of platforms, the job summary. */
import type { Degradation } from '../actions/degradation.ts'
import type { Runtime } from '../actions/runtime.ts'
import { cacheFailures, cacheOutcome } from '../image/cache-outcome.ts'
import type { CachePlan } from '../image/cache.ts'
import { BuildFailure } from '../image/failure.ts'
import { type BuildInputs, isCall } from '../image/inputs.ts'
import type { Built } from '../image/metadata.ts'
import type { BuildProgress } from '../image/progress.ts'
import { Cancelled } from '../docker/process.ts'
import type { LegHandoff } from '../fan-out/inputs.ts'
import type { Part, PartPlatform } from '../fan-out/part.ts'
import { type Plan, repositories } from '../plan/plan.ts'
import type { Platform } from '../plan/platform.ts'
import { formatTagReference } from '../plan/reference.ts'
import type { Builder } from '../builder/prepare.ts'
import type { Published } from '../publish/publish.ts'
import { failureMarkdown, summaryMarkdown } from './summary.ts'
import { type PlatformRow, textTable } from './table.ts'
import { failureText, logDegradations } from './follow-build.ts'

type Told = Pick<Runtime, 'output' | 'info' | 'notice' | 'warning' | 'summary'>

export function reportBuilder({ output }: Told, { name, driver, nodes, platforms }: Builder): void {
  output('builder', name)
  output('driver', driver)
  output('nodes', JSON.stringify(nodes))
  output('platforms', platforms.join(','))
}

/** A build that has ended well. */
export interface Result {
  readonly built: Built
  readonly progress: BuildProgress
  readonly cache: CachePlan
}

/** What holds as soon as it is built, whatever becomes of its publishing. */
export function reportBuilt(runtime: Told & Parameters<typeof logDegradations>[0], result: Result): void {
  const { built, progress, cache } = result
  const degradations = degradationsOf(result)
  logDegradations(runtime, degradations)
  runtime.output('cache', JSON.stringify(cacheOutcome(cache, progress)))
  runtime.output('degraded', JSON.stringify(degradations))
  runtime.output('imageid', built.imageId ?? '')
  runtime.output('metadata', built.metadata)
}

export interface Reported {
  readonly plan: Plan
  readonly build: BuildInputs
  readonly summary: boolean
  /** Of a leg, whose part is joined by another job; no tag is of this one. */
  readonly handover: LegHandoff | undefined
}

/** @param published undefined where nothing was pushed */
export function report(
  runtime: Told,
  { plan, build, summary, handover }: Reported,
  builder: Builder,
  result: Result,
  published: Published | undefined,
): void {
  const { output, info } = runtime
  const digest = published?.digest ?? result.built.digest
  const image = published && reportPublished(runtime, plan, published)
  if (!published) output('digest', digest ?? '')
  if (isCall(build)) return
  const rows = rowsOf(plan, builder, result.progress, published)
  for (const line of textTable(rows)) info(line)
  if (digest === undefined) runtime.notice(`digest: it is empty, since ${noImage}`)
  else info(`digest: ${digest}`)
  if (!summary) return
  const cache = cacheOutcome(result.cache, result.progress)
  const tags = tagsOf(plan, handover ? { ...build, push: false } : build, result.built)
  runtime.summary(
    summaryMarkdown({ destinations: build, image, tags, rows, cache, degradations: degradationsOf(result) }),
  )
}

/** A joined image; what is known of its platforms comes from the jobs that built them. */
export function reportJoined(
  runtime: Told,
  { plan, summary }: Pick<Reported, 'plan' | 'summary'>,
  published: Published,
  parts: readonly Part[],
): void {
  const image = reportPublished(runtime, plan, published)
  const told = new Map(parts.flatMap(({ platforms }) => platforms.map((made) => [made.platform, made])))
  const rows = published.platforms.map((made) => {
    const { emulated, seconds } = told.get(made.platform) ?? {}
    return { ...made, emulated, seconds }
  })
  // They were told in their jobs.
  const degradations = parts.flatMap((part) => part.degradations)
  runtime.output('degraded', JSON.stringify(degradations))
  for (const line of textTable(rows)) runtime.info(line)
  runtime.info(`digest: ${published.digest}`)
  if (!summary) return
  const destinations = { push: true, load: false, outputs: [] }
  const tags = plan.tags.map(formatTagReference)
  runtime.summary(summaryMarkdown({ destinations, image, tags, rows, cache: undefined, degradations }))
}

/** What the way of the parts has left behind. */
export function reportLeft(
  runtime: Told & Parameters<typeof logDegradations>[0],
  parts: readonly Part[],
  left: readonly Degradation[],
): void {
  if (left.length === 0) return
  logDegradations(runtime, left)
  // The runner takes the last value that is given.
  runtime.output('degraded', JSON.stringify([...parts.flatMap(({ degradations }) => degradations), ...left]))
}

/** The outputs of what stands in the registries; the image's reference. */
function reportPublished({ output }: Told, plan: Plan, published: Published): string {
  const image = `${repositories(plan)[0] ?? ''}@${published.digest}`
  output('digest', published.digest)
  output('image', image)
  output('digests', JSON.stringify(digestsOf(published)))
  output('manifest', published.manifest)
  return image
}

/** A summary that can't be written must not hide the failure, which is therefore told first. */
export function reportFailure(runtime: Pick<Runtime, 'info' | 'fail' | 'summary' | 'input'>, error: unknown): void {
  const message = error instanceof Cancelled ? 'cancelled' : error instanceof Error ? error.message : String(error)
  const failure = error instanceof BuildFailure ? error : undefined
  const excerpt = failure ? failureText(failure) : ''
  if (excerpt !== '') runtime.info(excerpt)
  runtime.fail(message, failure?.location)
  // The input may be what is wrong, so it is not read as a boolean here.
  if (/^false$/i.test(runtime.input('summary'))) return
  runtime.summary(failureMarkdown(message, excerpt))
}

const noImage = 'no image was exported; push, load or outputs of type oci, docker or image give one'

/** All that was asked for and is missing. */
export function degradationsOf({ built, cache, progress }: Result): readonly Degradation[] {
  const { temporaryTag: tag, degradations = [] } = built
  const tagged = `a registry takes no push by digest, so the tag ${tag ?? ''} was used and stays there; delete it by hand`
  return [
    ...cache.degradations,
    ...cacheFailures(progress),
    ...degradations,
    ...(tag === undefined ? [] : [{ what: 'push', why: tagged }]),
  ]
}

/** What a leg tells of its platforms to the job that joins. */
export function partPlatforms(builder: Builder, { progress }: Result, published: Published): readonly PartPlatform[] {
  return published.platforms.map(({ platform, digest }) => ({
    ...{ platform, digest },
    ...howBuilt(builder, progress, platform, published.platforms.length),
  }))
}

/** Of what the registry holds; else of what was asked for, or of the builder's own platform. */
function rowsOf(
  plan: Plan,
  builder: Builder,
  progress: BuildProgress,
  published: Published | undefined,
): readonly PlatformRow[] {
  const [own] = builder.platforms
  const asked = plan.platforms.length > 0 ? plan.platforms : own === undefined ? [] : [own]
  const made = published?.platforms ?? asked.map((platform) => ({ platform }))
  return made.map((row) => ({ ...row, ...howBuilt(builder, progress, row.platform, made.length) }))
}

/** @param count of the platforms that were built; the steps of a single one name none */
function howBuilt(
  { emulated }: Builder,
  progress: BuildProgress,
  platform: Platform,
  count: number,
): Pick<PartPlatform, 'emulated' | 'seconds'> {
  const seconds = progress.steps.length > 0 ? progress.seconds(count > 1 ? platform : undefined) : undefined
  return { emulated: emulated.has(platform), seconds }
}

function tagsOf(plan: Plan, { push, load }: BuildInputs, { loaded }: Built): readonly string[] {
  const tags = plan.tags.map(formatTagReference)
  return [...new Set([...(push ? tags : []), ...(load ? (loaded ?? tags) : [])])]
}

function digestsOf({ platforms }: Published): Record<string, string> {
  return Object.fromEntries(platforms.map(({ platform, digest }) => [platform, digest]))
}
