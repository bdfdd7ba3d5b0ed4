/** Runs the workflows of docs/preparing.md with local registries and BuildKit daemons. */
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { setting } from '../../script/settings.ts'
import { findBuildx } from '../../src/buildx/find.ts'
import { type BuildkitServer, startBuildkit } from '../servers/buildkit.ts'
import { type Authority, type Certificate, makeAuthority, pem } from '../servers/certificates.ts'
import { type RegistryServer, startRegistry } from '../servers/registry.ts'
import { startReleases } from '../servers/releases.ts'
import { type Act, prepareAct } from './act.ts'

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

const page = readFileSync(join(import.meta.dirname, '../../docs/preparing.md'), 'utf8')
const password = 'robot: "#1"'
// htpasswd's bcrypt form of the password, with the lowest cost.
const htpasswd = ['robot:$2b$04$foEaTHA/qeFm9.O1E.Qm7esx6Jg.Zba8BfxWSNLoFz6vJD01rN7Ci']

let folder: string
let act: Act
let authority: Authority
let client: Certificate
let registry: RegistryServer
let other: RegistryServer
let buildkits: BuildkitServer[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preparing-'))
  authority = await makeAuthority(join(folder, 'certificates'))
  const server = await authority.issue('server')
  client = await authority.issue('client')
  ;[act, registry, other, ...buildkits] = await Promise.all([
    prepareAct({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' }),
    startRegistry(join(folder, 'registry'), { tls: server, htpasswd }),
    startRegistry(join(folder, 'other')),
    startBuildkit(authority, server),
    startBuildkit(authority, server),
  ])
})

afterAll(async () => {
  await Promise.all([registry, other, ...buildkits].map((server) => server.stop()))
  await act.remove()
  await rm(folder, { recursive: true, force: true })
})

const sections = page.split(/^## /m).filter((text) => text.includes('```yaml'))
const ran = new Set<string>()

/** Runs the workflow of a section with the hosts replaced. Returns the log. */
async function run(title: string, hosts: Readonly<Record<string, string>>): Promise<string> {
  const section = sections.find((text) => text.startsWith(title)) ?? ''
  ran.add(section)
  const [, yaml = ''] = /^```yaml\n([\s\S]*?)^```/m.exec(section) ?? []
  const replaced = Object.entries(hosts).reduce((text, [host, here]) => text.replaceAll(host, here), yaml)
  const steps = (parse(replaced.replaceAll('secrets.', 'vars.')) as Step[]).map((step) =>
    step.uses?.startsWith('manifold-build/manifold@')
      ? { ...step, uses: './', with: { ...step.with, ...local(step) } }
      : step,
  )
  const file = join(folder, 'workflow.yml')
  await writeFile(
    file,
    stringify({ name: 'preparing', on: 'push', jobs: { image: { 'runs-on': 'ubuntu-latest', steps } } }),
  )
  const [ca, cert, key] = await Promise.all([authority.ca, client.cert, client.key].map(pem))
  const variables = { CORP_CA: ca ?? '', CLIENT_CERT: cert ?? '', CLIENT_KEY: key ?? '', REGISTRY_PASSWORD: password }
  const result = await act.run(relative(join(import.meta.dirname, 'workflows'), file), variables)
  expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? '' : result.log }).toEqual({ exitCode: 0, log: '' })
  return result.log
}

/** Lets a builder that the workflow creates reach servers on loopback. */
function local(step: Step): Record<string, string> {
  return step.with?.['driver'] === 'remote' ? {} : { 'driver-opts': 'network=host' }
}

const mainRegistry = (): string => setting('MANIFOLD_REGISTRY')

test('Private registries', async () => {
  const log = await run('Private registries', {
    'registry.corp.example': registry.host,
    'mirror.corp.example': mainRegistry(),
  })
  expect(log).toContain(`${registry.host}: logged in as robot`)
  expect(log.replace(/::add-mask::.*/g, '')).not.toContain(password)
})

test('Credentials', async () => {
  const log = await run('Credentials', { 'registry.corp.example': registry.host, 'other.corp.example': other.host })
  expect(log).toContain(`${registry.host}: logged in as robot`)
})

test('Builders and nodes', async () => {
  const [intel, arm] = buildkits.map(({ endpoint }) => endpoint.replace('tcp://', ''))
  const log = await run('Builders and nodes', {
    'registry.corp.example': mainRegistry(),
    'intel.corp.example:1234': intel ?? '',
    'arm.corp.example:1234': arm ?? '',
  })
  expect(log).toMatch(/buildx create .*--driver remote --node intel /)
})

test('Emulators', async () => {
  const log = await run('Emulators', { 'registry.corp.example': mainRegistry() })
  expect(log).toContain('. Trying docker.io/tonistiigi/binfmt:qemu-v10.0.4')
})

test('buildx', async () => {
  const buildx = await readFile(findBuildx(process.env) ?? '')
  await using server = await startReleases((name, checksum) => `${checksum} *${name}\n`, [], buildx)
  const log = await run('buildx', {
    'registry.corp.example': mainRegistry(),
    'https://mirror.corp.example/buildx/releases': server.url,
  })
  expect(log).toContain('buildx v1.2.3: installed in ')
})

test('the tests above cover every workflow of the page', () => {
  expect([...ran]).toEqual(sections)
  expect(sections.filter((text) => text.split('```yaml').length !== 2)).toEqual([])
})
