/** Patterns for tags, and the protection of tags that must not move once they exist. */
import { globPattern } from '../plan/glob.ts'
import { formatTagReference, type TagReference } from '../plan/reference.ts'
import type { TagDigests } from './tags.ts'

/**
 * @param patterns patterns for tag names, with `*` and `?`
 * @param current current digests of the tags
 * @throws Error if a tag that matches a pattern points to another digest
 */
export function guardImmutableTags(patterns: readonly string[], current: TagDigests, digest: string): void {
  const immutable = new Set(matchingTags(patterns, [...current.keys()]))
  const taken = [...current].filter(
    ([reference, found]) => found !== undefined && found !== digest && immutable.has(reference),
  )
  if (taken.length === 0) return
  const list = taken.map(([reference, found]) => `${formatTagReference(reference)} (at ${found ?? ''})`).join(', ')
  throw new Error(
    `immutable-tags: ${list} already exists and would move to ${digest}. No tag was moved. ` +
      'Publish under a new tag, or set immutable-tags to patterns that do not match it',
  )
}

/** Returns the references whose tag matches a pattern. */
export function matchingTags(
  patterns: readonly string[],
  references: readonly TagReference[],
): readonly TagReference[] {
  const matchers = patterns.map(globPattern)
  return references.filter(({ tag }) => matchers.some((matcher) => matcher.test(tag)))
}

/**
 * Returns a notice for each pattern that matches no tag, since it may be misspelled.
 *
 * @param patterns patterns by input
 */
export function unmatchedPatterns(
  patterns: Readonly<Record<string, readonly string[]>>,
  references: readonly TagReference[],
): readonly string[] {
  if (references.length === 0) return []
  const names = [...new Set(references.map(({ tag }) => tag))].join(', ')
  return Object.entries(patterns).flatMap(([input, words]) =>
    words
      .filter((pattern) => matchingTags([pattern], references).length === 0)
      .map((pattern) => `${input}: "${pattern}" matches none of the tags ${names}`),
  )
}
