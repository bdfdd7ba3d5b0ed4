/** What one leg carries out of a plan. */
import { type Annotation, isAt } from '../plan/annotations.ts'
import type { Leg } from '../plan/legs.ts'
import type { Plan } from '../plan/plan.ts'
import type { Platform } from '../plan/platform.ts'

/** @throws Error when no leg has exactly these platforms */
export function findLeg(legs: readonly Leg[], asked: readonly Platform[]): Leg {
  const [only, ...others] = legs
  if (asked.length === 0 && only && others.length === 0) return only
  const leg = legs.find(({ platforms }) => platforms.toSorted().join() === asked.toSorted().join())
  if (leg) return leg
  const known = legs.map(({ platforms }) => platforms.join(',')).join(' | ')
  throw new Error(
    `platforms: '${asked.join(',')}' is no leg of the plan, whose legs are ${known}; pass platforms: \${{ matrix.platforms }}`,
  )
}

/** The plan as far as it is the leg's: the index, and the descriptors in it, are made when the legs are joined. */
export function planOfLeg(plan: Plan, { platforms }: Leg): Plan {
  const levels = ['manifest', ...platforms.map((platform) => `manifest[${platform}]`)]
  const isOfLeg = (annotation: Annotation): boolean => isAt(annotation, ...levels)
  return { ...plan, platforms, annotations: plan.annotations.filter(isOfLeg) }
}
