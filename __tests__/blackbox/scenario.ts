/** Runs the bundles on a fake docker, with an environment that does not hang on the machine's. */
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStep, type StepOptions, type StepResult } from '../../script/runner.ts'
import type { Call, CommandAnswer } from '../fakes/docker-command.ts'
import { kernelReport } from '../fakes/binfmt.ts'
import { fixture } from '../fixtures/fixture.ts'
import { type Contents, type MemoryRegistry, memoryRegistry, putImage, putIndex } from '../servers/memory-registry.ts'

const fakes = join(import.meta.dirname, '..', 'fakes')

/** Takes the place of the registry's address, whose port differs from run to run. */
const host = '127.0.0.1:5000'
export const repository = 'fixtures/hello'

/** Puts what a build of `examples/hello` pushes. */
function putHello(registry: Contents) {
  const platforms = ['amd64', 'arm64', 'arm'].map((architecture) => ({
    ...{ os: 'linux', architecture },
    ...(architecture === 'arm' && { variant: 'v7' }),
  }))
  const images = platforms.map((platform) => putImage(registry, repository, platform))
  return { digest: putIndex(registry, repository, images), images }
}

export const { digest, images } = putHello({ manifests: new Map(), tags: new Map(), blobs: new Map() })

/** What buildx wrote of a build, recorded, with the digest of the image above. */
const recorded = fixture('registry/build-metadata.json')
const { 'containerimage.digest': recordedDigest } = JSON.parse(recorded) as { 'containerimage.digest': string }
export const metadata = recorded.replaceAll(recordedDigest, digest)

/** What docker answers where all goes well: a build of `examples/hello`'s kind, recorded. */
export const green = {
  create: { command: 'buildx create' },
  version: { command: 'version', stdout: 'amd64\n' },
  image: { command: 'image inspect', stdout: 'sha256:1\n' },
  emulators: { command: 'run --privileged', stdout: kernelReport(['linux/amd64', 'linux/arm64', 'linux/arm/v7']) },
  builder: { command: 'buildx inspect', stdout: fixture('inspect/emulating.txt') },
  build: {
    command: 'buildx build',
    stderr: fixture('progress/three-platforms.jsonl'),
    metadata,
  },
  removal: { command: 'buildx rm', stdout: 'removed\n' },
} satisfies Readonly<Record<string, CommandAnswer>>

/** The inputs of a green run. `qemu: always` is independent of the registrations on this machine. */
export const inputs = {
  context: 'examples/hello',
  platforms: 'linux/amd64,linux/arm64,linux/arm/v7',
  tags: `${host}/${repository}:1\n${host}/${repository}:latest`,
  push: 'true',
  qemu: 'always',
}

export interface ScenarioResult extends StepResult {
  /** Commands in the order they came, main's and post's, volatile words replaced. */
  readonly commands: readonly string[]
  readonly calls: readonly Call[]
  /** Requests to the registry that change it. */
  readonly changes: readonly string[]
}

export interface ScenarioOptions extends Partial<StepOptions> {
  readonly answers?: Readonly<Record<string, CommandAnswer>>
  /** Which of docker's programs are there; without the plugin, buildx is run through docker. */
  readonly programs?: readonly ('docker' | 'docker-buildx')[]
  /** Changes what the registry holds or answers. */
  readonly prepareRegistry?: (registry: MemoryRegistry) => void
}

export async function scenario({
  answers = green,
  programs = ['docker', 'docker-buildx'],
  prepareRegistry,
  inputs: given = inputs,
  ...options
}: ScenarioOptions): Promise<ScenarioResult> {
  const folder = await mkdtemp(join(tmpdir(), 'scenario-'))
  await using registry = await memoryRegistry()
  putHello(registry)
  prepareRegistry?.(registry)
  const here = Object.entries(given).map(([name, text]) => [name, text.replaceAll(host, registry.host)])
  const bin = join(folder, 'bin')
  const config = join(folder, 'config')
  try {
    await Promise.all([bin, join(config, 'cli-plugins')].map((path) => mkdir(path, { recursive: true })))
    await writeFile(join(folder, 'answers.json'), JSON.stringify(Object.values(answers)))
    await writeFile(join(folder, 'calls.jsonl'), '')
    if (programs.includes('docker')) await installFake(join(bin, 'docker'))
    if (programs.includes('docker-buildx')) await installFake(join(config, 'cli-plugins', 'docker-buildx'))
    // Then only docker can tell where the plugin is, so that no plugin of this machine is taken.
    else await writeFile(join(config, 'config.json'), '{"cliPluginsExtraDirs": []}')
    const result = await runStep({
      ...options,
      inputs: Object.fromEntries(here) as Record<string, string>,
      env: { ...environment(folder, bin, config), ...options.env },
    })
    const calls = (await readFile(join(folder, 'calls.jsonl'), 'utf8')).split('\n').filter(Boolean).map(parseCall)
    return {
      ...result,
      calls,
      changes: registry.seen.map(({ line }) => line).filter((line) => !/^(?:GET|HEAD) /.test(line)),
      commands: calls.filter(({ signal }) => !signal).map(({ command }) => normalize(command)),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function installFake(path: string): Promise<void> {
  await copyFile(join(fakes, 'docker.sh'), path)
  await chmod(path, 0o755)
}

function environment(folder: string, bin: string, config: string): Record<string, string> {
  return {
    ...{ PATH: bin, DOCKER_CONFIG: config, FAKE_DOCKER: folder, BUILDX_BUILDER: '' },
    ...{ FAKE_DOCKER_NODE: process.execPath, FAKE_DOCKER_SCRIPT: join(fakes, 'docker-command.ts') },
    ...{ ACTIONS_RUNTIME_TOKEN: '', ACTIONS_RESULTS_URL: '', ACTIONS_CACHE_URL: '', NODE_OPTIONS: '' },
    ...{ GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_REPOSITORY: 'acme/app' },
    ...{ GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567', GITHUB_EVENT_PATH: '', SOURCE_DATE_EPOCH: '' },
  }
}

function parseCall(line: string): Call {
  return JSON.parse(line) as Call
}

/** The outputs that hold what the plan says, which are there even if nothing was built. */
const nameOutputs = new Set(['tags', 'tag-names', 'labels', 'annotations', 'version', 'json'])

/** The outputs that hold what was made. */
export function madeOutputs({ outputs }: StepResult): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(outputs).filter(([name]) => !nameOutputs.has(name)))
}

/** Replaces what differs from run to run, and leaves out what is said about the emulators of this machine. */
export function normalize(text: string): string {
  return text
    .replace(/\S*\/manifold-[0-9a-f]{12}\//g, 'SCRATCH/')
    .replace(/manifold-\d+-[0-9a-f]{16}/g, 'BUILDER')
    .replace(/127\.0\.0\.1:\d{4,5}\b/g, host)
    .replace(/^::notice::qemu: .* is registered on this machine .*\n/gm, '')
    .replace(/^(?:ready after|time:|Time:) .*$/gm, (line) => line.replace(/\d+\.\d+ s/g, 'N s'))
}

/** The log's lines, without those of the build. */
export function logLines(log: string): readonly string[] {
  return normalize(log)
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
}
