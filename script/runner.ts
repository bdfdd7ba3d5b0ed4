/** Runs the action's bundles as a runner would: inputs and files in the environment, main, then post. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')

export interface StepOptions {
  /** Folder of its action.yml; that of the checkout by default. */
  readonly action?: string
  readonly inputs: Readonly<Record<string, string>>
  /** Where the step runs; the checkout by default. */
  readonly workspace?: string
  readonly env?: Readonly<Record<string, string>>
  /** Sees the log as it comes. */
  readonly onLog?: (text: string) => void
  /** Called with main's process id once it runs. */
  readonly onStart?: (pid: number) => void
  /** Called after main. */
  readonly beforePost?: () => Promise<void>
}

export interface StepResult {
  readonly main: EntryResult
  readonly post: EntryResult
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export interface EntryResult {
  /** 128 and more when a signal ended it. */
  readonly exitCode: number
  /** stdout and stderr together, as they came. */
  readonly log: string
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly runs: { readonly main: string; readonly post?: string }
}

export async function runStep({
  action: path = '.',
  inputs,
  workspace = root,
  env = {},
  onLog,
  onStart,
  beforePost,
}: StepOptions): Promise<StepResult> {
  const action = parse(await readFile(join(root, path, 'action.yml'), 'utf8')) as ActionFile
  const folder = await mkdtemp(join(tmpdir(), 'runner-'))
  const file = (name: string): string => join(folder, name)
  const files = { GITHUB_OUTPUT: file('output'), GITHUB_STATE: file('state'), GITHUB_STEP_SUMMARY: file('summary') }
  for (const path of Object.values(files)) await writeFile(path, '')
  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, evaluated(input.default ?? '')] as const)
  const given = { ...Object.fromEntries(defaults), ...inputs }
  const stepEnv = {
    ...process.env,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: folder,
    ...files,
    ...prefixed('INPUT_', given),
    ...env,
  }
  const entry = (bundle: string, more = {}): Promise<EntryResult> =>
    runEntry(join(root, path, bundle), { workspace, env: { ...stepEnv, ...more }, onLog, onStart })
  try {
    const main = await entry(action.runs.main)
    const state = readCommandFile(await readFile(files.GITHUB_STATE, 'utf8'))
    await beforePost?.()
    const { post: last } = action.runs
    const post = last === undefined ? { exitCode: 0, log: '' } : await entry(last, states(state))
    const outputs = readCommandFile(await readFile(files.GITHUB_OUTPUT, 'utf8'))
    return { main, post, outputs, summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8') }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface EntryOptions {
  readonly workspace: string
  readonly env: NodeJS.ProcessEnv
  readonly onLog: StepOptions['onLog'] | undefined
  readonly onStart: StepOptions['onStart'] | undefined
}

function runEntry(bundle: string, { workspace, env, onLog, onStart }: EntryOptions): Promise<EntryResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle], { cwd: workspace, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let log = ''
    const take = (chunk: Buffer): void => {
      log += chunk.toString()
      onLog?.(chunk.toString())
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ exitCode: code ?? 128, log })
    })
    if (child.pid !== undefined) onStart?.(child.pid)
  })
}

/** Here are no contexts to take a value from. */
function evaluated(value: string): string {
  return value.startsWith('${{') ? '' : value
}

/** The runner's rule for environment names: upper case, spaces as underscores. */
function prefixed(prefix: string, values: Readonly<Record<string, string>>): Record<string, string> {
  const named = Object.entries(values).map(([name, value]) => [prefix + name.replaceAll(' ', '_').toUpperCase(), value])
  return Object.fromEntries(named) as Record<string, string>
}

/** A state keeps the case of its name. */
function states(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`STATE_${name}`, value]))
}

/** `NAME<<DELIMITER`, lines of the value, `DELIMITER`; or `NAME=value`. A later one replaces an earlier. */
export function readCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const entries = text.matchAll(/^([^\n=]+?)<<(\S+)\n([\s\S]*?)\n?^\2$|^([^\n=]+)=(.*)$/gm)
  for (const [, name, , value, plainName, plain] of entries) values[name ?? plainName ?? ''] = value ?? plain ?? ''
  return values
}
