/** The inputs of the groups "emulation", "builder" and "registries". */
import { readBoolean, readWord } from '../actions/inputs.ts'
import type { Runtime } from '../actions/runtime.ts'
import { type BuildkitdConfig, readBuildkitdConfig } from './buildkitd-config.ts'
import { type Credentials, readCredentials } from './credentials.ts'
import { type QemuMode, qemuModes } from './emulation.ts'
import { type Driver, drivers, type Node, readNodes } from './nodes.ts'
import { readRegistries, type RegistrySettings } from './registries.ts'

export interface PrepareInputs {
  readonly qemu: QemuMode
  readonly qemuImage: string
  /** Name of a builder to use, or to make where there is none; undefined: one of our own. */
  readonly builder: string | undefined
  readonly driver: Driver
  /** Of the builder that is made. */
  readonly nodes: readonly Node[]
  readonly use: boolean
  /** Whether a builder of the same name finds BuildKit's state again. */
  readonly keepState: boolean
  readonly buildkitdConfig: BuildkitdConfig | undefined
  readonly cleanup: boolean
  readonly registries: readonly RegistrySettings[]
  readonly credentials: readonly Credentials[]
}

/** @throws Error that names the input and the remedy */
export async function readPrepareInputs({
  input: read,
  secret,
}: Pick<Runtime, 'input' | 'secret'>): Promise<PrepareInputs> {
  const registries = await readRegistries(read, secret)
  const driver = readWord(read, 'driver', drivers)
  const nodes = await readNodes(read, driver, secret)
  const cleanup = readBoolean(read, 'cleanup', true)
  const buildkitdConfig = readBuildkitdConfig(read)
  if (buildkitdConfig && (driver === 'docker' || driver === 'remote')) {
    throw new Error(
      `${buildkitdConfig.input}: BuildKit is not started by the ${driver} driver; configure it where it is`,
    )
  }
  if (!cleanup && driver === 'remote' && nodes.some(({ tls }) => tls)) {
    throw new Error(
      'cleanup: the builder would stay without the certificates in nodes; give their paths as cacert, cert and key in driver-opts',
    )
  }
  return {
    registries,
    credentials: await readCredentials(read, registries, secret),
    qemu: readWord(read, 'qemu', qemuModes),
    qemuImage: read('qemu-image') || defaultQemuImage,
    builder: read('builder') || undefined,
    driver,
    nodes,
    use: readBoolean(read, 'use', false),
    keepState: readBoolean(read, 'keep-state', false),
    buildkitdConfig,
    cleanup,
  }
}

/** Pinned, so that a build of today and one of next year are emulated alike. */
export const defaultQemuImage = 'docker.io/tonistiigi/binfmt:qemu-v10.0.4'
