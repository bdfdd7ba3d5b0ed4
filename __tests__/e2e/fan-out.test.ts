/** The workflows of README.md and docs/fan-out.md that use several jobs, as they stand there. */
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { localInputs, setting } from '../../script/settings.ts'
import { docker } from '../integration/engine.ts'
import { listTags, newRepository, readManifest, tagDigest } from '../integration/registry.ts'
import { type ArtifactServer, startArtifacts } from '../servers/artifacts.ts'
import { type Act, prepareAct, type StartingEvent, type WorkflowResult } from './act.ts'

interface Job {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly steps?: readonly Step[]
}

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const registry = setting('MANIFOLD_REGISTRY')

const dockerfile = `FROM busybox AS base
RUN uname -m >/machine
FROM base AS tools
FROM base AS server
`

const push: StartingEvent = { name: 'push', payload: {} }

let folder: string
let server: ArtifactServer
let act: Act

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fan-out-'))
  server = await startArtifacts()
  act = await prepareAct(
    {
      Dockerfile: dockerfile,
      Failing: `${dockerfile}RUN test "$(uname -m)" = x86_64\n`,
      Small: 'FROM scratch\nCOPY Dockerfile /\n',
      // The registry whose password is the token of the workflow.
      '.github/workflows/build.yml': read('.github/workflows/build.yml').replaceAll("'ghcr.io'", `'${registry}'`),
    },
    server.env,
  )
})

afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await act.remove()
  await rm(folder, { recursive: true, force: true })
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

/** Runs jobs with `ghcr.io/acme` replaced by a folder of the registry on loopback, which is returned too. */
async function run(
  yaml: string,
  event: StartingEvent = push,
  change: Readonly<Record<string, unknown>> = {},
): Promise<WorkflowResult & { readonly home: string }> {
  const home = newRepository('fan-out')
  const { jobs } = parse(yaml.replaceAll('ghcr.io/acme', home).replaceAll('ghcr.io', registry)) as {
    readonly jobs: Readonly<Record<string, Job>>
  }
  const local = Object.entries(jobs).map(([name, job]) => [name, onThisMachine(job, change)])
  const file = join(folder, 'workflow.yml')
  const text = stringify({ name: 'fan-out', on: event.name, jobs: Object.fromEntries(local) as unknown })
  await writeFile(file, text)
  const result = await act.run(relative(join(import.meta.dirname, 'workflows'), file), {}, event)
  return { ...result, home }
}

/** Builders on this machine reach its registry over the host's network only. */
function onThisMachine(job: Job, change: Readonly<Record<string, unknown>>): Job {
  if (job.uses) {
    const toml = `[registry."docker.io"]\nmirrors = ["${registry}"]\n`
    const builder = { 'driver-opts': 'network=host', 'buildkitd-config-inline': toml, cache: 'none' }
    return { ...job, with: { ...builder, ...job.with, ...change } }
  }
  const steps = job.steps?.map((step) =>
    step.uses === 'manifold-build/manifold@v1'
      ? { ...step, with: { ...localInputs(), cache: 'none', ...step.with, ...change } }
      : step,
  )
  return { ...job, ...(steps && { steps }) }
}

function expectGreen({ exitCode, log }: WorkflowResult): void {
  expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' })
  // Nothing is left for a later step that downloads all artifacts.
  expect(server.names()).toEqual([])
}

async function platformsOf(repository: string, tag: string): Promise<readonly string[]> {
  const { manifests = [] } = await readManifest(repository, (await tagDigest(repository, tag)) ?? '')
  return manifests.flatMap(({ platform: { os, architecture, variant } = { os: '', architecture: '' } }) =>
    os === 'unknown' ? [] : [[os, architecture, variant].filter(Boolean).join('/')],
  )
}

/** Names of the jobs that succeeded, as act has them in front of each line. */
function jobsOf({ log }: WorkflowResult): readonly string[] {
  const lines = log.split('\n').filter((line) => line.includes('Job succeeded'))
  return lines.map((line) => /^\[[^\]]*?([^\]/]*?)\s*\]/.exec(line)?.[1] ?? '').toSorted()
}

const page = 'docs/fan-out.md'
const three = ['linux/amd64', 'linux/arm64', 'linux/arm/v7']

test('the workflow of README.md has at most twelve lines and works', async () => {
  const yaml = workflow('README.md', 'Native runners')
  expect(yaml.trim().split('\n').length).toBeLessThanOrEqual(12)
  const tagged = { name: 'push', payload: { ref: 'refs/tags/v1.2.3' } }
  const result = await run(yaml, tagged)
  expectGreen(result)
  expect(await platformsOf(`${result.home}/app`, '1.2.3')).toEqual(three)
  expect(await listTags(`${result.home}/app`)).toEqual(['1.2.3', 'latest'])
  expect(jobsOf(result)).toEqual(['linux-amd64-1', 'linux-arm-v7-3', 'linux-arm64-2', 'merge', 'plan'])
})

describe('Reusable workflow', () => {
  test('publishes, and gives its outputs to later jobs', async () => {
    const result = await run(workflow(page, 'Reusable workflow'))
    expectGreen(result)
    const digest = await tagDigest(`${result.home}/app`, 'edge')
    expect(result.log).toContain(`| published ${result.home}/app@${digest ?? ''}`)
  })

  test('builds for a pull request, and publishes nothing', async () => {
    const event = {
      name: 'pull_request',
      payload: { number: 7, pull_request: { head: { ref: 'topic', sha: '0'.repeat(40) } } },
    }
    const result = await run(workflow(page, 'Reusable workflow'), event)
    expectGreen(result)
    expect(jobsOf(result)).toEqual(['linux-amd64-1', 'linux-arm-v7-3', 'linux-arm64-2', 'plan'])
    expect(result.log).not.toMatch(/imagetools create|push-by-digest/)
  })

  test('puts the platforms of a runner in one leg', async () => {
    const result = await run(workflow(page, 'Reusable workflow', 1))
    expectGreen(result)
    expect(await platformsOf(`${result.home}/app`, 'edge')).toEqual([
      'linux/amd64',
      'linux/386',
      'linux/arm64',
      'linux/arm/v7',
    ])
    expect(jobsOf(result)).toHaveLength(5)
  })

  test('keeps several images and calls apart', async () => {
    const result = await run(workflow(page, 'Reusable workflow', 2))
    expectGreen(result)
    for (const name of ['server', 'tools', 'app']) {
      expect(await platformsOf(`${result.home}/${name}`, 'edge')).toEqual(['linux/amd64', 'linux/arm64'])
    }
  })

  test('needs no handover for one leg', async () => {
    const result = await run(workflow(page, 'Reusable workflow'), push, { platforms: 'linux/arm64' })
    expectGreen(result)
    expect(jobsOf(result)).toEqual(['linux-arm64', 'plan', 'use'])
    const digest = await tagDigest(`${result.home}/app`, 'edge')
    expect(result.log).toContain(`| published ${result.home}/app@${digest ?? ''}`)
    expect(result.log).not.toContain('artifact')
  })

  test('is red, and moves no tag, when a leg fails', async () => {
    const result = await run(workflow(page, 'Reusable workflow'), push, { file: 'Failing' })
    expect(result.exitCode).not.toBe(0)
    expect(result.log).toContain('RUN test "$(uname -m)" = x86_64')
    expect(jobsOf(result)).not.toContain('merge')
    expect(await tagDigest(`${result.home}/app`, 'edge')).toBeUndefined()
    server.lose(/./)
  })
})

test('Individual steps', async () => {
  const result = await run(workflow(page, 'Individual steps'))
  expectGreen(result)
  expect(await listTags(`${result.home}/app`)).toEqual(['1.2.3'])
  expect(await platformsOf(`${result.home}/app`, '1.2.3')).toEqual(['linux/amd64', 'linux/arm64'])
})

test('Hand-off through the registry', async () => {
  const result = await run(workflow(page, 'Hand-off through the registry'))
  expectGreen(result)
  expect(await listTags(`${result.home}/app`)).toEqual(['edge'])
})

test('Merging existing images', async () => {
  const home = newRepository('fan-out')
  const name = 'tests-joining'
  const context = join(folder, 'joining')
  await mkdir(context)
  await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n')
  await docker('buildx', 'create', '--name', name, '--driver-opt', 'network=host')
  try {
    for (const architecture of ['amd64', 'arm64']) {
      const output = `type=image,push=true,name=${home}/app:1.0.0--${architecture}`
      await docker(
        'buildx',
        'build',
        '--quiet',
        '--builder',
        name,
        '--platform',
        `linux/${architecture}`,
        ...['--output', output, context],
      )
    }
  } finally {
    await docker('buildx', 'rm', '--force', name)
  }
  const result = await run(workflow(page, 'Merging existing images').replaceAll('ghcr.io/acme', home))
  expectGreen(result)
  expect(await platformsOf(`${home}/app`, '1.0.0')).toEqual(['linux/amd64', 'linux/arm64'])
  expect(await tagDigest(`${home}/app`, 'latest')).toBe(await tagDigest(`${home}/app`, '1.0.0'))
})

test('four images of eight legs in one run', async () => {
  const platforms = ['amd64', '386', 'arm64', 'arm/v7', 'arm/v6', 'ppc64le', 's390x', 'riscv64'].map(
    (name) => `linux/${name}`,
  )
  const names = ['one', 'two', 'three', 'four']
  const yaml = `jobs:
  images:
    strategy:
      matrix:
        name: [${names.join(', ')}]
    uses: manifold-build/manifold/.github/workflows/build.yml@v1
    with:
      file: Small
      platforms: ${platforms.join(',')}
      tags: ghcr.io/acme/\${{ matrix.name }}:1
      push: true
`
  const result = await run(yaml)
  expectGreen(result)
  expect(jobsOf(result)).toHaveLength(names.length * (platforms.length + 2))
  for (const name of names) expect(await platformsOf(`${result.home}/${name}`, '1')).toEqual(platforms)
})
