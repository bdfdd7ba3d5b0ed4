import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { setting } from '../../script/settings.ts'
import { succeeds } from '../servers/assertions.ts'
import { docker } from './engine.ts'
import { newRepository, tagDigest } from './registry.ts'
import { errorsIn, machineDockerfile, runStepOn } from './step.ts'

/** Before Linux 6.7 a registration outlived the mount through which it was made. */
const [major = 0, minor = 0] = release().split('.').map(Number)
const registrationsVanish = major > 6 || (major === 6 && minor >= 7)

it('says that binfmt_misc is not mounted when a registration vanishes', async () => {
  const repository = newRepository('emulated')
  const { main, post, leftBehind } = await withoutBinfmt(() =>
    runStepOn(machineDockerfile, { inputs: { platforms: 's390x', tags: `${repository}:1`, push: 'true' } }),
  )
  expect(post.exitCode).toBe(0)
  expect(leftBehind).toEqual([])
  expect(main.exitCode).toBe(registrationsVanish ? 1 : 0)
  expect(errorsIn(main.log)).toEqual(
    registrationsVanish
      ? [
          expect.stringMatching(
            /^platforms: .*linux\/s390x.* binfmt_misc is not mounted .*; run: mount -t binfmt_misc binfmt_misc \/proc/,
          ),
        ]
      : [],
  )
  expect((await tagDigest(repository, '1')) === undefined).toBe(registrationsVanish)
})

it("fails before the build when qemu is 'never' and no node runs a platform", async () => {
  const { main, leftBehind } = await runStepOn(machineDockerfile, {
    inputs: { platforms: 'windows/amd64', qemu: 'never' },
  })
  expect(main.exitCode).toBe(1)
  expect(errorsIn(main.log)).toEqual([expect.stringMatching(/^platforms: .*windows\/amd64, and qemu is 'never'; set /)])
  expect(main.log).not.toContain('buildx build')
  expect(leftBehind).toEqual([])
})

it('registers emulators again that were taken away between two runs', async () => {
  const image = setting('MANIFOLD_BINFMT_IMAGE')
  const takeAway = () => docker('run', '--privileged', '--rm', image, '--uninstall', 'qemu-s390x')
  const step = () => runStepOn(machineDockerfile, { inputs: { platforms: 's390x' } })
  const there = existsSync('/proc/sys/fs/binfmt_misc/qemu-s390x')
  try {
    succeeds((await step()).main)
    await takeAway()
    const { main } = await step()
    succeeds(main)
    expect(main.log).toContain('--install s390x')
  } finally {
    if (!there) await takeAway()
  }
})

it('says that the engine runs no privileged containers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unprivileged-'))
  try {
    // An engine that is not allowed to gives the container as much as one that is not asked to.
    const path = process.env['PATH'] ?? ''
    const unprivileged = `#!/bin/sh
for word; do shift; [ "$word" = --privileged ] || set -- "$@" "$word"; done
PATH='${path}' exec docker "$@"
`
    await writeFile(join(folder, 'docker'), unprivileged, { mode: 0o755 })
    const { main, leftBehind } = await runStepOn(machineDockerfile, {
      inputs: { qemu: 'always', 'qemu-platforms': 'riscv64', 'qemu-image': setting('MANIFOLD_BINFMT_IMAGE') },
      env: { PATH: `${folder}:${path}` },
    })
    expect(main.exitCode).toBe(1)
    expect(errorsIn(main.log)).toEqual([
      expect.stringMatching(/^qemu: emulators for riscv64 could not be registered .* to run privileged containers$/),
    ])
    expect(main.log).not.toContain('buildx build')
    expect(leftBehind).toEqual([])
  } finally {
    await rm(folder, { recursive: true })
  }
})

/** The script puts everything back when its input ends, also when this process is killed. */
async function withoutBinfmt<T>(work: () => Promise<T>): Promise<T> {
  const script = spawn(join(import.meta.dirname, 'without-binfmt.sh'), { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(script, 'close')
  try {
    const [said] = (await Promise.race([once(script.stdout, 'data'), ended])) as [unknown]
    if (String(said) !== 'unmounted\n') throw new Error('binfmt_misc could not be unmounted: this takes root')
    return await work()
  } finally {
    script.stdin.end()
    const [exitCode] = (await ended) as [number]
    expect(exitCode).toBe(0)
  }
}
