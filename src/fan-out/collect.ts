/** Collects the parts of a plan: one per leg, and no others. */
import { inContext } from '../actions/errors.ts'
import { retry, type RetryOptions } from '../docker/retry.ts'
import { normalize } from '../plan/platform.ts'
import type { FanOutPlan } from '../plan/plan-json.ts'
import type { SourceImage } from '../publish/join.ts'
import { isAttestation } from '../registry/remote-image.ts'
import { type Handoff, NotThere, type StoredParts } from './handoff.ts'
import { parsePart, type Part } from './part.ts'

/**
 * Waits a short time for missing parts.
 *
 * @throws Error that names the legs
 */
export async function collectParts(handoff: Handoff, plan: FanOutPlan, options: RetryOptions): Promise<StoredParts> {
  const names = plan.legs.map(({ name }) => name)
  return retry(
    'parts',
    async () => {
      const parts = await handoff.read(names)
      const missing = names.filter((name) => !parts.has(name))
      if (missing.length > 0) throw new NotThere(missingParts(missing))
      return parts
    },
    {
      ...options,
      classify: (error) => (error instanceof NotThere ? { cause: 'some parts are missing' } : undefined),
    },
  )
}

function missingParts(legs: readonly string[]): string {
  return (
    `plan: there is no part of ${legs.join(', ')}. If that leg failed, re-run it. If it succeeded, give legs and merge the ` +
    'same plan and handoff. If this run is older than three days or has been merged before, re-run all jobs'
  )
}

/**
 * Returns the parts in the order of the legs.
 *
 * @throws Error that names the leg
 */
export function checkParts(plan: FanOutPlan, stored: StoredParts): readonly Part[] {
  return plan.legs.map(({ name, platforms }) => {
    const part = inContext(`plan: leg ${name}`, () => parsePart(stored.get(name) ?? Buffer.alloc(0)))
    if (part.key !== plan.key || part.leg !== name) {
      throw new Error(`plan: the part of ${name} belongs to ${part.leg} in plan ${part.key}, not to plan ${plan.key}`)
    }
    const images = part.manifests.filter((manifest) => !isAttestation(manifest))
    const built = images.map(({ platform }) => (platform ? normalize(platform) : 'an unknown platform'))
    // Without platforms in the plan, the leg built the builder's own platform.
    const expected = platforms.length > 0 ? platforms : part.platforms.map(({ platform }) => platform)
    if (built.toSorted().join() === expected.toSorted().join()) return part
    throw new Error(`plan: the part of ${name} has ${built.join(', ') || 'no image'} instead of ${expected.join(', ')}`)
  })
}

/** Returns the pushed images of the legs, which are in every repository of the plan, as the legs have verified them. */
export function imagesOfParts(plan: FanOutPlan, parts: readonly Part[]): readonly SourceImage[] {
  return parts.map(({ digest, manifests }) => ({
    source: { repositories: plan.images, at: digest, platform: undefined },
    digest,
    images: manifests
      .filter((manifest) => !isAttestation(manifest))
      .map((descriptor) => ({ descriptor, manifest: undefined, config: descriptor.platform })),
    attestations: manifests.filter(isAttestation),
  }))
}
