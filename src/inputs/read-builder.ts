/** The inputs of the groups "emulation", "builder" and "registries". */
import { type ReadInput, readBoolean, readList, readWord } from './forms.ts'
import type { Environment } from '../actions/environment.ts'
import type { Runtime } from '../actions/runtime.ts'
import type { BuildkitdConfig } from '../builder/buildkitd-config.ts'
import { type Driver, drivers, type PrepareInputs } from '../builder/prepare-inputs.ts'
import { readBuildkitdConfig } from './read-buildkitd.ts'
import { readDockerInputs } from './read-docker.ts'
import { readEmulation } from './read-emulation.ts'
import { readNodes } from './read-nodes.ts'

/** @throws Error that names the input and the remedy */
export async function readPrepareInputs(
  runtime: Pick<Runtime, 'input' | 'secret'> & { readonly env: Environment },
  pushes: boolean,
): Promise<PrepareInputs> {
  const { input: read, secret } = runtime
  const buildkitdConfig = readBuildkitdConfig(read)
  const docker = await readDockerInputs(runtime, { pushes, buildkitdConfig })
  const driver = readWord(read, 'driver', drivers)
  const nodes = await readNodes(read, driver, secret)
  const cleanup = readBoolean(read, 'cleanup', true)
  if (buildkitdConfig && (driver === 'docker' || driver === 'remote')) {
    throw new Error(
      `${buildkitdConfig.input}: the ${driver} driver does not start BuildKit. Configure the running BuildKit instead`,
    )
  }
  if (!cleanup && driver === 'remote' && nodes.some(({ tls }) => tls)) {
    throw new Error(
      'cleanup: the builder would lose the certificates in nodes after the job. Set their paths as cacert, cert and key in driver-opts',
    )
  }
  const keepState = readKeepState(read, driver)
  return {
    ...docker,
    notices: [...docker.notices, ...ignoredInputs(read, driver, keepState)],
    ...readEmulation(read),
    builder: readBuilder(read),
    driver,
    isDriverSet: read('driver') !== '',
    nodes,
    entitlements: readEntitlements(read, buildkitdConfig),
    use: readBoolean(read, 'use', false),
    keepState,
    buildkitdConfig,
    cleanup,
  }
}

function ignoredInputs(read: ReadInput, driver: Driver, keepState: boolean): readonly string[] {
  const options = driver === 'docker' && read('driver-opts') !== ''
  const state = keepState && (driver === 'docker' || driver === 'remote')
  return [
    ...(options ? ['driver-opts: ignored, since the docker driver has no options'] : []),
    ...(state ? [`keep-state: ignored, since the ${driver} driver always keeps the state`] : []),
  ]
}

/** The names of the engine's own builders are those of docker contexts. */
function readBuilder(read: ReadInput): string | undefined {
  const name = read('builder')
  if (name === '') return undefined
  if (/^[a-zA-Z0-9][\w.+-]*$/.test(name)) return name
  throw new Error(
    `builder: "${name}" is not a valid name. Use letters, digits, ".", "_" and "-", starting with a letter or digit`,
  )
}

/** The state belongs to the builder's name. Under a generated name it would never be used again. */
function readKeepState(read: ReadInput, driver: Driver): boolean {
  const keeps = readBoolean(read, 'keep-state', false)
  if (keeps && read('builder') === '' && (driver === 'docker-container' || driver === 'kubernetes')) {
    throw new Error('keep-state: the state is kept under the name of the builder. Set builder')
  }
  return keeps
}

/** Those of `allow` that buildkitd grants only with a flag, which replaces those of a buildkitd.toml. */
function readEntitlements(read: ReadInput, config: BuildkitdConfig | undefined): readonly string[] {
  const asked = readList(read, 'allow').map((text) => text.replace(/=.*$/, ''))
  const needed = ['network.host', 'security.insecure', 'device'].filter((name) => asked.includes(name))
  const configured = config?.table['insecure-entitlements']
  const granted = Array.isArray(configured) ? configured.map(String) : []
  return needed.every((name) => granted.includes(name)) ? [] : [...new Set([...granted, ...needed])]
}
