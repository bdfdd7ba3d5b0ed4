/** Driver options, `KEY=VALUE`. */
import type { DriverOption } from '../builder/prepare-inputs.ts'

/** The key of an option: `network=`, `env.HTTP_PROXY=`. */
const key = /^[a-zA-Z][\w.-]*=/

/**
 * Returns the options in a line. A comma separates two options if a key follows it. Other commas belong to the value, as
 * in `env.NO_PROXY=a,b`. A quoted line is a single option.
 *
 * @throws the result of `fault` for a line without a key
 */
export function splitOptions(
  line: string,
  quoted: boolean,
  fault: (message: string) => Error,
): readonly DriverOption[] {
  if (!key.test(line)) throw fault('this is not an option. Use KEY=VALUE')
  return quoted ? [line] : line.split(/,(?=[a-zA-Z][\w.-]*=)/)
}
