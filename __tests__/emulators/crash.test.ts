import { expect, test } from '@jest/globals'
import { parsePlatform } from '../../src/plan/platform.ts'
import { crashHint } from '../../src/emulators/crash.ts'

const [amd64, arm64] = [parsePlatform('amd64'), parsePlatform('arm64')]
const emulated = new Set([arm64])

test.each([
  [
    'exit code: 139',
    arm64,
    /^\. The emulator for arm64 crashed \(SIGSEGV\), not the build itself\. Build linux\/arm64 on/,
  ],
  ['exit code: 132', arm64, /crashed \(SIGILL\)/],
  [
    'exit code: 2\nqemu: uncaught target signal 11 (Segmentation fault)',
    arm64,
    /emulator for arm64 crashed \(SIGSEGV\), not/,
  ],
  ['exit code: 139', amd64, /^$/],
  ['exit code: 139', undefined, /^$/],
  ['exit code: 2\nmake: *** error', arm64, /^$/],
])('%j on %s', (said, platform, hint) => {
  expect(crashHint(said, platform, emulated)).toMatch(hint)
})
