/** The input `runners`: assigns runners to platforms. */
import type { ReadInput } from '../actions/inputs.ts'
import { globPattern } from './glob.ts'
import { parsePlatform, type Platform } from './platform.ts'

/** Value of `runs-on`: a label, or several labels that a runner must all have. */
export type Runner = string | readonly string[]

export interface Runners {
  readonly of: (platform: Platform) => Runner
  readonly fallback: Runner
  /** Lines that match none of these platforms. */
  readonly unused: (platforms: readonly Platform[]) => readonly string[]
}

interface Rule {
  readonly line: string
  /** A platform, or a pattern with `*`. */
  readonly pattern: string
  readonly runner: Runner
}

/** @throws Error that names the line and the remedy */
export function readRunners(read: ReadInput): Runners {
  const lines = read('runners')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const fallbacks: Runner[] = []
  const rules: Rule[] = []
  for (const line of lines) {
    const [, key, value = ''] = /^([^=[\]"]*?)\s*=(.*)$/s.exec(line) ?? [line, 'default', line]
    const runner = parseRunner(value.trim(), line)
    if (key === 'default') fallbacks.push(runner)
    else rules.push({ line, pattern: parsePattern(key, line), runner })
  }
  const [fallback, another] = fallbacks
  if (another !== undefined) throw new Error(`runners: there are two defaults. Remove one of the lines default=LABEL`)
  const [twice] = rules.filter(({ pattern }, at) => rules.findIndex((rule) => rule.pattern === pattern) !== at)
  if (twice) throw new Error(`runners: ${twice.pattern} has two lines. Remove one of them`)
  if (fallback === undefined) throw new Error('runners: there is no default. Add a line such as default=ubuntu-24.04')
  return {
    fallback,
    of: (platform) => mostSpecific(rules, platform)?.runner ?? fallback,
    unused: (platforms) =>
      rules
        .filter(({ pattern }) => !platforms.some((platform) => globPattern(pattern).test(platform)))
        .map(({ line }) => line),
  }
}

function parseRunner(text: string, line: string): Runner {
  if (!text.startsWith('[')) {
    if (text.startsWith('{')) throw new Error(`runners: "${line}": runner groups are not supported. Use labels`)
    if (text === '') throw new Error(`runners: "${line}" has no label. Use PLATFORM=LABEL`)
    return text
  }
  const labels = parseLabels(text)
  if (!labels) {
    throw new Error(`runners: "${line}" is not a JSON array of labels, such as ["self-hosted","arm64"]`)
  }
  return labels
}

function parseLabels(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isLabels = Array.isArray(value) && value.length > 0 && value.every((label) => typeof label === 'string')
    return isLabels ? value : undefined
  } catch {
    return undefined
  }
}

/** Lowercases a pattern and adds `linux/` if it has no operating system. Anything else is a platform or an alias. */
function parsePattern(text: string, line: string): string {
  if (text.includes('*')) return text.includes('/') || text === '*' ? text.toLowerCase() : `linux/${text.toLowerCase()}`
  try {
    return parsePlatform(text)
  } catch (error) {
    throw new Error(`runners: "${line}": ${(error as Error).message}`, { cause: error })
  }
}

/** A platform wins over a pattern, and a longer pattern over a shorter one. */
function mostSpecific(rules: readonly Rule[], platform: Platform): Rule | undefined {
  const rank = ({ pattern }: Rule): number => (pattern.includes('*') ? pattern.length : Infinity)
  return rules
    .filter(({ pattern }) => globPattern(pattern).test(platform))
    .toSorted((one, other) => rank(other) - rank(one))[0]
}
