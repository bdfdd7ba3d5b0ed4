/** The inputs of the group "publish". */
import { matchJson, nonEmptyStrings } from '../actions/json.ts'
import { type ReadInput, readMinutes } from './forms.ts'
import { ForwardOnly } from '../publish/forward-only.ts'
import type { Gate } from '../publish/gate.ts'
import type { SmokeCommand } from '../publish/smoke-dockerfile.ts'
import type { SmokeTestInputs } from '../publish/smoke-test.ts'
import { readSelection } from './read-selection.ts'

/** The inputs of publishing. */
export interface PublishInputs {
  /** Patterns of tags that must not move once they exist. */
  readonly immutableTags: readonly string[]
  readonly forwardOnly: ForwardOnly
  readonly smokeTest: SmokeTestInputs | undefined
  readonly gate: Gate | undefined
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
  const gate = readGate(read)
  if (gate && !pushes) {
    throw new Error('gate: it checks the pushed image, but push is not true. Set push to true, or leave gate empty')
  }
  return { immutableTags, forwardOnly, smokeTest: command && { command, ...smokeTest }, gate }
}

export function readGate(read: ReadInput): Gate | undefined {
  const gate = { command: read('gate'), limit: readMinutes(read, 'timeout') }
  return gate.command === '' ? undefined : gate
}

/** Patterns for tags: `immutable-tags` or `forward-only`. */
export function readPatterns(read: ReadInput, name: string): readonly string[] {
  const use = 'Use true, or patterns with * and ?'
  const words = readSelection(read, name, use)
  if (words === 'all') return ['*']
  const [wrong] = words.filter((word) => !/^[\w.*?-]+$/.test(word))
  if (wrong !== undefined) throw new Error(`${name}: "${wrong}" is not a pattern for tag names. ${use}`)
  return words
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
