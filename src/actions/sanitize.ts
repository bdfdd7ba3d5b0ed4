/** Makes text from outside, such as the output of a build, safe for the runner's log. */
import { stripVTControlCharacters } from 'node:util'

/** Text of any number of lines, of which none is a workflow command. The runtime sanitizes all that it logs. */
export function sanitizeLines(text: string): string {
  // Nearly all lines of a long build log are harmless.
  if (!suspicious.test(text)) return text
  return text
    .split('\n')
    .map((line) => sanitize(line).replace(commandStart, '\u200b$&'))
    .join('\n')
}

/** The runner ignores white space before `::command::`. Not across lines, which takes long for many empty ones. */
const commandStart = /^\s*::/
/** Lines without these need no processing, which keeps a million lines fast. */
export const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|##\[/
const suspicious = new RegExp(`${unsafe.source}|^[^\\S\\n]*::`, 'm')

/**
 * One line without control characters. Breaks up `##[`, which starts a workflow command anywhere in a line; the start of a
 * line, where `::command::` works, is left to whoever knows what comes before the text.
 */
export function sanitize(line: string): string {
  return stripVTControlCharacters(line).replace(control, '').replaceAll('##[', '##\u200b[')
}

const control = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/g
