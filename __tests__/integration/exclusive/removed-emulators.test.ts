/** Tests that remove emulators from the machine, so that no other test may run meanwhile. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { release } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { setting } from '../../../script/settings.ts'
import { succeeds } from '../../servers/assertions.ts'
import { docker } from '../engine.ts'
import { newRepository, tagDigest } from '../registry.ts'
import { errorsIn, machineDockerfile, runStepOn } from '../step.ts'

/** Before Linux 6.7 a registration outlived the mount through which it was made. */
const [major = 0, minor = 0] = release().split('.').map(Number)
const registrationsVanish = major > 6 || (major === 6 && minor >= 7)

it('reports that binfmt_misc is not mounted', async () => {
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
            /^platforms: .*linux\/s390x.* binfmt_misc is not mounted .*\. Run: mount -t binfmt_misc binfmt_misc \/proc/,
          ),
        ]
      : [],
  )
  expect((await tagDigest(repository, '1')) === undefined).toBe(registrationsVanish)
})

it('registers emulators again that were removed between two runs', async () => {
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
