/** Real builds on the warm builder and their publishing, with an image so small that the registry takes most of the time. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setting } from '../../../script/settings.ts'
import { build } from '../../../src/image/build.ts'
import { readBuildInputs } from '../../../src/inputs/image.ts'
import { readExports } from '../../../src/inputs/exports.ts'
import { linesOf } from '../../../src/image/event-lines.ts'
import { readOrigin } from '../../../src/image/origin.ts'
import { BuildProgress } from '../../../src/image/progress.ts'
import { dockerCli } from '../../../src/docker/cli.ts'
import { findBuildx } from '../../../src/buildx/find.ts'
import { exec } from '../../../src/docker/process.ts'
import type { RetryPolicy } from '../../../src/docker/retry.ts'
import { publish, type Published } from '../../../src/publish/publish.ts'
import { smokeTest } from '../../../src/publish/smoke-test.ts'
import { registryClient } from '../../../src/registry/access.ts'
import { readPublishInputs } from '../../../src/inputs/publish.ts'
import { planOf } from '../../fakes/plan.ts'
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
  readonly published: Published | undefined
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
  /** Whether another job publishes the image. */
  readonly isLeg?: boolean
  /** Called when the image is pushed and no tag has moved. */
  readonly onPushed?: () => void | Promise<void>
}

export const quick: RetryPolicy = {
  retries: 2,
  firstWait: 20,
  longestWait: 100,
  longestRetryAfter: 100,
  // Well above what a busy machine needs for one process, so that only a hang is taken for one.
  attemptTimeout: 6000,
}

/** What main does with an image, from the build to the tags; of a leg, the build alone. */
export async function release(workshop: Workshop, options: ReleaseOptions): Promise<Release> {
  const { builder, context } = workshop
  const log: string[] = []
  const state = new Map<string, string>()
  const own = { context, platforms: 'linux/amd64,linux/arm64', push: 'true', tags: options.tags.join('\n') }
  const inputs: Record<string, string> = { ...own, ...options.inputs }
  const read = (name: string): string => inputs[name] ?? ''
  const scratch = await mkdtemp(join(workshop.folder, 'scratch-'))
  const retryPolicy = { ...quick, ...options.retryPolicy }
  const signal = options.signal ?? new AbortController().signal
  const print = (line: string): void => void log.push(line)
  const cli = dockerCli({ exec, log: { command: print, debug: () => undefined }, buildx: findBuildx(process.env) })
  const page = {
    state: {
      read: (name: string) => state.get(name) ?? '',
      write: (name: string, value: string) => void state.set(name, value),
    },
    group: (title: string): void => {
      print(`> ${title}`)
    },
    endGroup: (): void => {
      print('<')
    },
  }
  try {
    const { plan, destinations } = readExports(read, await planOf(inputs), options.isLeg ?? false)
    const progress = new BuildProgress((event) => {
      for (const line of linesOf(event)) print(line)
    })
    const origin = readOrigin({ env: {}, payload: undefined })
    const cache = { from: [], to: [] }
    const buildInputs = readBuildInputs(read, destinations, { env: {}, origin, secrets: [] })
    const { digest = '' } = await build(cli, buildInputs, plan, {
      ...{ cache, origin, scratch, progress, retryPolicy, signal, info: print },
      builder: { name: builder, driver: 'remote', emulated: new Set(), unrunnable: new Map() },
    })
    await options.onPushed?.()
    if (options.isLeg || !buildInputs.push) return { published: undefined, error: undefined, log, state }
    using client = registryClient({ credentials: [], registries: [] }, {}, { retryPolicy, log: print, signal })
    const limits = { limits: buildInputs.limits, quiet: read('progress') === 'quiet' }
    const { immutableTags, smokeTest: command } = readPublishInputs(read, true, limits)
    const where = { docker: cli, builder, scratch, retryPolicy, log: print, signal, runtime: page }
    const test = command && ((published: Published) => smokeTest(where, command, plan, published))
    const published = await publish(client, page, { plan, image: { digest }, immutableTags, test })
    return { published, error: undefined, log, state }
  } catch (error) {
    return { published: undefined, error: (error as Error).message, log, state }
  }
}
