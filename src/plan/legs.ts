/** The legs of a plan: which platforms are built together, and on which runner. */
import { type ReadInput, readWord } from '../actions/inputs.ts'
import { isAt } from './annotations.ts'
import type { Plan } from './plan.ts'
import { architectureOf, type Platform } from './platform.ts'
import { type Runner, readRunners } from './runners.ts'

/** A group of platforms that one job builds on one runner. */
export interface Leg {
  /** Words of `a-z`, `0-9` and `-`: fit for the title of a job, an artifact and a tag. */
  readonly name: string
  readonly runner: Runner
  /** Empty: those of the builder. */
  readonly platforms: readonly Platform[]
}

/** @throws Error for what only a single job could make */
export function checkFanOut({ annotations }: Pick<Plan, 'annotations'>): void {
  if (!annotations.some((annotation) => isAt(annotation, 'index-descriptor'))) return
  throw new Error(
    'annotations: index-descriptor is for image layouts in files, which legs do not make together; write index',
  )
}

export interface Division {
  readonly legs: readonly Leg[]
  /** What people should be told of it. */
  readonly notices: readonly string[]
}

/** @throws Error that names the input and the remedy */
export function divide(read: ReadInput, platforms: readonly Platform[]): Division {
  const runners = readRunners(read)
  const split = readWord(read, 'split', ['platform', 'runner'])
  if (platforms.length === 0) return { legs: [{ name: 'default', runner: runners.fallback, platforms }], notices: [] }
  const groups = Object.values(
    Object.groupBy(platforms, (platform) =>
      split === 'platform' ? platform : JSON.stringify(runners.of(platform)),
    ) as Record<string, [Platform, ...Platform[]]>,
  )
  const legs = groups.map((group) => ({ name: legName(group), runner: runners.of(group[0]), platforms: group }))
  const unused = runners.unused(platforms).map((line) => `runners: '${line}' is for none of the platforms`)
  const notices = legs.flatMap(emulated)
  // A line that is for other plans is no news, unless a platform may have been meant by it.
  return { legs, notices: notices.length > 0 ? [...notices, ...unused] : [] }
}

/** What `strategy.matrix` takes, by `fromJSON`. */
export function matrixOf(legs: readonly Leg[]): unknown {
  return {
    include: legs.map(({ name, runner, platforms }) => ({ name, runner, platforms: platforms.join(',') })),
  }
}

/** Each platform is in one leg alone, so its first one makes the name unique. */
function legName([first, ...others]: readonly [Platform, ...Platform[]]): string {
  const name = first.replaceAll(/[^a-z0-9]+/g, '-')
  return others.length === 0 ? name : `${name}-and-${others.length}-more`
}

function emulated({ runner, platforms }: Leg): readonly string[] {
  const labels = [runner].flat().join(', ')
  const native = /(?:^|[^a-z])(?:arm(?:64|hf)?|aarch64)(?:[^a-z]|$)/i.test(labels) ? ['arm64', 'arm'] : ['amd64', '386']
  const foreign = platforms.filter((platform) => !native.includes(architectureOf(platform)))
  if (foreign.length === 0) return []
  return [
    `runners: ${foreign.join(', ')} will be built on ${labels}, under emulation unless that runner is native to it; ` +
      'a line PLATFORM=LABEL gives it a runner of its own',
  ]
}
