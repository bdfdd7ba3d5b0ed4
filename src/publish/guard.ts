/** The guard of tags that must not move once they exist. */
import { globPattern } from '../plan/glob.ts'
import { tagNameOf, type TagDigests } from './tags.ts'

/**
 * @param patterns of tag names, with `*` and `?`
 * @param current what the tags point to now
 * @throws Error when a tag that matches a pattern exists and points elsewhere than to `digest`
 */
export function guardImmutableTags(patterns: readonly string[], current: TagDigests, digest: string): void {
  const immutable = new Set(immutableOf(patterns, [...current.keys()]))
  const taken = [...current].filter(
    ([reference, found]) => found !== undefined && found !== digest && immutable.has(reference),
  )
  if (taken.length === 0) return
  const list = taken.map(([reference, found]) => `${reference} (at ${found ?? ''})`).join(', ')
  throw new Error(
    `immutable-tags: ${list} exists already and would move to ${digest}; no tag was moved; ` +
      'publish under a new tag, or take it out of immutable-tags',
  )
}

/** The references whose tag matches a pattern. */
export function immutableOf(patterns: readonly string[], references: readonly string[]): readonly string[] {
  const matchers = patterns.map(globPattern)
  return references.filter((reference) => matchers.some((matcher) => matcher.test(tagNameOf(reference))))
}

/** A line for each pattern that guards none of these tags, as where it is misspelt. */
export function unmatchedPatterns(patterns: readonly string[], references: readonly string[]): readonly string[] {
  if (references.length === 0) return []
  const names = [...new Set(references.map(tagNameOf))].join(', ')
  return patterns
    .filter((pattern) => immutableOf([pattern], references).length === 0)
    .map((pattern) => `immutable-tags: '${pattern}' matches none of the tags ${names}`)
}
