/** The workflow of docs/bake.md that uses several jobs, as it stands there. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { tagDigest } from '../integration/registry.ts'
import { type FanOut, jobsOf, openFanOut, platformsOf, read } from './fan-out.ts'

const [, section = ''] = read('docs/bake.md').split('## Several runners\n')
const [, yaml = ''] = /^```yaml\n([\s\S]*?)^```/m.exec(section) ?? []
const [, bakeFile = ''] = /^```hcl\n([\s\S]*?)^```/m.exec(section) ?? []

let fanOut: FanOut

beforeAll(async () => {
  fanOut = await openFanOut({
    'docker-bake.hcl': bakeFile,
    'base.Dockerfile': 'FROM busybox\nRUN uname -m >/machine\n',
    'web.Dockerfile': 'FROM base\nRUN echo web >/name\n',
    'api.Dockerfile': 'FROM base\nRUN echo api >/name\n',
    'worker.Dockerfile': 'FROM busybox\nRUN echo worker >/name\n',
  })
})

afterAll(async () => {
  await fanOut[Symbol.asyncDispose]()
})

test('three targets on two platforms are published together', async () => {
  const result = await fanOut.run(yaml)
  fanOut.expectGreen(result)
  for (const name of ['web', 'api', 'worker']) {
    expect(await platformsOf(`${result.home}/${name}`, 'latest')).toEqual(['linux/amd64', 'linux/arm64'])
  }
  const digest = await tagDigest(`${result.home}/web`, 'latest')
  expect(result.log).toContain(`| published ${result.home}/web@${digest ?? ''}`)
  expect(jobsOf(result)).toHaveLength(7)
})
