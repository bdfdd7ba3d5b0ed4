/** The post step: rolls back tags of a killed step and removes what it created. Reports problems and never fails the job. */
import { trace } from './actions/debug.ts'
import { messageOf } from './actions/errors.ts'
import { fileCache } from './actions/file-cache.ts'
import { runtime } from './actions/runtime.ts'
import { ownScratch, removeScratch } from './actions/scratch.ts'
import { type Docker, dockerCli, withEnv } from './docker/cli.ts'
import { findBuildx } from './buildx/find.ts'
import { endOrphans, exec } from './docker/process.ts'
import { leaveOwnBuilder, reapStaleBuilders } from './builder/builder-records.ts'
import { restoreSelection } from './builder/selection.ts'
import { readAccessInputs } from './inputs/read-docker.ts'
import { keepEmulatorImage } from './emulators/emulator-image.ts'
import { savedBuildx } from './buildx/install.ts'
import { defaultRetryPolicy } from './docker/retry.ts'
import { rollBackPending } from './publish/publish.ts'
import { keylessLogins, registryClient, savedDockerEnv } from './registry/access.ts'
import { pendingRelease } from './publish/release-state.ts'

export async function post(): Promise<void> {
  const buildx = savedBuildx(runtime) ?? findBuildx(process.env)
  // The job does not wait long for its clean-up.
  const ownDocker = dockerCli({ exec, log: runtime, buildx, limit: 60_000 })
  const docker = withEnv(ownDocker, dockerEnv())

  const scratch = ownScratch(runtime)
  if (scratch !== undefined) endOrphans(scratch)
  await Promise.all([
    warnOnFailure('the tags could not be rolled back', rollBackTags()),
    removeBuilder(docker),
    warnOnFailure(
      'qemu-cache-image: the emulator image could not be saved in the Actions cache',
      keepEmulatorImage(docker, fileCache(process.env, new AbortController().signal), runtime),
    ),
    warnOnFailure(
      'builders of earlier runs could not be removed',
      reapStaleBuilders({ docker, env: process.env, runtime }),
    ),
  ])
  // Last, since the folder contains the Docker config that the rest needs.
  await warnOnFailure('the directory of the step could not be removed', removeScratch(runtime))
}

async function removeBuilder(docker: Docker): Promise<void> {
  await warnOnFailure('the builder could not be removed', leaveOwnBuilder({ docker, env: process.env, runtime }))
  // After the removal, with which buildx forgets its selection.
  await warnOnFailure('use: the former builder could not be selected again', restoreSelection(docker, runtime))
}

/** Without it, at least what the runner's own config allows is removed. */
function dockerEnv(): Readonly<Record<string, string>> {
  try {
    return savedDockerEnv(runtime)
  } catch (error) {
    warn('the Docker config of the step is unknown', error)
    return {}
  }
}

async function rollBackTags(): Promise<void> {
  const release = pendingRelease(runtime)
  if (!release) return
  // With time limits, too: for a request, and in all.
  const retryPolicy = { ...defaultRetryPolicy, attemptTimeout: 20_000 }
  const retrying = { retryPolicy, log: runtime.info, signal: AbortSignal.timeout(60_000) }
  const { env } = process
  const access = await readAccessInputs({ ...runtime, env })
  using client = registryClient(access, env, retrying, keylessLogins(access, { runtime, env, ...retrying }))
  runtime.warning(await rollBackPending(client, release))
}

async function warnOnFailure(failure: string, operation: Promise<void>): Promise<void> {
  try {
    await operation
  } catch (error) {
    warn(failure, error)
  }
}

function warn(failure: string, error: unknown): void {
  runtime.warning(`${failure}: ${messageOf(error)}`)
  runtime.debug(trace(error))
}
