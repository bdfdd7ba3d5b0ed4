import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { setting } from '../../script/settings.ts'
import { errorsIn, machineDockerfile, runStepOn } from './step.ts'

it('reports that the engine does not run privileged containers', async () => {
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

it("builds for docker's default platform, with an emulator from an image for the engine", async () => {
  const { main, outputs } = await runStepOn(machineDockerfile, {
    inputs: { qemu: 'always', 'qemu-platforms': 'arm64', 'qemu-image': setting('MANIFOLD_BINFMT_IMAGE') },
    env: { DOCKER_DEFAULT_PLATFORM: 'linux/arm64' },
  })
  expect(errorsIn(main.log)).toEqual([])
  expect(main.log).toMatch(/docker buildx build .*--platform linux\/arm64/)
  expect(outputs['degraded']).toBe('[]')
})
