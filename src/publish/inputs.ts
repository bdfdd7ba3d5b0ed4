/** The inputs of the group "publish". */
import { type ReadInput, readList } from '../actions/inputs.ts'
import { type Limits, readLimits } from '../build/deadline.ts'
import { defaultPatience, type Patience } from '../docker/retry.ts'

export interface PublishInputs {
  /** Patterns of tag names that must not move once they exist. */
  readonly immutableTags: readonly string[]
  readonly smokeTest: SmokeCommand | undefined
  /** Of the smoke test. */
  readonly limits: Limits
  readonly patience: Patience
}

export type SmokeCommand =
  { readonly form: 'shell'; readonly script: string } | { readonly form: 'exec'; readonly words: readonly string[] }

/** @param pushes false where nothing is published */
export function readPublishInputs(read: ReadInput, pushes = true): PublishInputs {
  if (!pushes && read('smoke-test')) {
    throw new Error(
      'smoke-test: it runs in what was pushed, before the tags move, and nothing is pushed here; ' +
        'set push to true, or leave it empty where push is not',
    )
  }
  return {
    immutableTags: readImmutableTags(read),
    smokeTest: readSmokeTest(read('smoke-test')),
    limits: readLimits(read),
    patience: { ...defaultPatience, retries: readRetries(read('retries')) },
  }
}

function readImmutableTags(read: ReadInput): readonly string[] {
  const words = readList(read, 'immutable-tags')
  if (words.length === 1 && /^true$/i.test(words[0] ?? '')) return ['*']
  if (words.length === 1 && /^false$/i.test(words[0] ?? '')) return []
  const [wrong] = words.filter((word) => !/^[\w.*?-]+$/.test(word))
  if (wrong !== undefined) {
    throw new Error(`immutable-tags: '${wrong}' is not a pattern of tag names; write true, or names with * and ?`)
  }
  return words
}

/** A JSON array is run as it is, for images without a shell; anything else by the image's `/bin/sh`. */
function readSmokeTest(text: string): SmokeCommand | undefined {
  if (text === '') return undefined
  if (!/^\[[\s\n]*"/.test(text)) return { form: 'shell', script: text }
  const words = parseWords(text)
  if (!words) throw new Error('smoke-test: it starts like a JSON array but is none; write ["command", "argument"]')
  return { form: 'exec', words }
}

function parseWords(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : undefined
  } catch {
    return undefined
  }
}

function readRetries(text: string): number {
  if (text === '') return defaultPatience.retries
  if (!/^\d{1,2}$/.test(text)) throw new Error(`retries: '${text}' is not a number from 0 to 99`)
  return Number(text)
}
