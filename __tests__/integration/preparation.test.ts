/** Emulators and buildx from where the inputs say: real images, a real cache protocol. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from '@jest/globals'
import { setting } from '../../script/settings.ts'
import { findBuildx } from '../../src/buildx/find.ts'
import { startActionsCache } from '../servers/actions-cache.ts'
import { succeeds } from '../servers/assertions.ts'
import { startReleases } from '../servers/releases.ts'
import { docker } from './engine.ts'
import { newRepository, tagDigest } from './registry.ts'
import { errorsIn, runStepOn, runWarmStepOn } from './step.ts'

const small = 'FROM scratch\nCOPY Dockerfile /\n'

it('restores the emulator image from the Actions cache', async () => {
  await using server = await startActionsCache()
  const image = `${newRepository('emulators')}:1`
  const temporary = await mkdtemp(join(tmpdir(), 'runner-'))
  const inputs = { qemu: 'always', 'qemu-platforms': 'linux/arm64', 'qemu-image': image, cache: 'none' }
  const step = () => runWarmStepOn(small, { inputs, env: { ...server.env, RUNNER_TEMP: temporary } })
  try {
    await docker('tag', setting('MANIFOLD_BINFMT_IMAGE'), image)
    await docker('push', '--quiet', image)
    await docker('image', 'rm', image)
    const first = await step()
    succeeds(first.main)
    succeeds(first.post)
    expect(server.keys()).toEqual([expect.stringMatching(/^manifold-emulators-/)])
    await docker('image', 'rm', image)
    await deleteTag(image)
    const second = await step()
    succeeds(second.main)
    expect(second.main.log).toContain('docker image load')
    expect(server.keys()).toHaveLength(1)
    // Under the name of the input, although it was saved without a name.
    expect(await docker('image', 'inspect', '--format', '{{.Id}}', image)).toMatch(/^sha256:/)
    await docker('image', 'rm', image)
    server.rename((key) => key.replace(/[0-9a-f]{64}$/, 'f'.repeat(64)))
    const third = await step()
    expect(errorsIn(third.main.log)).toEqual([expect.stringContaining('could not be registered')])
    expect(third.main.log).toMatch(/could not be restored from the Actions cache: it is sha256:\w+, which is not what /)
    expect(third.main.log).not.toContain('docker image tag')
  } finally {
    await rm(temporary, { recursive: true })
    await docker('image', 'rm', '--force', image)
  }
})

it('pulls a pinned emulator image and does not use the Actions cache', async () => {
  await using server = await startActionsCache()
  const repository = newRepository('emulators')
  const temporary = await mkdtemp(join(tmpdir(), 'runner-'))
  await docker('tag', setting('MANIFOLD_BINFMT_IMAGE'), `${repository}:1`)
  await docker('push', '--quiet', `${repository}:1`)
  await docker('image', 'rm', `${repository}:1`)
  const image = `${repository}@${(await tagDigest(repository, '1')) ?? ''}`
  const inputs = { qemu: 'always', 'qemu-platforms': 'linux/arm64', 'qemu-image': image, cache: 'none' }
  try {
    const { main, post } = await runWarmStepOn(small, { inputs, env: { ...server.env, RUNNER_TEMP: temporary } })
    succeeds(main)
    succeeds(post)
    expect(main.log).toContain(`docker run --privileged --rm ${image} --install arm64`)
    expect(server.keys()).toEqual([])
  } finally {
    await rm(temporary, { recursive: true })
    await docker('image', 'rm', '--force', image)
  }
})

/** Then the image can't be pulled any more. */
async function deleteTag(image: string): Promise<void> {
  const [, host = '', path = '', tag = ''] = /^([^/]+)\/(.+):([^:]+)$/.exec(image) ?? []
  const accept = ['application/vnd.oci.image.index.v1+json', 'application/vnd.oci.image.manifest.v1+json']
  const url = `http://${host}/v2/${path}/manifests`
  const { headers } = await fetch(`${url}/${tag}`, { method: 'HEAD', headers: { accept: accept.join(', ') } })
  const { status } = await fetch(`${url}/${headers.get('docker-content-digest') ?? ''}`, { method: 'DELETE' })
  expect(status).toBe(202)
}

it('tries the next emulator image if one is unavailable', async () => {
  const inputs = {
    qemu: 'always',
    'qemu-platforms': 'linux/arm64',
    'qemu-image': `127.0.0.1:1/none/such:1\n${setting('MANIFOLD_BINFMT_IMAGE')}`,
    'qemu-cache-image': 'false',
  }
  const { main } = await runWarmStepOn(small, { inputs })
  succeeds(main)
  expect(main.log).toContain('qemu-image: 127.0.0.1:1/none/such:1: ')
})

it('builds with the buildx that it has installed, and removes the builder with it', async () => {
  const buildx = await readFile(findBuildx(process.env) ?? '')
  await using server = await startReleases((name, checksum) => `${checksum} *${name}\n`, [], buildx)
  const tools = await mkdtemp(join(tmpdir(), 'tools-'))
  try {
    const { main, post, leftBehind } = await runStepOn(small, {
      inputs: { 'buildx-version': 'latest', 'buildx-mirror': server.url },
      env: { RUNNER_TOOL_CACHE: tools },
    })
    succeeds(main)
    succeeds(post)
    expect(main.log).toContain('buildx v1.2.3: installed in ')
    expect(leftBehind).toEqual([])
    const { stdout } = await promisify(execFile)('find', [tools, '-name', 'docker-buildx'])
    expect(stdout).toMatch(/\/buildx\/1\.2\.3\/\w+\/docker-buildx\n$/)
  } finally {
    await rm(tools, { recursive: true })
  }
})

it('installs nothing whose checksum is not that of the release', async () => {
  await using server = await startReleases((name) => `${'1'.repeat(64)} *${name}\n`)
  const { main, leftBehind } = await runStepOn(small, {
    inputs: { 'buildx-version': 'v1.2.3', 'buildx-mirror': server.url },
    env: { RUNNER_TOOL_CACHE: join(tmpdir(), 'no-tools') },
  })
  expect(errorsIn(main.log)).toEqual([expect.stringMatching(/^buildx-version: .*\. Nothing was installed$/)])
  expect(main.log).not.toContain('buildx create')
  expect(leftBehind).toEqual([])
})
