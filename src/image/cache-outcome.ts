/** The cache result, derived from the steps in which BuildKit imports and exports caches. */
import type { Degradation } from '../actions/degradation.ts'
import type { CachePlan } from './cache.ts'
import type { BuildProgress } from './progress.ts'
import type { Step } from './build-step.ts'

/** The output `cache`. */
export interface CacheOutcome {
  readonly backend: CachePlan['backend']
  readonly imported: boolean
  readonly exported: boolean
  /** Number of cached instructions, and of all instructions of the Dockerfile. */
  readonly cached: number
  readonly steps: number
}

export function cacheOutcome({ backend }: CachePlan, progress: BuildProgress): CacheOutcome {
  const worked = (isKind: (step: Step) => boolean): boolean => {
    const steps = progress.steps.filter(isKind)
    return steps.length > 0 && steps.every(({ error, completed }) => completed !== undefined && error === undefined)
  }
  return { backend, imported: worked(isImport), exported: worked(isExport), ...progress.cacheHits() }
}

/** Returns failed cache imports and exports. A cache that does not exist yet is not a failure. */
export function cacheFailures({ failed }: BuildProgress): readonly Degradation[] {
  return failed
    .filter((step) => isExport(step) || (isImport(step) && !/not found/i.test(step.error ?? '')))
    .map(({ name, error }) => ({ what: 'cache', why: `${name} failed: ${error ?? ''}` }))
}

export function isImport({ name }: Pick<Step, 'name'>): boolean {
  return name.startsWith('importing cache manifest from ')
}

/** The names of BuildKit's cache exporters (cache/remotecache). */
export function isExport({ name }: Pick<Step, 'name'>): boolean {
  return name.startsWith('exporting cache to ') || name === 'exporting to GitHub Actions Cache'
}
