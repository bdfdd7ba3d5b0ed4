import { defaultQemuImages } from '../../src/emulators/emulator-image.ts'
import type { PrepareInputs } from '../../src/builder/prepare-inputs.ts'
import type { Node } from '../../src/builder/prepare-inputs.ts'

/** A node of which nothing is said. */
export const plainNode: Node = {
  name: undefined,
  endpoint: undefined,
  platforms: [],
  driverOpts: [],
  buildkitdFlags: undefined,
  tls: undefined,
}

/** What a step without inputs has. */
export const defaultPrepareInputs: PrepareInputs = {
  registries: [],
  configured: [],
  credentials: [],
  identities: [],
  notices: [],
  qemu: 'auto',
  qemuImages: defaultQemuImages,
  qemuPlatforms: [],
  qemuReset: false,
  qemuCacheImage: true,
  buildx: { kind: 'installed' },
  buildxMirror: 'https://github.com/docker/buildx/releases',
  builder: undefined,
  driver: 'docker-container',
  isDriverSet: false,
  nodes: [plainNode],
  entitlements: [],
  use: false,
  keepState: false,
  buildkitdConfig: undefined,
  cleanup: true,
}
