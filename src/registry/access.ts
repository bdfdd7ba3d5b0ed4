/** How the docker calls of this step reach registries: with its credentials, and over bridges where settings ask for more. */
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../actions/environment.ts'
import type { Runtime } from '../actions/runtime.ts'
import { type Docker, withEnv } from '../docker/cli.ts'
import { makeDockerConfig } from './docker-config.ts'
import { exec } from '../docker/process.ts'
import type { Bridge } from './bridge.ts'
import type { Credentials } from './credentials.ts'
import type { RegistrySettings } from './registry-settings.ts'

/** The inputs by which registries are reached. */
export interface AccessInputs {
  readonly credentials: readonly Credentials[]
  readonly registries: readonly RegistrySettings[]
}

/** Disposing of it takes credentials and bridges away; post removes the rest. */
export interface Access extends AsyncDisposable {
  readonly docker: Docker
}

/** Where there is nothing to add, docker is the runner's own. */
export async function openAccess(
  docker: Docker,
  inputs: AccessInputs,
  scratch: string,
  env: Environment,
  runtime: Pick<Runtime, 'state'>,
): Promise<Access> {
  const bridged = inputs.registries.filter(needsBridge)
  if (inputs.credentials.length === 0 && bridged.length === 0) {
    return { docker, [Symbol.asyncDispose]: () => Promise.resolve() }
  }
  // With Node's TLS, which other steps need not load.
  const bridging = await import('./bridge.ts')
  return await openOwn(docker, inputs.credentials, bridged, bridging, scratch, env, runtime)
}

async function openOwn(
  docker: Docker,
  credentials: readonly Credentials[],
  bridged: readonly RegistrySettings[],
  { openBridge, overBridges }: typeof import('./bridge.ts'),
  scratch: string,
  env: Environment,
  { state }: Pick<Runtime, 'state'>,
): Promise<Access> {
  await using opened = new AsyncDisposableStack()
  const bridges: Bridge[] = []
  for (const settings of bridged) bridges.push(opened.use(await openBridge(settings.host, settings)))
  const config = await makeDockerConfig(await mkdtemp(join(scratch, 'docker-')), env, {
    auths: credentials,
    otherNames: bridges,
    exec,
  })
  opened.defer(config.forget)
  // Without DOCKER_AUTH_CONFIG, which holds passwords and which removals do not need.
  const { DOCKER_CONFIG = '', BUILDX_CONFIG = '' } = config.env
  state.write(envState, JSON.stringify({ DOCKER_CONFIG, BUILDX_CONFIG }))
  const kept = opened.move()
  return {
    docker: overBridges(withEnv(docker, config.env), bridges),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}

function needsBridge({ http, insecure, ca, cert }: RegistrySettings): boolean {
  return [http, insecure].includes(true) || ca !== undefined || cert !== undefined
}

const envState = 'docker-env'

/** The environment in which post finds what main made. */
export function savedDockerEnv({ state }: Pick<Runtime, 'state'>): Readonly<Record<string, string>> {
  return JSON.parse(state.read(envState) || '{}') as Record<string, string>
}
