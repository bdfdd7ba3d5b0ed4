/** The inputs of the group "publish". */
import { distance } from 'fastest-levenshtein'
import { matchJson, nonEmptyStrings } from '../actions/json.ts'
import { type ReadInput, readList } from './forms.ts'
import { ForwardOnly } from '../publish/forward-only.ts'
import type { SmokeCommand } from '../publish/smoke-dockerfile.ts'
import type { SmokeTestInputs } from '../publish/smoke-test.ts'

/** The inputs of publishing. */
export interface PublishInputs {
  /** Patterns of tags that must not move once they exist. */
  readonly immutableTags: readonly string[]
  readonly forwardOnly: ForwardOnly
  readonly smokeTest: SmokeTestInputs | undefined
}

/**
 * @param pushes false if nothing is published
 * @throws Error that names the input and the remedy
 */
export function readPublishInputs(
  read: ReadInput,
  pushes: boolean,
  smokeTest: Omit<SmokeTestInputs, 'command'>,
): PublishInputs {
  const command = readSmokeCommand(read('smoke-test'))
  if (!pushes && command) {
    throw new Error(
      'smoke-test: it runs in the pushed image, but push is not true. Set push to true, or leave smoke-test empty',
    )
  }
  const immutableTags = readPatterns(read, 'immutable-tags')
  // In a leg without push, the tags are the business of the merge job.
  if (!pushes && immutableTags.length > 0 && read('plan') === '') {
    throw new Error(
      'immutable-tags: no tag moves, since push is not true. Set push to true, or leave immutable-tags empty',
    )
  }
  const forwardOnly = new ForwardOnly(readPatterns(read, 'forward-only'))
  return { immutableTags, forwardOnly, smokeTest: command && { command, ...smokeTest } }
}

/** Patterns for tags: `immutable-tags` or `forward-only`. */
export function readPatterns(read: ReadInput, name: string): readonly string[] {
  const words = readList(read, name)
  if (words.length === 1 && /^true$/i.test(words[0] ?? '')) return ['*']
  if (words.length === 1 && /^false$/i.test(words[0] ?? '')) return []
  // As a pattern it would match no tag.
  const meant = words.find((word) => isNearlyBoolean(word.toLowerCase()))
  if (meant !== undefined) {
    throw new Error(`${name}: "${meant}" looks like a misspelled boolean. Use true, or patterns with * and ?`)
  }
  const [wrong] = words.filter((word) => !/^[\w.*?-]+$/.test(word))
  if (wrong !== undefined) {
    throw new Error(`${name}: "${wrong}" is not a pattern for tag names. Use true, or patterns with * and ?`)
  }
  return words
}

/** Whether the word is a boolean of another language, or differs from true or false by one letter or their order. */
function isNearlyBoolean(word: string): boolean {
  const letters = (text: string): string => Array.from(text).sort().join('')
  const near = (boolean: string): boolean => distance(word, boolean) <= 1 || letters(word) === letters(boolean)
  return /^(?:yes|no|on|off|y|n)$/.test(word) || ['true', 'false'].some(near)
}

/** `[]`, `[/app]` or `[ "/app", --version ]`, unlike the commands `[ -f /app ]` and `[[ … ]]` of a shell. */
const brokenArray = /^\[(?!\s|\[\s)|^\[\s*"[^"]*"\s*[,\]]/

/** A JSON array of strings is a command for images without a shell. Anything else is a script for `/bin/sh`. */
function readSmokeCommand(text: string): SmokeCommand | undefined {
  if (text === '') return undefined
  const words = matchJson(nonEmptyStrings, text)
  if (!words && brokenArray.test(text)) {
    throw new Error(
      'smoke-test: this is not a JSON array of strings. Quote each of them, as in ["/app", "--version"], or write a script',
    )
  }
  return words ? { form: 'exec', words } : { form: 'shell', script: text }
}
