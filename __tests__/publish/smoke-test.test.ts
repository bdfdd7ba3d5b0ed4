import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Docker, DockerError } from '../../src/docker/cli.ts'
import { defaultRetryPolicy } from '../../src/docker/retry.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { mediaTypes } from '../../src/registry/oci.ts'
import { rawManifest } from '../../src/registry/repository.ts'
import { smokeTest } from '../../src/publish/smoke-test.ts'
import { fakeDocker } from '../fakes/docker.ts'
import { planOf } from '../fakes/plan.ts'

async function run(docker: Docker, scratch: string, target?: string): Promise<void> {
  const raw = rawManifest(mediaTypes.index, { schemaVersion: 2, manifests: [] })
  const { digest } = raw.descriptor
  const plan = await planOf({ platforms: 'amd64', tags: 'r.example/app:1' })
  const published = {
    plan,
    ...{ digest, kept: [], platforms: [{ platform: parsePlatform('amd64'), digest, size: 1 }] },
    remote: { raw, index: undefined, images: [], attestations: [] },
  }
  const step = {
    ...{ docker, scratch, target, retryPolicy: defaultRetryPolicy, log: () => undefined },
    ...{ signal: new AbortController().signal, builder: { name: 'b', unrunnable: new Map() } },
    runtime: { group: () => undefined, endGroup: () => undefined },
  }
  const inputs = {
    ...({ command: { form: 'shell', script: 'true' }, quiet: true } as const),
    limits: { total: 60_000, silence: 60_000 },
  }
  await smokeTest(step, inputs, published)
}

let scratch: string

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'smoke-'))
})

afterEach(async () => {
  await rm(scratch, { recursive: true })
})

test('the context of a smoke test is empty, although the scratch folder holds credentials', async () => {
  await writeFile(join(scratch, 'config.json'), '{"auths":{}}')
  let offered: readonly string[] = ['not asked']
  const { docker } = fakeDocker({
    'buildx build': async (args) => {
      offered = await readdir(args.at(-1) ?? '')
      return ''
    },
  })
  await run(docker, scratch)
  expect(offered).toEqual([])
})

test('a failure names the target of a bake file', async () => {
  const stderr = 'ERROR: process "/bin/sh" did not complete successfully: exit code: 1'
  const { docker } = fakeDocker({ 'buildx build': new DockerError([], { exitCode: 1, stdout: '', stderr }) })
  await expect(run(docker, scratch, 'api')).rejects.toThrow(
    /^smoke-test: linux\/amd64: .*exit code: 1\. No tag was moved \(target api\)$/,
  )
})
