/** Prepares everything for a build, in parallel where possible. */
import { durationSince } from '../actions/duration.ts'
import type { FileCache } from '../actions/file-cache.ts'
import { formatPhases, timed } from '../actions/phases.ts'
import type { Runtime } from '../actions/runtime.ts'
import { engineArchitecture } from '../docker/engine.ts'
import { type Binfmt, flagNotice } from '../emulators/binfmt.ts'
import { surelyMissing } from '../emulators/emulation.ts'
import type { EmulatorImages } from '../emulators/emulator-image.ts'
import {
  emulatorRestorer,
  type Emulators,
  registerEmulators,
  resetEmulators,
  type RestoreEmulators,
} from '../emulators/register.ts'
import { architectureOf, type Platform } from '../plan/platform.ts'
import type { RegistryClient } from '../registry/client.ts'
import { checkCredentials } from '../registry/credentials.ts'
import { bootBuilder, type Booted, pinPlatforms } from './builder.ts'
import { checkDriver, type Demands } from './driver-limits.ts'
import { type Builder, emulate, emulatedHere, type Registered } from './emulate.ts'
import type { PrepareInputs } from './prepare-inputs.ts'
import { selectedBuilder } from './selection.ts'
import { type Boot, contextNames } from './node-options.ts'

/** A booted builder. */
export interface Prepared extends Builder {
  readonly restoreEmulators: RestoreEmulators
}

interface Collaborators extends Boot {
  readonly runtime: Boot['runtime'] & Pick<Runtime, 'notice'>
  readonly client: RegistryClient
  readonly binfmt: Binfmt
  /** Undefined if the runner has none. */
  readonly cache: FileCache | undefined
}

/**
 * Boots the builder, registers the emulators for `platforms`, and checks the credentials.
 *
 * @throws Error if the builder does not boot, a registry rejects the credentials, or an emulator can't be registered
 */
export async function prepare(
  collaborators: Collaborators,
  given: PrepareInputs,
  platforms: readonly Platform[],
  demands: Omit<Demands, 'severalPlatforms'>,
): Promise<Prepared> {
  const { client, docker, runtime, binfmt } = collaborators
  const inputs = { ...given, builder: given.builder ?? (await selectedBuilder(collaborators, given)) }
  const credentials = [...inputs.credentials, ...inputs.identities]
  const emulators = { source: emulatorImages(collaborators, inputs), binfmt }
  const [booted, early] = await allAtOnce(runtime, {
    builder: bootBuilder(collaborators, inputs),
    emulators: registerEarly(emulators, inputs, platforms),
    logins: credentials.length === 0 ? undefined : checkCredentials(client, credentials),
  })
  const { details } = booted
  if (details.driver === 'docker') {
    await checkDriver(docker, details.name, { ...demands, severalPlatforms: platforms.length > 1 })
  }
  const emulation = {
    qemu: inputs.qemu,
    emulators,
    asked: platforms,
    engine: collaborators.env['DOCKER_HOST'],
    away: contextNames(details.name, inputs),
    pins: booted.made !== undefined,
  }
  const builder = await emulate(emulation, details, early)
  const needed = emulatedHere(emulation, builder)
  noticeFlags(runtime, binfmt, needed)
  await pinPlatforms(collaborators, booted, builder, platforms)
  return { ...builder, restoreEmulators: emulatorRestorer(emulators, inputs.qemu === 'never' ? [] : needed) }
}

/** Emulators that another program has registered may lack flags. */
function noticeFlags({ notice }: Pick<Runtime, 'notice'>, binfmt: Binfmt, platforms: readonly Platform[]): void {
  for (const architecture of new Set(platforms.map(architectureOf))) {
    const text = flagNotice(binfmt, architecture)
    if (text !== undefined) notice(text)
  }
}

interface Preparations {
  readonly builder: Promise<Booted>
  readonly emulators: Promise<Registered>
  /** Undefined without credentials. */
  readonly logins: Promise<void> | undefined
}

/** Waits for everything even if something fails, so that nothing runs on after the error. Logs the durations. */
async function allAtOnce(
  runtime: Pick<Runtime, 'info' | 'debug' | 'phases'>,
  { builder, emulators, logins }: Preparations,
): Promise<[Booted, Registered]> {
  const started = performance.now()
  await Promise.allSettled([
    timed(runtime, 'builder', builder),
    timed(runtime, 'emulators', emulators),
    logins && timed(runtime, 'logins', logins),
  ])
  const results = await Promise.all([builder, emulators, logins])
  runtime.info(`ready after ${durationSince(started)}: ${formatPhases(runtime.phases)}`)
  return [results[0], results[1]]
}

/**
 * Registers emulators that are certainly needed while the builder boots. This is only known for a single node on the
 * engine, whose architecture docker reports. The others are registered after BuildKit has been asked.
 */
async function registerEarly(
  emulators: Emulators,
  inputs: PrepareInputs,
  platforms: readonly Platform[],
): Promise<Registered> {
  const { qemu, qemuPlatforms, qemuReset, builder, driver, nodes } = inputs
  const nothing = { needed: [], runs: [], refused: new Map<Platform, string>() }
  if (qemu === 'never') return nothing
  if (qemuReset) await resetEmulators(emulators)
  if (qemu === 'always') {
    const registered = await registerEmulators(emulators, qemuPlatforms.length > 0 ? qemuPlatforms : 'all')
    for (const [platform, why] of registered.refused) throw new Error(`qemu-platforms: ${platform}: ${why}`)
    return { ...nothing, ...registered }
  }
  const onEngine = driver === 'docker-container' && nodes.length === 1 && nodes[0]?.endpoint === undefined
  if (!onEngine || builder !== undefined || platforms.length === 0) return nothing
  const needed = surelyMissing(platforms, await engineArchitecture(emulators.source.docker), emulators.binfmt)
  return needed.length === 0 ? nothing : { needed, ...(await registerEmulators(emulators, needed)) }
}

function emulatorImages(
  { docker, runtime, cache, env, signal, retryPolicy }: Collaborators,
  { qemuImages, qemuCacheImage }: PrepareInputs,
): EmulatorImages {
  return { docker, runtime, images: qemuImages, cache: qemuCacheImage ? cache : undefined, env, signal, retryPolicy }
}
