/** Sanitizes text from outside, such as the output of a build, for the runner's log. */
import { stripVTControlCharacters } from 'node:util'

/**
 * Removes control characters, and breaks up `##[`, which starts a workflow command anywhere in a line. `::command::` works
 * only at the start of a line, so callers put their own prefix before the text.
 */
export function sanitize(line: string): string {
  return stripVTControlCharacters(line).replace(control, '').replaceAll('##[', '##\u200b[')
}

const control = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/g
