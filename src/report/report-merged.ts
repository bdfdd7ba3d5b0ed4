/** Reports merged images. Details of their platforms come from the parts. */
import { formatPhases } from '../actions/phases.ts'
import type { Part } from '../fan-out/part.ts'
import type { SignedRelease } from '../sign/publish-signed.ts'
import { codeSpan } from './markdown.ts'
import {
  declareTags,
  imageOf,
  isAttested,
  movedTags,
  present,
  type Reporter,
  reportPublished,
  reportReleased,
} from './report.ts'
import { logTarget, targetOutput } from './report-bake.ts'
import { type SummaryContent, summaryMarkdown } from './summary.ts'

interface MergedImage {
  /** Target of a bake file. */
  readonly target: string | undefined
  readonly published: SignedRelease
  readonly parts: readonly Part[]
}

export async function reportMerged(runtime: Reporter, summary: boolean, images: readonly MergedImage[]): Promise<void> {
  const { phases, output, info } = runtime
  for (const { published } of images) await declareTags(runtime, published)
  const targets = images.flatMap(({ target, published }) =>
    target === undefined ? [] : [[target, published] as const],
  )
  if (targets.length > 0) {
    const outputs = targets.map(([target, published]) => [target, targetOutput(published)])
    output('targets', JSON.stringify(Object.fromEntries(outputs)))
  }
  const [only, ...others] = images
  if (only && others.length === 0) {
    reportPublished(runtime, only.published)
    await present(runtime, only.published.digest, summary, { ...contentOfParts(only), phases })
    return
  }
  reportReleased(
    runtime,
    images.map(({ published }) => published),
  )
  const summaries = images.flatMap((image) => {
    const { target = '', published } = image
    const content = contentOfParts(image)
    logTarget(info, target, content, published.digest)
    return [`## ${codeSpan(target)}`, summaryMarkdown(content)]
  })
  const time = `time: ${formatPhases(phases)}`
  info(time)
  if (summary) await runtime.summary([...summaries, time, ''].join('\n\n'))
}

function contentOfParts({ published, parts }: MergedImage): SummaryContent {
  const degradations = parts.flatMap((part) => part.degradations)
  const built = new Map(parts.flatMap(({ platforms }) => platforms.map((made) => [made.platform, made])))
  const rows = published.platforms.map((made) => {
    const { size = made.size, emulated, seconds, hits } = built.get(made.platform) ?? {}
    return { ...made, size, emulated, seconds, hits }
  })
  const steps = {
    records: parts.flatMap(({ platforms, steps: { records } }) =>
      // A step of the whole build belongs to the platform, if there is only one.
      platforms.length === 1 ? records.map((record) => ({ platform: platforms[0]?.platform, ...record })) : records,
    ),
    omitted: parts.reduce((sum, part) => sum + part.steps.omitted, 0),
  }
  return {
    ...{ destinations: { load: false, outputs: [] }, image: imageOf(published), attested: isAttested(published), rows },
    cache: undefined,
    tags: movedTags(published),
    kept: published.kept,
    verifications: published.signatures?.commands ?? [],
    degradations,
    steps,
    phases: [],
    advice: [],
  }
}
