import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { architectureOf, normalise, parsePlatform, parsePlatforms } from '../../src/plan/platform.ts'

describe('parsePlatform', () => {
  const words: Readonly<Record<string, readonly string[]>> = {
    'linux/amd64': ['amd64', 'x86_64', 'x64', 'x86-64', 'linux/amd64', 'linux/amd64/v1', 'amd64/1', 'linux/x86_64'],
    'linux/amd64/v2': ['amd64/v2', 'linux/x86-64/2'],
    'linux/amd64/v3': ['linux/amd64/v3', 'linux/x64/v3'],
    'linux/arm64': ['arm64', 'aarch64', 'arm64v8', 'armv8l', 'linux/arm64/v8', 'linux/arm64/8', 'aarch64/v8.0'],
    'linux/arm64/v9': ['linux/arm64/v9', 'linux/arm64/9.0'],
    'linux/arm/v7': ['arm', 'arm32', 'arm32v7', 'armv7', 'armv7l', 'armhf', 'linux/arm', 'linux/arm/v7', 'arm/7'],
    'linux/arm/v6': ['arm32v6', 'armv6', 'armv6l', 'linux/arm/v6', 'arm/6', 'armv6l/v6'],
    'linux/arm/v5': ['arm32v5', 'armv5', 'armv5l', 'armel', 'linux/arm/v5', 'arm/5'],
    'linux/arm/v8': ['aarch32', 'linux/arm/v8'],
    'linux/386': ['x86', '386', 'i386', 'i486', 'i586', 'i686', 'linux/i386'],
    'linux/riscv64': ['riscv64', 'linux/riscv64'],
    'linux/ppc64le': ['ppc64le', 'ppc64el', 'linux/ppc64le'],
    'linux/s390x': ['s390x'],
    'linux/mips64le': ['mips64le', 'mips64el'],
    'linux/mipsle': ['mipsle', 'mipsel'],
    'linux/loong64': ['loong64', 'loongarch64'],
    'windows/amd64': ['windows/amd64', 'Windows/x86_64'],
    'darwin/arm64': ['macos/arm64', 'darwin/aarch64'],
  }
  const table = Object.entries(words).flatMap(([platform, spellings]) => spellings.map((word) => [word, platform]))

  test.each(table)('%s is %s', (word, platform) => {
    expect(parsePlatform(word)).toBe(platform)
    expect(parsePlatform(` ${word.toUpperCase()}\n`)).toBe(platform)
  })

  test.each([
    ['linux/amd46', "'linux/amd46' is not a platform: unknown architecture 'amd46'; did you mean 'amd64'?"],
    ['aarch46', "'aarch46' is not a platform: unknown architecture 'aarch46'; did you mean 'aarch64'?"],
    ['lunix/amd64', "'lunix/amd64' is not a platform: unknown operating system 'lunix'; did you mean 'linux'?"],
    ['linux', "'linux' is not a platform: unknown architecture 'linux'; did you mean 'mips'?"],
    ['armhf/v6', "'armhf/v6' is not a platform: armhf is arm/v7, so it can't be v6"],
    ['linux/arm/seven', "'linux/arm/seven' is not a platform: the variant 'seven' is not of the form v7"],
    [
      'linux/arm/',
      "'linux/arm/' is not a platform: write os/arch or os/arch/variant, such as linux/arm64 or linux/arm/v7",
    ],
    ['linux/arm/v7/x', /write os\/arch or os\/arch\/variant/],
    ['/', /write os\/arch/],
    ['', /write os\/arch/],
    ['constructor/amd64', /unknown operating system 'constructor'/],
    ['__proto__/amd64', /unknown operating system '__proto__'/],
    ['linux/constructor', /unknown architecture 'constructor'/],
  ])('%p is refused with the remedy', (word, message) => {
    expect(() => parsePlatform(word)).toThrow(message)
  })

  const anyPlatform = fc
    .tuple(
      fc.constantFrom('linux/', 'windows/', 'macos/', 'FreeBSD/', ''),
      fc.constantFrom(...table.map(([, platform = '']) => platform.split('/')[1] ?? ''), 'x86_64', 'aarch64', 'mips'),
      fc.constantFrom('', '/v1', '/v2', '/v3', '/5', '/v6', '/7', '/v8', '/8.0', '/v9', '/9.0'),
    )
    .map((parts) => parts.join(''))

  test('the normal form of any platform is its own normal form', () => {
    fc.assert(
      fc.property(anyPlatform, (word) => {
        const platform = parsePlatform(word)
        expect(parsePlatform(platform)).toBe(platform)
        const [os = '', architecture = '', variant] = platform.split('/')
        expect(normalise({ os, architecture, variant })).toBe(platform)
        expect(architectureOf(platform)).toBe(architecture)
      }),
    )
  })

  test('any text is a platform or an error that quotes it', () => {
    const fragments = fc.constantFrom('linux', 'arm', '/', 'v7', 'constructor', '__proto__', 'toString', 'AMD64', ' ')
    const text = fc.oneof(
      fc.string(),
      fc.array(fragments, { maxLength: 5 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (word) => {
        let message: string | undefined
        try {
          const platform = parsePlatform(word)
          expect(parsePlatform(platform)).toBe(platform)
        } catch (error) {
          message = (error as Error).message
        }
        if (message !== undefined) expect(message.startsWith(`'${word}' is not a platform: `)).toBe(true)
      }),
    )
  })
})

describe('normalise', () => {
  test('a platform of a registry that nobody knows stays as it is', () => {
    expect(normalise({ os: 'unknown', architecture: 'unknown' })).toBe('unknown/unknown')
  })

  test('an image config of 32-bit ARM may leave the variant out', () => {
    expect(normalise({ os: 'linux', architecture: 'arm' })).toBe('linux/arm/v7')
  })
})

describe('parsePlatforms', () => {
  test('keeps the order asked for', () => {
    expect(parsePlatforms(['armhf', 'x86_64', 'linux/arm64'])).toEqual(['linux/arm/v7', 'linux/amd64', 'linux/arm64'])
  })

  test('nothing is asked for', () => {
    expect(parsePlatforms([])).toEqual([])
  })

  test('a platform twice in different spelling', () => {
    expect(() => parsePlatforms(['amd64', 'arm64', 'linux/x86_64'])).toThrow(
      "platforms: linux/amd64 is asked for twice ('amd64' and 'linux/x86_64'); leave one out",
    )
  })

  test('a platform twice in the same spelling', () => {
    expect(() => parsePlatforms(['arm64', 'arm64'])).toThrow(
      "platforms: linux/arm64 is asked for twice ('arm64'); leave one out",
    )
  })

  test('an unknown word names the input', () => {
    expect(() => parsePlatforms(['linux/amd46'])).toThrow(/^platforms: 'linux\/amd46' is not a platform: /)
  })
})
