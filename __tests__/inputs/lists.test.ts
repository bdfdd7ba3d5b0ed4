/** Every input that is a list treats comments and values of several lines alike. */
import { describe, expect, test } from '@jest/globals'
import { readOrigin } from '../../src/image/origin.ts'
import { readBuildInputs } from '../../src/inputs/read-build.ts'
import { readPrepareInputs } from '../../src/inputs/read-builder.ts'
import { readExports } from '../../src/inputs/read-exports.ts'
import { readPatterns } from '../../src/inputs/read-publish.ts'
import { readRunners } from '../../src/inputs/read-runners.ts'
import { readSecrets } from '../../src/inputs/read-secrets.ts'
import { readSelection } from '../../src/inputs/read-selection.ts'
import { readSources } from '../../src/inputs/read-sources.ts'
import { planOf } from '../fakes/plan.ts'
import { fakeInputs } from '../fakes/runtime.ts'

type Inputs = Readonly<Record<string, string>>

async function build(inputs: Inputs): Promise<unknown> {
  const read = fakeInputs({ context: 'https://example.org/app.git', ...inputs })
  const { plan, destinations } = readExports(read, await planOf(inputs), false)
  const origin = readOrigin({ env: {}, payload: undefined })
  return { plan, build: readBuildInputs(read, destinations, { env: {}, origin, secrets: [] }) }
}

const prepare = (inputs: Inputs): Promise<unknown> =>
  readPrepareInputs({ input: fakeInputs(inputs), secret: () => undefined, env: {} }, false)

const secrets = (inputs: Inputs): Promise<unknown> =>
  Promise.resolve().then(() => readSecrets(fakeInputs(inputs), { HOME: '/' }))

const images = { images: 'r.example/a', tags: 'one', push: 'true' }
const digest = `sha256:${'1'.repeat(64)}`

/** An item of each list, the other inputs that it needs, and what reads it. */
const lists: readonly (readonly [
  input: string,
  item: string,
  read: (inputs: Inputs) => Promise<unknown>,
  more?: Inputs,
])[] = [
  ['platforms', 'linux/arm64', build],
  ['build-args', 'A=1', build],
  ['build-contexts', 'a=b', build],
  ['tags', 'r.example/a:1', build, { push: 'true' }],
  ['labels', 'a=1', build],
  ['annotations', 'a=1', build],
  ['images', 'r.example/a', build, { ...images }],
  ['tags', 'type=raw,value=1', build, images],
  ['flavor', 'latest=false', build, images],
  ['labels', 'a=1', build, images],
  ['annotations', 'a=1', build, images],
  ['outputs', 'type=oci,dest=a', build],
  ['add-hosts', 'a:1.1.1.1', build],
  ['allow', 'network.host', build],
  ['no-cache-filters', 'base', build],
  ['ssh', 'default', build],
  ['ulimit', 'nofile=1024', build],
  ['attests', 'type=sbom', build],
  ['cache-from', 'type=gha', build],
  ['cache-to', 'type=gha', build],
  ['secrets', 'a=1', secrets],
  ['secret-envs', 'a=HOME', secrets],
  ['secret-files', 'a=/etc/hostname', secrets],
  ['driver-opts', 'network=host', prepare],
  ['qemu-image', 'r.example/binfmt', prepare],
  ['qemu-platforms', 'linux/arm64', prepare, { qemu: 'always' }],
  [
    'immutable-tags',
    'v*',
    (inputs) => Promise.resolve().then(() => readPatterns(fakeInputs(inputs), 'immutable-tags')),
  ],
  [
    'cache-mounts',
    '/root/.npm',
    (inputs) => Promise.resolve().then(() => readSelection(fakeInputs(inputs), 'cache-mounts', 'Use IDs')),
  ],
  ['sources', `r.example/a@${digest}`, (inputs) => Promise.resolve().then(() => readSources(fakeInputs(inputs), 'a'))],
  ['runners', 'default=ubuntu', (inputs) => Promise.resolve().then(() => readRunners(fakeInputs(inputs)))],
]

describe.each(lists)('%s: %s', (input, item, read, more = {}) => {
  test('ignores comments', async () => {
    const commented = `# it's a "comment, with a quote\n${item}\n\t# another = one`
    expect(await read({ ...more, [input]: commented })).toEqual(await read({ ...more, [input]: item }))
  })

  test.each(['line 2', 'line 2 = b'])('rejects the rest of a value: %s', async (rest) => {
    await expect(read({ ...more, [input]: `${item}\n${rest}` })).rejects.toThrow(
      new RegExp(
        `^${input}: item 2 (?:has a space in its name\\. Write one item per line, and quote a value of several lines as a whole|contains a space\\. Separate items by commas or newlines$)`,
      ),
    )
  })
})
