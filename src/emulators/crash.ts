/** Crashes of an emulator, which look like failures of the program. */
import { diagnose } from '../docker/diagnosis.ts'
import { architectureOf, type Platform } from '../plan/platform.ts'

/**
 * Returns the cause and the remedy, or an empty text if no emulator was involved.
 *
 * @param said messages of BuildKit and output of the step
 * @param platform platform of the step
 */
export function crashHint(said: string, platform: Platform | undefined, emulated: ReadonlySet<Platform>): string {
  const { crash } = diagnose(said)
  if (platform === undefined || !emulated.has(platform) || crash === undefined) return ''
  return (
    `. The emulator for ${architectureOf(platform)} crashed (${crash}), not the build itself. ` +
    `Build ${platform} on a native runner, or use another version of QEMU (qemu-image with qemu-reset)`
  )
}
