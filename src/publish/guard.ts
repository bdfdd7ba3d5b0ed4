/** Patterns for tags, and the protection of tags that must not move once they exist. */
import { globPattern } from '../plan/glob.ts'
import { formatTagReference, type TagReference } from '../plan/reference.ts'
import type { Move } from './release-state.ts'

/**
 * @param patterns patterns for tag names, with `*` and `?`
 * @throws Error if a tag that matches a pattern points to another digest
 */
export function guardImmutableTags(patterns: readonly string[], moves: readonly Move[]): void {
  const immutable = new Set(
    matchingTags(
      patterns,
      moves.map(({ reference }) => reference),
    ),
  )
  const taken = moves.filter(({ reference, from, to }) => from !== undefined && from !== to && immutable.has(reference))
  if (taken.length === 0) return
  const list = taken.map(({ reference, from }) => `${formatTagReference(reference)} (at ${from ?? ''})`).join(', ')
  const digests = [...new Set(taken.map(({ to }) => to))].join(', ')
  throw new Error(
    `immutable-tags: ${list} already exists and would move to ${digests}. No tag was moved. ` +
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
