/** Uses an existing builder, or creates and boots one with all its nodes. */
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { parseJson } from '../actions/json.ts'
import { sanitize } from '../actions/sanitize.ts'
import type { Runtime } from '../actions/runtime.ts'
import {
  type BuilderDetails,
  type CreateNode,
  createNode,
  inspectBuilder,
  removeBuilder,
  useBuilder,
} from '../docker/buildx.ts'
import { diagnose, TransientError } from '../docker/diagnosis.ts'
import { type Docker, DockerError } from '../docker/cli.ts'
import { currentContext, removeContexts } from '../docker/context.ts'
import { retry } from '../docker/retry.ts'
import type { Platform } from '../plan/platform.ts'
import { assignPlatforms } from './assignment.ts'
import { bootFailure, existingBootFailure } from './boot-failure.ts'
import { withoutSecrets, writeBuildkitdConfig } from './buildkitd-config.ts'
import type { PrepareInputs } from './prepare-inputs.ts'
import { type Boot, contextName, contextNames, inOwnFolder, nodeOptions } from './node-options.ts'
import { keptBuilderName, ownBuilderName } from './own-builders.ts'
import { saveSelection } from './selection.ts'

/** State for post. */
const states = { builder: 'builder', keepState: 'keep-state', contexts: 'contexts' } as const

export interface Booted {
  readonly details: BuilderDetails
  /** Inputs of its nodes; undefined for an existing builder. */
  readonly made: readonly CreateNode[] | undefined
}

/** Boots the builder. */
export async function bootBuilder(boot: Boot, inputs: PrepareInputs): Promise<Booted> {
  const { docker, runtime } = boot
  if (inputs.use && inputs.cleanup) await saveSelection(boot)
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
    if (!isTaken(error)) throw await bootFailure(boot, inputs, name, error)
    // Another step has created it in the meantime, and removes it.
    if (inputs.cleanup) runtime.state.write(states.builder, '')
    return { details: await takeExisting(boot, inputs, await inspectBuilder(docker, name)), made: undefined }
  }
}

async function takeExisting(boot: Boot, { use }: PrepareInputs, existing: BuilderDetails): Promise<BuilderDetails> {
  const { docker, runtime } = boot
  const { name, driver, nodes } = existing
  runtime.info(`builder ${name} exists. The other inputs for the builder are ignored`)
  if (use) await useBuilder(docker, name)
  if (nodes.every(({ status }) => status === 'running')) return existing
  try {
    return await bootWithRetries(boot, name, driver, () => bootNodes(docker, name))
  } catch (error) {
    throw await existingBootFailure(boot, existing, error)
  }
}

async function create(boot: Boot, name: string, inputs: PrepareInputs): Promise<Booted> {
  const { docker, runtime, scratch } = boot
  const { driver } = inputs
  const buildkitdConfig = await writeBuildkitdConfig(inputs.buildkitdConfig, inputs.registries, scratch)
  if (buildkitdConfig !== undefined) {
    runtime.debug(`buildkitd.toml:\n${withoutSecrets(await readFile(buildkitdConfig, 'utf8'))}`)
  }
  const nodes = await Promise.all(
    inputs.nodes.map((node, index) =>
      nodeOptions(boot, driver, node, { context: contextName(name, index), buildkitdConfig }),
    ),
  )
  let tried = 0
  const details = await bootWithRetries(boot, name, driver, async () => {
    // A later step would use an incomplete builder: a container without its buildkitd.toml, or missing nodes.
    if (tried++ > 0) await removeIfThere(docker, name, true)
    await createNodes(docker, name, inputs, nodes)
    return bootNodes(docker, name)
  })
  return { details, made: nodes }
}

/** Appends the nodes sequentially, since buildx locks its store. */
async function createNodes(
  docker: Docker,
  name: string,
  { driver, use }: PrepareInputs,
  nodes: readonly CreateNode[],
): Promise<void> {
  for (const [index, node] of nodes.entries()) {
    await createNode(docker, { name, driver }, node, { append: index > 0, use: use && index === 0 })
  }
}

/** Sets the platforms of each node of a new builder with several nodes. */
export async function pinPlatforms(
  { docker }: Boot,
  { made }: Booted,
  { name, driver, nodes }: BuilderDetails,
  platforms: readonly Platform[],
): Promise<void> {
  // The nodes of the kubernetes driver are pods, which buildx reports.
  if (!made || made.length < 2 || driver === 'kubernetes') return
  const assigned = assignPlatforms(nodes, platforms)
  for (const [index, node] of nodes.entries()) {
    const options = made[index]
    const fixed = assigned.get(node.name) ?? []
    if (!options || fixed.length === options.platforms.length) continue
    const fixedNode = { ...options, name: node.name, platforms: fixed }
    await createNode(docker, { name, driver }, fixedNode, { append: false, use: false })
  }
}

/** buildx does not fail if a BuildKit that another step is booting does not respond yet. */
async function bootNodes(docker: Docker, name: string): Promise<BuilderDetails> {
  const details = await inspectBuilder(docker, name, { bootstrap: true })
  checkNodes(details)
  return details
}

/** @throws Error for a node that does not respond */
export function checkNodes({ nodes }: BuilderDetails): void {
  const away = nodes.find(({ error }) => error !== undefined)
  if (!away) return
  const message = `builder: its node ${away.name} does not respond: ${sanitize(away.error ?? '')}`
  const { transient } = diagnose(away.error ?? '')
  throw transient ? new TransientError(message, transient) : new Error(message)
}

/** Retries, since a pull of the BuildKit image may fail. For a remote BuildKit, buildx itself waits 20 s. */
function bootWithRetries<T>(
  { runtime, signal, retryPolicy }: Boot,
  name: string,
  driver: string,
  operation: () => Promise<T>,
): Promise<T> {
  const retries = driver === 'remote' ? 0 : retryPolicy.retries
  return retry(`booting ${name}`, operation, {
    retryPolicy: { ...retryPolicy, retries, attemptTimeout: undefined },
    log: runtime.info,
    signal,
  })
}

/** Removes the builder that main created, unless buildx has removed it after a failure, and then its contexts. */
export async function removeOwnBuilder(
  docker: Docker,
  { state }: Pick<Runtime, 'state'>,
  env: Boot['env'],
): Promise<void> {
  const name = state.read(states.builder)
  if (!name) return
  await removeIfThere(docker, name, state.read(states.keepState) === 'true')
  const contexts = parseJson(v.array(v.string()), state.read(states.contexts) || '[]', 'saved state')
  if (contexts.length > 0) await removeContexts(inOwnFolder(docker, env), contexts)
}

async function removeIfThere(docker: Docker, name: string, keepState: boolean): Promise<void> {
  try {
    await removeBuilder(docker, name, { keepState })
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
}

/** The builder of the docker driver is the engine itself, under the name of its context. */
async function engineBuilder(docker: Docker, { builder, nodes }: PrepareInputs): Promise<string> {
  return builder ?? nodes[0]?.endpoint ?? (await currentContext(docker))
}

function noEngineBuilder(name: string): Error {
  return new Error(
    `builder: "${name}" does not exist, and the docker driver can't create builders. Remove builder, or set driver to docker-container`,
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

function isTaken(error: unknown): boolean {
  return error instanceof DockerError && /existing instance for .* but no append mode/.test(error.output)
}
