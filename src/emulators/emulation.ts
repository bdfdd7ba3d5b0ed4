/** Emulators (QEMU user mode, registered in the kernel's binfmt_misc) for platforms that no node runs natively. */
import { existsSync } from 'node:fs'
import type { NodeDetails } from '../docker/buildx.ts'
import { DockerError } from '../docker/cli.ts'
import { architectureOf, type Platform } from '../plan/platform.ts'
import { type EmulatorImages, runEmulatorImage } from './image.ts'

export const qemuModes = ['auto', 'always', 'never'] as const
export type QemuMode = (typeof qemuModes)[number]

/** The registrations of the kernel that this process runs on, which is the engine's too where both are on one machine. */
export interface Binfmt {
  readonly mounted: () => boolean
  readonly registered: (architecture: string) => boolean
}

const binfmtMisc = '/proc/sys/fs/binfmt_misc'

export const kernelBinfmt: Binfmt = {
  mounted: () => existsSync(`${binfmtMisc}/register`),
  registered: (architecture) => existsSync(`${binfmtMisc}/${emulatorName(architecture)}`),
}

/** Architectures that a processor may run without emulation besides its own; only BuildKit can tell if this one does. */
const maybeNative: Readonly<Record<string, readonly string[]>> = {
  amd64: ['386'],
  arm64: ['arm'],
}

/** Those of `platforms` that are surely not native to the engine, and whose emulator is not registered. */
export function surelyMissing(
  platforms: readonly Platform[],
  engineArchitecture: string,
  registered: Binfmt['registered'],
): readonly Platform[] {
  return platforms.filter((platform) => {
    const arch = architectureOf(platform)
    return isLinux(platform) && !isMaybeNative(arch, engineArchitecture) && !registered(arch)
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

/** Registers emulators with the engine's kernel; one that is there already is left as it is. */
export async function registerEmulators(source: EmulatorImages, wanted: readonly Platform[] | 'all'): Promise<void> {
  const list = wanted === 'all' ? wanted : [...new Set(wanted.map(architectureOf))].join(',')
  await inKernel(source, `emulators for ${list} could not be registered`, ['--install', list])
}

/** Takes all emulators away, so that those of this step's image come in their place. */
export async function resetEmulators(source: EmulatorImages): Promise<void> {
  await inKernel(source, 'emulators could not be taken away', ['--uninstall', 'qemu-*'])
}

async function inKernel(source: EmulatorImages, failure: string, args: readonly string[]): Promise<void> {
  try {
    await runEmulatorImage(source, args)
  } catch (error) {
    if (!(error instanceof DockerError)) throw error
    throw new Error(
      `qemu: ${failure} with ${source.images.join(', ')}: ${error.message}; ` +
        'the engine must be able to pull one of these images (qemu-image) and to run privileged containers',
      { cause: error },
    )
  }
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
    `platforms: ${missing.join(', ')}: no node runs that, and none is on this machine, where emulators could be registered: ` +
      `install them on the machine of ${names}, for instance by docker run --privileged --rm ` +
      'tonistiigi/binfmt --install all, leave the platform out, or give a node that runs it (nodes)',
  )
}

/** The error for platforms that the builder does not list although their emulators were registered. */
export function vanished(missing: readonly Platform[], listed: readonly Platform[], binfmt: Binfmt): Error {
  const cause = binfmt.mounted()
    ? 'the engine may be rootless or on another machine, or the image given as qemu-image has no emulator for it'
    : `binfmt_misc is not mounted on this machine, so the registration vanished with its container; ` +
      `run: mount -t binfmt_misc binfmt_misc ${binfmtMisc}`
  return new Error(
    `platforms: the builder can't run ${missing.join(', ')} though emulators were registered (it runs ${listed.join(', ')}): ${cause}`,
  )
}

/** The name QEMU and binfmt_misc give the emulator of an architecture. */
function emulatorName(architecture: string): string {
  const names: Readonly<Record<string, string>> = {
    amd64: 'x86_64',
    '386': 'i386',
    arm64: 'aarch64',
    mips64le: 'mips64el',
    mipsle: 'mipsel',
    loong64: 'loongarch64',
  }
  return `qemu-${names[architecture] ?? architecture}`
}
