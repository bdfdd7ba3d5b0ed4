/** After the job: puts back and removes what a step left. Never fails the job; says what it could not do. */
import { foreign } from './actions/foreign.ts'
import { runtime } from './actions/runtime.ts'
import { ownScratch, removeScratch } from './actions/scratch.ts'
import { type Docker, dockerCli, withEnv } from './docker/cli.ts'
import { findBuildx } from './docker/plugin.ts'
import { endOrphans, exec } from './docker/process.ts'
import { defaultPatience } from './docker/retry.ts'
import { openAccess, savedDockerEnv } from './prepare/access.ts'
import { removeOwnBuilder } from './prepare/builder.ts'
import { readPrepareInputs } from './prepare/inputs.ts'
import { reapStaleBuilders } from './prepare/own-builders.ts'
import { mend } from './publish/publish.ts'

const ownDocker = dockerCli({ exec, onCommand: runtime.command, buildx: findBuildx(process.env) })
const docker = withEnv(ownDocker, savedDockerEnv(runtime))

const scratch = ownScratch(runtime)
if (scratch !== undefined) await tell('the tags could not be put back', putBack(scratch))
await Promise.all([
  tell('the builder could not be removed', removeOwnBuilder(docker, runtime)),
  tell('builders of earlier runs could not be removed', reapStaleBuilders(docker, process.env, Date.now(), runtime)),
])
// Last: it holds the Docker config by which the rest is reached.
await tell('the folder of the step could not be removed', removeScratch(runtime))

/** When main was killed while tags moved. */
async function putBack(scratch: string): Promise<void> {
  endOrphans(scratch)
  const { signal } = new AbortController()
  const log = (line: string): void => {
    runtime.info(foreign(line))
  }
  await using opened = new AsyncDisposableStack()
  // Seldom needed: main's own way to the registries ended with it.
  let access: Promise<Docker> | undefined
  const open = async (): Promise<Docker> =>
    opened.use(await openAccess(ownDocker, await readPrepareInputs(runtime), scratch, process.env, runtime)).docker
  const reaching: Docker = async (args, options) => (await (access ??= open()))(args, options)
  const options = { patience: defaultPatience, log, signal }
  const told = await mend({ docker: reaching, scratch, ...options }, runtime)
  if (told !== undefined) runtime.warning(told)
}

async function tell(failure: string, deed: Promise<void>): Promise<void> {
  try {
    await deed
  } catch (error) {
    runtime.warning(`${failure}: ${(error as Error).message}`)
  }
}
