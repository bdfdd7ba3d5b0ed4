import { expect, test } from '@jest/globals'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultRetryPolicy } from '../../src/docker/retry.ts'
import { parsePlatform } from '../../src/plan/platform.ts'
import { mediaTypes } from '../../src/registry/oci.ts'
import { rawManifest } from '../../src/registry/repository.ts'
import { smokeTest } from '../../src/publish/smoke-test.ts'
import { fakeDocker } from '../fakes/docker.ts'
import { planOf } from '../fakes/plan.ts'

test('the context of a smoke test is empty, although the scratch folder holds credentials', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'smoke-'))
  try {
    await writeFile(join(scratch, 'config.json'), '{"auths":{}}')
    let offered: readonly string[] = ['not asked']
    const { docker } = fakeDocker({
      'buildx build': async (args) => {
        offered = await readdir(args.at(-1) ?? '')
        return ''
      },
    })
    const raw = rawManifest(mediaTypes.index, { schemaVersion: 2, manifests: [] })
    const { digest } = raw.descriptor
    const plan = await planOf({ platforms: 'amd64', tags: 'r.example/app:1' })
    const published = {
      plan,
      ...{ digest, kept: [], platforms: [{ platform: parsePlatform('amd64'), digest, size: 1 }] },
      remote: { raw, index: undefined, images: [], attestations: [] },
    }
    const step = {
      ...{ docker, scratch, retryPolicy: defaultRetryPolicy, log: () => undefined },
      ...{ signal: new AbortController().signal, builder: { name: 'b', unrunnable: new Map() } },
      runtime: { group: () => undefined, endGroup: () => undefined },
    }
    const inputs = {
      ...({ command: { form: 'shell', script: 'true' }, quiet: true } as const),
      limits: { total: 60_000, silence: 60_000 },
    }
    await smokeTest(step, inputs, published)
    expect(offered).toEqual([])
  } finally {
    await rm(scratch, { recursive: true })
  }
})
