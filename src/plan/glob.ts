/** Patterns with `*` (any number of characters) and `?` (one character). */
export function globPattern(pattern: string): RegExp {
  const source = RegExp.escape(pattern).replaceAll('\\*', '.*').replaceAll('\\?', '.')
  return new RegExp(`^${source}$`)
}
