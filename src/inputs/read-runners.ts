/** The input `runners`: assigns runners to platforms. */
import { matchJson, nonEmptyStrings } from '../actions/json.ts'
import { inContext } from '../actions/errors.ts'
import { type ReadInput, readRows } from './forms.ts'
import { parsePlatform } from '../plan/platform.ts'
import type { Runner, RunnerRule, Runners } from '../plan/runners.ts'

/** @throws Error that names the line and the remedy */
export function readRunners(read: ReadInput): Runners {
  const fallbacks: Runner[] = []
  const rules: RunnerRule[] = []
  for (const line of readRows(read, 'runners')) {
    const [, word, value = ''] = /^([^=[\]"]*)=(.*)$/s.exec(line) ?? [line, 'default', line]
    const key = word.trim()
    const runner = parseRunner(value.trim(), line)
    if (key === 'default') fallbacks.push(runner)
    else rules.push({ line, pattern: parsePattern(key, line), runner })
  }
  const [fallback, another] = fallbacks
  if (another !== undefined) throw new Error(`runners: there are two defaults. Remove one of the lines default=LABEL`)
  const [twice] = rules.filter(({ pattern }, at) => rules.findIndex((rule) => rule.pattern === pattern) !== at)
  if (twice) throw new Error(`runners: ${twice.pattern} has two lines. Remove one of them`)
  if (fallback === undefined) throw new Error('runners: there is no default. Add a line such as default=ubuntu-24.04')
  return { fallback, rules }
}

function parseRunner(text: string, line: string): Runner {
  if (!text.startsWith('[')) {
    if (text.startsWith('{')) throw new Error(`runners: "${line}": runner groups are not supported. Use labels`)
    if (text === '') throw new Error(`runners: "${line}" has no label. Use PLATFORM=LABEL`)
    return text
  }
  const labels = matchJson(nonEmptyStrings, text)
  if (!labels) {
    throw new Error(`runners: "${line}" is not a JSON array of labels, such as ["self-hosted","arm64"]`)
  }
  // One label in an array is the same runner as that label.
  const [only = '', ...others] = labels
  return others.length === 0 ? only : labels
}

/** Lowercases a pattern and adds `linux/` if it has no operating system. Anything else is a platform or an alias. */
function parsePattern(text: string, line: string): string {
  if (text.includes('*')) return text.includes('/') || text === '*' ? text.toLowerCase() : `linux/${text.toLowerCase()}`
  return inContext(`runners: "${line}"`, () => parsePlatform(text))
}
