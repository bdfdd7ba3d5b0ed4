/** Runs the workflows of README.md and of every example, with their hosts replaced by servers on this machine. */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { localInputs, setting } from '../../script/settings.ts'
import { docker } from '../integration/engine.ts'
import { listTags, newRepository, tagDigest } from '../integration/registry.ts'
import { type Authority, type Certificate, makeAuthority, pem } from '../servers/certificates.ts'
import { type EngineServer, startEngine } from '../servers/engine.ts'
import { type RegistryServer, startRegistry } from '../servers/registry.ts'
import { type Act, prepareAct, type StartingEvent } from './act.ts'
import { platformsOf } from './fan-out.ts'

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
}

const examples = join(import.meta.dirname, '../../examples')
const push: StartingEvent = { name: 'push', payload: {} }
const pullRequest: StartingEvent = {
  name: 'pull_request',
  payload: { number: 7, pull_request: { number: 7, head: { ref: 'topic' }, base: { ref: 'main' } } },
}
const password = 'robot: "#1"'
// htpasswd's bcrypt form of the password, with the lowest cost.
const htpasswd = ['robot:$2b$04$foEaTHA/qeFm9.O1E.Qm7esx6Jg.Zba8BfxWSNLoFz6vJD01rN7Ci']

let folder: string
let act: Act
let authority: Authority
let client: Certificate
let registry: RegistryServer
let plain: RegistryServer
let engine: EngineServer
const ran = new Set<string>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examples-'))
  authority = await makeAuthority(join(folder, 'certificates'))
  const server = await authority.issue('server')
  client = await authority.issue('client')
  ;[act, registry, plain, engine] = await Promise.all([
    prepareAct({ Dockerfile: 'FROM busybox\nRUN uname -m >/machine\n' }),
    startRegistry(join(folder, 'registry'), { tls: server, htpasswd }),
    startRegistry(join(folder, 'plain')),
    startEngine(authority, server),
  ])
})

afterAll(async () => {
  await Promise.all([registry, plain, engine].map((server) => server.stop()))
  await act.remove()
  await rm(folder, { recursive: true, force: true })
})

interface Run {
  readonly event?: StartingEvent
  readonly hosts?: Readonly<Record<string, string>>
  /** Inputs by which the step reaches servers on this machine. */
  readonly inputs?: Readonly<Record<string, string>>
}

function runExample(example: string, options?: Run) {
  ran.add(example)
  return run(readFileSync(join(examples, example, 'workflow.yml'), 'utf8'), options)
}

/** Runs a workflow with `ghcr.io/acme` replaced by a new repository of the local registry, which is returned. */
async function run(yaml: string, { event = push, hosts = {}, inputs = localInputs() }: Run = {}) {
  const home = newRepository('examples')
  const here = { 'ghcr.io/acme': home, 'ghcr.io': setting('MANIFOLD_REGISTRY'), 'secrets.': 'vars.', ...hosts }
  const text = Object.entries({ ...here, '[self-hosted, linux]': 'ubuntu-24.04' }).reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    yaml,
  )
  const workflow = parse(text) as Workflow
  const jobs = Object.entries(workflow.jobs).map(([name, job]) => {
    const steps = job.steps.map((step) =>
      step.uses === 'manifold-build/manifold@v1' ? { ...step, with: { cache: 'none', ...inputs, ...step.with } } : step,
    )
    return [name, { ...job, steps }] as const
  })
  const file = join(folder, 'workflow.yml')
  await writeFile(file, stringify({ ...workflow, jobs: Object.fromEntries(jobs) }))
  const [ca, cert, key] = await Promise.all([authority.ca, client.cert, client.key].map(pem))
  const variables = {
    ...{ CORP_CA: ca ?? '', REGISTRY_PASSWORD: password },
    ...{ ENGINE_CA: ca ?? '', ENGINE_CERT: cert ?? '', ENGINE_KEY: key ?? '' },
  }
  const result = await act.run(relative(join(import.meta.dirname, 'workflows'), file), variables, event)
  expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? '' : result.log }).toEqual({ exitCode: 0, log: '' })
  return { log: result.log, home }
}

/** The first block of YAML below a heading of README.md. */
function readme(heading: string): string {
  const section = readFileSync(join(examples, '../README.md'), 'utf8').split(/^##+ /m)
  const text = section.find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return /^```yaml\n([\s\S]*?)^```/m.exec(text)?.[1] ?? ''
}

describe('README.md', () => {
  test('Usage', async () => {
    const { log, home } = await run(readme('Usage'), { event: { name: 'push', payload: { ref: 'refs/tags/v1.2.3' } } })
    expect(await listTags(`${home}/app`)).toEqual(['1.2', '1.2.3', 'latest'])
    expect(await platformsOf(`${home}/app`, '1.2.3')).toEqual(['linux/amd64', 'linux/arm64', 'linux/arm/v7'])
    expect(log).toContain(`| published ${home}/app@${(await tagDigest(`${home}/app`, 'latest')) ?? ''}`)
  })

  test('Pull requests: publishes on main', async () => {
    const { home } = await run(readme('Pull requests'))
    expect(await listTags(`${home}/app`)).toEqual(['main'])
  })

  test('Pull requests: builds for a fork, which has no token', async () => {
    const yaml = readme('Pull requests').replaceAll('${{ github.token }}', "''")
    const { log, home } = await run(yaml, { event: pullRequest })
    expect(await tagDigest(`${home}/app`, 'pr-7')).toBeUndefined()
    expect(log).not.toContain('logged in')
    expect(log).toMatch(/RUN uname -m/)
  })

  test('A private registry', async () => {
    const steps = parse(readme('A private registry')) as readonly Step[]
    const yaml = stringify({ name: 'private', on: 'push', jobs: { image: { 'runs-on': 'ubuntu-24.04', steps } } })
    const hosts = { 'registry.corp.example': registry.host }
    const { log } = await run(yaml, { hosts })
    expect(log).toContain(`${registry.host}: logged in as robot`)
  })
})

test('hello', async () => {
  const { log, home } = await runExample('hello', { event: { name: 'push', payload: { ref: 'refs/tags/v1.2.3' } } })
  expect(await listTags(`${home}/hello`)).toEqual(['1.2', '1.2.3', 'latest'])
  expect(await platformsOf(`${home}/hello`, '1.2.3')).toEqual(['linux/amd64', 'linux/arm64', 'linux/arm/v7'])
  expect(log).toContain(`| published ${home}/hello@${(await tagDigest(`${home}/hello`, 'latest')) ?? ''}`)
})

test('go', async () => {
  const { log, home } = await runExample('go')
  const [tag = ''] = await listTags(`${home}/go`)
  expect(tag).toMatch(/^sha-[0-9a-f]{7}$/)
  expect(await platformsOf(`${home}/go`, tag)).toEqual(['linux/amd64', 'linux/arm64'])
  for (const name of ['amd64', 'arm64']) expect(log).toMatch(new RegExp(`hello from linux/${name}$`, 'm'))
})

test('private-registry', async () => {
  const hosts = {
    'registry.corp.example': registry.host,
    'build.corp.example:5000': plain.host,
    'mirror.corp.example': setting('MANIFOLD_REGISTRY'),
  }
  const { log } = await runExample('private-registry', { hosts, inputs: { 'driver-opts': 'network=host' } })
  expect(log).toContain(`${registry.host}: logged in as robot`)
  expect(await platformsOf(`${plain.host}/hello`, 'latest')).toEqual(['linux/amd64', 'linux/arm64'])
})

test('merge', async () => {
  const { home } = await runExample('merge')
  expect(await listTags(`${home}/merge`)).toEqual(['1.0.0', '1.0.0-amd64', '1.0.0-arm64', 'latest'])
  expect(await platformsOf(`${home}/merge`, 'latest')).toEqual(['linux/amd64', 'linux/arm64'])
})

test('remote-node', async () => {
  const hosts = {
    'tcp://arm.corp.example:2376': engine.secure,
    // BuildKit on that engine reaches the local registry through the host's network too.
    '    platforms: linux/arm64\n': '    platforms: linux/arm64\n              driver-opts: network=host\n',
  }
  const { log, home } = await runExample('remote-node', { hosts })
  expect(log).toMatch(/buildx create .*--append .*--node arm /)
  expect(await platformsOf(`${home}/remote-node`, 'latest')).toEqual(['linux/amd64', 'linux/arm64'])
})

test('load', async () => {
  const { log } = await runExample('load', { event: pullRequest })
  await docker('image', 'rm', 'hello:test')
  expect(log).toMatch(/\| hello from \w+$/m)
})

test('files', async () => {
  const { log } = await runExample('files', { event: pullRequest })
  expect(log).toContain('| hello from x86_64')
  expect(log).toContain('| hello from aarch64')
  expect(log).toMatch(/\| sha256:[0-9a-f]{64}$/m)
})

test('the tests above cover every example', () => {
  const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect([...ran].toSorted()).toEqual(folders.map(({ name }) => name).toSorted())
  const page = readFileSync(join(examples, 'README.md'), 'utf8')
  for (const { name } of folders) expect(page).toContain(`[${name}](${name})`)
})
