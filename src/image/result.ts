/** The result of a successful build. */
import type { Phase } from '../actions/phases.ts'
import type { Degradation } from '../actions/degradation.ts'
import type { Builder } from '../builder/emulate.ts'
import type { Platform } from '../plan/platform.ts'
import { cacheFailures, type CacheOutcome, cacheOutcome } from './cache-outcome.ts'
import type { CachePlan } from './cache.ts'
import type { Built } from './metadata.ts'
import type { BuildProgress, CacheHits } from '../progress/progress.ts'
import { isCacheExport, isCacheImport, isExport, isRun, type Step } from '../progress/build-step.ts'

export interface Result {
  readonly builder: Builder
  readonly built: Built
  readonly progress: BuildProgress
  readonly cache: CacheOutcome
  /** Everything requested that did not happen. */
  readonly degradations: readonly Degradation[]
  /** Name of the artifact with the record of the build, if it was stored. */
  readonly record?: string
}

export function resultOf(
  { builder, progress, cache }: Pick<Result, 'builder' | 'progress'> & { readonly cache: CachePlan },
  built: Built,
): Result {
  const { temporaryTag: tag, degradations: reduced = [] } = built
  const tagged = {
    ...{ what: 'push', remedy: 'Delete this tag manually when the tags of the image have moved' },
    why: `a registry rejects a push by digest, so the image was pushed as ${tag ?? ''}`,
  }
  const degradations = [
    ...cache.degradations,
    ...cacheFailures(progress),
    ...reduced,
    ...(tag === undefined ? [] : [tagged]),
  ]
  return { builder, built, progress, cache: cacheOutcome(cache, progress), degradations }
}

/** Adds what became known after the build. */
export function withMore(result: Result, { degradations, ...more }: Pick<Result, 'degradations' | 'record'>): Result {
  return { ...result, ...more, degradations: [...result.degradations, ...degradations] }
}

interface PlatformBuild {
  /** Whether an instruction ran, now or when the cache was made, under an emulator. */
  readonly emulated: boolean
  /** Duration of its build steps, or undefined if unknown. */
  readonly seconds: number | undefined
  readonly hits: CacheHits
}

/** Parts of the build that no instruction of the Dockerfile causes, as far as they took time. */
export function buildPhases({ progress }: Pick<Result, 'progress'>): readonly Phase[] {
  const kinds: readonly (readonly [name: string, filter: (step: Step) => boolean])[] = [
    ['context', ({ stage, what }) => stage === 'internal' && what === 'load build context'],
    ['cache import', isCacheImport],
    ['pull', ({ position, what }) => position !== undefined && what.startsWith('FROM ')],
    ['export', isExport],
    ['cache export', isCacheExport],
  ]
  return kinds
    .map(([name, filter]) => ({ name, seconds: progress.secondsOf(filter) }))
    .filter(({ seconds }) => seconds >= 0.05)
}

/** @param count number of built platforms. Steps of a build for a single platform do not name it */
export function platformBuild(
  { builder, progress }: Pick<Result, 'builder' | 'progress'>,
  platform: Platform,
  count: number,
): PlatformBuild {
  const named = count > 1 ? platform : undefined
  const seconds = progress.steps.length > 0 ? progress.seconds(named) : undefined
  // The steps of a single platform do not name it.
  const ran = progress.steps.some((step) => isRun(step) && (step.runsOn ?? platform) === platform)
  return { emulated: builder.emulated.has(platform) && ran, seconds, hits: progress.cacheHits(named) }
}
