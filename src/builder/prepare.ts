/** Everything a build needs before it can start, at once where nothing depends. */
import type { FileCache } from '../actions/file-cache.ts'
import { sanitizedLog, type Runtime } from '../actions/runtime.ts'
import { type BuilderDetails, inspectBuilder, type NodeDetails } from '../docker/buildx.ts'
import { engineArchitecture } from '../docker/engine.ts'
import { architectureOf, parsePlatform, type Platform } from '../plan/platform.ts'
import { bootBuilder, type Booted, checkNodes, pinPlatforms } from './builder.ts'
import { type Boot, contextNames } from './node-options.ts'
import { checkDriver, type Demands } from './driver-limits.ts'
import { checkCredentials } from '../registry/credentials.ts'
import {
  type Binfmt,
  isMaybeNative,
  canBeEmulated,
  isWithinReach,
  missingPlatforms,
  outOfReach,
  registerEmulators,
  resetEmulators,
  surelyMissing,
  vanished,
} from '../emulators/emulation.ts'
import type { EmulatorImages } from '../emulators/image.ts'
import type { PrepareInputs } from './prepare-inputs.ts'

export interface Builder {
  readonly name: string
  readonly driver: string
  readonly nodes: readonly NodeDetails[]
  /** All that its nodes can build, native or emulated; the first node's default first. */
  readonly platforms: readonly Platform[]
  /** Those that run under QEMU. */
  readonly emulated: ReadonlySet<Platform>
}

export interface Collaborators extends Boot {
  readonly binfmt: Binfmt
  /** Undefined where the runner offers none. */
  readonly cache: FileCache | undefined
}

/**
 * Boots the builder, registers the emulators that `platforms` need, and tries the credentials.
 *
 * @throws Error when a platform asked for can't be built on the builder in the end
 */
export async function prepare(
  collaborators: Collaborators,
  inputs: PrepareInputs,
  platforms: readonly Platform[],
  demands: Omit<Demands, 'severalPlatforms'>,
): Promise<Builder> {
  const { runtime, signal, retryPolicy } = collaborators
  const { credentials, registries } = inputs
  const log = sanitizedLog(runtime)
  const [booted, early] = await allAtOnce(runtime, {
    builder: bootBuilder(collaborators, inputs),
    emulators: registerEarly(collaborators, inputs, platforms),
    logins:
      credentials.length === 0 ? undefined : checkCredentials(credentials, registries, { retryPolicy, log, signal }),
  })
  if (booted.details.driver === 'docker') {
    await checkDriver(collaborators.docker, booted.details.name, { ...demands, severalPlatforms: platforms.length > 1 })
  }
  const builder = await emulate(collaborators, inputs, platforms, early, booted.details)
  await pinPlatforms(collaborators, booted, builder, platforms)
  return builder
}

/** Sees to it that the builder runs every platform asked for, by further emulators where it takes some. */
async function emulate(
  collaborators: Collaborators,
  inputs: PrepareInputs,
  platforms: readonly Platform[],
  early: readonly Platform[],
  booted: BuilderDetails,
): Promise<Builder> {
  const { docker, binfmt, env } = collaborators
  const builder = toBuilder(booted, platforms, early, binfmt)
  if (missingPlatforms(platforms, builder.platforms).length === 0) return builder
  // Emulators that were registered while it booted may show now.
  const again = toBuilder(await inspectBuilder(docker, builder.name), platforms, early, binfmt)
  const missing = missingPlatforms(platforms, again.platforms)
  if (missing.length === 0) return again
  if (inputs.qemu === 'never') {
    throw new Error(
      `platforms: no node of the builder runs ${missing.join(', ')}, and qemu is 'never'; set qemu to 'auto' or leave them out`,
    )
  }
  const impossible = missing.filter((platform) => !canBeEmulated(platform, again.platforms))
  if (impossible.length > 0) {
    throw new Error(
      `platforms: no node of the builder runs ${impossible.join(', ')}, and no emulator can help; ` +
        'leave them out, or give a node that runs them (nodes)',
    )
  }
  const away = contextNames(booted.name, inputs)
  const within = ({ endpoint }: NodeDetails): boolean =>
    isWithinReach(again.driver, endpoint, env['DOCKER_HOST']) && !away.includes(endpoint)
  if (!again.nodes.some(within)) throw outOfReach(missing, again.nodes)
  await registerEmulators(emulatorImages(collaborators, inputs), missing)
  const registered = [...early, ...missing]
  const emulating = toBuilder(await inspectBuilder(docker, builder.name), platforms, registered, binfmt)
  const stillMissing = missingPlatforms(platforms, emulating.platforms)
  if (stillMissing.length > 0) throw vanished(stillMissing, emulating.platforms, binfmt)
  return emulating
}

interface Preparations {
  readonly builder: Promise<Booted>
  readonly emulators: Promise<readonly Platform[]>
  /** Undefined where there are no credentials. */
  readonly logins: Promise<void> | undefined
}

/** Waits for all, also when one fails, so that nothing goes on behind the error; says what took how long. */
async function allAtOnce(
  { info }: Pick<Runtime, 'info'>,
  { builder, emulators, logins }: Preparations,
): Promise<[Booted, readonly Platform[]]> {
  const started = performance.now()
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(2)} s`
  const told: string[] = []
  const timed = async (what: string, work: Promise<unknown>): Promise<void> => {
    await work
    told.push(`${what} ${seconds()}`)
  }
  await Promise.allSettled([
    timed('builder', builder),
    timed('emulators', emulators),
    logins && timed('logins', logins),
  ])
  const results = await Promise.all([builder, emulators, logins])
  info(`ready after ${seconds()}: ${told.sort().join(', ')}`)
  return [results[0], results[1]]
}

/**
 * Registers, while the builder boots, what is sure to be needed: that is only known of a single node on the engine whose
 * architecture docker tells. The rest waits until BuildKit can be asked. Gives the platforms it was needed for.
 */
async function registerEarly(
  collaborators: Collaborators,
  inputs: PrepareInputs,
  platforms: readonly Platform[],
): Promise<readonly Platform[]> {
  const { qemu, qemuPlatforms, qemuReset, builder, driver, nodes } = inputs
  if (qemu === 'never') return []
  const source = emulatorImages(collaborators, inputs)
  if (qemuReset) await resetEmulators(source)
  if (qemu === 'always') await registerEmulators(source, qemuPlatforms.length > 0 ? qemuPlatforms : 'all')
  const onEngine = driver === 'docker-container' && nodes.length === 1 && nodes[0]?.endpoint === undefined
  if (qemu === 'always' || !onEngine || builder !== undefined || platforms.length === 0) return []
  const { docker, binfmt } = collaborators
  const missing = surelyMissing(platforms, await engineArchitecture(docker), binfmt.registered)
  if (missing.length > 0) await registerEmulators(source, missing)
  return missing
}

function emulatorImages(
  { docker, runtime, cache, env, signal, retryPolicy }: Collaborators,
  { qemuImages, qemuCacheImage }: PrepareInputs,
): EmulatorImages {
  return { docker, runtime, images: qemuImages, cache: qemuCacheImage ? cache : undefined, env, signal, retryPolicy }
}

function toBuilder(
  details: BuilderDetails,
  asked: readonly Platform[],
  registered: readonly Platform[],
  binfmt: Binfmt,
): Builder {
  checkNodes(details)
  const { name, driver, nodes } = details
  const platforms = [...new Set(nodes.flatMap((node) => node.platforms.map(parsePlatform)))]
  const native = (platform: Platform): boolean =>
    !registered.includes(platform) && nodes.some((node) => isNative(platform, node, binfmt))
  return { name, driver, nodes, platforms, emulated: new Set(asked.filter((platform) => !native(platform))) }
}

/** What is fixed by hand is taken to be native there. */
function isNative(platform: Platform, { platforms, fixed }: NodeDetails, { registered }: Binfmt): boolean {
  if (fixed.length > 0) return fixed.map(parsePlatform).includes(platform)
  const [own] = platforms
  if (own === undefined) return false
  const [architecture, native] = [architectureOf(platform), architectureOf(parsePlatform(own))]
  return architecture === native || (isMaybeNative(architecture, native) && !registered(architecture))
}
