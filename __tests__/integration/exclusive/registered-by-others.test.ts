/** Emulators that somebody else has registered with this machine's kernel. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { setting } from '../../../script/settings.ts'
import { succeeds } from '../../servers/assertions.ts'
import { docker } from '../engine.ts'
import { errorsIn, machineDockerfile, runStepOn } from '../step.ts'

const kernel = '/proc/sys/fs/binfmt_misc'
const registration = `${kernel}/qemu-s390x`

it('warns of registrations without the flag P, and replaces them if requested', async () => {
  const notice = /^::notice::qemu: qemu-s390x is registered .* without the flag P, .* Set qemu-reset: true/m
  await registerWithoutName()
  const first = await runStepOn('FROM scratch\nCOPY Dockerfile /\n', { inputs: { platforms: 's390x' } })
  succeeds(first.main)
  expect(first.main.log).toMatch(notice)
  const second = await runStepOn(machineDockerfile, { inputs: { platforms: 's390x', 'qemu-reset': 'true' } })
  succeeds(second.main)
  expect(second.main.log).not.toMatch(notice)
  expect(await readFile(registration, 'utf8')).toMatch(/^flags: .*P/m)
})

// Under an emulator without the flag P it would be another failure.
it('reports a crash of the emulator', async () => {
  const dockerfile = "FROM busybox\nRUN sh -c 'kill -SEGV $$'; exit $?\n"
  const { main } = await runStepOn(dockerfile, { inputs: { platforms: 'linux/arm64', 'qemu-reset': 'true' } })
  expect(errorsIn(main.log)).toEqual([
    expect.stringMatching(/exit code: 139\. The emulator for arm64 crashed \(SIGSEGV\), not the build itself\. /),
  ])
})

/** Registers the emulator of the image with the flags CF, as older releases of it did. */
async function registerWithoutName(): Promise<void> {
  const image = setting('MANIFOLD_BINFMT_IMAGE')
  const binfmt = (...args: string[]) => docker('run', '--rm', '--privileged', image, ...args)
  const folder = await mkdtemp(join(tmpdir(), 'emulator-'))
  try {
    await binfmt('--install', 's390x')
    const shown = await readFile(registration, 'utf8')
    await binfmt('--uninstall', 'qemu-s390x')
    const bytes = (key: string): string => {
      const [, hex = ''] = new RegExp(`^${key} (.*)$`, 'm').exec(shown) ?? []
      return hex.replace(/../g, String.raw`\x$&`)
    }
    const container = await docker('create', image)
    await docker('cp', `${container}:/usr/bin/qemu-s390x`, folder)
    await docker('rm', container)
    const line = `:qemu-s390x:M:0:${bytes('magic')}:${bytes('mask')}:/emulator/qemu-s390x:CF`
    const register = `[ -e ${kernel}/register ] || mount -t binfmt_misc none ${kernel}; printf %s "$0" >${kernel}/register`
    await docker(
      ...['run', '--rm', '--privileged', '--volume', `${folder}:/emulator`, '--entrypoint', 'sh'],
      ...[setting('MANIFOLD_BUILDKIT_IMAGE'), '-c', register, line],
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}
