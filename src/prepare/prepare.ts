/** Everything a build needs before it can start, at once where nothing depends. */
import type { Runtime } from '../actions/runtime.ts'
import { type BuilderDetails, inspectBuilder } from '../docker/buildx.ts'
import type { Docker } from '../docker/cli.ts'
import { engineArchitecture } from '../docker/engine.ts'
import { architectureOf, parsePlatform, type Platform } from '../plan/platform.ts'
import { bootBuilder } from './builder.ts'
import {
  type Binfmt,
  isMaybeNative,
  missingPlatforms,
  registerEmulators,
  surelyMissing,
  vanished,
} from './emulation.ts'
import type { PrepareInputs } from './inputs.ts'

export interface Builder {
  readonly name: string
  readonly driver: string
  /** All that its nodes can build, native or emulated; the first node's default first. */
  readonly platforms: readonly Platform[]
  /** Those that run under QEMU. */
  readonly emulated: ReadonlySet<Platform>
}

export interface Collaborators {
  readonly docker: Docker
  readonly runtime: Pick<Runtime, 'state' | 'info'>
  readonly binfmt: Binfmt
  /** A private folder that post removes. */
  readonly scratch: string
}

/**
 * Boots the builder and registers the emulators that `platforms` need.
 *
 * @throws Error when a platform asked for can't be built on the builder in the end
 */
export async function prepare(
  { docker, runtime, binfmt, scratch }: Collaborators,
  inputs: PrepareInputs,
  platforms: readonly Platform[],
): Promise<Builder> {
  const [name, engine] = await Promise.all([
    bootBuilder(docker, runtime, inputs, scratch),
    registerEarly(docker, binfmt, inputs, platforms),
  ])
  const foreignToEngine = platforms.filter((platform) => !isMaybeNative(architectureOf(platform), engine))
  const builder = toBuilder(await inspectBuilder(docker, name), foreignToEngine)
  const missing = missingPlatforms(platforms, builder.platforms)
  if (missing.length === 0) return builder
  if (inputs.qemu === 'never') {
    throw new Error(
      `platforms: no node of the builder runs ${missing.join(', ')}, and qemu is 'never'; set qemu to 'auto' or leave them out`,
    )
  }
  await registerEmulators(docker, inputs.qemuImage, missing)
  const emulating = toBuilder(await inspectBuilder(docker, name), [...foreignToEngine, ...missing])
  const stillMissing = missingPlatforms(platforms, emulating.platforms)
  if (stillMissing.length > 0) throw vanished(stillMissing, emulating.platforms, binfmt)
  return emulating
}

/**
 * Registers, while the builder boots, what is sure to be needed; what is not sure waits until BuildKit can be asked.
 * Gives the engine's architecture.
 */
async function registerEarly(
  docker: Docker,
  binfmt: Binfmt,
  { qemu, qemuImage }: PrepareInputs,
  platforms: readonly Platform[],
): Promise<string> {
  const engine = await engineArchitecture(docker)
  if (qemu === 'always') await registerEmulators(docker, qemuImage, 'all')
  if (qemu === 'auto') {
    const missing = surelyMissing(platforms, engine, binfmt.registered)
    if (missing.length > 0) await registerEmulators(docker, qemuImage, missing)
  }
  return engine
}

function toBuilder({ name, driver, nodes }: BuilderDetails, emulated: readonly Platform[]): Builder {
  const failed = nodes.find((node) => node.error !== undefined)
  if (failed) throw new Error(`builder: its node ${failed.name} does not answer: ${failed.error ?? ''}`)
  const platforms = new Set(nodes.flatMap((node) => node.platforms.map(parsePlatform)))
  return { name, driver, platforms: [...platforms], emulated: new Set(emulated) }
}
