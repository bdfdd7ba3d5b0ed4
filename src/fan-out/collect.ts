/** Collects the parts of a plan: one per leg, and no others. */
import { inContext } from '../actions/errors.ts'
import { retry, type RetryOptions } from '../docker/retry.ts'
import type { Platform } from '../plan/platform.ts'
import type { FanOutPlan } from '../plan/plan-json.ts'
import { repositories } from '../plan/make-plan.ts'
import type { Source } from '../publish/join.ts'
import type { Handoff } from './handoff.ts'
import { parsePart, type Part } from './part.ts'

/** Worth a retry, since a service may show new parts with a delay. */
class PartsMissing extends Error {}

/**
 * Waits a short time for missing parts. Returns the parts in the order of the legs.
 *
 * @throws Error that names the legs
 */
export async function collectParts(
  handoff: Handoff,
  plan: FanOutPlan,
  options: RetryOptions,
): Promise<readonly Part[]> {
  const names = plan.legs.map(({ name }) => name)
  const found = await retry(
    'parts',
    async () => {
      const parts = await handoff.read(names)
      const missing = names.filter((name) => !parts.has(name))
      if (missing.length > 0) {
        throw new PartsMissing(
          `plan: there is no part of ${missing.join(', ')}. Check the job of that leg, and that legs and merge have the ` +
            'same plan and handoff. Parts are deleted after three days and after a merge; then re-run all jobs',
        )
      }
      return parts
    },
    {
      ...options,
      classify: (error) => (error instanceof PartsMissing ? { cause: 'some parts are missing' } : undefined),
    },
  )
  return checkParts(plan, found)
}

/** @throws Error that names the leg */
export function checkParts(plan: FanOutPlan, texts: ReadonlyMap<string, string>): readonly Part[] {
  const unknown = [...texts.keys()].filter((name) => !plan.legs.some((leg) => leg.name === name))
  if (unknown.length > 0)
    throw new Error(`plan: there is a part of ${unknown.join(', ')}, which is not a leg of the plan`)
  return plan.legs.map(({ name, platforms }) => {
    const part = inContext(`plan: leg ${name}`, () => parsePart(texts.get(name) ?? ''))
    if (part.key !== plan.key || part.leg !== name) {
      throw new Error(`plan: the part of ${name} belongs to ${part.leg} in plan ${part.key}, not to plan ${plan.key}`)
    }
    const built = part.platforms.map(({ platform }) => platform)
    // Without platforms in the plan, the leg built the builder's own platform.
    const differs = platforms.length > 0 && built.toSorted().join() !== platforms.toSorted().join()
    if (differs) throw new Error(`plan: the part of ${name} has ${built.join(', ')} instead of ${platforms.join(', ')}`)
    return part
  })
}

/** Returns the pushed images of the legs, which are in every repository of the plan. */
export function sourcesOf(plan: FanOutPlan, parts: readonly Part[]): readonly Source[] {
  const inRepositories = repositories(plan)
  const [repository = ''] = inRepositories
  return parts.map(({ digest }) => ({
    repositories: inRepositories,
    reference: `${repository}@${digest}`,
    platform: undefined,
  }))
}

/** @throws Error if the registry has another manifest for a platform than its leg reported */
export function compareParts(parts: readonly Part[], manifests: ReadonlyMap<Platform, string>): void {
  for (const { leg, platforms } of parts) {
    const other = platforms.find(({ platform, digest }) => manifests.get(platform) !== digest)
    if (!other) continue
    const { platform, digest } = other
    throw new Error(
      `plan: ${leg} built ${digest} for ${platform}, but the registry has ${manifests.get(platform) ?? 'none'}. No tag was moved`,
    )
  }
}
