import { expect, test } from '@jest/globals'
import { defaultQemuImage, type PrepareInputs, readPrepareInputs } from '../../src/prepare/inputs.ts'
import { fakeInputs } from '../fakes/runtime.ts'

const defaults: PrepareInputs = {
  qemu: 'auto',
  qemuImage: defaultQemuImage,
  builder: undefined,
  driverOpts: [],
  buildkitdConfig: undefined,
  cleanup: true,
}

test.each<[Record<string, string>, Partial<PrepareInputs>]>([
  [{}, {}],
  [
    { qemu: 'never', cleanup: 'false', builder: 'mine' },
    { qemu: 'never', cleanup: false, builder: 'mine' },
  ],
  [{ 'qemu-image': 'acme/binfmt:1' }, { qemuImage: 'acme/binfmt:1' }],
  [{ 'driver-opts': 'network=host\n"env.no_proxy=a,b"' }, { driverOpts: ['network=host', 'env.no_proxy=a,b'] }],
  [{ 'buildkitd-config': 'b.toml' }, { buildkitdConfig: { kind: 'file', path: 'b.toml' } }],
  [{ 'buildkitd-config-inline': 'debug = true' }, { buildkitdConfig: { kind: 'inline', text: 'debug = true' } }],
])('%j', (inputs, expected) => {
  expect(readPrepareInputs(fakeInputs(inputs))).toEqual({ ...defaults, ...expected })
})

test.each([
  [{ qemu: 'yes' }, "qemu: 'yes' is none of auto, always, never"],
  [{ cleanup: 'no' }, "cleanup: 'no' is not a boolean; write true or false"],
  [
    { 'buildkitd-config': 'b.toml', 'buildkitd-config-inline': 'debug = true' },
    'buildkitd-config and buildkitd-config-inline exclude each other; give one of them',
  ],
])('%j is refused', (inputs: Record<string, string>, message) => {
  expect(() => readPrepareInputs(fakeInputs(inputs))).toThrow(message)
})
