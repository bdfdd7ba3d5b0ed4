/** After the job: removes what the step made. Never fails the job; says what it could not remove. */
import { runtime } from './actions/runtime.ts'
import { removeScratch } from './actions/scratch.ts'
import { dockerCli, withEnv } from './docker/cli.ts'
import { findBuildx } from './docker/plugin.ts'
import { exec } from './docker/process.ts'
import { removeOwnBuilder } from './prepare/builder.ts'
import { reapStaleBuilders } from './prepare/own-builders.ts'
import { savedDockerEnv } from './prepare/access.ts'

const docker = withEnv(
  dockerCli({ exec, onCommand: runtime.command, buildx: findBuildx(process.env) }),
  savedDockerEnv(runtime),
)

await Promise.all([
  tell('builder', removeOwnBuilder(docker, runtime)),
  tell('builders of earlier runs', reapStaleBuilders(docker, process.env, Date.now(), runtime)),
])
// Last: it holds the Docker config by which the rest is reached.
await tell('folder of the step', removeScratch(runtime))

async function tell(what: string, removal: Promise<void>): Promise<void> {
  try {
    await removal
  } catch (error) {
    runtime.warning(`the ${what} could not be removed: ${(error as Error).message}`)
  }
}
