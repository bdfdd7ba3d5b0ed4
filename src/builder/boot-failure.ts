/** Finds the input and the remedy for a builder that could not be created or booted. */
import { sanitize } from '../actions/sanitize.ts'
import { type BuilderDetails, inspectBuilder } from '../docker/buildx.ts'
import { type Docker, DockerError, NoResponse } from '../docker/cli.ts'
import { diagnose, type InputError, TransientError } from '../docker/diagnosis.ts'
import { containerLog } from '../docker/engine.ts'
import type { Driver, PrepareInputs } from './prepare-inputs.ts'
import type { Boot } from './node-options.ts'

type Fault = Pick<InputError, 'input' | 'remedy'>

/** Logs the end of BuildKit's own log, if any, and returns the error to throw. */
export async function bootFailure(
  boot: Boot,
  inputs: PrepareInputs,
  builder: string,
  error: unknown,
): Promise<unknown> {
  if (!isBootError(error)) return error
  const names = inputs.nodes.map((node, index) => node.name ?? `${builder}${index}`)
  const said = await reason(boot, { name: builder, driver: inputs.driver, nodes: names }, error)
  const fault = inputError(said, inputs) ?? engineFault(said, boot.env)
  const { input, remedy } = fault ?? { input: 'builder', remedy: bootRemedies[inputs.driver] }
  return new Error(`${input}: BuildKit did not boot: ${sanitize(said)}. ${remedy}`, { cause: error })
}

/** The same for a builder that exists, for which the inputs do not count. */
export async function existingBootFailure(
  boot: Boot,
  { name, driver, nodes }: BuilderDetails,
  error: unknown,
): Promise<unknown> {
  if (!isBootError(error)) return error
  const names = nodes.map((node) => node.name)
  const said = sanitize(await reason(boot, { name, driver, nodes: names }, error))
  const { input, remedy } = engineFault(said, boot.env) ?? {
    input: 'builder',
    remedy: `Check it with docker buildx inspect --bootstrap ${name}, or remove builder to create a new one`,
  }
  return new Error(`${input}: ${name} exists but did not boot: ${said}. ${remedy}`, { cause: error })
}

/** The same for a builder that can't be inspected. */
export function inspectFailure({ env }: Pick<Boot, 'env'>, builder: string, error: unknown): unknown {
  if (!isBootError(error)) return error
  const said = sanitize(error.message)
  const { input, remedy } = engineFault(said, env) ?? {
    input: 'builder',
    remedy: `Check it with docker buildx inspect ${builder}`,
  }
  return new Error(`${input}: ${builder} could not be inspected: ${said}. ${remedy}`, { cause: error })
}

function isBootError(error: unknown): error is Error {
  return error instanceof DockerError || error instanceof NoResponse || error instanceof TransientError
}

/** The environment variable that decides which engine docker uses, if it does not respond. */
function engineFault(said: string, env: Boot['env']): Fault | undefined {
  if (diagnose(said, 'engine').inputError === undefined) return undefined
  const variable = ['DOCKER_HOST', 'DOCKER_CONTEXT'].find((name) => env[name])
  return variable === undefined
    ? {
        input: 'builder',
        remedy: 'Start the Docker engine, or set DOCKER_HOST, DOCKER_CONTEXT or endpoint to one that runs',
      }
    : { input: variable, remedy: `Set the environment variable ${variable} to an engine that runs, or unset it` }
}

interface FailedBuilder {
  readonly name: string
  readonly driver: string
  /** Names. */
  readonly nodes: readonly string[]
}

/** buildx only knows that the container restarts, so the reason comes from BuildKit's log. */
async function reason(boot: Boot, { name, driver, nodes }: FailedBuilder, error: Error): Promise<string> {
  if (driver === 'remote') return [...(await inactiveNodes(boot.docker, name)), error.message].join(': ')
  const logs = driver === 'docker-container' ? await Promise.all(nodes.map((node) => showLog(boot, node))) : []
  return /^buildkitd: (.+)$/m.exec(logs.join('\n'))?.[1] ?? error.message
}

/** Nodes that do not run. buildx only says that BuildKit gave no answer in time, and not which one. */
export async function inactiveNodes(docker: Docker, builder: string): Promise<readonly string[]> {
  const { nodes } = await inspectBuilder(docker, builder).catch(() => ({ nodes: [] }))
  return nodes
    .filter(({ status }) => status !== 'running')
    .map(({ name, endpoint }) => (endpoint === '' ? name : `${name} (${endpoint})`))
}

const bootRemedies: Readonly<Record<Driver, string>> = {
  'docker-container': 'Check driver-opts and buildkitd-config, and that the engine can run privileged containers',
  docker: 'Check that the engine runs',
  kubernetes: 'Check the kubeconfig and its current context, and driver-opts',
  remote:
    'Check endpoint, that BuildKit listens there, and its certificates (tls in nodes, or cacert, cert, key in driver-opts)',
}

export function inputError(said: string, { nodes, buildkitdConfig, driver }: PrepareInputs): Fault | undefined {
  const fault = diagnose(said, 'boot').inputError
  switch (fault?.input) {
    case 'driver-opts': {
      const [, key = /network \S+ not found/.test(said) ? 'network' : ''] =
        /invalid driver option (\S+)/.exec(said) ?? []
      const isGiven = (option: string): boolean => key === '' || option.startsWith(`${key}=`)
      return {
        ...fault,
        input: ofNode(
          nodes.findIndex(({ driverOpts }) => driverOpts.some(isGiven)),
          fault.input,
        ),
      }
    }
    case 'buildkitd-flags':
      return {
        ...fault,
        input: ofNode(
          nodes.findIndex(({ buildkitdFlags }) => buildkitdFlags !== undefined),
          fault.input,
        ),
      }
    case 'buildkitd-config':
      if (buildkitdConfig) return { ...fault, input: buildkitdConfig.input }
      break
    case undefined:
  }
  // Go prints an address without its scheme.
  const address = (endpoint: string): string => endpoint.replace(/^\w+:\/\//, '')
  const away = nodes.findIndex(({ endpoint }) => endpoint !== undefined && said.includes(address(endpoint)))
  if (away < 0) return undefined
  return { input: ofNode(away, 'endpoint'), remedy: endpointRemedies[driver] ?? bootRemedies[driver] }
}

const endpointRemedies: Partial<Readonly<Record<Driver, string>>> = {
  'docker-container': 'Check that a Docker engine listens there, and that it accepts this runner',
}

/** The first node has its own inputs. The others are in `nodes`. */
export function ofNode(index: number, input: string): string {
  return index > 0 ? `nodes, ${input}` : input
}

/** BuildKit prints the reason only to the container's log, before a stack trace or its usage. */
async function showLog({ docker, runtime: { info } }: Boot, node: string): Promise<string> {
  const log = await containerLog(docker, `buildx_buildkit_${node}`, 400)
  if (!log) return ''
  info(`The last lines of BuildKit's container ${node}:`)
  for (const line of relevantLines(log.split('\n'))) info(`  ${line}`)
  return log
}

/** For unknown flags, buildkitd prints the error after its usage. */
function relevantLines(lines: readonly string[]): readonly string[] {
  const hasHelp = lines.some((line) => /^(?:USAGE|GLOBAL OPTIONS|OPTIONS):/.test(line))
  const said = lines.filter((line) => line.startsWith('buildkitd: '))
  return hasHelp && said.length > 0 ? [...new Set(said)] : lines.slice(-40)
}
