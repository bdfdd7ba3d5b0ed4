/** The step itself on the warm builder, with an image so small that the registry takes most of the time. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setting } from '../../../script/settings.ts'
import { removeScratch } from '../../../src/actions/scratch.ts'
import type { RetryPolicy } from '../../../src/docker/retry.ts'
import { run } from '../../../src/main.ts'
import { formatPlan } from '../../../src/plan/plan-json.ts'
import { planOf } from '../../fakes/plan.ts'
import { stepRuntime } from '../../fakes/runtime.ts'
import { warmRemote } from '../../servers/warm-builder.ts'

export const registry = setting('MANIFOLD_REGISTRY')

export interface Workshop {
  readonly builder: string
  readonly folder: string
  /** Holds a Dockerfile that needs neither a base image nor an emulator. */
  readonly context: string
  readonly close: () => Promise<void>
}

export async function openWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'publish-test-'))
  const context = await mkdtemp(join(folder, 'context-'))
  await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY data /data\n')
  await writeFile(join(context, 'data'), 'some data\n')
  return {
    builder: warmRemote(),
    folder,
    context,
    close: () => rm(folder, { recursive: true }),
  }
}

export interface Release {
  /** Of a step that succeeded. */
  readonly digest: string | undefined
  readonly error: string | undefined
  readonly log: readonly string[]
  /** What is left in the state. */
  readonly state: ReadonlyMap<string, string>
}

export interface ReleaseOptions {
  readonly tags: readonly string[]
  readonly inputs?: Readonly<Record<string, string>>
  readonly retryPolicy?: Partial<RetryPolicy>
  readonly signal?: AbortSignal
  /** Whether a plan has the names, and another job publishes them. */
  readonly isLeg?: boolean
  /** Called when the image is built and pushed, before it is published. */
  readonly onBuilt?: () => void
}

export const quick: RetryPolicy = {
  retries: 2,
  firstWait: 20,
  longestWait: 100,
  longestRetryAfter: 100,
  // Well above what a busy machine needs for one request, so that only a hang is taken for one.
  attemptTimeout: 6000,
}

/** Of a job that may request ID tokens, which the runtime in memory makes. */
const idTokens = { ACTIONS_ID_TOKEN_REQUEST_URL: 'none', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'none' }

/** Runs main, with the runner's part in memory. */
export async function release(workshop: Workshop, options: ReleaseOptions): Promise<Release> {
  const { builder, context } = workshop
  const { tags, isLeg = false, onBuilt, retryPolicy, signal = new AbortController().signal } = options
  const own = { context, builder, platforms: 'linux/amd64,linux/arm64', push: 'true', tags: tags.join('\n') }
  const inputs = { ...own, qemu: 'never', cache: 'none', ...options.inputs }
  const fake = stepRuntime(isLeg ? await inputsOfLeg(inputs) : inputs, (name) => {
    if (name === 'metadata' && !fake.outputs.has(name)) onBuilt?.()
  })
  const { runtime, lines: log, state, outputs } = fake
  // Nothing of a workflow that runs the tests, such as its cache.
  const { PATH, HOME } = process.env
  const env = {
    PATH,
    HOME,
    ...idTokens,
    ...(process.env['DOCKER_HOST'] && { DOCKER_HOST: process.env['DOCKER_HOST'] }),
  }
  try {
    await run({ runtime, env, signal, retryPolicy: { ...quick, ...retryPolicy } })
    return { digest: outputs.get('digest'), error: undefined, log, state }
  } catch (error) {
    return { digest: undefined, error: (error as Error).message, log, state }
  } finally {
    await removeScratch(runtime)
  }
}

/** The same inputs, with the names in a plan that has two legs. */
async function inputsOfLeg({ tags = '', images = '', ...inputs }: Readonly<Record<string, string>>) {
  const plan = await planOf({ ...inputs, tags, images, platforms: 'linux/amd64,linux/arm64' })
  const legs = plan.platforms.map((platform) => ({
    name: platform.replace('/', '-'),
    runner: 'ubuntu-latest',
    platforms: [platform],
  }))
  return { ...inputs, plan: formatPlan({ ...plan, key: 'test', legs }), handoff: 'registry' }
}
