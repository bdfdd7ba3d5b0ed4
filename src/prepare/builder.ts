/** The builder: one that exists, or one that is made with all its nodes and booted. */
import { foreign } from '../actions/foreign.ts'
import type { Runtime } from '../actions/runtime.ts'
import {
  type BuilderDetails,
  type CreateNode,
  createNode,
  inspectBuilder,
  removeBuilder,
  useBuilder,
} from '../docker/buildx.ts'
import { type Docker, DockerError } from '../docker/cli.ts'
import { currentContext, removeContexts } from '../docker/context.ts'
import { containerLog } from '../docker/engine.ts'
import { defaultPatience, retry } from '../docker/retry.ts'
import type { Platform } from '../plan/platform.ts'
import { assignPlatforms } from './assignment.ts'
import { writeBuildkitdConfig } from './buildkitd-config.ts'
import type { PrepareInputs } from './inputs.ts'
import { type Boot, contextNames, inOwnFolder, nodeOptions } from './node-options.ts'
import { keptBuilderName, ownBuilderName } from './own-builders.ts'

/** What post undoes. */
const states = { builder: 'builder', keepState: 'keep-state', contexts: 'contexts' } as const

export interface Booted {
  readonly details: BuilderDetails
  /** As its nodes were made; undefined for a builder that existed. */
  readonly made: readonly CreateNode[] | undefined
}

/** Boots the builder that the inputs ask for. */
export async function bootBuilder(boot: Boot, inputs: PrepareInputs): Promise<Booted> {
  const { docker, runtime } = boot
  const wanted = inputs.driver === 'docker' ? await engineBuilder(docker, inputs) : inputs.builder
  if (wanted !== undefined) {
    const existing = await find(docker, wanted)
    if (existing) return { details: await takeExisting(boot, inputs, existing), made: undefined }
    if (inputs.driver === 'docker') throw noEngineBuilder(wanted)
  }
  const name = wanted ?? (inputs.cleanup ? ownBuilderName(boot.env, Date.now()) : keptBuilderName())
  if (inputs.cleanup) {
    runtime.state.write(states.builder, name)
    runtime.state.write(states.keepState, String(inputs.keepState))
    runtime.state.write(states.contexts, JSON.stringify(contextNames(name, inputs)))
  }
  try {
    return await create(boot, name, inputs)
  } catch (error) {
    throw await bootFailure(boot, inputs, name, error)
  }
}

async function takeExisting(boot: Boot, { use }: PrepareInputs, existing: BuilderDetails): Promise<BuilderDetails> {
  const { docker, runtime } = boot
  const { name, driver, nodes } = existing
  runtime.info(`builder ${name} exists and is used as it is, whatever the other inputs of the builder say`)
  if (use) await useBuilder(docker, name)
  return nodes.every(({ status }) => status === 'running') ? existing : await bootNodes(boot, name, driver)
}

/** Appended one after the other, since buildx locks its store; then booted all at once. */
async function create(boot: Boot, name: string, inputs: PrepareInputs): Promise<Booted> {
  const { docker, scratch } = boot
  const { driver, use } = inputs
  const config = await writeBuildkitdConfig(inputs.buildkitdConfig, inputs.registries, scratch)
  const nodes = await Promise.all(
    inputs.nodes.map((node, index) => nodeOptions(boot, name, inputs, node, index, config)),
  )
  for (const [index, node] of nodes.entries()) {
    await createNode(docker, name, driver, node, { append: index > 0, use: use && index === 0 })
  }
  return { details: await bootNodes(boot, name, driver), made: nodes }
}

/** Tells buildx which node builds which platform, where a builder that was made has several. */
export async function pinPlatforms(
  { docker }: Boot,
  { made }: Booted,
  { name, driver, nodes }: BuilderDetails,
  platforms: readonly Platform[],
): Promise<void> {
  // The nodes of kubernetes are its pods, which buildx tells by itself.
  if (!made || made.length < 2 || driver === 'kubernetes') return
  const assigned = assignPlatforms(nodes, platforms)
  for (const [index, node] of nodes.entries()) {
    const options = made[index]
    const fixed = assigned.get(node.name) ?? []
    if (!options || fixed.length === options.platforms.length) continue
    await createNode(
      docker,
      name,
      driver,
      { ...options, name: node.name, platforms: fixed },
      { append: false, use: false },
    )
  }
}

/** A pull of BuildKit's image may fail for a passing reason. For a remote BuildKit buildx itself waits 20 s. */
function bootNodes({ docker, runtime, signal }: Boot, name: string, driver: string): Promise<BuilderDetails> {
  const retries = driver === 'remote' ? 0 : defaultPatience.retries
  return retry(`booting ${name}`, () => inspectBuilder(docker, name, { bootstrap: true }), {
    patience: { ...defaultPatience, retries, attemptTimeout: undefined },
    log: runtime.info,
    signal,
  })
}

/** Removes the builder that main made, unless buildx has already removed what it could not make, then the contexts by which it was reached. */
export async function removeOwnBuilder(
  docker: Docker,
  { state }: Pick<Runtime, 'state'>,
  env: Boot['env'],
): Promise<void> {
  const name = state.read(states.builder)
  if (!name) return
  try {
    await removeBuilder(docker, name, { keepState: state.read(states.keepState) === 'true' })
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
  const contexts = JSON.parse(state.read(states.contexts) || '[]') as string[]
  if (contexts.length > 0) await removeContexts(inOwnFolder(docker, env), contexts)
}

/** The docker driver's builder is the engine itself, under the name of the context by which docker reaches it. */
async function engineBuilder(docker: Docker, { builder, nodes }: PrepareInputs): Promise<string> {
  return builder ?? nodes[0]?.endpoint ?? (await currentContext(docker))
}

function noEngineBuilder(name: string): Error {
  return new Error(
    `builder: the docker driver makes no builders, and there is none called '${name}'; leave builder out, or set driver to docker-container`,
  )
}

async function find(docker: Docker, name: string): Promise<BuilderDetails | undefined> {
  try {
    return await inspectBuilder(docker, name)
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DockerError && /no builder .* found/.test(error.output)
}

/** BuildKit says why it does not start only in its container's log. */
async function bootFailure(
  boot: Boot,
  { driver, nodes }: PrepareInputs,
  name: string,
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof DockerError)) return error
  if (driver === 'docker-container') {
    for (const [index, node] of nodes.entries()) await showLog(boot, node.name ?? `${name}${index}`)
  }
  return new Error(`builder: BuildKit did not boot: ${foreign(error.message)}; ${bootRemedies[driver]}`, {
    cause: error,
  })
}

const bootRemedies: Readonly<Record<PrepareInputs['driver'], string>> = {
  'docker-container': 'check driver-opts and buildkitd-config, and that the engine can run privileged containers',
  docker: 'check that the engine runs',
  kubernetes: 'check the kubeconfig and its current context, and driver-opts',
  remote:
    'check endpoint, that BuildKit listens there, and its certificates (tls in nodes, or cacert, cert, key in driver-opts)',
}

async function showLog({ docker, runtime: { info } }: Boot, node: string): Promise<void> {
  // BuildKit closes its message with a stack trace of some twenty lines.
  const log = await containerLog(docker, `buildx_buildkit_${node}`, 40)
  if (!log) return
  info(`The last lines of BuildKit's container ${node}:`)
  for (const line of log.split('\n')) info(`  ${foreign(line)}`)
}
