import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { architectureOf, normalize, parsePlatform, parsePlatforms } from '../../src/plan/platform.ts'

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

  test.each(table)('normalizes %s to %s', (word, platform) => {
    expect(parsePlatform(word)).toBe(platform)
    expect(parsePlatform(` ${word.toUpperCase()}\n`)).toBe(platform)
  })

  test.each([
    ['linux/amd46', 'unknown platform "linux/amd46": unknown architecture "amd46". Did you mean "amd64"?'],
    ['aarch46', 'unknown platform "aarch46": unknown architecture "aarch46". Did you mean "aarch64"?'],
    ['lunix/amd64', 'unknown platform "lunix/amd64": unknown operating system "lunix". Did you mean "linux"?'],
    [
      'linux',
      'unknown platform "linux": unknown architecture "linux". Use os/arch or os/arch/variant, such as linux/arm64',
    ],
    ['linux/foo', 'unknown platform "linux/foo": unknown architecture "foo". Use os/arch or os/arch/variant, such as'],
    ['armhf/v6', 'invalid platform "armhf/v6": armhf is arm/v7 and can\'t be v6'],
    ['linux/arm/seven', 'invalid platform "linux/arm/seven": "seven" is not a variant such as v7'],
    [
      'linux/arm/',
      'invalid platform "linux/arm/". Use os/arch or os/arch/variant, such as linux/arm64 or linux/arm/v7',
    ],
    ['linux/arm/v7/x', /Use os\/arch or os\/arch\/variant/],
    ['/', /Use os\/arch/],
    ['', /Use os\/arch/],
    ['constructor/amd64', /unknown operating system "constructor"/],
    ['__proto__/amd64', /unknown operating system "__proto__"/],
    ['linux/constructor', /unknown architecture "constructor"/],
  ])('rejects %p with the remedy', (word, message) => {
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
        expect(normalize({ os, architecture, variant })).toBe(platform)
        expect(architectureOf(platform)).toBe(architecture)
      }),
    )
  })

  test('parses any text or throws an error that quotes it', () => {
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
        if (message !== undefined) expect(message).toContain(`platform "${word}"`)
      }),
    )
  })
})

describe('normalize', () => {
  test('leaves an unknown platform unchanged', () => {
    expect(normalize({ os: 'unknown', architecture: 'unknown' })).toBe('unknown/unknown')
  })

  test('adds the default variant of 32-bit ARM', () => {
    expect(normalize({ os: 'linux', architecture: 'arm' })).toBe('linux/arm/v7')
  })
})

describe('parsePlatforms', () => {
  test('keeps the order', () => {
    expect(parsePlatforms(['armhf', 'x86_64', 'linux/arm64'])).toEqual(['linux/arm/v7', 'linux/amd64', 'linux/arm64'])
  })

  test('accepts an empty list', () => {
    expect(parsePlatforms([])).toEqual([])
  })

  test('rejects a duplicate under an alias', () => {
    expect(() => parsePlatforms(['amd64', 'arm64', 'linux/x86_64'])).toThrow(
      'platforms: linux/amd64 is repeated ("amd64" and "linux/x86_64"). Remove one of them',
    )
  })

  test('rejects a duplicate', () => {
    expect(() => parsePlatforms(['arm64', 'arm64'])).toThrow(
      'platforms: linux/arm64 is repeated ("arm64"). Remove one of them',
    )
  })

  test('names the input in the error for an unknown platform', () => {
    expect(() => parsePlatforms(['linux/amd46'])).toThrow(/^platforms: unknown platform "linux\/amd46": /)
  })
})
