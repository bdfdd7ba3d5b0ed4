/** The inputs of the group "emulation". */
import { inContext } from '../actions/errors.ts'
import { type ReadInput, readBoolean, readLines, readList, readWord } from './forms.ts'
import type { PrepareInputs } from '../builder/prepare-inputs.ts'
import { qemuModes } from '../emulators/emulation.ts'
import { defaultQemuImages } from '../emulators/emulator-image.ts'
import { parsePlatform, type Platform } from '../plan/platform.ts'

type EmulationInputs = Pick<PrepareInputs, 'qemu' | 'qemuImages' | 'qemuPlatforms' | 'qemuReset' | 'qemuCacheImage'>

/** @throws Error that names the input and the remedy */
export function readEmulation(read: ReadInput): EmulationInputs {
  const qemu = readWord(read, 'qemu', qemuModes)
  const qemuImages = readLines(read, 'qemu-image')
  const qemuPlatforms = readPlatforms(read)
  const qemuReset = readBoolean(read, 'qemu-reset', false)
  if (qemuPlatforms.length > 0 && qemu !== 'always') {
    throw new Error(`qemu-platforms: it requires qemu: always, and qemu is "${qemu}". Remove it`)
  }
  if (qemuReset && qemu === 'never')
    throw new Error('qemu-reset: it is not allowed with qemu: never. Remove one of them')
  return {
    qemu,
    qemuImages: qemuImages.length > 0 ? qemuImages : defaultQemuImages,
    qemuPlatforms,
    qemuReset,
    qemuCacheImage: readBoolean(read, 'qemu-cache-image', true),
  }
}

function readPlatforms(read: ReadInput): readonly Platform[] {
  const words = readList(read, 'qemu-platforms').filter((word) => word !== 'all')
  return inContext('qemu-platforms', () => words.map(parsePlatform))
}
