/** Which runner builds which platform. */
import { globPattern } from './glob.ts'
import type { Platform } from './platform.ts'

/** Value of `runs-on`: a label, or several labels that a runner must all have. */
export type Runner = string | readonly string[]

export interface Runners {
  readonly fallback: Runner
  readonly rules: readonly RunnerRule[]
}

export interface RunnerRule {
  /** As in the input. */
  readonly line: string
  /** A platform, or a pattern with `*`. */
  readonly pattern: string
  readonly runner: Runner
}

/** A platform itself takes precedence over a pattern, and a longer pattern over a shorter one. */
export function runnerOf({ rules, fallback }: Runners, platform: Platform): Runner {
  const rank = ({ pattern }: RunnerRule): number => (pattern.includes('*') ? pattern.length : Infinity)
  const [best] = rules
    .filter(({ pattern }) => globPattern(pattern).test(platform))
    .toSorted((one, other) => rank(other) - rank(one))
  return best?.runner ?? fallback
}

/** Lines that match none of these platforms. */
export function unusedLines({ rules }: Runners, platforms: readonly Platform[]): readonly string[] {
  const isUsed = ({ pattern }: RunnerRule): boolean => platforms.some((platform) => globPattern(pattern).test(platform))
  return rules.filter((rule) => !isUsed(rule)).map(({ line }) => line)
}
