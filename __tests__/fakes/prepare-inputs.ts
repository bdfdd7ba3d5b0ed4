import { defaultQemuImage, type PrepareInputs } from '../../src/prepare/inputs.ts'
import type { Node } from '../../src/prepare/nodes.ts'

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
  credentials: [],
  qemu: 'auto',
  qemuImage: defaultQemuImage,
  builder: undefined,
  driver: 'docker-container',
  nodes: [plainNode],
  use: false,
  keepState: false,
  buildkitdConfig: undefined,
  cleanup: true,
}
