/** Steps that an emulator has failed, which look like failures of the program that ran in it. */
import { architectureOf, type Platform } from '../plan/platform.ts'

/** How a shell tells the signals that an emulated program dies of when its emulator goes wrong (128 + number). */
const signals: Readonly<Record<string, string>> = { 132: 'SIGILL', 134: 'SIGABRT', 139: 'SIGSEGV' }
const words = /qemu: uncaught target signal|qemu: unhandled CPU exception|Illegal instruction|Segmentation fault/

/**
 * Names the cause and the way out; empty when no emulator had a part in it.
 *
 * @param said what BuildKit and the step said of the failure
 * @param platform of the step
 */
export function crashHint(said: string, platform: Platform | undefined, emulated: ReadonlySet<Platform>): string {
  const signal = signals[/exit code: (\d+)/.exec(said)?.[1] ?? '']
  if (platform === undefined || !emulated.has(platform) || (signal === undefined && !words.test(said))) return ''
  return (
    `; the emulator of ${architectureOf(platform)} crashed${signal === undefined ? '' : ` (${signal})`}, not the build itself: ` +
    `build ${platform} on a runner of its own kind, or give another version of QEMU as qemu-image, with qemu-reset`
  )
}
