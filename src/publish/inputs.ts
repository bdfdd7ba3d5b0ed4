/** The inputs of the group "publish". */
import { type ReadInput, readList } from '../actions/inputs.ts'
import { defaultPatience, type Patience } from '../docker/retry.ts'

export interface PublishInputs {
  /** Patterns of tag names that must not move once they exist. */
  readonly immutableTags: readonly string[]
  readonly smokeTest: SmokeCommand | undefined
  readonly patience: Patience
}

export type SmokeCommand =
  { readonly form: 'shell'; readonly script: string } | { readonly form: 'exec'; readonly words: readonly string[] }

export function readPublishInputs(read: ReadInput): PublishInputs {
  return {
    immutableTags: readImmutableTags(read),
    smokeTest: readSmokeTest(read('smoke-test')),
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
