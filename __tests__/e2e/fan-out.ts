/** Runs workflows of several jobs by act, with the registry and an artifact server on this machine. */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { localInputs, setting } from '../../script/settings.ts'
import { newRepository, readManifest, tagDigest } from '../integration/registry.ts'
import { type ArtifactServer, startArtifacts } from '../servers/artifacts.ts'
import { prepareAct, type StartingEvent, type WorkflowResult } from './act.ts'

interface Job {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly steps?: readonly Step[]
}

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

export interface FanOut extends AsyncDisposable {
  readonly folder: string
  readonly server: ArtifactServer
  /** Runs jobs with `ghcr.io/acme` replaced by a folder of the local registry, which is returned too. */
  readonly run: (
    yaml: string,
    event?: StartingEvent,
    change?: Readonly<Record<string, unknown>>,
  ) => Promise<WorkflowResult & { readonly home: string }>
  readonly expectGreen: (result: WorkflowResult) => void
}

const root = join(import.meta.dirname, '../..')
const registry = setting('MANIFOLD_REGISTRY')

export const push: StartingEvent = { name: 'push', payload: {} }

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/**
 * @param files of the repository, by their path
 * @param server that is taken for github.com
 */
export async function openFanOut(
  files: Readonly<Record<string, string>>,
  serverUrl = 'https://github.com',
): Promise<FanOut> {
  const folder = await mkdtemp(join(tmpdir(), 'fan-out-'))
  const server = await startArtifacts()
  // The registry whose password is the token of the workflow.
  const reusable = read('.github/workflows/build.yml')
    .replaceAll("'ghcr.io'", `'${registry}'`)
    .replaceAll("'https://github.com'", `'${serverUrl}'`)
  const act = await prepareAct({ ...files, '.github/workflows/build.yml': reusable }, server.env)
  return {
    folder,
    server,
    run: async (yaml, event = push, change = {}) => {
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
    },
    expectGreen: ({ exitCode, log }) => {
      expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' })
      // Nothing is left for a later step that downloads all artifacts.
      expect(server.names()).toEqual([])
    },
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]()
      await act.remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
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

export async function platformsOf(repository: string, tag: string): Promise<readonly string[]> {
  const { manifests = [] } = await readManifest(repository, (await tagDigest(repository, tag)) ?? '')
  return manifests.flatMap(({ platform: { os, architecture, variant } = { os: '', architecture: '' } }) =>
    os === 'unknown' ? [] : [[os, architecture, variant].filter(Boolean).join('/')],
  )
}

/** Names of the jobs that succeeded, as act has them in front of each line. */
export function jobsOf({ log }: WorkflowResult): readonly string[] {
  const lines = log.split('\n').filter((line) => line.includes('Job succeeded'))
  return lines.map((line) => /^\[[^\]]*?([^\]/]*?)\s*\]/.exec(line)?.[1] ?? '').toSorted()
}
