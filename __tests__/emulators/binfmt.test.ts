import { expect, test } from '@jest/globals'
import { flagNotice, isRegistered, parseRegistration } from '../../src/emulators/binfmt.ts'
import { fakeBinfmt } from '../fakes/binfmt.ts'

const shown = 'enabled\ninterpreter /usr/bin/qemu-arm\nflags: POCF\noffset 0\nmagic 7f454c46\nmask ffffffff\n'

test.each([
  [shown, 'POCF'],
  [shown.replace('POCF', ''), ''],
  [shown.replace('enabled', 'disabled'), undefined],
])('the flags of a registration', (text, flags) => {
  expect(parseRegistration(text)).toBe(flags)
})

test.each([
  ['arm64', 'qemu-aarch64'],
  ['386', 'qemu-i386'],
  ['mips64le', 'qemu-mips64el'],
  ['riscv64', 'qemu-riscv64'],
])('%s is registered as %s', (architecture, name) => {
  expect(isRegistered(fakeBinfmt([name]).binfmt, architecture)).toBe(true)
  expect(isRegistered(fakeBinfmt().binfmt, architecture)).toBe(false)
})

test.each([
  ['POCF', undefined],
  [
    'OCF',
    'qemu: qemu-arm is registered on this machine without the flag P, so programs do not see the name they are called by ' +
      '(such as busybox). Set qemu-reset: true to register the emulators of qemu-image instead',
  ],
  [
    'OC',
    expect.stringMatching(/ the flag P, .* and without F, so it does not work in images that do not contain it\. Set/),
  ],
])('flags %s of the emulator of arm', (flags, notice) => {
  expect(flagNotice(fakeBinfmt([`qemu-arm ${flags}`]).binfmt, 'arm')).toEqual(notice)
  expect(flagNotice(fakeBinfmt().binfmt, 'arm')).toBeUndefined()
})
