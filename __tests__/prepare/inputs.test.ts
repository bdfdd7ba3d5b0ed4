import { expect, test } from '@jest/globals'
import { type PrepareInputs, readPrepareInputs } from '../../src/prepare/inputs.ts'
import { secretCollector } from '../fakes/inputs.ts'
import { defaultPrepareInputs, plainNode } from '../fakes/prepare-inputs.ts'
import { fakeInputs } from '../fakes/runtime.ts'

const read = (values: Record<string, string>) =>
  readPrepareInputs({ input: fakeInputs(values), secret: secretCollector().secret })

test.each<[Record<string, string>, Partial<PrepareInputs>]>([
  [{}, {}],
  [
    { qemu: 'never', cleanup: 'false', builder: 'mine' },
    { qemu: 'never', cleanup: false, builder: 'mine' },
  ],
  [{ 'qemu-image': 'acme/binfmt:1' }, { qemuImage: 'acme/binfmt:1' }],
  [
    { 'driver-opts': 'network=host\n"env.no_proxy=a,b"' },
    { nodes: [{ ...plainNode, driverOpts: ['network=host', 'env.no_proxy=a,b'] }] },
  ],
  [
    { driver: 'docker', use: 'true', 'keep-state': 'true' },
    { driver: 'docker', use: true, keepState: true },
  ],
  [
    { 'buildkitd-config-inline': 'debug = true' },
    { buildkitdConfig: { input: 'buildkitd-config-inline', table: { debug: true } } },
  ],
])('%j', async (inputs, expected) => {
  await expect(read(inputs)).resolves.toEqual({ ...defaultPrepareInputs, ...expected })
})

test.each([
  [{ qemu: 'yes' }, "qemu: 'yes' is none of auto, always, never"],
  [{ cleanup: 'no' }, "cleanup: 'no' is not a boolean; write true or false"],
  [
    { 'buildkitd-config': 'b.toml', 'buildkitd-config-inline': 'debug = true' },
    'buildkitd-config and buildkitd-config-inline exclude each other; give one of them',
  ],
])('%j is refused', async (inputs: Record<string, string>, message) => {
  await expect(read(inputs)).rejects.toThrow(message)
})
