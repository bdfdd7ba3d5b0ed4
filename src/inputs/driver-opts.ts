/** Options of a driver, `KEY=VALUE` each. */
import type { DriverOption } from '../builder/prepare-inputs.ts'

/** What a key of an option looks like, at the start of an item: `network=`, `env.HTTP_PROXY=`. */
const key = /^[a-zA-Z][\w.-]*=/

/**
 * The options of a line. A comma parts two where a key follows it; other commas belong to the value, as in
 * `env.NO_PROXY=a,b`. A line that is quoted as a whole is one option, whatever stands in it.
 *
 * @throws what `fault` makes of a line without a key
 */
export function splitOptions(
  line: string,
  quoted: boolean,
  fault: (message: string) => Error,
): readonly DriverOption[] {
  if (!key.test(line)) throw fault(`'${line}' is no option; write KEY=VALUE`)
  return quoted ? [line] : line.split(/,(?=[a-zA-Z][\w.-]*=)/)
}
