/**
 * Conditions under which a step must still run its platforms under emulation, whatever is slow or was changed by others.
 * Defined once, for the tests and for script/soak. They remove emulators from the machine.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StepOptions } from '../../../script/runner.ts'
import { setting } from '../../../script/settings.ts'
import { makeAuthority } from '../../servers/certificates.ts'
import { startEngine } from '../../servers/engine.ts'
import { docker } from '../engine.ts'
import { newRepository } from '../registry.ts'
import { machineDockerfile, type Run, runStepOn } from '../step.ts'

export interface Fault {
  readonly name: string
  /** Whether it takes so long that only script/soak runs it. */
  readonly long?: boolean
  /** @throws Error with the log of a step that failed */
  readonly run: () => Promise<void>
}

/** For how long BuildKit keeps its list of platforms, and a little more. */
const listKeptMs = 21_000

const registry = setting('MANIFOLD_REGISTRY')
const images = { emulators: `${registry}/faults/binfmt:1`, buildkit: `${registry}/faults/buildkit:1` }
const slowBuildkit = `${registry}/faults/slow-buildkit:1`
/** Not as it stands in the log of the command itself. */
const printing = 'echo step $((40 + 2)) && sleep 2'
const dockerfile = machineDockerfile.replace('> /machine', '| tee /machine')

/** One round: every fault once, in this order. */
export async function faults(): Promise<readonly Fault[]> {
  await pushImages()
  await removeEmulators()
  const old = await bootBuilder()
  const booted = performance.now()
  return [
    ...[0, 0.5, 2, 10].map((seconds) => ({
      name: `emulators delayed by ${seconds} s`,
      long: seconds > 2,
      run: () => delayedEmulators(seconds),
    })),
    { name: 'BuildKit delayed by 2 s', run: () => step({ 'driver-opts': `network=host\nimage=${slowBuildkit}` }) },
    { name: 'empty image store', run: emptyStore },
    { name: 'two steps at once', run: twoSteps },
    {
      name: 'emulators removed during the build',
      run: () => removedDuring(dockerfile.replace('RUN', `RUN ${printing}\nRUN`)),
    },
    { name: 'emulators removed during the smoke test', run: removedDuringSmokeTest },
    { name: 'builder booted just now', run: async () => stepOn(await bootBuilder()) },
    { name: 'builder that lists emulators removed since', run: removedSinceBoot },
    {
      name: 'builder booted long ago',
      run: async () => {
        await sleep(Math.max(0, booted + listKeptMs - performance.now()))
        await stepOn(old)
      },
    },
  ].map((fault) => ({ ...fault, run: () => alone(fault.run) }))
}

/** The machine's emulators are removed before; nobody else that holds to the lock removes any meanwhile. */
async function alone(run: () => Promise<void>): Promise<void> {
  const lock = spawn('flock', ['/tmp/binfmt.lock', 'sh', '-c', 'echo locked; exec cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(lock, 'close')
  await Promise.race([once(lock.stdout, 'data'), ended])
  try {
    await removeEmulators()
    await run()
  } finally {
    lock.stdin.end()
    await ended
  }
}

async function removeEmulators(): Promise<void> {
  const image = setting('MANIFOLD_BINFMT_IMAGE')
  await docker('run', '--rm', '--privileged', image, '--uninstall', 'qemu-aarch64,qemu-arm')
}

/** A registry from which an engine can pull what it does not have, and a BuildKit that takes its time. */
async function pushImages(): Promise<void> {
  await docker('tag', setting('MANIFOLD_BINFMT_IMAGE'), images.emulators)
  await docker('tag', setting('MANIFOLD_BUILDKIT_IMAGE'), images.buildkit)
  const container = await docker('create', images.buildkit)
  const entrypoint = JSON.stringify(['/bin/sh', '-c', 'sleep 2; exec buildkitd "$@"', 'buildkitd'])
  await docker('commit', '--change', `ENTRYPOINT ${entrypoint}`, container, slowBuildkit)
  await docker('rm', container)
  for (const image of [images.emulators, images.buildkit, slowBuildkit]) await docker('push', '--quiet', image)
}

async function bootBuilder(): Promise<string> {
  const name = `faults-${randomBytes(4).toString('hex')}`
  const config = setting('MANIFOLD_BUILDKITD_CONFIG')
  await docker(
    ...['buildx', 'create', '--bootstrap', '--name', name, '--driver-opt', 'network=host'],
    ...(config === '' ? [] : ['--buildkitd-config', config]),
  )
  return name
}

/** A step that must be green. */
async function step(inputs: Readonly<Record<string, string>>, more: Partial<StepOptions> = {}): Promise<void> {
  const run = await start(dockerfile, inputs, more)
  check(run)
}

function start(
  dockerfile: string,
  inputs: Readonly<Record<string, string>>,
  more: Partial<StepOptions> = {},
): Promise<Run> {
  const platforms = 'linux/arm64,linux/arm/v7'
  return runStepOn(dockerfile, { ...more, inputs: { platforms, cache: 'none', ...inputs } })
}

function check({ main, post, outputs }: Run): void {
  const printed = (machine: string): boolean => new RegExp(`^#\\d+ +(?:[\\d.]+ +)?${machine}$`, 'm').test(main.log)
  const listed = (outputs['platforms'] ?? '').split(',')
  const wrong = [
    ...(main.exitCode === 0 && post.exitCode === 0 ? [] : ['it failed']),
    ...(printed('aarch64') && printed('armv7l') ? [] : ['not every platform was built']),
    ...(listed.includes('linux/arm64') && listed.includes('linux/arm/v7') ? [] : [`platforms: ${listed.join(',')}`]),
  ]
  if (wrong.length > 0) throw new Error(`${wrong.join('; ')}\n${main.log}${post.log}`)
}

/** Whatever makes it slow, such as a pull: the container of the emulator image starts late. */
async function delayedEmulators(seconds: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'delayed-'))
  try {
    const path = process.env['PATH'] ?? ''
    const delayed = `#!/bin/sh
if [ "$1 $2" = 'run --privileged' ]; then sleep ${seconds}; fi
PATH='${path}' exec docker "$@"
`
    await writeFile(join(folder, 'docker'), delayed, { mode: 0o755 })
    await step({}, { env: { PATH: `${folder}:${path}` } })
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function emptyStore(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'faults-'))
  const authority = await makeAuthority(folder)
  const engine = await startEngine(authority, await authority.issue('server'), [])
  try {
    const driverOpts = `network=host\nimage=${images.buildkit}`
    const inputs = { 'qemu-image': images.emulators, 'qemu-cache-image': 'false', 'driver-opts': driverOpts }
    await step(inputs, { env: { DOCKER_HOST: engine.plain } })
  } finally {
    await engine.stop()
    await rm(folder, { recursive: true })
  }
}

async function twoSteps(): Promise<void> {
  await Promise.all([step({}), step({})])
}

/** Removes the emulators as soon as a command of the step prints 42, and expects that they come back. */
async function removedDuring(dockerfile: string, inputs: Readonly<Record<string, string>> = {}): Promise<void> {
  let log = ''
  let removed: Promise<void> | undefined
  const onLog = (text: string): void => {
    log += text
    if (log.includes('step 42')) removed ??= removeEmulators()
  }
  const run = await start(dockerfile, inputs, { onLog })
  await removed
  check(run)
  if (!run.main.log.includes('registered again')) throw new Error(`nothing was removed in time\n${run.main.log}`)
}

/** By its path, so that the shell of busybox starts a process for it. */
function removedDuringSmokeTest(): Promise<void> {
  const tags = `${newRepository('faults')}:1`
  return removedDuring(dockerfile, { push: 'true', tags, 'smoke-test': `${printing}\n/bin/uname -m` })
}

/** BuildKit adds to its list and takes nothing from it. */
async function removedSinceBoot(): Promise<void> {
  await docker('run', '--rm', '--privileged', setting('MANIFOLD_BINFMT_IMAGE'), '--install', 'arm64,arm')
  const builder = await bootBuilder()
  await removeEmulators()
  await stepOn(builder)
}

async function stepOn(builder: string): Promise<void> {
  try {
    await step({ builder })
  } finally {
    await docker('buildx', 'rm', '--force', builder)
  }
}
