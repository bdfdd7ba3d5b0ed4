/** The emulators that are registered in the kernel of this machine. */
import { existsSync, readFileSync } from 'node:fs'

/** The registrations in this process's kernel, which is also the engine's kernel if both are on one machine. */
export interface Binfmt {
  readonly mounted: () => boolean
  /** Flags of an enabled registration, such as `POCF`; undefined if there is none. */
  readonly flags: (name: string) => string | undefined
}

export const binfmtMisc = '/proc/sys/fs/binfmt_misc'

export const kernelBinfmt: Binfmt = {
  mounted: () => existsSync(`${binfmtMisc}/register`),
  flags: (name) => {
    try {
      return parseRegistration(readFileSync(`${binfmtMisc}/${name}`, 'utf8'))
    } catch {
      // Another job may have removed it.
      return undefined
    }
  },
}

/** Parses the flags in the kernel's description of a registration. */
export function parseRegistration(text: string): string | undefined {
  return text.startsWith('enabled\n') ? (/^flags: (\w*)$/m.exec(text)?.[1] ?? '') : undefined
}

/** Whether the emulator of an architecture is registered. */
export function isRegistered({ flags }: Binfmt, architecture: string): boolean {
  return flags(emulatorName(architecture)) !== undefined
}

/** Returns a warning about missing flags of a registration, if any. */
export function flagNotice({ flags }: Binfmt, architecture: string): string | undefined {
  const name = emulatorName(architecture)
  const found = flags(name)
  if (found === undefined) return undefined
  const lost = [
    ...(found.includes('P') ? [] : ['P, so programs do not see the name they are called by (such as busybox)']),
    ...(found.includes('F') ? [] : ['F, so it does not work in images that do not contain it']),
  ]
  if (lost.length === 0) return undefined
  return `qemu: ${name} is registered on this machine without the flag ${lost.join(' and without ')}. Set qemu-reset: true to register the emulators of qemu-image instead`
}

/** Returns the name of the emulator for an architecture in binfmt_misc. */
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
