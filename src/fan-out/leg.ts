/** The leg of a plan that this step builds. */
import { type Annotation, isAt } from '../plan/annotations.ts'
import type { Leg } from '../plan/legs.ts'
import type { Plan } from '../plan/make-plan.ts'
import type { Platform } from '../plan/platform.ts'

/** @throws Error if no leg has exactly these platforms */
export function findLeg(legs: readonly Leg[], requested: readonly Platform[]): Leg {
  const [only, ...others] = legs
  if (requested.length === 0 && only && others.length === 0) return only
  const leg = legs.find(({ platforms }) => platforms.toSorted().join() === requested.toSorted().join())
  if (leg) return leg
  const known = legs.map(({ platforms }) => platforms.join(',')).join(' | ')
  throw new Error(
    `platforms: "${requested.join(',')}" is not a leg of the plan. Its legs are ${known}. Use platforms: \${{ matrix.platforms }}`,
  )
}

/** The plan of a leg, without annotations of the index and its descriptors, which only the merge job creates. */
export function planOfLeg(plan: Plan, { platforms }: Leg): Plan {
  const levels = ['manifest', ...platforms.map((platform) => `manifest[${platform}]`)]
  const isForLeg = (annotation: Annotation): boolean => isAt(annotation, ...levels)
  return { ...plan, platforms, annotations: plan.annotations.filter(isForLeg) }
}
