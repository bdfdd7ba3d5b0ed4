/** After the job: removes what the step made. Never fails the job; says what it could not remove. */
import { runtime } from './actions/runtime.ts'
import { removeScratch } from './actions/scratch.ts'
import { dockerCli } from './docker/cli.ts'
import { exec } from './docker/process.ts'
import { removeOwnBuilder } from './prepare/builder.ts'

const docker = dockerCli(exec, (command) => {
  runtime.info(`[command]${command}`)
})
const removals = { builder: removeOwnBuilder(docker, runtime), 'scratch folder': removeScratch(runtime) }

for (const [what, removal] of Object.entries(removals)) {
  await removal.catch((error: unknown) => {
    runtime.warning(`the ${what} could not be removed: ${(error as Error).message}`)
  })
}
