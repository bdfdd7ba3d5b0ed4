/** The docker commands of a step, with the requested buildx and access to the registries. */
import { toolCache } from '../actions/tool-cache.ts'
import { type Docker, dockerCli } from '../docker/cli.ts'
import { findBuildx } from '../buildx/find.ts'
import { exec, ownedBy } from '../docker/process.ts'
import type { StepContext } from '../docker/step-context.ts'
import { type Access, openAccess } from '../registry/access.ts'
import type { KeylessLogins } from '../registry/keyless/keyless-logins.ts'
import type { DockerInputs } from './prepare-inputs.ts'
import { withBuildx } from '../buildx/install.ts'

interface OpenDockerOptions extends Omit<StepContext, 'docker' | 'log'> {
  readonly logins: KeylessLogins
}

/** Disposing of it removes the credentials. Post removes the rest. */
export async function openDocker(opening: OpenDockerOptions, inputs: DockerInputs): Promise<Access> {
  const { runtime, env, signal } = opening
  const { buildx, buildxMirror: mirror } = inputs
  const cli = (buildx: string | undefined): Docker =>
    dockerCli({ exec, log: runtime, buildx, signal, env: ownedBy(opening.scratch) })
  const installation = { ...opening, cli, found: findBuildx(env), tools: toolCache, mirror }
  return await openAccess(await withBuildx(installation, buildx), inputs, opening)
}
