import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { recorded } from '../../src/image/build-record.ts'
import { fakeDocker } from '../fakes/docker.ts'
import { stepRuntime } from '../fakes/runtime.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'record-'))
})

afterEach(() => rm(folder, { recursive: true }))

const url = 'https://github.com/acme/app.git'

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
  const made = await recorded(context, { builder: 'b', contexts: [folder, '/nowhere', url] }, async () => {
    await work()
    return 'made'
  })
  return { made, commands }
}

test('contains the builds of this step, on all nodes, and no other', async () => {
  await start('node0', 'earlier', folder)
  const { made, commands } = await record(async () => {
    await start('node0', 'own', folder)
    await start('node1', 'own', folder)
    await start('node0', 'foreign', tmpdir())
    await start('node0', 'remote', 'https://github.com/acme/other.git')
    await start('node0', 'target', url)
  })
  const file = 'acme~app~own.dockerbuild'
  expect(made).toEqual({ made: 'made', record: file, degradations: [] })
  expect(commands).toEqual([`buildx history export --builder b --finalize --output ${join(folder, file)} own target`])
})

test('is reported with a remedy if it can not be stored', async () => {
  const { made } = await record(
    () => start('node0', 'own', folder),
    () => Promise.reject(new Error('HTTP 503')),
  )
  const why = 'the artifact acme~app~own.dockerbuild could not be stored: HTTP 503'
  const remedy = 'Run the job again if the artifact service was down'
  expect(made).toEqual({ made: 'made', degradations: [{ what: 'record', why, remedy }] })
  const none = await record(() => Promise.resolve())
  expect(none.made.degradations).toMatchObject([{ why: 'buildx kept no reference to the build' }])
})
