/** The inputs of the groups "emulation", "builder" and "registries". */
import { type ReadInput, readBoolean, readLines, readList, readWord } from '../actions/inputs.ts'
import type { Runtime } from '../actions/runtime.ts'
import { parsePlatform, type Platform } from '../plan/platform.ts'
import { type BuildxChoice, readBuildxChoice, readBuildxMirror } from '../buildx/choice.ts'
import { type BuildkitdConfig, readBuildkitdConfig } from './buildkitd-config.ts'
import type { AccessInputs } from '../registry/access.ts'
import { readCredentials } from '../registry/credentials.ts'
import { type QemuMode, qemuModes } from '../emulators/emulation.ts'
import { defaultQemuImages } from '../emulators/image.ts'
import { type Driver, drivers, type Node, readNodes } from './nodes.ts'
import { readRegistries } from '../registry/registries.ts'

export interface PrepareInputs extends AccessInputs {
  readonly qemu: QemuMode
  /** Tried in their order. */
  readonly qemuImages: readonly string[]
  /** Of `always`; empty: all that the image has. */
  readonly qemuPlatforms: readonly Platform[]
  readonly qemuReset: boolean
  readonly qemuCacheImage: boolean
  readonly buildx: BuildxChoice
  /** URL of buildx's releases. */
  readonly buildxMirror: string
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
}

/** What `openAccess` needs, and post, which needs no more. */
export async function readAccessInputs({
  input: read,
  secret,
}: Pick<Runtime, 'input' | 'secret'>): Promise<AccessInputs> {
  const registries = await readRegistries(read, secret)
  return { registries, credentials: await readCredentials(read, registries, secret) }
}

/** @throws Error that names the input and the remedy */
export async function readPrepareInputs(runtime: Pick<Runtime, 'input' | 'secret'>): Promise<PrepareInputs> {
  const { input: read, secret } = runtime
  const access = await readAccessInputs(runtime)
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
    ...access,
    ...readEmulation(read),
    buildx: readBuildxChoice(read),
    buildxMirror: readBuildxMirror(read),
    builder: readBuilder(read),
    driver,
    nodes,
    use: readBoolean(read, 'use', false),
    keepState: readKeepState(read, driver),
    buildkitdConfig,
    cleanup,
  }
}

/** The engine's own builders have the names of docker's contexts. */
function readBuilder(read: ReadInput): string | undefined {
  const name = read('builder')
  if (name === '') return undefined
  if (/^[a-zA-Z0-9][\w.+-]*$/.test(name)) return name
  throw new Error(
    `builder: '${name}' is not a name; write letters, digits, '.', '_' and '-', of which the first is a letter or digit`,
  )
}

/** State is found again by the builder's name alone; under a name of our own it would only fill the disk. */
function readKeepState(read: ReadInput, driver: Driver): boolean {
  const keeps = readBoolean(read, 'keep-state', false)
  if (keeps && read('builder') === '' && (driver === 'docker-container' || driver === 'kubernetes')) {
    throw new Error('keep-state: the state is found again by the name of the builder; give builder')
  }
  return keeps
}

function readEmulation(
  read: ReadInput,
): Pick<PrepareInputs, 'qemu' | 'qemuImages' | 'qemuPlatforms' | 'qemuReset' | 'qemuCacheImage'> {
  const qemu = readWord(read, 'qemu', qemuModes)
  const qemuImages = readLines(read, 'qemu-image')
  const qemuPlatforms = readPlatforms(read)
  const qemuReset = readBoolean(read, 'qemu-reset', false)
  if (qemuPlatforms.length > 0 && qemu !== 'always') {
    throw new Error(`qemu-platforms: they are for qemu 'always', and qemu is '${qemu}'; leave them out`)
  }
  if (qemuReset && qemu === 'never')
    throw new Error("qemu-reset: qemu is 'never', so nothing may be taken away; leave it out")
  return {
    qemu,
    qemuImages: qemuImages.length > 0 ? qemuImages : defaultQemuImages,
    qemuPlatforms,
    qemuReset,
    qemuCacheImage: readBoolean(read, 'qemu-cache-image', true),
  }
}

function readPlatforms(read: ReadInput): readonly Platform[] {
  return readList(read, 'qemu-platforms').flatMap((word) => {
    if (word === 'all') return []
    try {
      return [parsePlatform(word)]
    } catch (error) {
      throw new Error(`qemu-platforms: ${(error as Error).message}`, { cause: error })
    }
  })
}
