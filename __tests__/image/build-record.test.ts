import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Platform } from '../../src/plan/platform.ts'
import { recorded } from '../../src/image/build-record.ts'
import type { Result } from '../../src/image/result.ts'
import { BuildProgress } from '../../src/progress/progress.ts'
import { fakeDocker } from '../fakes/docker.ts'
import { stepRuntime } from '../fakes/runtime.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'record-'))
})

afterEach(() => rm(folder, { recursive: true }))

const result: Result = {
  builder: {
    ...{ name: 'b', driver: 'docker-container', nodes: [], platforms: [] },
    ...{ emulated: new Set<Platform>(), unrunnable: new Map() },
  },
  built: { digest: undefined, imageId: undefined, metadata: '{}' },
  progress: new BuildProgress(() => undefined),
  cache: { backend: 'none', imported: false, exported: false, cached: 0, steps: 0 },
  degradations: [],
}

/** What buildx leaves when it builds this context on a node. */
async function start(node: string, ref: string, context: string): Promise<void> {
  const path = join(folder, 'refs', 'b', node)
  await mkdir(path, { recursive: true })
  await writeFile(join(path, ref), JSON.stringify({ LocalPath: context }))
}

async function record(work: () => Promise<void>, putFile = () => Promise.resolve()) {
  const { docker, commands } = fakeDocker({ 'buildx history export': '' })
  const context = {
    ...{ runtime: stepRuntime({}, () => undefined).runtime, scratch: folder, signal: new AbortController().signal },
    env: { BUILDX_CONFIG: folder, GITHUB_REPOSITORY: 'acme/app' },
    docker,
    artifacts: { putFile },
  }
  const made = await recorded(context, { builder: 'b', context: folder }, async () => {
    await work()
    return result
  })
  return { made, commands }
}

test('contains the builds of this step, on all nodes, and no other', async () => {
  await start('node0', 'earlier', folder)
  const { made, commands } = await record(async () => {
    await start('node0', 'own', folder)
    await start('node1', 'own', folder)
    await start('node0', 'foreign', tmpdir())
  })
  const file = 'acme~app~own.dockerbuild'
  expect(made).toEqual({ ...result, record: file })
  expect(commands).toEqual([`buildx history export --builder b --finalize --output ${join(folder, file)} own`])
})

test('is reported with a remedy if it can not be stored', async () => {
  const { made } = await record(
    () => start('node0', 'own', folder),
    () => Promise.reject(new Error('HTTP 503')),
  )
  const why = 'the artifact acme~app~own.dockerbuild could not be stored: HTTP 503'
  const remedy = 'Run the job again if the artifact service was down'
  expect(made).toEqual({ ...result, degradations: [{ what: 'record', why, remedy }] })
  const none = await record(() => Promise.resolve())
  expect(none.made.degradations).toMatchObject([{ why: 'buildx kept no reference to the build' }])
})
