/** After the job: puts back and removes what a step left. Never fails the job; says what it could not do. */
import { trace } from './actions/debug.ts'
import { messageOf } from './actions/errors.ts'
import { fileCache } from './actions/file-cache.ts'
import { runtime } from './actions/runtime.ts'
import { ownScratch, removeScratch } from './actions/scratch.ts'
import { dockerCli, withEnv, withTimeLimit } from './docker/cli.ts'
import { findBuildx } from './buildx/find.ts'
import { endOrphans, exec } from './docker/process.ts'
import { removeOwnBuilder } from './builder/builder.ts'
import { readAccessInputs } from './inputs/docker.ts'
import { keepEmulatorImage } from './emulators/image.ts'
import { savedBuildx } from './buildx/install.ts'
import { reapStaleBuilders } from './builder/own-builders.ts'
import { defaultRetryPolicy } from './docker/retry.ts'
import { rollBackPending } from './publish/publish.ts'
import { registryClient, savedDockerEnv } from './registry/access.ts'
import { pendingRelease, type Release } from './publish/release-state.ts'

export async function post(): Promise<void> {
  const buildx = savedBuildx(runtime) ?? findBuildx(process.env)
  const ownDocker = dockerCli({ exec, log: runtime, buildx })
  // What does not answer is skipped, and told: a job must not wait for its clean-up.
  const docker = withTimeLimit(withEnv(ownDocker, savedDockerEnv(runtime)), 60_000)

  const scratch = ownScratch(runtime)
  if (scratch !== undefined) endOrphans(scratch)
  const release = pendingRelease(runtime)
  if (release) await tell('the tags could not be rolled back', rollBackTags(release))
  await Promise.all([
    tell('the builder could not be removed', removeOwnBuilder(docker, runtime, process.env)),
    tell(
      'qemu-cache-image: the emulators could not be kept in the Actions cache',
      keepEmulatorImage(docker, fileCache(process.env), process.env, runtime),
    ),
    tell('builders of earlier runs could not be removed', reapStaleBuilders(docker, process.env, Date.now(), runtime)),
  ])
  // Last: it holds the Docker config by which the rest is reached.
  await tell('the folder of the step could not be removed', removeScratch(runtime))
}

async function rollBackTags(release: Release): Promise<void> {
  const { signal } = new AbortController()
  const retrying = { retryPolicy: defaultRetryPolicy, log: runtime.info, signal }
  using client = registryClient(await readAccessInputs(runtime), process.env, retrying)
  runtime.warning(await rollBackPending(client, release))
}

async function tell(failure: string, operation: Promise<void>): Promise<void> {
  try {
    await operation
  } catch (error) {
    runtime.warning(`${failure}: ${messageOf(error)}`)
    runtime.debug(trace(error))
  }
}
