/** After the job: removes what the step made. Never fails the job; says what it could not remove. */
import { runtime } from './actions/runtime.ts'
import { removeScratch } from './actions/scratch.ts'
import { dockerCli } from './docker/cli.ts'
import { findBuildx } from './docker/plugin.ts'
import { exec } from './docker/process.ts'
import { removeOwnBuilder } from './prepare/builder.ts'

const docker = dockerCli({ exec, onCommand: runtime.command, buildx: findBuildx(process.env) })

await Promise.all([
  tell('builder', removeOwnBuilder(docker, runtime)),
  tell('folder of the step', removeScratch(runtime)),
])

async function tell(what: string, removal: Promise<void>): Promise<void> {
  try {
    await removal
  } catch (error) {
    runtime.warning(`the ${what} could not be removed: ${(error as Error).message}`)
  }
}
