/** The legs of a bake: targets that use each other as a context stay in one job, which builds them for its platforms. */
import { divide, type Leg } from '../plan/legs.ts'
import type { Platform } from '../plan/platform.ts'
import type { Runners } from '../plan/runners.ts'
import type { BakeTarget, Definition } from './definition.ts'

/** What one job builds. */
export interface BakeLeg extends Leg {
  readonly targets: readonly string[]
}

export interface BakeDivision {
  readonly legs: readonly BakeLeg[]
  /** The legs of each target, with its platforms. */
  readonly legsOf: ReadonlyMap<string, readonly Leg[]>
  readonly notices: readonly string[]
}

/** @param platformsOf platforms of the targets */
export function divideTargets(
  definition: Definition,
  platformsOf: (target: string) => readonly Platform[],
  inputs: { readonly runners: Runners; readonly split: 'platform' | 'runner' },
): BakeDivision {
  const legsOf = new Map<string, Leg[]>()
  const divisions = linkedGroups(definition).map((group) => {
    const platforms = [...new Set(group.flatMap(platformsOf))]
    const { legs, notices } = divide(platforms, inputs)
    const named = legs.map((leg, number) => {
      const targets = group.filter((target) => {
        const own = platformsOf(target)
        const here = own.filter((platform) => leg.platforms.includes(platform))
        // The builder's own platform is that of any runner.
        const isHere = own.length > 0 ? here.length > 0 : number === 0
        if (isHere) legsOf.set(target, [...(legsOf.get(target) ?? []), { ...leg, platforms: here }])
        return isHere
      })
      return { ...leg, name: `${targets.join('+')} ${leg.name}`, targets }
    })
    return { legs: named, notices }
  })
  return {
    legs: divisions.flatMap(({ legs }) => legs),
    legsOf,
    notices: [...new Set(divisions.flatMap(({ notices }) => notices))],
  }
}

/** Value of `strategy.matrix`. */
export function bakeMatrix(legs: readonly BakeLeg[]): unknown {
  return {
    include: legs.map(({ name, runner, platforms, targets }) => ({
      ...{ name, runner, platforms: platforms.join(','), targets: targets.join(',') },
    })),
  }
}

/** Targets that are linked by contexts, directly or through others. In the order of the definition. */
export function linkedGroups({ targets, linked }: Definition): readonly (readonly string[])[] {
  const all = new Map([...targets, ...linked])
  const groups = new Map([...all.keys()].map((name) => [name, new Set([name])]))
  for (const [name, target] of all) {
    for (const other of linksOf(target)) {
      const [one, two] = [groups.get(name), groups.get(other)]
      if (!one || !two || one === two) continue
      for (const member of two) {
        one.add(member)
        groups.set(member, one)
      }
    }
  }
  const built = [...new Set(groups.values())].map((group) => [...targets.keys()].filter((name) => group.has(name)))
  return built.filter((group) => group.length > 0)
}

function linksOf({ contexts }: BakeTarget): readonly string[] {
  return Object.values(contexts).flatMap((context) => /^target:(.+)$/.exec(context)?.[1] ?? [])
}

/**
 * The definition of a leg.
 *
 * @param platformsOf platforms of a planned target in this leg; undefined for a target without a plan
 * @param platforms those of the leg
 */
export function definitionOfLeg(
  { targets, linked }: Definition,
  platformsOf: (target: string) => readonly Platform[] | undefined,
  platforms: readonly Platform[],
): Definition {
  const common = (own: readonly Platform[]): readonly Platform[] => {
    const here = own.filter((platform) => platforms.includes(platform))
    return platforms.length === 0 ? own : here.length > 0 ? here : platforms
  }
  const limited = (all: ReadonlyMap<string, BakeTarget>, isContext: boolean): ReadonlyMap<string, BakeTarget> =>
    new Map(
      [...all].map(([name, target]) => {
        // A context is for the platforms of those that use it, which the input `platforms` may have set.
        const own = target.platforms.length > 0 || isContext ? common(target.platforms) : []
        return [name, { ...target, platforms: [...(platformsOf(name) ?? own)] }]
      }),
    )
  return { targets: limited(targets, false), linked: limited(linked, true) }
}
