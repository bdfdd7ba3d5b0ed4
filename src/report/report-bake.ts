/** Reports the images of a bake: by target, then platform. */
import { formatPhases } from '../actions/phases.ts'
import type { Log } from '../actions/runtime.ts'
import { anyObject, parseJson } from '../actions/json.ts'
import { type BuildInputs, isCall } from '../image/build-inputs.ts'
import type { CacheOutcome } from '../image/cache-outcome.ts'
import { annotatedPath } from '../image/dockerfile.ts'
import { publishedAs } from '../image/metadata.ts'
import type { Result } from '../image/result.ts'
import type { LegHandoff } from '../fan-out/handoff.ts'
import type { Plan } from '../plan/make-plan.ts'
import type { Published } from '../publish/verify.ts'
import type { SignedRelease } from '../sign/publish-signed.ts'
import { sharedBaseNotices } from '../publish/shared-base.ts'
import { codeSpan } from './markdown.ts'
import {
  contentOf,
  declareTags,
  digestsOf,
  imageOf,
  movedTags,
  reportDegradations,
  type Reporter,
  reportPublished,
  reportReleased,
  unique,
} from './report.ts'
import { callMarkdown, type SummaryContent, summaryMarkdown } from './summary.ts'
import { textTable } from './table.ts'

/** What is reported of the inputs of a target. */
interface ImageInputs {
  readonly plan: Plan
  readonly build: BuildInputs
  readonly summary: boolean
  readonly handoff: LegHandoff | undefined
  readonly notices: readonly string[]
}

export interface BakedImage<Inputs extends ImageInputs = ImageInputs> {
  /** Name of the target. */
  readonly name: string
  readonly inputs: Inputs
  readonly result: Result
}

export interface Baked<Inputs extends ImageInputs = ImageInputs> {
  readonly images: readonly BakedImage<Inputs>[]
  /** Content of the metadata file of buildx, by target. */
  readonly metadata: string
}

/** The Dockerfile of all targets, if it is one. */
export function onlyDockerfile(images: readonly Pick<ImageInputs, 'build'>[]): string | undefined {
  const [path, ...others] = new Set(images.map(({ build }) => annotatedPath(build)))
  return others.length === 0 ? path : undefined
}

/** Sets the outputs that are known after the build, even if publishing fails. */
export function reportBaked(runtime: Reporter & Log, { images, metadata }: Baked): void {
  const results = images.map(({ result }) => result)
  runtime.output('cache', JSON.stringify(totalCache(results.map(({ cache }) => cache))))
  runtime.output('imageid', results.length === 1 ? (results[0]?.built.imageId ?? '') : '')
  runtime.output('metadata', metadata)
  reportDegradations(runtime, unique(results.flatMap(({ degradations }) => degradations)))
}

function totalCache(outcomes: readonly CacheOutcome[]): CacheOutcome {
  const sum = (of: (outcome: CacheOutcome) => number): number => outcomes.reduce((total, one) => total + of(one), 0)
  const backends = [...new Set(outcomes.map(({ backend }) => backend))]
  return {
    backend: backends.length === 1 ? (backends[0] ?? 'none') : 'explicit',
    imported: outcomes.every(({ imported }) => imported),
    exported: outcomes.every(({ exported }) => exported),
    cached: sum(({ cached }) => cached),
    steps: sum(({ steps }) => steps),
  }
}

/** @param published images in the order of those that were pushed */
export async function reportBake(
  runtime: Reporter,
  { images, metadata }: Baked,
  published: readonly SignedRelease[],
): Promise<void> {
  const { output, info, notice } = runtime
  const byPlan = new Map(published.map((image) => [image.plan, image]))
  const all = images.map((image) => ({ ...image, published: byPlan.get(image.inputs.plan) }))
  output(
    'targets',
    JSON.stringify(
      Object.fromEntries(
        all.map(({ name, inputs, result, published }) => [
          name,
          published ? targetOutput(published, inputs.handoff !== undefined) : { digest: result.built.digest ?? '' },
        ]),
      ),
    ),
  )
  const [only] = all.length === 1 ? all : []
  if (only?.published) reportPublished(runtime, only.published)
  else {
    reportReleased(runtime, published)
    if (only) output('digest', only.result.built.digest ?? '')
  }
  // No tag moves in a leg.
  if (published.length > 0 && all.every(({ inputs }) => !inputs.handoff)) {
    output('metadata', withNames(metadata, all))
    for (const one of published) await declareTags(runtime, one)
  }
  const isSummarized = images.some(({ inputs }) => inputs.summary)
  const call = images.find(({ inputs }) => isCall(inputs.build))?.inputs.build.call
  if (call !== undefined) {
    if (isSummarized) await runtime.summary(callMarkdown(call))
    return
  }
  const summaries: string[] = []
  for (const { name, inputs, result, published } of all) {
    const content = contentOf(inputs, { ...result, advice: [] }, published)
    for (const line of published ? sharedBaseNotices(published.remote) : []) notice(line)
    logTarget(info, name, content, published?.digest ?? result.built.digest)
    summaries.push(`## ${codeSpan(name)}`, summaryMarkdown(content))
  }
  const time = `time: ${formatPhases(runtime.phases)}`
  info(time)
  if (isSummarized) await runtime.summary([...summaries, time, ''].join('\n\n'))
}

export function logTarget(
  info: Reporter['info'],
  name: string,
  { rows, tags }: SummaryContent,
  digest: string | undefined,
): void {
  info(`target ${name}`)
  for (const line of textTable(rows)) info(`  ${line}`)
  if (tags.length > 0) info(`  tags: ${tags.join(', ')}`)
  if (digest !== undefined) info(`  digest: ${digest}`)
}

/** @param isLeg whether no tag has moved */
export function targetOutput(published: Published, isLeg = false): Readonly<Record<string, unknown>> {
  return {
    image: imageOf(published),
    digest: published.digest,
    digests: digestsOf(published),
    tags: isLeg ? [] : movedTags(published),
  }
}

/** Adds the names of each published image, which a push by digest does not have. */
function withNames(
  metadata: string,
  images: readonly { readonly name: string; readonly published: Published | undefined }[],
): string {
  const byTarget: Record<string, unknown> = { ...parseJson(anyObject, metadata, 'metadata of buildx') }
  for (const { name, published } of images) {
    if (!published) continue
    byTarget[name] = JSON.parse(publishedAs(JSON.stringify(byTarget[name] ?? {}), movedTags(published))) as unknown
  }
  return JSON.stringify(byTarget, undefined, 2)
}
