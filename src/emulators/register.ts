/** Registers emulators in the kernel of the Docker engine. */
import { messageOf } from '../actions/errors.ts'
import { sanitize } from '../actions/sanitize.ts'
import { says } from '../docker/messages.ts'
import { architectureOf, type Platform } from '../plan/platform.ts'
import { type Binfmt, binfmtMisc, isRegistered } from './binfmt.ts'
import { missingPlatforms } from './emulation.ts'
import { type EmulatorImages, type ImageResult, isImageFailure, runEmulatorImage } from './emulator-image.ts'

export interface Emulators {
  readonly source: EmulatorImages
  readonly binfmt: Binfmt
}

export interface Registration {
  /** All platforms that the engine's kernel runs then. */
  readonly runs: readonly Platform[]
  /** Wanted platforms that it does not run, with the reason and the remedy. */
  readonly refused: ReadonlyMap<Platform, string>
}

/**
 * Registers the emulators that the image has. Existing registrations are not changed.
 *
 * @throws Error if the kernel runs a wanted platform only as long as the container existed
 */
export async function registerEmulators(
  { source, binfmt }: Emulators,
  wanted: readonly Platform[] | 'all',
): Promise<Registration> {
  const list = wanted === 'all' ? wanted : [...new Set(wanted.map(architectureOf))].join(',')
  const failure = `emulators for ${list} could not be registered`
  const platforms = wanted === 'all' ? [] : wanted
  const first = await inKernel(source, failure, ['--install', list])
  const missing = missingPlatforms(platforms, first.supported)
  const refused = new Map(missing.map((platform) => [platform, refusal(platform, first, source.images, binfmt)]))
  for (const [platform, why] of refused) source.runtime.info(`qemu: ${platform} can't be emulated: ${why}`)
  // If they are visible on this machine, they have outlived the container. Otherwise another container has to check.
  if (first.emulators.every((name) => binfmt.flags(name) !== undefined)) {
    return { runs: first.supported, refused }
  }
  const { supported } = await inKernel(source, failure, [])
  const gone = missingPlatforms(platforms, supported).filter((platform) => !refused.has(platform))
  if (gone.length > 0) throw vanished(gone, binfmt)
  return { runs: supported, refused }
}

/** Uninstalls all emulators, to replace them with those of this step's image. */
export async function resetEmulators({ source }: Emulators): Promise<void> {
  await inKernel(source, 'emulators could not be uninstalled', ['--uninstall', 'qemu-*'])
}

/**
 * Registers emulators again that another job has removed since the builder was prepared.
 *
 * @param said messages of the failed build
 * @returns whether emulators were removed, so that the build can be retried
 */
export type RestoreEmulators = (said: string) => Promise<boolean>

/** @param needed platforms of the build */
export function emulatorRestorer({ source, binfmt }: Emulators, needed: readonly Platform[]): RestoreEmulators {
  const isGone = (): boolean =>
    binfmt.mounted() && needed.some((platform) => !isRegistered(binfmt, architectureOf(platform)))
  return async (said) => {
    if (needed.length === 0 || !(isGone() || says(said, 'exec format error'))) return false
    try {
      // The engine may be on another machine, so ask its kernel.
      const { supported } = await runEmulatorImage(source, [])
      const removed = missingPlatforms(needed, supported)
      if (removed.length === 0) return false
      const { refused } = await registerEmulators({ source, binfmt }, removed)
      if (refused.size > 0) return false
      source.runtime.info(
        `qemu: another job removed the emulators for ${removed.join(', ')}. They are registered again`,
      )
      return true
    } catch (error) {
      source.runtime.info(`qemu: emulators could not be registered again: ${messageOf(error)}`)
      return false
    }
  }
}

async function inKernel(source: EmulatorImages, failure: string, args: readonly string[]): Promise<ImageResult> {
  try {
    return await runEmulatorImage(source, args)
  } catch (error) {
    if (!isImageFailure(error)) throw error
    throw new Error(
      `qemu: ${failure} with ${source.images.join(', ')}: ${sanitize(error.message)}. ` +
        'The engine must be able to pull one of these images (qemu-image) and to run privileged containers',
      { cause: error },
    )
  }
}

function refusal(platform: Platform, { said }: ImageResult, images: readonly string[], binfmt: Binfmt): string {
  const architecture = architectureOf(platform)
  const reason = said.split('\n').find((line) => line.startsWith(`installing: ${architecture} `))
  const remedy = isRegistered(binfmt, architecture)
    ? 'Set qemu-reset: true to replace the registered emulators'
    : 'Set qemu-image to an image with its emulator, or build it on a native runner'
  const why = reason === undefined ? 'the kernel does not run it after the installation' : sanitize(reason)
  return `${images.join(', ')}: ${why}. ${remedy}`
}

/** Returns the error for platforms whose emulators did not outlive the container that registered them. */
function vanished(gone: readonly Platform[], binfmt: Binfmt): Error {
  const cause = binfmt.mounted()
    ? 'the registrations vanished with their container. Mount binfmt_misc on the machine of the engine, or use an engine that is not rootless'
    : 'binfmt_misc is not mounted on this machine, so the registration vanished with its container. ' +
      `Run: mount -t binfmt_misc binfmt_misc ${binfmtMisc}`
  return new Error(`platforms: the kernel does not run ${gone.join(', ')} though emulators were registered: ${cause}`)
}
