/** Registers emulators in the kernel of the Docker engine. */
import { messageOf } from '../actions/errors.ts'
import { sanitize } from '../actions/sanitize.ts'
import { architectureOf, type Platform } from '../plan/platform.ts'
import { type Binfmt, binfmtMisc, isRegistered } from './binfmt.ts'
import { missingPlatforms } from './emulation.ts'
import { type EmulatorImages, type ImageResult, isImageFailure, runEmulatorImage } from './emulator-image.ts'

export interface Emulators {
  readonly source: EmulatorImages
  readonly binfmt: Binfmt
}

/**
 * Registers emulators. Existing registrations are not changed. Returns all platforms that the engine's kernel runs then.
 *
 * @throws Error if it does not run a requested platform, or only as long as the container existed
 */
export async function registerEmulators(
  { source, binfmt }: Emulators,
  wanted: readonly Platform[] | 'all',
): Promise<readonly Platform[]> {
  const list = wanted === 'all' ? wanted : [...new Set(wanted.map(architectureOf))].join(',')
  const failure = `emulators for ${list} could not be registered`
  const platforms = wanted === 'all' ? [] : wanted
  const first = await inKernel(source, failure, ['--install', list])
  const refused = missingPlatforms(platforms, first.supported)
  if (refused.length > 0) throw notEmulated(refused, first, source.images, binfmt)
  // If they are visible on this machine, they have outlived the container. Otherwise another container has to check.
  if (first.emulators.every((name) => binfmt.flags(name) !== undefined)) return first.supported
  const { supported } = await inKernel(source, failure, [])
  const gone = missingPlatforms(platforms, supported)
  if (gone.length > 0) throw vanished(gone, binfmt)
  return supported
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
    if (needed.length === 0 || !(isGone() || /exec format error/i.test(said))) return false
    try {
      // The engine may be on another machine, so ask its kernel.
      const { supported } = await runEmulatorImage(source, [])
      const removed = missingPlatforms(needed, supported)
      if (removed.length === 0) return false
      await registerEmulators({ source, binfmt }, removed)
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

function notEmulated(
  refused: readonly Platform[],
  { said }: ImageResult,
  images: readonly string[],
  binfmt: Binfmt,
): Error {
  const architectures = new Set(refused.map(architectureOf))
  const reasons = said.split('\n').filter((line) => {
    const [, architecture = ''] = /^installing: (\S+) /.exec(line) ?? []
    return architectures.has(architecture)
  })
  const remedy = [...architectures].some((architecture) => isRegistered(binfmt, architecture))
    ? 'Set qemu-reset: true to replace the registered emulators'
    : 'Remove the platform, build it on a native runner, or set qemu-image to an image with its emulator'
  return new Error(
    `qemu-image: ${images.join(', ')}: no emulator for ${refused.join(', ')}: ` +
      `${reasons.length > 0 ? sanitize(reasons.join('; ')) : 'the kernel does not run it after the installation'}. ${remedy}`,
  )
}

/** Returns the error for platforms whose emulators did not outlive the container that registered them. */
function vanished(gone: readonly Platform[], binfmt: Binfmt): Error {
  const cause = binfmt.mounted()
    ? 'the registrations vanished with their container. Mount binfmt_misc on the machine of the engine, or use an engine that is not rootless'
    : 'binfmt_misc is not mounted on this machine, so the registration vanished with its container. ' +
      `Run: mount -t binfmt_misc binfmt_misc ${binfmtMisc}`
  return new Error(`platforms: the kernel does not run ${gone.join(', ')} though emulators were registered: ${cause}`)
}
