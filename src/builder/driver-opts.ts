/** Options of a driver, `KEY=VALUE` each. */

/** One option an item. */
export type DriverOption = string

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

/** Proxies that this process has, for a BuildKit that pulls for itself; what the user sets goes before. */
export function proxyOptions(
  env: Readonly<Record<string, string | undefined>>,
  own: readonly DriverOption[],
): readonly DriverOption[] {
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()])
  return names.flatMap((name) => {
    const value = env[name]
    return value && !own.some((option) => option.startsWith(`env.${name}=`)) ? [`env.${name}=${value}`] : []
  })
}
