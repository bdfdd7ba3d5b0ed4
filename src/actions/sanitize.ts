/** Text that is not ours (what a build or a container prints), made safe for the runner's log. */
import { stripVTControlCharacters } from 'node:util'

/**
 * One line without control characters and without `##[`, which the runner takes for a command wherever it stands in a
 * line. `::command::` counts only at the start of a line, so callers put their own mark before the text.
 */
export function sanitize(line: string): string {
  return stripVTControlCharacters(line).replace(control, '').replaceAll('##[', '##\u200b[')
}

const control = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/g
