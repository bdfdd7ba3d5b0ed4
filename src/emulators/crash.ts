/** Steps that an emulator has failed, which look like failures of the program that ran in it. */
import { diagnose } from '../docker/diagnosis.ts'
import { architectureOf, type Platform } from '../plan/platform.ts'

/**
 * Names the cause and the way out; empty when no emulator had a part in it.
 *
 * @param said what BuildKit and the step said of the failure
 * @param platform of the step
 */
export function crashHint(said: string, platform: Platform | undefined, emulated: ReadonlySet<Platform>): string {
  const { crash } = diagnose(said)
  if (platform === undefined || !emulated.has(platform) || crash === undefined) return ''
  return (
    `; the emulator of ${architectureOf(platform)} crashed (${crash}), not the build itself: ` +
    `build ${platform} on a runner of its own kind, or give another version of QEMU as qemu-image, with qemu-reset`
  )
}
