/** Emulators (QEMU user mode, registered in the kernel's binfmt_misc) for platforms that no node runs natively. */
import type { NodeDetails } from '../docker/buildx.ts'
import { architectureOf, type Platform } from '../plan/platform.ts'
import { type Binfmt, isRegistered } from './binfmt.ts'

export const qemuModes = ['auto', 'always', 'never'] as const
export type QemuMode = (typeof qemuModes)[number]

/** Architectures that a processor may run without emulation besides its own; only BuildKit can tell if this one does. */
const maybeNative: Readonly<Record<string, readonly string[]>> = {
  amd64: ['386'],
  arm64: ['arm'],
}

/** Those of `platforms` that are surely not native to the engine, and whose emulator is not registered. */
export function surelyMissing(
  platforms: readonly Platform[],
  engineArchitecture: string,
  binfmt: Binfmt,
): readonly Platform[] {
  return platforms.filter((platform) => {
    const arch = architectureOf(platform)
    return isLinux(platform) && !isMaybeNative(arch, engineArchitecture) && !isRegistered(binfmt, arch)
  })
}

/**
 * Whether an emulator may make a builder run a platform that it does not list. For an architecture of which it runs another
 * variant there is none to register: that would put the machine's own programs under emulation.
 */
export function canBeEmulated(platform: Platform, listed: readonly Platform[]): boolean {
  const arch = architectureOf(platform)
  return isLinux(platform) && !listed.some((other) => isLinux(other) && architectureOf(other) === arch)
}

/** QEMU's user mode runs programs of Linux alone. */
function isLinux(platform: Platform): boolean {
  return platform.startsWith('linux/')
}

/** Whether an engine of one architecture may run another without emulation. */
export function isMaybeNative(architecture: string, engineArchitecture: string): boolean {
  return architecture === engineArchitecture || (maybeNative[engineArchitecture]?.includes(architecture) ?? false)
}

/** The platforms asked for that a builder can't run, as far as its list tells. */
export function missingPlatforms(asked: readonly Platform[], listed: readonly Platform[]): readonly Platform[] {
  return asked.filter((platform) => !listed.includes(platform) && !isOlderArm(platform, listed))
}

/** BuildKit lists no arm/v5, though whatever runs arm/v6 runs it (util/archutil of BuildKit v0.32). */
function isOlderArm(platform: Platform, listed: readonly Platform[]): boolean {
  return platform === 'linux/arm/v5' && listed.some((other) => other.startsWith('linux/arm/'))
}

/**
 * Whether emulators that are registered with docker's engine may serve a node: it is that engine, or on the same machine.
 * Where an endpoint is the name of a context nobody knows; then it is tried.
 */
export function isWithinReach(driver: string, endpoint: string, engine: string | undefined): boolean {
  if (driver === 'kubernetes') return false
  if (endpoint === engine) return true
  const [, scheme, host = ''] = /^([\w+.-]+):\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:]*)/.exec(endpoint) ?? []
  if (scheme === undefined || ['unix', 'npipe', 'fd', 'docker-container'].includes(scheme)) return true
  return scheme !== 'kube-pod' && /^(localhost|127\.[\d.]+|\[::1\])$/.test(host)
}

/** The error for platforms whose emulators would have to be registered on other machines. */
export function outOfReach(missing: readonly Platform[], nodes: readonly NodeDetails[]): Error {
  const names = nodes.map(({ name, endpoint }) => `${name} (${endpoint})`).join(', ')
  return new Error(
    `platforms: ${missing.join(', ')}: no node runs that, and its emulators can't be registered from this machine: ` +
      `install them on the machine of ${names}, for instance by docker run --privileged --rm ` +
      'tonistiigi/binfmt --install all, leave the platform out, or give a node that runs it (nodes)',
  )
}
