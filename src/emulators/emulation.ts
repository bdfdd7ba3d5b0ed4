/** Decides which platforms need emulators (QEMU user mode, registered in the kernel's binfmt_misc). */
import type { NodeDetails } from '../docker/buildx.ts'
import { says } from '../docker/messages.ts'
import { architectureOf, type Platform } from '../plan/platform.ts'
import { type Binfmt, isRegistered } from './binfmt.ts'

export const qemuModes = ['auto', 'always', 'never'] as const
export type QemuMode = (typeof qemuModes)[number]

/** Architectures that some processors run natively besides their own. Only BuildKit knows if this one does. */
const maybeNative: Readonly<Record<string, readonly string[]>> = {
  amd64: ['386'],
  arm64: ['arm'],
}

/** Returns the platforms that are certainly not native to the engine and have no registered emulator. */
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
 * Whether an emulator can add a platform to a builder. Not if it runs another variant of the architecture: an emulator would
 * then also run the machine's own programs.
 */
export function canBeEmulated(platform: Platform, listed: readonly Platform[]): boolean {
  const arch = architectureOf(platform)
  return isLinux(platform) && !listed.some((other) => isLinux(other) && architectureOf(other) === arch)
}

/** QEMU user mode only runs Linux programs. */
function isLinux(platform: Platform): boolean {
  return platform.startsWith('linux/')
}

/** Whether an engine of one architecture may run another one natively. */
export function isMaybeNative(architecture: string, engineArchitecture: string): boolean {
  return architecture === engineArchitecture || (maybeNative[engineArchitecture]?.includes(architecture) ?? false)
}

/** Returns the requested platforms that are not in a builder's list. */
export function missingPlatforms(asked: readonly Platform[], listed: readonly Platform[]): readonly Platform[] {
  return asked.filter((platform) => !listed.includes(platform) && !isOlderArm(platform, listed))
}

/** BuildKit does not list arm/v5, although everything that runs arm/v6 runs it (util/archutil of BuildKit v0.32). */
function isOlderArm(platform: Platform, listed: readonly Platform[]): boolean {
  return platform === 'linux/arm/v5' && listed.some((other) => other.startsWith('linux/arm/'))
}

/**
 * Whether a node can use emulators registered through the engine, since it is that engine or on the same machine. This is
 * assumed if the endpoint is the name of a context.
 */
export function isWithinReach(driver: string, endpoint: string, engine: string | undefined): boolean {
  if (driver === 'kubernetes') return false
  if (endpoint === engine) return true
  const [, scheme, host = ''] = /^([\w+.-]+):\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:]*)/.exec(endpoint) ?? []
  if (scheme === undefined || ['unix', 'npipe', 'fd', 'docker-container'].includes(scheme)) return true
  return scheme !== 'kube-pod' && /^(localhost|127\.[\d.]+|\[::1\])$/.test(host)
}

/** Returns the remedy for platforms whose emulators would have to be registered on other machines. */
export function outOfReach(driver: string, nodes: readonly NodeDetails[]): string {
  if (driver === 'kubernetes') {
    return (
      "The machines of the builder's pods lack its emulator. Set qemu.install=true in driver-opts to register emulators " +
      'there, or add a pool of nodes that run it (nodes)'
    )
  }
  const names = nodes.map(({ name, endpoint }) => `${name} (${endpoint})`).join(', ')
  return (
    `Emulators can't be registered from this machine on that of ${names}. Run docker run --privileged --rm ` +
    'tonistiigi/binfmt --install all there, or add a node that runs it (nodes)'
  )
}

/**
 * Returns the remedy for a failed step that runs on a platform that nothing can run; otherwise an empty text.
 *
 * @param said messages of BuildKit and output of the step
 * @param platform platform of the step, if it names one
 */
export function unrunnableHint(
  said: string,
  platform: Platform | undefined,
  unrunnable: ReadonlyMap<Platform, string>,
): string {
  if (!says(said, 'exec format error')) return ''
  const remedies = [...unrunnable].filter(([one]) => platform === undefined || one === platform)
  return remedies.map(([one, remedy]) => `. No node of the builder runs ${one}. ${remedy}`).join('')
}
