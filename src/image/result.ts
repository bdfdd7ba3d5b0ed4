/** What a build that ended well made, and how. */
import type { Degradation } from '../actions/degradation.ts'
import type { Builder } from '../builder/emulate.ts'
import type { Platform } from '../plan/platform.ts'
import { cacheFailures } from './cache-outcome.ts'
import type { CachePlan } from './cache.ts'
import type { Built } from './metadata.ts'
import type { BuildProgress } from './progress.ts'

export interface Result {
  readonly builder: Builder
  readonly built: Built
  readonly progress: BuildProgress
  readonly cache: CachePlan
}

/** All that was requested and is missing. */
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

export interface PlatformBuild {
  readonly emulated: boolean
  /** In which its steps ran; undefined when they can't be told apart. */
  readonly seconds: number | undefined
}

/** @param count of the platforms that were built; the steps of a single one name none */
export function platformBuild({ builder, progress }: Result, platform: Platform, count: number): PlatformBuild {
  const seconds = progress.steps.length > 0 ? progress.seconds(count > 1 ? platform : undefined) : undefined
  return { emulated: builder.emulated.has(platform), seconds }
}
