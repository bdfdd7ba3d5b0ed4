/**
 * Platforms as people write them, normalised to `os/arch[/variant]` in lower case.
 *
 * The normal form is that of containerd's platforms package, which BuildKit uses: `arm64` has no `v8`, `amd64` no `v1`,
 * `arm` always a variant. Two things differ there: `armel` is `arm/v5`, which is what Debian's port of that name
 * runs on, and words that containerd does not know (`x64`, `armv7l`, `arm64v8`…) are understood.
 */
import { closest } from 'fastest-levenshtein'

/** A normalised platform. Equal strings are equal platforms. */
export type Platform = string & { readonly __platform: never }

/** The fields of a platform in an image index or an image config (OCI image specification). */
export interface PlatformFields {
  readonly os: string
  readonly architecture: string
  readonly variant?: string | undefined
}

const operatingSystems = new Set([
  ...['linux', 'windows', 'darwin', 'freebsd', 'openbsd', 'netbsd', 'dragonfly', 'solaris', 'illumos', 'aix'],
  ...['android', 'ios', 'plan9', 'hurd', 'zos', 'js', 'nacl', 'wasip1', 'wasi'],
])

const architectures = new Set([
  ...['386', 'amd64', 'amd64p32', 'arm', 'armbe', 'arm64', 'arm64be', 'loong64', 'mips', 'mipsle', 'mips64'],
  ...['mips64le', 'mips64p32', 'mips64p32le', 'ppc', 'ppc64', 'ppc64le', 'riscv', 'riscv64', 's390', 's390x'],
  ...['sparc', 'sparc64', 'wasm'],
])

/** Other words for an architecture, with the variant that the word implies. */
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
  // The 32-bit state of ARMv8, which containerd writes arm with variant v8.
  aarch32: ['arm', 'v8'],
  mips64el: ['mips64le'],
  mipsel: ['mipsle'],
  ppc64el: ['ppc64le'],
  loongarch64: ['loong64'],
}

const osAliases: ReadonlyMap<string, string> = new Map([['macos', 'darwin']])

/**
 * Reads `arch`, `os/arch` or `os/arch/variant`; the system is `linux` where it is left out.
 *
 * @throws Error that names the word and the nearest known one
 */
export function parsePlatform(text: string): Platform {
  if (/\s/.test(text.trim()))
    throw new Error(`'${text}' is not a platform: it has a space in it; separate platforms by commas or newlines`)
  const words = text.trim().toLowerCase().split('/')
  const first = words[0] ?? ''
  const startsWithOs = words.length > 1 && !isArchitecture(first)
  const [os, arch, variant, ...rest] = startsWithOs ? words : ['linux', ...words]
  const system = osAliases.get(os ?? '') ?? os ?? ''
  if (!arch || rest.length > 0 || variant === '') {
    throw new Error(
      `'${text}' is not a platform: write os/arch or os/arch/variant, such as linux/arm64 or linux/arm/v7`,
    )
  }
  if (!operatingSystems.has(system)) throw unknown(text, 'operating system', system, operatingSystems)
  if (!isArchitecture(arch)) {
    throw unknown(text, 'architecture', arch, [...architectures, ...Object.keys(aliases)])
  }
  if (variant !== undefined && !/^v?\d+(\.\d+)?$/.test(variant)) {
    throw new Error(`'${text}' is not a platform: the variant '${variant}' is not of the form v7`)
  }
  const [realArch, impliedVariant] = aliases[arch] ?? [arch]
  if (variant !== undefined && impliedVariant !== undefined && withV(variant) !== impliedVariant) {
    throw new Error(`'${text}' is not a platform: ${arch} is ${realArch}/${impliedVariant}, so it can't be ${variant}`)
  }
  return normalise({ os: system, architecture: realArch, variant: variant ?? impliedVariant })
}

/** The normal form of fields that stand in an index or config; these are never aliases, so nothing is refused. */
export function normalise({ os, architecture, variant }: PlatformFields): Platform {
  const kept = normalVariant(architecture, variant ? withV(variant) : undefined)
  return [os, architecture, ...(kept ? [kept] : [])].join('/') as Platform
}

/** `arm` of `linux/arm/v7`. */
export function architectureOf(platform: Platform): string {
  return platform.split('/')[1] ?? ''
}

/**
 * Reads the input `platforms`.
 *
 * @throws Error for an unknown word, or for a platform that stands there twice, in whatever spelling
 */
export function parsePlatforms(words: readonly string[]): readonly Platform[] {
  const spelling = new Map<Platform, string>()
  for (const word of words) {
    const platform = inInput(() => parsePlatform(word))
    const earlier = spelling.get(platform)
    if (earlier !== undefined) {
      const both = earlier === word ? `'${word}'` : `'${earlier}' and '${word}'`
      throw new Error(`platforms: ${platform} is asked for twice (${both}); leave one out`)
    }
    spelling.set(platform, word)
  }
  return [...spelling.keys()]
}

function inInput<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new Error(`platforms: ${(error as Error).message}`, { cause: error })
  }
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
  const nearest = closest(word, [...known])
  return new Error(`'${text}' is not a platform: unknown ${what} '${word}'; did you mean '${nearest}'?`)
}
