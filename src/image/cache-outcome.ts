/** The cache result, derived from the steps in which BuildKit imports and exports caches. */
import type { Degradation } from '../actions/degradation.ts'
import { diagnose } from '../docker/diagnosis.ts'
import type { CachePlan } from './cache.ts'
import type { BuildProgress } from '../progress/progress.ts'
import { isCacheExport, isCacheImport, type Step } from '../progress/build-step.ts'

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
  return { backend, imported: worked(isCacheImport), exported: worked(isCacheExport), ...progress.cacheHits() }
}

/** Returns failed cache imports and exports. A cache that does not exist yet is not a failure. */
export function cacheFailures({ failed }: BuildProgress): readonly Degradation[] {
  return failed
    .filter((step) => isCacheExport(step) || (isCacheImport(step) && !/not found/i.test(step.error ?? '')))
    .map(({ name, error = '' }) => ({ what: 'cache', why: `${name} failed: ${error}`, remedy: remedyFor(error) }))
}

function remedyFor(error: string): string {
  const { hint, transient } = diagnose(error)
  if (hint !== undefined) return `${hint.charAt(0).toUpperCase()}${hint.slice(1)}`
  const again = transient ? 'Run the job again later' : 'Check the settings of the cache'
  return `${again}, or set cache to another backend or none`
}
