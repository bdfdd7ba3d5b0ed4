/**
 * Parses platforms and normalizes them to `os/arch[/variant]` in lower case.
 *
 * The normal form is that of containerd's platforms package, which BuildKit uses: `arm64` has no `v8`, `amd64` no `v1`,
 * and `arm` always has a variant. There are two differences: `armel` is `arm/v5`, as in Debian's port of that name, and
 * aliases that containerd does not know (`x64`, `armv7l`, `arm64v8`, …) are accepted.
 */
import { inContext } from '../actions/errors.ts'
import { nearestWord } from './attributes.ts'

/** A normalized platform. Equal strings are equal platforms. */
export type Platform = string & { readonly __platform: never }

/** The fields of a platform in an image index or an image config (OCI image specification). */
interface PlatformFields {
  readonly os: string
  readonly architecture: string
  readonly variant?: string | undefined
}

const operatingSystems = words(`linux windows darwin freebsd openbsd netbsd dragonfly solaris illumos aix
  android ios plan9 hurd zos js nacl wasip1 wasi`)

const architectures = words(`386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le
  mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm`)

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

/** Aliases of architectures, with the variant that they imply. */
const aliases: Readonly<Record<string, readonly [arch: string, variant?: string]>> = {
  x86_64: ['amd64'],
  'x86-64': ['amd64'],
  x64: ['amd64'],
  x86: ['386'],
  i386: ['386'],
  i486: ['386'],
  i586: ['386'],
  i686: ['386'],
  aarch64: ['arm64'],
  arm64v8: ['arm64'],
  armv8l: ['arm64'],
  arm32: ['arm', 'v7'],
  arm32v7: ['arm', 'v7'],
  armv7: ['arm', 'v7'],
  armv7l: ['arm', 'v7'],
  armhf: ['arm', 'v7'],
  arm32v6: ['arm', 'v6'],
  armv6: ['arm', 'v6'],
  armv6l: ['arm', 'v6'],
  arm32v5: ['arm', 'v5'],
  armv5: ['arm', 'v5'],
  armv5l: ['arm', 'v5'],
  armel: ['arm', 'v5'],
  // The 32-bit execution state of ARMv8, which is arm with variant v8 in containerd.
  aarch32: ['arm', 'v8'],
  mips64el: ['mips64le'],
  mipsel: ['mipsle'],
  ppc64el: ['ppc64le'],
  loongarch64: ['loong64'],
}

const osAliases: ReadonlyMap<string, string> = new Map([['macos', 'darwin']])

const form = 'Use os/arch or os/arch/variant, such as linux/arm64 or linux/arm/v7'

/**
 * Parses `arch`, `os/arch` or `os/arch/variant`. The default for `os` is `linux`.
 *
 * @throws Error with the nearest known word
 */
export function parsePlatform(text: string): Platform {
  if (/\s/.test(text.trim()))
    throw new Error(`invalid platform "${text}": it contains a space. Separate platforms with commas or newlines`)
  const words = text.trim().toLowerCase().split('/')
  const first = words[0] ?? ''
  const startsWithOs = words.length > 1 && !isArchitecture(first)
  const [os, arch, variant, ...rest] = startsWithOs ? words : ['linux', ...words]
  const system = osAliases.get(os ?? '') ?? os ?? ''
  if (!arch || rest.length > 0 || variant === '') {
    throw new Error(`invalid platform "${text}". ${form}`)
  }
  if (!operatingSystems.has(system)) throw unknown(text, 'operating system', system, operatingSystems)
  if (!isArchitecture(arch)) {
    throw unknown(text, 'architecture', arch, [...architectures, ...Object.keys(aliases)])
  }
  if (variant !== undefined && !/^v?\d+(\.\d+)?$/.test(variant)) {
    throw new Error(`invalid platform "${text}": "${variant}" is not a variant such as v7`)
  }
  const [realArch, impliedVariant] = aliases[arch] ?? [arch]
  if (variant !== undefined && impliedVariant !== undefined && withV(variant) !== impliedVariant) {
    throw new Error(`invalid platform "${text}": ${arch} is ${realArch}/${impliedVariant} and can't be ${variant}`)
  }
  return normalize({ os: system, architecture: realArch, variant: variant ?? impliedVariant })
}

/** Normalizes a platform from an index or config. These are never aliases, so nothing is rejected. */
export function normalize({ os, architecture, variant }: PlatformFields): Platform {
  const kept = normalVariant(architecture, variant ? withV(variant) : undefined)
  return [os, architecture, ...(kept ? [kept] : [])].join('/') as Platform
}

/** Splits a normalized platform. */
export function fieldsOf(platform: string): PlatformFields {
  const [os = '', architecture = '', variant] = platform.split('/')
  return { os, architecture, ...(variant !== undefined && { variant }) }
}

/** Returns `arm` for `linux/arm/v7`. */
export function architectureOf(platform: Platform): string {
  return fieldsOf(platform).architecture
}

/**
 * Parses the input `platforms`.
 *
 * @throws Error for an unknown platform, or for a duplicate, also under an alias
 */
export function parsePlatforms(words: readonly string[]): readonly Platform[] {
  const spelling = new Map<Platform, string>()
  for (const word of words) {
    const platform = inContext('platforms', () => parsePlatform(word))
    const earlier = spelling.get(platform)
    if (earlier !== undefined) {
      const both = earlier === word ? `"${word}"` : `"${earlier}" and "${word}"`
      throw new Error(`platforms: ${platform} is repeated (${both}). Remove one of them`)
    }
    spelling.set(platform, word)
  }
  return [...spelling.keys()]
}

function normalVariant(arch: string, variant: string | undefined): string | undefined {
  switch (arch) {
    case 'amd64':
      return variant === 'v1' ? undefined : variant
    case 'arm64':
      if (variant === 'v8' || variant === 'v8.0') return undefined
      return variant === 'v9.0' ? 'v9' : variant
    case 'arm':
      return variant ?? 'v7'
    default:
      return variant
  }
}

function withV(variant: string): string {
  return variant.startsWith('v') ? variant : `v${variant}`
}

function isArchitecture(word: string): boolean {
  return architectures.has(word) || Object.hasOwn(aliases, word)
}

function unknown(text: string, what: string, word: string, known: Iterable<string>): Error {
  const nearest = nearestWord(word, [...known])
  const remedy = nearest === undefined ? form : `Did you mean "${nearest}"?`
  return new Error(`unknown platform "${text}": unknown ${what} "${word}". ${remedy}`)
}
