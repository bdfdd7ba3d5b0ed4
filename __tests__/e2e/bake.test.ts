/** The workflow of docs/bake.md that uses several jobs, as it stands there. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { tagDigest } from '../integration/registry.ts'
import { type FanOut, jobsOf, openFanOut, platformsOf, push, read } from './fan-out.ts'

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

test('a leg that fails leaves the tags of all targets', async () => {
  const result = await fanOut.run(yaml, push, { set: 'worker.dockerfile=missing', platforms: 'linux/amd64' })
  expect(result.exitCode).not.toBe(0)
  expect(jobsOf(result)).toHaveLength(2)
  for (const name of ['web', 'api', 'worker']) {
    expect(await tagDigest(`${result.home}/${name}`, 'latest')).toBeUndefined()
  }
  fanOut.server.lose(/./)
})

test('a call with neither platforms nor bake is an error', async () => {
  const result = await fanOut.run(yaml, push, { bake: '', images: 'r.example/app' })
  expect(result.exitCode).not.toBe(0)
  expect(result.log).toContain('platforms: it is empty. Set it to the platforms of the image, or set bake')
  expect(jobsOf(result)).toEqual([])
})
