/** Builders that could not be made or booted: which input is to blame, as far as buildx and BuildKit tell. */
import { sanitize } from '../actions/sanitize.ts'
import { DockerError } from '../docker/cli.ts'
import { containerLog } from '../docker/engine.ts'
import type { Driver, PrepareInputs } from './prepare-inputs.ts'
import type { Boot } from './node-options.ts'

type Blame = readonly [input: string, remedy: string]

/** @returns the error to throw; after BuildKit's own log where its container has one */
export async function bootFailure(
  boot: Boot,
  inputs: PrepareInputs,
  builder: string,
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof DockerError)) return error
  const logs =
    inputs.driver === 'docker-container'
      ? await Promise.all(inputs.nodes.map((node, index) => showLog(boot, node.name ?? `${builder}${index}`)))
      : []
  // Of BuildKit that does not start buildx knows no more than that its container is restarted.
  const said = /^buildkitd: (.+)$/m.exec(logs.join('\n'))?.[1] ?? error.message
  const [input, remedy] = blame(said, inputs) ?? ['builder', bootRemedies[inputs.driver]]
  return new Error(`${input}: BuildKit did not boot: ${sanitize(said)}; ${remedy}`, { cause: error })
}

const bootRemedies: Readonly<Record<Driver, string>> = {
  'docker-container': 'check driver-opts and buildkitd-config, and that the engine can run privileged containers',
  docker: 'check that the engine runs',
  kubernetes: 'check the kubeconfig and its current context, and driver-opts',
  remote:
    'check endpoint, that BuildKit listens there, and its certificates (tls in nodes, or cacert, cert, key in driver-opts)',
}

function blame(said: string, { driver, nodes, buildkitdConfig }: PrepareInputs): Blame | undefined {
  const options = (holds: (option: string) => boolean): string =>
    ofNode(
      nodes.findIndex(({ driverOpts }) => driverOpts.some(holds)),
      'driver-opts',
    )
  const key = /invalid driver option (\S+)/.exec(said)?.[1]
  if (key !== undefined) {
    return [
      options((option) => option.startsWith(`${key}=`)),
      `check the spelling of '${key}' against the options of the ${driver} driver`,
    ]
  }
  if (/network \S+ not found/.test(said))
    return [options((option) => option.startsWith('network=')), 'name a network of the engine']
  if (/strconv\.\w+: parsing|invalid size:/.test(said))
    return [options(() => true), 'check the numbers and sizes in it']
  if (/flag provided but not defined|failed to parse buildkit flags|invalid value .* for flag/.test(said)) {
    const node = nodes.findIndex(({ buildkitdFlags }) => buildkitdFlags !== undefined)
    return [ofNode(node, 'buildkitd-flags'), 'give flags that buildkitd has, in matching quotes']
  }
  if (/failed to parse config|unknown snapshotter|toml: /.test(said) && buildkitdConfig) {
    return [buildkitdConfig.input, 'check the names, types and values of its keys']
  }
  const unreachable = nodes.findIndex(({ endpoint }) => endpoint !== undefined && said.includes(endpoint))
  if (unreachable >= 0 && driver === 'docker-container') {
    return [ofNode(unreachable, 'endpoint'), 'check that a Docker engine listens there and lets this runner in']
  }
  return undefined
}

/** The first node has inputs of its own; what is said of the others stands in `nodes`. */
function ofNode(index: number, input: string): string {
  return index > 0 ? `nodes, ${input}` : input
}

/** BuildKit says why it does not start only in its container's log, before a stack trace or all of its usage. */
async function showLog({ docker, runtime: { info } }: Boot, node: string): Promise<string> {
  const log = await containerLog(docker, `buildx_buildkit_${node}`, 400)
  if (!log) return ''
  info(`The last lines of BuildKit's container ${node}:`)
  for (const line of relevantLines(log.split('\n'))) info(`  ${sanitize(line)}`)
  return log
}

/** Of flags that it does not know buildkitd says so in a line, after all the help it has. */
function relevantLines(lines: readonly string[]): readonly string[] {
  const hasHelp = lines.some((line) => /^(?:USAGE|GLOBAL OPTIONS|OPTIONS):/.test(line))
  const said = lines.filter((line) => line.startsWith('buildkitd: '))
  return hasHelp && said.length > 0 ? [...new Set(said)] : lines.slice(-40)
}
