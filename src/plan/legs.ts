/** The legs of a plan: the platforms that one job builds, and its runner. */
import { isAt } from './annotations.ts'
import type { Plan } from './make-plan.ts'
import { architectureOf, type Platform } from './platform.ts'
import { type Runner, runnerOf, type Runners, unusedLines } from './runners.ts'

/** Platforms that one job builds on one runner. */
export interface Leg {
  /** Consists of `a-z`, `0-9` and `-`, so that it can be part of job names, artifact names and tags. */
  readonly name: string
  readonly runner: Runner
  /** If empty, the builder's own platform. */
  readonly platforms: readonly Platform[]
}

/** @throws Error for annotations that only a single job can set */
export function checkFanOut({ annotations }: Pick<Plan, 'annotations'>): void {
  if (!annotations.some((annotation) => isAt(annotation, 'index-descriptor'))) return
  throw new Error(
    'annotations: index-descriptor applies to image layouts in files, which legs do not create. Use index',
  )
}

interface Division {
  readonly legs: readonly Leg[]
  readonly notices: readonly string[]
}

/** @throws Error that names the input and the remedy */
export function divide(
  platforms: readonly Platform[],
  { runners, split }: { readonly runners: Runners; readonly split: 'platform' | 'runner' },
): Division {
  if (platforms.length === 0) return { legs: [{ name: 'default', runner: runners.fallback, platforms }], notices: [] }
  const groups = Object.values(
    Object.groupBy(platforms, (platform) =>
      split === 'platform' ? platform : JSON.stringify(runnerOf(runners, platform)),
    ) as Record<string, [Platform, ...Platform[]]>,
  )
  const legs = groups.map((group) => ({ name: legName(group), runner: runnerOf(runners, group[0]), platforms: group }))
  const unused = unusedLines(runners, platforms).map((line) => `runners: "${line}" matches no platform`)
  const notices = legs.flatMap(emulationNotices)
  // A line may be meant for other plans. It is worth a notice only if a platform has no matching runner.
  return { legs, notices: notices.length > 0 ? [...notices, ...unused] : [] }
}

/** Value of `strategy.matrix`. */
export function matrixOf(legs: readonly Leg[]): unknown {
  return {
    include: legs.map(({ name, runner, platforms }) => ({ name, runner, platforms: platforms.join(',') })),
  }
}

/** Each platform is in one leg only, so the first one makes the name unique. */
function legName([first, ...others]: readonly [Platform, ...Platform[]]): string {
  const name = first.replaceAll(/[^a-z0-9]+/g, '-')
  return others.length === 0 ? name : `${name}-and-${others.length}-more`
}

function emulationNotices({ runner, platforms }: Leg): readonly string[] {
  const labels = [runner].flat().join(', ')
  const native = /(?:^|[^a-z])(?:arm(?:64|hf)?|aarch64)(?:[^a-z]|$)/i.test(labels) ? ['arm64', 'arm'] : ['amd64', '386']
  const emulated = platforms.filter((platform) => !native.includes(architectureOf(platform)))
  if (emulated.length === 0) return []
  return [
    `runners: ${emulated.join(', ')} will be built on ${labels}, under emulation unless that runner is native to it. ` +
      'Add a line PLATFORM=LABEL to use another runner',
  ]
}
