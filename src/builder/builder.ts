/** Uses an existing builder, or creates and boots one with all its nodes. */
import { readFile } from 'node:fs/promises'
import { sanitize } from '../actions/sanitize.ts'
import {
  bootAndInspect,
  type BuilderDetails,
  type CreateNode,
  createNode,
  inspectBuilder,
  useBuilder,
} from '../docker/buildx.ts'
import { diagnose, TransientError } from '../docker/diagnosis.ts'
import type { Docker } from '../docker/cli.ts'
import { currentContext } from '../docker/context.ts'
import { retry } from '../docker/retry.ts'
import type { Platform } from '../plan/platform.ts'
import { settleAll } from '../registry/settle.ts'
import { assignPlatforms } from './assignment.ts'
import { bootFailure, existingBootFailure, inspectFailure } from './boot-failure.ts'
import {
  isNotFound,
  joinBuilder,
  ownBuilderName,
  recordBuilder,
  recordReady,
  removeIfThere,
  removeRecorded,
  withBuilder,
} from './builder-records.ts'
import { withoutSecrets, writeBuildkitdConfig } from './buildkitd-config.ts'
import { checkSettings } from './existing-settings.ts'
import type { PrepareInputs } from './prepare-inputs.ts'
import { type Boot, contextName, contextNames, nodeOptions } from './node-options.ts'
import { saveSelection } from './selection.ts'

/** Time limit for another step that creates or removes the same builder. */
const lockLimit = 10 * 60_000

export interface Booted {
  readonly details: BuilderDetails
  /** Inputs of its nodes; undefined for an existing builder. */
  readonly made: readonly CreateNode[] | undefined
}

/** Boots the builder. */
export async function bootBuilder(boot: Boot, inputs: PrepareInputs): Promise<Booted> {
  const { env, runtime, signal } = boot
  if (inputs.use && inputs.cleanup) await saveSelection(boot)
  if (inputs.driver === 'docker') return { details: await engineBuilder(boot, inputs), made: undefined }
  if (inputs.builder === undefined) return await create(boot, ownBuilderName(env), inputs)
  const name = inputs.builder
  const onWait = (): void => {
    runtime.info(`builder ${name}: waiting for another step that creates or removes it`)
  }
  return await withBuilder(env, name, { limit: lockLimit, onWait, signal }, async () => {
    if ((await joinBuilder(boot, name)) === 'unfinished') await removeRecorded(boot, name)
    const existing = await find(boot, name)
    if (existing) return { details: await takeExisting(boot, inputs, existing), made: undefined }
    await removeRecorded(boot, name)
    return await create(boot, name, inputs)
  })
}

/** The builder of the docker driver is the engine itself, under the name of its context. */
async function engineBuilder(boot: Boot, inputs: PrepareInputs): Promise<BuilderDetails> {
  const { docker } = boot
  const given = inputs.builder ?? inputs.nodes[0]?.endpoint
  const name = given ?? (await currentContext(docker))
  const existing = await find(boot, name)
  if (existing) return await takeExisting(boot, inputs, existing)
  const input = inputs.builder !== undefined ? 'builder' : given !== undefined ? 'endpoint' : 'DOCKER_CONTEXT'
  throw new Error(
    `${input}: "${name}" does not exist, and the docker driver can't create builders. Remove ${input}, or set driver to docker-container`,
  )
}

async function takeExisting(boot: Boot, inputs: PrepareInputs, existing: BuilderDetails): Promise<BuilderDetails> {
  const { docker } = boot
  const { name, driver, nodes } = existing
  await checkSettings(boot.env, existing, inputs)
  if (inputs.use) await useBuilder(docker, name)
  if (nodes.every(({ status }) => status === 'running')) return existing
  try {
    return await bootWithRetries(boot, name, driver, () => bootNodes(docker, name))
  } catch (error) {
    throw await existingBootFailure(boot, existing, error)
  }
}

async function create(boot: Boot, name: string, inputs: PrepareInputs): Promise<Booted> {
  const { keepState, cleanup } = inputs
  const contexts = [...contextNames(name, inputs)]
  if (cleanup) await recordBuilder(boot, name, { named: inputs.builder !== undefined, keepState, contexts })
  try {
    const booted = await createAndBoot(boot, name, inputs)
    if (cleanup) await recordReady(boot, name)
    return booted
  } catch (error) {
    throw await bootFailure(boot, inputs, name, error)
  }
}

async function createAndBoot(boot: Boot, name: string, inputs: PrepareInputs): Promise<Booted> {
  const { docker, runtime, scratch } = boot
  const { driver, entitlements } = inputs
  const buildkitdConfig = await writeBuildkitdConfig(inputs.buildkitdConfig, inputs.registries, scratch)
  if (buildkitdConfig !== undefined) {
    runtime.debug(`buildkitd.toml:\n${withoutSecrets(await readFile(buildkitdConfig, 'utf8'))}`)
  }
  const nodes = await settleAll(
    inputs.nodes.map((node, index) =>
      nodeOptions(boot, driver, node, { context: contextName(name, index), buildkitdConfig, entitlements }),
    ),
  )
  let tried = 0
  const details = await bootWithRetries(boot, name, driver, async () => {
    // A later step would use an incomplete builder: a container without its buildkitd.toml, or missing nodes.
    if (tried++ > 0) await removeIfThere(docker, name, true)
    await createNodes(docker, name, inputs, nodes)
    if (driver !== 'kubernetes') return bootNodes(docker, name)
    const { bootPods, podLimit } = await import('./pods.ts')
    return bootPods(boot, name, inputs, () => bootNodes(docker, name, podLimit(inputs.nodes)))
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
async function bootNodes(docker: Docker, name: string, limit?: number): Promise<BuilderDetails> {
  const details = await bootAndInspect(docker, name, limit)
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

async function find(boot: Boot, name: string): Promise<BuilderDetails | undefined> {
  try {
    return await inspectBuilder(boot.docker, name)
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw inspectFailure(boot, name, error)
  }
}
