/**
 * The whole step against the same work typed by hand, and the bundle's load time over an empty script. Alternating, in
 * one run, by medians: figures of one machine compare with each other only.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startArtifacts } from '../__tests__/servers/artifacts.ts'
import { runStep, type StepOptions, type StepResult } from './runner.ts'
import { localInputs, setting } from './settings.ts'

const run = promisify(execFile)
const registry = setting('MANIFOLD_REGISTRY')
const binfmtImage = setting('MANIFOLD_BINFMT_IMAGE')
const platforms = 'linux/amd64,linux/arm64,linux/arm/v7'
const example = join(import.meta.dirname, '../examples/hello')
const rounds = Number(process.argv[2])

const step: number[] = []
const hand: number[] = []
const load: number[] = []
const empty: number[] = []
const merging: number[] = []
let processes = 0

const folder = await mkdtemp(join(tmpdir(), 'bench-'))
try {
  for (let round = 1; round <= rounds; round++) {
    step.push(await cold(wholeStep))
    hand.push(await cold(byHand))
    console.log(`round ${round}: step ${seconds(step.at(-1))}, by hand ${seconds(hand.at(-1))}`)
  }
  const fanOut = await prepareFanOut()
  for (let round = 1; round <= rounds; round++) merging.push(await fanOut.round())
  await fanOut.end()
  await writeFile(join(folder, 'empty.mjs'), '')
  for (let round = 1; round <= 4 * rounds; round++) {
    load.push(await timed(() => loadBundle()))
    empty.push(await timed(() => run(process.execPath, [join(folder, 'empty.mjs')])))
  }
} finally {
  await rm(folder, { recursive: true })
}

const ratio = median(step) / median(hand)
const overEmpty = median(load) - median(empty)
console.log(
  `whole step ÷ by hand: ${seconds(median(step))} ÷ ${seconds(median(hand))} = ${ratio.toFixed(2)} (budget 1.00)`,
)
console.log(`merging 3 parts under 3 tags, post included: ${seconds(median(merging))} (budget 2 s)`)
console.log(`bundle's load over an empty script: ${overEmpty.toFixed(0)} ms (budget 75 ms)`)
console.log(`docker and buildx processes of the step, post included: ${processes}`)

async function wholeStep(): Promise<void> {
  const tags = `${registry}/bench:step`
  const inputs = { ...localInputs(), context: example, platforms, tags, push: 'true', cache: 'none' }
  const { main, post } = await green({ inputs })
  processes = (main.log + post.log).match(/^\[command\]/gm)?.length ?? 0
}

/** Parts of three platforms; a round hands them over again, and times the merge. */
async function prepareFanOut(): Promise<{ readonly round: () => Promise<number>; readonly end: () => Promise<void> }> {
  const server = await startArtifacts()
  const tags = ['1', '2', '3'].map((tag) => `${registry}/bench:merged-${tag}`).join('\n')
  const { plan = '' } = (await green({ action: 'plan', inputs: { platforms, tags } })).outputs
  const leg = { ...localInputs(), context: example, plan, push: 'true', cache: 'none' }
  return {
    round: async () => {
      for (const platform of platforms.split(',')) {
        await green({ inputs: { ...leg, platforms: platform }, env: server.env })
      }
      return timed(() => green({ action: 'merge', inputs: { plan }, env: server.env }))
    },
    end: async () => {
      await server[Symbol.asyncDispose]()
    },
  }
}

async function green(options: StepOptions): Promise<StepResult> {
  const result = await runStep(options)
  if (result.main.exitCode !== 0 || result.post.exitCode !== 0) throw new Error(result.main.log + result.post.log)
  return result
}

/** What people type, one after another: emulators, builder, build and push, a look at the result, removal. */
async function byHand(): Promise<void> {
  const config = setting('MANIFOLD_BUILDKITD_CONFIG')
  const docker = (...args: string[]): Promise<unknown> => run('docker', args)
  await docker('run', '--privileged', '--rm', binfmtImage, '--install', 'arm64,arm')
  const driver = ['--driver', 'docker-container', '--driver-opt', 'network=host']
  const configFlag = config === '' ? [] : ['--buildkitd-config', config]
  await docker('buildx', 'create', '--name', 'bench-by-hand', ...driver, ...configFlag, '--bootstrap')
  const image = `${registry}/bench:hand`
  await docker(
    'buildx',
    'build',
    '--builder',
    'bench-by-hand',
    '--platform',
    platforms,
    '--tag',
    image,
    '--push',
    example,
  )
  await docker('buildx', 'imagetools', 'inspect', '--builder', 'bench-by-hand', image)
  await docker('buildx', 'rm', 'bench-by-hand')
}

/** Without the emulators of an earlier round, so that both register them. */
async function cold(work: () => Promise<void>): Promise<number> {
  const binfmt = '/proc/sys/fs/binfmt_misc'
  const emulators = (await readdir(binfmt)).filter((name) => name.startsWith('qemu-'))
  for (const name of emulators) await writeFile(join(binfmt, name), '-1')
  return timed(work)
}

/** Main's bundle up to its first look at the inputs, where it ends for want of a valid one. */
async function loadBundle(): Promise<void> {
  const env = { ...process.env, INPUT_PLATFORMS: 'none' }
  await run(process.execPath, [join(import.meta.dirname, '../dist/main.js')], { env }).catch(() => undefined)
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

function seconds(milliseconds: number | undefined): string {
  return `${((milliseconds ?? NaN) / 1000).toFixed(2)} s`
}
