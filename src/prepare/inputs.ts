/** The inputs of the groups "emulation" and "builder". */
import { type ReadInput, readBoolean, readLines, readWord } from '../actions/inputs.ts'
import { type QemuMode, qemuModes } from './emulation.ts'

export interface PrepareInputs {
  readonly qemu: QemuMode
  readonly qemuImage: string
  /** Name of a builder to use, or to make where there is none; undefined: one of our own. */
  readonly builder: string | undefined
  readonly driverOpts: readonly string[]
  readonly buildkitdConfig: BuildkitdConfig | undefined
  readonly cleanup: boolean
}

export type BuildkitdConfig =
  { readonly kind: 'file'; readonly path: string } | { readonly kind: 'inline'; readonly text: string }

export function readPrepareInputs(read: ReadInput): PrepareInputs {
  return {
    qemu: readWord(read, 'qemu', qemuModes),
    qemuImage: read('qemu-image') || defaultQemuImage,
    builder: read('builder') || undefined,
    driverOpts: readLines(read, 'driver-opts'),
    buildkitdConfig: readBuildkitdConfig(read),
    cleanup: readBoolean(read, 'cleanup', true),
  }
}

/** Pinned, so that a build of today and one of next year are emulated alike. */
export const defaultQemuImage = 'docker.io/tonistiigi/binfmt:qemu-v10.0.4'

function readBuildkitdConfig(read: ReadInput): BuildkitdConfig | undefined {
  const path = read('buildkitd-config')
  const text = read('buildkitd-config-inline')
  if (path && text) throw new Error('buildkitd-config and buildkitd-config-inline exclude each other; give one of them')
  if (path) return { kind: 'file', path }
  return text ? { kind: 'inline', text } : undefined
}
