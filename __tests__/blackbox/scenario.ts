/** Runs the bundles on a fake docker, with an environment that does not hang on the machine's. */
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStep, type StepOptions, type StepResult } from '../../script/runner.ts'
import type { Call, CommandAnswer } from '../fakes/docker-command.ts'
import { kernelReport } from '../fakes/binfmt.ts'
import type { Inspection } from '../../src/registry/imagetools.ts'
import { failure, fixture } from '../fixtures/fixture.ts'

const fakes = join(import.meta.dirname, '..', 'fakes')

export const inspection = JSON.parse(fixture('registry/inspection.json')) as Inspection
export const { digest } = inspection.manifest

const inspect = 'buildx imagetools inspect'

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
    metadata: fixture('registry/build-metadata.json'),
  },
  readBack: {
    command: 'buildx imagetools inspect --builder tests-recording --format',
    stdout: fixture('registry/inspection.json'),
  },
  moved: { command: inspect, after: 'buildx imagetools create', stdout: fixture('registry/tag.txt') },
  absent: { command: inspect, stderr: failure('an absent manifest').stderr, exitCode: 1 },
  tag: { command: 'buildx imagetools create', metadata: fixture('registry/tags-metadata.json') },
  removal: { command: 'buildx rm', stdout: 'removed\n' },
} satisfies Readonly<Record<string, CommandAnswer>>

/** The inputs of a green run. `qemu: always` registers whatever this machine's kernel has registered. */
export const inputs = {
  context: 'examples/hello',
  platforms: 'linux/amd64,linux/arm64,linux/arm/v7',
  tags: '127.0.0.1:5000/fixtures/hello:1\n127.0.0.1:5000/fixtures/hello:latest',
  push: 'true',
  qemu: 'always',
}

export interface ScenarioResult extends StepResult {
  /** Commands in the order they came, main's and post's, volatile words replaced. */
  readonly commands: readonly string[]
  readonly calls: readonly Call[]
}

export interface ScenarioOptions extends Partial<StepOptions> {
  readonly answers?: Readonly<Record<string, CommandAnswer>>
  /** Which of docker's programs are there; without the plugin, buildx is run through docker. */
  readonly programs?: readonly ('docker' | 'docker-buildx')[]
}

export async function scenario({
  answers = green,
  programs = ['docker', 'docker-buildx'],
  ...options
}: ScenarioOptions): Promise<ScenarioResult> {
  const folder = await mkdtemp(join(tmpdir(), 'scenario-'))
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
    const result = await runStep({ inputs, ...options, env: { ...environment(folder, bin, config), ...options.env } })
    const calls = (await readFile(join(folder, 'calls.jsonl'), 'utf8')).split('\n').filter(Boolean).map(parseCall)
    return {
      ...result,
      calls,
      commands: calls.filter(({ signal }) => !signal).map(({ command }) => normalise(command)),
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
    ...{ PATH: bin, DOCKER_CONFIG: config, FAKE_DOCKER: folder },
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
export function normalise(text: string): string {
  return text
    .replace(/\S*\/manifold-[0-9a-f]{12}\//g, 'SCRATCH/')
    .replace(/manifold-\d+-[0-9a-z]{8}-[0-9a-f]{8}/g, 'BUILDER')
    .replace(/tags-[0-9a-f-]{36}/g, 'TAGS')
    .replace(/^::notice::qemu: .* is registered on this machine .*\n/gm, '')
    .replace(/^ready after .*$/gm, (line) => line.replace(/\d+\.\d+ s/g, 'N s'))
}

/** The log's lines, without those of the build. */
export function logLines(log: string): readonly string[] {
  return normalise(log)
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
}
