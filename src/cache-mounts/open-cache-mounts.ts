/** Opens the cache mounts of a step, on demand, since the client of the cache is large. */
import type { StepContext } from '../docker/step-context.ts'
import type { CacheMountInputs, CacheMounts } from './cache-mounts.ts'

interface Inputs {
  readonly cacheMounts: CacheMountInputs | undefined
}

/**
 * @param images those that the step builds, whose mounts are kept together
 * @returns undefined if no cache mount is kept
 */
export async function openCacheMounts(step: StepContext, images: readonly Inputs[]): Promise<CacheMounts | undefined> {
  const inputs = images.flatMap(({ cacheMounts }) => cacheMounts ?? [])
  if (inputs.length === 0) return undefined
  const { CacheMounts } = await import('./cache-mounts.ts')
  const names = inputs.map(({ names }) => names)
  return new CacheMounts(step, {
    names: names.includes('all') ? 'all' : [...new Set(names.flat())],
    scope: inputs.map(({ scope }) => scope).join('\n'),
  })
}
