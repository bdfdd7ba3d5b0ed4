/** Runs workflows by act, on this machine, in a repository of their own that holds the action as it is here. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { setting } from '../../script/settings.ts'
import { withRef } from '../../script/workflow.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

/** What a runner has of this repository after the checkout, as far as the workflows need it. */
const files = ['action.yml', 'leg', 'plan', 'merge', 'dist', 'examples']

const reusable = '.github/workflows/build.yml'

export interface WorkflowResult {
  readonly exitCode: number
  /** Every line with act's prefix of workflow and job. */
  readonly log: string
}

export interface StartingEvent {
  /** `push`, `pull_request`… */
  readonly name: string
  /** Its JSON. */
  readonly payload: unknown
}

export interface Act {
  /**
   * Runs a file of `workflows`; `variables` are its `vars`. The Actions cache lasts from one run to the next.
   *
   * @param event what starts it; without one, a push that act makes up
   */
  readonly run: (
    workflow: string,
    variables: Readonly<Record<string, string>>,
    event?: StartingEvent,
  ) => Promise<WorkflowResult>
  readonly remove: () => Promise<void>
}

/**
 * @param more further files of the repository, by their path
 * @param env of act itself, such as the address of an artifact server in the place of its own
 */
export async function prepareAct(
  more: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Act> {
  const folder = await mkdtemp(join(tmpdir(), 'act-'))
  const repository = join(folder, 'repository')
  await mkdir(repository)
  for (const path of files) await cp(join(root, path), join(repository, path), { recursive: true })
  // act does not know the syntax `$/`.
  const workflow = withRef(more[reusable] ?? (await readFile(join(root, reusable), 'utf8')), 'v1')
  for (const [path, text] of Object.entries({ ...more, [reusable]: workflow })) {
    await mkdir(dirname(join(repository, path)), { recursive: true })
    await writeFile(join(repository, path), text)
  }
  await commit(repository)
  await mkdir(join(folder, 'checkout'))
  const copy = `{ run: cp -a '${repository}/.' ., shell: bash }`
  await writeFile(join(folder, 'checkout/action.yml'), `runs: { using: composite, steps: [${copy}] }\n`)
  return {
    run: async (workflow, variables, event = { name: 'push', payload: {} }) => {
      const all = { ...variables, BUILDKITD_CONFIG: setting('MANIFOLD_BUILDKITD_CONFIG') }
      const eventFile = join(folder, 'event.json')
      await writeFile(eventFile, JSON.stringify(event.payload))
      const started = [event.name, '--eventpath', eventFile]
      const args = await argumentsOf(folder, repository, join(import.meta.dirname, 'workflows', workflow), all)
      return await result('act', [...started, ...args], repository, env)
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** act reads the branch and the commit of the event from Git. */
async function commit(repository: string): Promise<void> {
  const git = (...args: string[]): Promise<unknown> => run('git', ['-C', repository, ...args])
  await git('init', '--quiet', '--initial-branch=main')
  await git('remote', 'add', 'origin', 'https://github.com/acme/app.git')
  await git('add', '--all', '--force')
  const author = ['-c', 'user.name=act', '-c', 'user.email=act@localhost', '-c', 'commit.gpgSign=false']
  await git(...author, 'commit', '--quiet', '--message', 'What is tested')
}

async function argumentsOf(
  folder: string,
  repository: string,
  workflow: string,
  variables: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  return [
    ...['--workflows', workflow],
    ...['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-24.04-arm'].flatMap((label) => [
      '--platform',
      `${label}=-self-hosted`,
    ]),
    ...['--local-repository', `manifold-build/manifold@v1=${repository}`],
    // act copies the repository by itself, but not for a checkout with a ref.
    ...['--local-repository', `${checkoutOf(repository)}=${join(folder, 'checkout')}`],
    ...['--secret', 'GITHUB_TOKEN=token-of-the-workflow', '--secret', 'REGISTRY_PASSWORD=hunter2'],
    // An unrelated secret, which must not be used.
    ...['--secret', 'PASSWORD=unrelated'],
    ...['--action-cache-path', join(folder, 'actions')],
    ...['--cache-server-addr', '127.0.0.1', '--cache-server-path', join(folder, 'cache')],
    // Without an artifact server act gives no runtime token, and without that there is no cache service.
    ...['--artifact-server-addr', '127.0.0.1', '--artifact-server-port', String(await freePort())],
    ...['--artifact-server-path', join(folder, 'artifacts')],
    ...Object.entries(variables).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
  ]
}

/** The checkout action of the reusable workflow, with its commit. */
function checkoutOf(repository: string): string {
  const workflow = readFileSync(join(repository, reusable), 'utf8')
  return /actions\/checkout@\w+/.exec(workflow)?.[0] ?? ''
}

function result(
  file: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<WorkflowResult> {
  return new Promise((resolve, reject) => {
    execFile(
      file,
      args,
      { cwd, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const exitCode = error?.code ?? 0
        if (typeof exitCode === 'number') resolve({ exitCode, log: stdout + stderr })
        else reject(new Error(`${file} could not be run: run script/setup`, { cause: error }))
      },
    )
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
