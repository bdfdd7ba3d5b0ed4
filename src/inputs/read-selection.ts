/** Inputs that are a boolean or a list. */
import { distance } from 'fastest-levenshtein'
import { type ReadInput, readList } from './forms.ts'

/**
 * `all` for true, nothing for false or an empty input, or else the list.
 *
 * @param use what the list may contain, for errors
 */
export function readSelection(read: ReadInput, name: string, use: string): readonly string[] | 'all' {
  const words = readList(read, name)
  const [only = ''] = words.length === 1 ? words : []
  if (/^true$/i.test(only)) return 'all'
  if (/^false$/i.test(only)) return []
  const meant = words.find((word) => isNearlyBoolean(word.toLowerCase()))
  if (meant !== undefined) throw new Error(`${name}: "${meant}" looks like a misspelled boolean. ${use}`)
  return words
}

/** Whether the word is a boolean of another language, or differs from true or false by one letter or their order. */
function isNearlyBoolean(word: string): boolean {
  const letters = (text: string): string => Array.from(text).sort().join('')
  const near = (boolean: string): boolean => distance(word, boolean) <= 1 || letters(word) === letters(boolean)
  return /^(?:yes|no|on|off|y|n)$/.test(word) || ['true', 'false'].some(near)
}
