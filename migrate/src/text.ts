/** Changes of a text by offset, and the lines around an offset. */

export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Two removals may share the blank lines between them.
 *
 * @throws Error if other edits overlap
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  let [result, last] = ['', 0]
  for (const { start, end, text: replacement } of sorted) {
    if (start < last && replacement !== '') throw new Error('two changes overlap')
    result += text.slice(last, start) + replacement
    last = Math.max(last, end)
  }
  return result + text.slice(last)
}

export function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** The offset after the line break. A block scalar may end at the start of the line after it. */
export function lineEnd(text: string, offset: number): number {
  const content = text.slice(0, offset).trimEnd().length
  const end = text.indexOf('\n', content)
  return end < 0 ? text.length : end + 1
}

export function column(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

/** Where the lines above a line that match a pattern start. */
export function startAbove(text: string, offset: number, pattern: RegExp): number {
  let start = lineStart(text, offset)
  while (start > 0) {
    const above = lineStart(text, start - 1)
    if (!pattern.test(text.slice(above, start - 1))) break
    start = above
  }
  return start
}

const comment = /^[ \t]*#/
const blank = /^\s*$/
export const commentOrBlank = /^\s*(?:#|$)/

/** Removes lines with the comments directly above them, and the blank lines that separated them from others. */
export function removeLines(text: string, start: number, end: number): Edit {
  const first = startAbove(text, start, comment)
  const last = lineEnd(text, end)
  const separated = startAbove(text, first, blank)
  if (separated < first) return { start: separated, end: last, text: '' }
  const isFirst = text.slice(0, first).trimEnd().endsWith(':')
  const [blankAfter = ''] = /^(?:[ \t]*\r?\n)*/.exec(isFirst ? text.slice(last) : '') ?? []
  return { start: first, end: last + blankAfter.length, text: '' }
}
