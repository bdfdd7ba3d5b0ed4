/** Text from outside in Markdown. */

/** Markdown and HTML have no effect in a code span. A backtick or a blank line would end it, a pipe the cell of a table. */
export function codeSpan(text: string): string {
  return `\`${text.replaceAll('`', "'").replace(/\s+/g, ' ')}\``
}

/** The fence is longer than any run of backticks in the text, since such a run would end the block. */
export function codeBlock(text: string, language = 'text'): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, text, fence].join('\n')
}
