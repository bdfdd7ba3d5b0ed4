import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { docker } from './engine.ts'
import { newRepository, tagDigest, type Manifest } from './registry.ts'
import { machineDockerfile, runWarmStepOn } from './step.ts'

it('loads the image into the engine under each tag', async () => {
  const tags = [newRepository('loaded'), newRepository('loaded')].map((repository) => `${repository}:1`)
  try {
    const { main, leftBehind } = await runWarmStepOn(machineDockerfile, {
      inputs: { tags: tags.join(','), load: 'true' },
    })
    expect(main.exitCode).toBe(0)
    expect(leftBehind).toEqual([])
    for (const tag of tags) {
      expect(await docker('run', '--rm', '--pull', 'never', tag, 'cat', '/machine')).toMatch(/^\w+$/)
    }
  } finally {
    await docker('image', 'rm', '--force', ...tags)
  }
})

it('loads an image without a tag, under its id', async () => {
  const { main, outputs } = await runWarmStepOn(`${machineDockerfile}LABEL untagged=1\n`, { inputs: { load: 'true' } })
  expect(main.exitCode).toBe(0)
  const { digest = '' } = outputs
  try {
    expect(await docker('run', '--rm', '--pull', 'never', digest, 'cat', '/machine')).toMatch(/^\w+$/)
  } finally {
    await docker('image', 'rm', '--force', digest)
  }
})

it('writes an OCI archive of all platforms', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'))
  try {
    const archive = join(folder, 'image.tar')
    const { main, outputs, leftBehind } = await runWarmStepOn(machineDockerfile, {
      inputs: { platforms: 'amd64,arm64', outputs: `type=oci,dest=${archive}` },
    })
    expect(main.exitCode).toBe(0)
    expect(leftBehind).toEqual([])
    const digest = readArchive(archive, 'index.json').manifests?.[0]?.digest ?? ''
    expect(outputs['digest']).toBe(digest)
    const { manifests = [] } = readArchive(archive, `blobs/${digest.replace(':', '/')}`)
    const architectures = manifests.map(({ platform }) => platform?.architecture)
    expect(architectures).toEqual(['amd64', 'arm64', 'unknown', 'unknown'])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

it('builds and moves no tag when push is false', async () => {
  const repository = newRepository('kept')
  const { main, leftBehind } = await runWarmStepOn(machineDockerfile, {
    inputs: { tags: `${repository}:1`, push: 'false' },
  })
  expect(main.exitCode).toBe(0)
  expect(main.log).toContain('RUN uname -m')
  expect(await tagDigest(repository, '1')).toBeUndefined()
  expect(leftBehind).toEqual([])
})

function readArchive(archive: string, path: string): Manifest {
  return JSON.parse(execFileSync('tar', ['-xO', '-f', archive, path]).toString()) as Manifest
}
