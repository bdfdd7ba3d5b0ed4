/** Finds the parts of a plan: each leg's once, and no others. */
import { retry, type RetryOptions } from '../docker/retry.ts'
import type { Platform } from '../plan/platform.ts'
import type { FanOutPlan } from '../plan/plan-json.ts'
import { repositories } from '../plan/plan.ts'
import type { Source } from '../publish/join.ts'
import type { Handoff } from './handoff.ts'
import { parsePart, type Part } from './part.ts'

/** Another look may find them: services show what was just put there a little later. */
class PartsMissing extends Error {}

/**
 * Waits a while for parts that come late. In the order of the plan's legs.
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
          `plan: there is no part of ${missing.join(', ')}; look at the job of that leg, ` +
            'parts older than three days, or merged before, are gone: then run all jobs again; ' +
            'and legs and merge need the same plan and the same handoff',
        )
      }
      return parts
    },
    {
      ...options,
      classify: (error) => (error instanceof PartsMissing ? { cause: 'not all parts are there yet' } : undefined),
    },
  )
  return checkParts(plan, found)
}

/** @throws Error that names the leg */
export function checkParts(plan: FanOutPlan, texts: ReadonlyMap<string, string>): readonly Part[] {
  const foreign = [...texts.keys()].filter((name) => !plan.legs.some((leg) => leg.name === name))
  if (foreign.length > 0) throw new Error(`plan: ${foreign.join(', ')} handed over a part and is no leg of the plan`)
  return plan.legs.map(({ name, platforms }) => {
    const part = inLeg(name, () => parsePart(texts.get(name) ?? ''))
    if (part.key !== plan.key || part.leg !== name) {
      throw new Error(`plan: the part of ${name} is that of ${part.leg} in another plan (${part.key}, not ${plan.key})`)
    }
    const made = part.platforms.map(({ platform }) => platform)
    // Of no platforms in the plan, those of the builder were made.
    const differs = platforms.length > 0 && made.toSorted().join() !== platforms.toSorted().join()
    if (differs) throw new Error(`plan: the part of ${name} holds ${made.join(', ')} and not ${platforms.join(', ')}`)
    return part
  })
}

/** What the legs pushed, which every repository of the plan holds. */
export function sourcesOf(plan: FanOutPlan, parts: readonly Part[]): readonly Source[] {
  const heldBy = repositories(plan)
  const [repository = ''] = heldBy
  return parts.map(({ digest }) => ({ heldBy, reference: `${repository}@${digest}`, platform: undefined }))
}

/** @throws Error for a platform of which the registry has another manifest than its leg told */
export function compareParts(parts: readonly Part[], manifests: ReadonlyMap<Platform, string>): void {
  for (const { leg, platforms } of parts) {
    const other = platforms.find(({ platform, digest }) => manifests.get(platform) !== digest)
    if (!other) continue
    const { platform, digest } = other
    throw new Error(
      `plan: ${leg} built ${digest} for ${platform}, and the registry has ${manifests.get(platform) ?? 'nothing'}; no tag was moved`,
    )
  }
}

function inLeg<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new Error(`plan: leg ${name}: ${(error as Error).message}`, { cause: error })
  }
}
