/** The builder: BuildKit in a container of its own, or one that exists. */
import { randomBytes } from 'node:crypto'
import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseToml, TomlError } from 'smol-toml'
import { foreign } from '../actions/foreign.ts'
import type { Runtime } from '../actions/runtime.ts'
import { createBuilder, inspectBuilder, removeBuilder } from '../docker/buildx.ts'
import { type Docker, DockerError } from '../docker/cli.ts'
import { containerLog } from '../docker/engine.ts'
import type { BuildkitdConfig, PrepareInputs } from './inputs.ts'

/** State: the name of the builder that post removes. */
const builderState = 'builder'

/** Boots the builder that the inputs ask for; its name. */
export async function bootBuilder(
  docker: Docker,
  runtime: Pick<Runtime, 'state' | 'info'>,
  inputs: PrepareInputs,
  scratch: string,
): Promise<string> {
  const { builder: wanted, driverOpts, cleanup } = inputs
  if (wanted !== undefined && (await exists(docker, wanted))) {
    await inspectBuilder(docker, wanted, { bootstrap: true })
    return wanted
  }
  const name = wanted ?? `manifold-${randomBytes(6).toString('hex')}`
  const buildkitdConfig = inputs.buildkitdConfig && (await configFile(inputs.buildkitdConfig, scratch))
  if (cleanup) runtime.state.write(builderState, name)
  try {
    await createBuilder(docker, { name, driver: 'docker-container', driverOpts, buildkitdConfig })
  } catch (error) {
    throw await bootFailure(docker, runtime, name, error)
  }
  return name
}

/** Removes the builder that main made, with its container and volume; buildx itself removes one that it could not make. */
export async function removeOwnBuilder(docker: Docker, { state }: Pick<Runtime, 'state'>): Promise<void> {
  const name = state.read(builderState)
  if (!name) return
  try {
    await removeBuilder(docker, name)
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
}

async function exists(docker: Docker, name: string): Promise<boolean> {
  try {
    await inspectBuilder(docker, name)
    return true
  } catch (error) {
    if (isNotFound(error)) return false
    throw error
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DockerError && /no builder .* found/.test(error.output)
}

/** BuildKit says why it does not start only in its container's log. */
async function bootFailure(
  docker: Docker,
  { info }: Pick<Runtime, 'info'>,
  name: string,
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof DockerError)) return error
  // BuildKit closes its message with a stack trace of some twenty lines.
  const log = await containerLog(docker, `buildx_buildkit_${name}0`, 40)
  if (log) info("The last lines of BuildKit's container:")
  for (const line of log ? log.split('\n') : []) info(`  ${foreign(line)}`)
  return new Error(
    `builder: BuildKit did not boot: ${error.message}; check driver-opts and buildkitd-config, ` +
      'and that the engine can run privileged containers',
    { cause: error },
  )
}

async function configFile(config: BuildkitdConfig, scratch: string): Promise<string> {
  if (config.kind === 'file') {
    try {
      await access(config.path)
    } catch (cause) {
      throw new Error(`buildkitd-config: there is no file '${config.path}'; the path is relative to the workspace`, {
        cause,
      })
    }
    return config.path
  }
  checkToml(config.text)
  const path = join(scratch, 'buildkitd.toml')
  await writeFile(path, config.text, { mode: 0o600 })
  return path
}

function checkToml(text: string): void {
  try {
    parseToml(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [what = ''] = error.message.split('\n')
    throw new Error(
      `buildkitd-config-inline: line ${error.line}, column ${error.column}: ${what.replace(/^Invalid TOML document: /, '')}`,
      { cause: error },
    )
  }
}
