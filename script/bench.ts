/**
 * The budgets, measured side by side in one run: what is compared alternates, and medians are compared. Figures of one
 * machine compare with each other only.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startArtifacts } from '../__tests__/servers/artifacts.ts'
import { delayProxy } from './delay-proxy.ts'
import { runStep, type StepOptions, type StepResult } from './runner.ts'
import { localInputs, setting } from './settings.ts'

const run = promisify(execFile)
const registry = setting('MANIFOLD_REGISTRY')
const platforms = 'linux/amd64,linux/arm64,linux/arm/v7'
const example = join(import.meta.dirname, '../examples/hello')
const rounds = Number(process.argv[2])
const warmBuilder = 'bench-warm'

await using away = await delayProxy(registry, 50)
const folder = await mkdtemp(join(tmpdir(), 'bench-'))
await createBuilder(warmBuilder)
try {
  await coldSteps()
  await warmSteps()
  await manyTags()
  await merges()
  await loading()
} finally {
  await docker('buildx', 'rm', warmBuilder)
  await rm(folder, { recursive: true })
}

/** The whole step, verification and post included, on a machine without emulators and builder. */
async function coldSteps(): Promise<void> {
  const publishing: number[] = []
  let processes = 0
  const step = async (host: string): Promise<void> => {
    const { main, post } = await timedPublish(`${host}/bench:step`, host === registry ? [] : publishing)
    processes = (main.log + post.log).match(/^\[command\]/gm)?.length ?? 0
  }
  const [near, nearByHand, far, farByHand] = await alternate(
    () => cold(() => step(registry)),
    () => cold(() => byHand(registry)),
    () => cold(() => step(away.host)),
    () => cold(() => byHand(away.host)),
  )
  printRatio('whole step ÷ the same commands by hand', near, nearByHand, 0.95)
  printRatio('the same, registry 50 ms away', far, farByHand, 1)
  print('verify and move one tag, registry 50 ms away', seconds(median(publishing)), '0.35 s')
  print('docker and buildx processes of the step, post included', String(processes), '6')
}

/** Takes the time from the end of the build to the end of main. */
async function timedPublish(tag: string, figures: number[]): Promise<StepResult> {
  let built = 0
  let published = 0
  const result = await green({
    inputs: { ...localInputs(), context: example, platforms, tags: tag, push: 'true', cache: 'none' },
    onLog: (text) => {
      if (text.includes('exporting to image') || text.includes('resolving provenance')) built = performance.now()
      if (/^digest: /m.test(text)) published = performance.now()
    },
  })
  figures.push(published - built)
  return result
}

/** A builder that exists, and nothing that changed. */
async function warmSteps(): Promise<void> {
  const [step, hand] = await alternate(
    () => timed(() => green(warm({ tags: `${registry}/bench:warm` }))),
    () => timed(() => buildByHand(warmBuilder, `${registry}/bench:warm-hand`)),
  )
  printRatio('existing builder, nothing changed ÷ build --push and inspect by hand', step, hand, 1)
}

async function manyTags(): Promise<void> {
  const tags = (count: number): string =>
    ['bench-x', 'bench-y']
      .flatMap((name) => Array.from({ length: count }, (_, tag) => `${away.host}/${name}:${tag}`))
      .join('\n')
  const [many, one] = await alternate(
    () => timed(() => green(warm({ tags: tags(20) }))),
    () => timed(() => green(warm({ tags: `${away.host}/bench-x:0` }))),
  )
  printRatio('20 tags × 2 repositories ÷ one tag, registry 50 ms away', many, one, 1.3)
}

/** Parts of three platforms, merged under three tags. */
async function merges(): Promise<void> {
  await using server = await startArtifacts()
  const tags = ['1', '2', '3'].map((tag) => `${registry}/bench:merged-${tag}`).join('\n')
  const { plan = '' } = (await green({ action: 'plan', inputs: { platforms, tags } })).outputs
  const [merging] = await alternate(async () => {
    for (const platform of platforms.split(','))
      await green({ ...warm({ plan, platforms: platform }), env: server.env })
    return timed(() => green({ action: 'merge', inputs: { plan }, env: server.env }))
  })
  print('merging 3 parts under 3 tags, post included', seconds(median(merging)), '0.25 s')
}

/** Main's bundle up to its first look at the inputs, where it ends for want of a valid one. */
async function loading(): Promise<void> {
  const empty = join(folder, 'empty.mjs')
  await writeFile(empty, '')
  const load = async (file: string): Promise<void> => {
    const env = { ...process.env, INPUT_PLATFORMS: 'none' }
    await run(process.execPath, [file], { env }).catch(() => undefined)
  }
  const bundle: number[] = []
  const bare: number[] = []
  for (let round = 1; round <= 4 * rounds; round++) {
    bundle.push(await timed(() => load(join(import.meta.dirname, '../dist/main.js'))))
    bare.push(await timed(() => load(empty)))
  }
  print('loading the bundle, over an empty script', `${(median(bundle) - median(bare)).toFixed(0)} ms`, '75 ms')
}

function warm(inputs: Readonly<Record<string, string>>): StepOptions {
  return { inputs: { context: example, platforms, push: 'true', cache: 'none', builder: warmBuilder, ...inputs } }
}

async function green(options: StepOptions): Promise<StepResult> {
  const result = await runStep(options)
  if (result.main.exitCode !== 0 || result.post.exitCode !== 0) throw new Error(result.main.log + result.post.log)
  return result
}

/** What people type, one after another: emulators, builder, build and push, a look at the result, removal. */
async function byHand(host: string): Promise<void> {
  await docker('run', '--privileged', '--rm', setting('MANIFOLD_BINFMT_IMAGE'), '--install', 'arm64,arm')
  await createBuilder('bench-by-hand')
  await buildByHand('bench-by-hand', `${host}/bench:hand`)
  await docker('buildx', 'rm', 'bench-by-hand')
}

async function createBuilder(name: string): Promise<void> {
  const driver = ['--driver', 'docker-container', '--driver-opt', 'network=host', '--bootstrap']
  await docker(
    'buildx',
    'create',
    '--name',
    name,
    ...driver,
    '--buildkitd-config',
    setting('MANIFOLD_BUILDKITD_CONFIG'),
  )
}

async function buildByHand(builder: string, image: string): Promise<void> {
  const build = ['--builder', builder, '--platform', platforms, '--tag', image, '--push', example]
  await docker('buildx', 'build', ...build)
  await docker('buildx', 'imagetools', 'inspect', '--builder', builder, image)
}

function docker(...args: readonly string[]): Promise<unknown> {
  return run('docker', args)
}

/** Without the emulators of an earlier round, so that all register them. */
async function cold(work: () => Promise<void>): Promise<number> {
  const binfmt = '/proc/sys/fs/binfmt_misc'
  const emulators = (await readdir(binfmt)).filter((name) => name.startsWith('qemu-'))
  for (const name of emulators) await writeFile(join(binfmt, name), '-1')
  return timed(work)
}

/** Milliseconds of each, round after round. */
async function alternate<const Work extends readonly (() => Promise<number>)[]>(
  ...work: Work
): Promise<{ [Index in keyof Work]: number[] }> {
  const figures = work.map((): number[] => [])
  for (let round = 1; round <= rounds; round++) {
    for (const [index, measure] of work.entries()) figures[index]?.push(await measure())
  }
  return figures as { [Index in keyof Work]: number[] }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

function printRatio(what: string, one: readonly number[], other: readonly number[], budget: number): void {
  const [a, b] = [median(one), median(other)]
  print(what, `${seconds(a)} ÷ ${seconds(b)} = ${(a / b).toFixed(2)}`, budget.toFixed(2))
}

function print(what: string, figure: string, budget: string): void {
  console.log(`${what}: ${figure} (budget ${budget})`)
}
