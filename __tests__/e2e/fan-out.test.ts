/** The workflows of README.md and docs/fan-out.md that use several jobs, as they stand there. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { docker } from '../integration/engine.ts'
import { listTags, newRepository, tagDigest } from '../integration/registry.ts'
import { warmRemote } from '../servers/warm-builder.ts'
import { type FanOut, jobsOf, openFanOut, platformsOf, push, read } from './fan-out.ts'

const dockerfile = `FROM busybox AS base
RUN uname -m >/machine
FROM base AS tools
FROM base AS server
`

const before = `runs:
  using: composite
  steps:
    - run: |
        echo before
        echo FROM_BEFORE=here >>"$GITHUB_ENV"
      shell: bash
`

let fanOut: FanOut

beforeAll(async () => {
  fanOut = await openFanOut({
    Dockerfile: dockerfile,
    Secrets: `${dockerfile}RUN --mount=type=secret,id=NPM_TOKEN --mount=type=secret,id=before test "$(cat /run/secrets/before)" = here\n`,
    '.github/actions/before-image/action.yml': before,
    Failing: `${dockerfile}RUN test "$(uname -m)" = x86_64\n`,
  })
})

afterAll(async () => {
  await fanOut[Symbol.asyncDispose]()
})

/** The number-th workflow of several jobs under a heading of a page. */
function workflow(path: string, heading: string, number = 0): string {
  const section =
    read(path)
      .split(/^##+ /m)
      .find((text) => text.startsWith(heading)) ?? ''
  const blocks = [...section.matchAll(/^```yaml\n(jobs:\n[\s\S]*?)^```/gm)].map(([, yaml = '']) => yaml)
  return blocks[number] ?? ''
}

const page = 'docs/fan-out.md'
const three = ['linux/amd64', 'linux/arm64', 'linux/arm/v7']

test('the workflow of README.md has at most twelve lines and works', async () => {
  const yaml = workflow('README.md', 'Native runners')
  expect(yaml.trim().split('\n').length).toBeLessThanOrEqual(12)
  const tagged = { name: 'push', payload: { ref: 'refs/tags/v1.2.3' } }
  const result = await fanOut.run(yaml, tagged)
  fanOut.expectGreen(result)
  expect(await platformsOf(`${result.home}/app`, '1.2.3')).toEqual(three)
  expect(await listTags(`${result.home}/app`)).toEqual(['1.2.3', 'latest'])
  expect(jobsOf(result)).toEqual(['linux-amd64-1', 'linux-arm-v7-3', 'linux-arm64-2', 'merge', 'plan'])
})

describe('Reusable workflow', () => {
  test('publishes, and gives its outputs to later jobs', async () => {
    const result = await fanOut.run(workflow(page, 'Reusable workflow'))
    fanOut.expectGreen(result)
    const digest = await tagDigest(`${result.home}/app`, 'edge')
    expect(result.log).toContain(`| published ${result.home}/app@${digest ?? ''}`)
    expect(result.log).toContain('logged in as')
  })

  test('builds for a pull request, and publishes nothing', async () => {
    const event = {
      name: 'pull_request',
      payload: { number: 7, pull_request: { head: { ref: 'topic', sha: '0'.repeat(40) } } },
    }
    const result = await fanOut.run(workflow(page, 'Reusable workflow'), event)
    fanOut.expectGreen(result)
    // A job that is skipped would make GitHub skip those of the caller too.
    expect(jobsOf(result)).toEqual(['linux-amd64-1', 'linux-arm-v7-3', 'linux-arm64-2', 'merge', 'plan'])
    expect(result.log).not.toMatch(/imagetools create|push-by-digest/)
  })

  test('puts the platforms of a runner in one leg', async () => {
    const result = await fanOut.run(workflow(page, 'Runners'))
    fanOut.expectGreen(result)
    expect(await platformsOf(`${result.home}/app`, 'edge')).toEqual([
      'linux/amd64',
      'linux/386',
      'linux/arm64',
      'linux/arm/v7',
    ])
    expect(jobsOf(result)).toHaveLength(4)
  })

  test('keeps several images and calls apart', async () => {
    const result = await fanOut.run(workflow(page, 'Several images'))
    fanOut.expectGreen(result)
    for (const name of ['server', 'tools', 'app']) {
      expect(await platformsOf(`${result.home}/${name}`, 'edge')).toEqual(['linux/amd64', 'linux/arm64'])
    }
  })

  test('passes secrets, and runs an action before build and merge', async () => {
    const change = { before: true, file: 'Secrets', 'secret-envs': 'before=FROM_BEFORE' }
    const result = await fanOut.run(workflow(page, 'Secrets'), push, change)
    fanOut.expectGreen(result)
    expect(jobsOf(result)).toEqual(['linux-amd64', 'merge', 'plan'])
    expect(result.log.match(/logged in as robot/g)).toHaveLength(2)
    expect(result.log.match(/\| before$/gm)).toHaveLength(2)
    expect(await platformsOf(`${result.home}/app`, 'edge')).toEqual(['linux/amd64'])
  })

  test('sends the token of another server nowhere', async () => {
    await using other = await openFanOut({ Dockerfile: dockerfile }, 'https://other.example')
    const result = await other.run(workflow(page, 'Reusable workflow'), push, { platforms: 'linux/amd64' })
    other.expectGreen(result)
    expect(result.log).not.toContain('logged in')
  })

  test('is red, and moves no tag, when a leg fails', async () => {
    const result = await fanOut.run(workflow(page, 'Reusable workflow'), push, { file: 'Failing' })
    expect(result.exitCode).not.toBe(0)
    expect(result.log).toContain('RUN test "$(uname -m)" = x86_64')
    expect(jobsOf(result)).not.toContain('merge')
    expect(await tagDigest(`${result.home}/app`, 'edge')).toBeUndefined()
    fanOut.server.lose(/./)
  })
})

test('Individual steps', async () => {
  const result = await fanOut.run(workflow(page, 'Individual steps'))
  fanOut.expectGreen(result)
  expect(await listTags(`${result.home}/app`)).toEqual(['1.2.3'])
  expect(await platformsOf(`${result.home}/app`, '1.2.3')).toEqual(['linux/amd64', 'linux/arm64'])
})

test('Hand-off through the registry', async () => {
  const result = await fanOut.run(workflow(page, 'Hand-off through the registry'))
  fanOut.expectGreen(result)
  expect(await listTags(`${result.home}/app`)).toEqual(['edge'])
})

test('Merging existing images', async () => {
  const home = newRepository('fan-out')
  const context = join(fanOut.folder, 'joining')
  await mkdir(context)
  await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n')
  for (const architecture of ['amd64', 'arm64']) {
    const output = `type=image,push=true,name=${home}/app:1.0.0--${architecture}`
    const options = ['--quiet', '--builder', warmRemote(), '--platform', `linux/${architecture}`, '--output', output]
    await docker('buildx', 'build', ...options, context)
  }
  const result = await fanOut.run(workflow(page, 'Merging existing images').replaceAll('ghcr.io/acme', home))
  fanOut.expectGreen(result)
  expect(await platformsOf(`${home}/app`, '1.0.0')).toEqual(['linux/amd64', 'linux/arm64'])
  expect(await tagDigest(`${home}/app`, 'latest')).toBe(await tagDigest(`${home}/app`, '1.0.0'))
})
