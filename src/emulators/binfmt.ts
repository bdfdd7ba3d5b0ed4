/** Emulators as the kernel of this machine has them registered. */
import { existsSync, readFileSync } from 'node:fs'

/** The registrations of the kernel that this process runs on, which is the engine's too where both are on one machine. */
export interface Binfmt {
  readonly mounted: () => boolean
  /** The flags of a registration that is enabled, such as `POCF`; undefined where there is none of that name. */
  readonly flags: (name: string) => string | undefined
}

export const binfmtMisc = '/proc/sys/fs/binfmt_misc'

export const kernelBinfmt: Binfmt = {
  mounted: () => existsSync(`${binfmtMisc}/register`),
  flags: (name) => {
    try {
      return parseRegistration(readFileSync(`${binfmtMisc}/${name}`, 'utf8'))
    } catch {
      // Another job may remove it at any time.
      return undefined
    }
  },
}

/** Reads the flags of what the kernel shows of a registration. */
export function parseRegistration(text: string): string | undefined {
  return text.startsWith('enabled\n') ? (/^flags: (\w*)$/m.exec(text)?.[1] ?? '') : undefined
}

/** Whether the emulator of an architecture is registered. */
export function isRegistered({ flags }: Binfmt, architecture: string): boolean {
  return flags(emulatorName(architecture)) !== undefined
}

/** What goes wrong under an emulator that was registered without a flag, and what to do; undefined where all is well. */
export function flagNotice({ flags }: Binfmt, architecture: string): string | undefined {
  const name = emulatorName(architecture)
  const found = flags(name)
  if (found === undefined) return undefined
  const lost = [
    ...(found.includes('P') ? [] : ['P, so programs do not see the name they are called by (busybox, for instance)']),
    ...(found.includes('F') ? [] : ['F, so it is missing in images that do not contain it']),
  ]
  if (lost.length === 0) return undefined
  return `qemu: ${name} is registered on this machine without the flag ${lost.join(' and without ')}. Set qemu-reset: true to register the emulators of qemu-image instead`
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
