import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BuildInputs } from '../../src/image/build-inputs.ts'
import { readBuildInputs } from '../../src/inputs/read-build.ts'
import { readSecrets } from '../../src/inputs/read-secrets.ts'
import { readExports } from '../../src/inputs/read-exports.ts'
import { readOrigin } from '../../src/image/origin.ts'
import { planOf } from '../fakes/plan.ts'
import { fakeInputs } from '../fakes/runtime.ts'

let context: string

beforeEach(async () => {
  context = await mkdtemp(join(tmpdir(), 'context-'))
  await writeFile(join(context, 'Dockerfile'), 'FROM busybox\n')
})
afterEach(() => rm(context, { recursive: true }))

async function read(inputs: Record<string, string>): Promise<BuildInputs> {
  const given = { context, ...inputs }
  const read = fakeInputs(given)
  const { destinations } = readExports(read, await planOf(given), false)
  const origin = readOrigin({ env: {}, payload: undefined })
  return readBuildInputs(read, destinations, { env: {}, origin, secrets: readSecrets(read, {}) })
}

test.each([
  ['git', 'context: directory not found: "git". For the source of names, use names-from: git'],
  ['workflow', 'context: directory not found: "workflow". For the source of names, remove it'],
])('answers context: %s with what replaces it', async (context, message) => {
  await expect(read({ context })).rejects.toThrow(message)
})

test('nothing given', async () => {
  expect(await read({})).toMatchObject({
    ...{ context, file: undefined, target: undefined, buildContexts: [], outputs: [], push: false, load: false },
    ...{
      secrets: [],
      attests: [],
      provenance: undefined,
      sbom: undefined,
      call: 'build',
      flags: [],
      noCache: [],
      limits: { total: 0, silence: 0 },
    },
    cache: { kind: 'shorthand', backend: 'auto', mode: 'max', scope: undefined, ref: undefined },
  })
})

test('all given', async () => {
  const file = join(context, 'Dockerfile')
  const lists = { 'build-args': 'A=b, c\nD', outputs: 'type=oci,dest=a.tar' }
  const cache = { 'cache-from': 'type=gha', 'cache-to': 'type=inline' }
  const times = { timeout: '30', 'stall-timeout': '0.5' }
  const all = { file, target: 'test', ...lists, ...cache, ...times, push: 'true', load: 'true', tags: 'acme/app:1' }
  expect(await read(all)).toMatchObject({
    ...{
      context,
      file,
      target: 'test',
      outputs: [{ type: 'oci', attributes: { dest: 'a.tar' } }],
      push: true,
      load: true,
    },
    flags: ['--file', file, '--target', 'test', '--build-arg', 'A=b, c', '--build-arg', 'D'],
    cache: { from: [{ type: 'gha', attributes: {} }], to: [{ type: 'inline', attributes: {} }] },
    limits: { total: 1_800_000, silence: 30_000 },
  })
})

test.each(['-1', '5m', '1e3', ' '])('%j is not a number of minutes', async (timeout) => {
  const limits = read({ timeout })
  if (timeout.trim() === '') expect((await limits).limits.total).toBe(0)
  else await expect(limits).rejects.toThrow(`timeout: "${timeout}" is not a number of minutes, such as 30`)
})

describe('the context', () => {
  test.each([
    'https://github.com/acme/app.git#main:sub',
    'git@github.com:acme/app.git',
    'ssh://git@host/app.git',
    'github.com/acme/app',
    'https://example.org/context.tar.gz',
  ])('%s is left to BuildKit', async (context) => {
    expect(await read({ context, file: 'no/such/Dockerfile' })).toMatchObject({ context, file: 'no/such/Dockerfile' })
  })

  test('that is missing', async () => {
    await expect(read({ context: 'no/such' })).rejects.toThrow(
      'context: directory not found: "no/such". Use the path of a directory, relative to the workspace',
    )
  })

  test('without a Dockerfile', async () => {
    await rm(join(context, 'Dockerfile'))
    await expect(read({})).rejects.toThrow(
      `file: Dockerfile not found: "${join(context, 'Dockerfile')}". Set file to its path, relative to the workspace`,
    )
  })

  test('with a Dockerfile in lower case, which buildx takes too', async () => {
    await rm(join(context, 'Dockerfile'))
    await writeFile(join(context, 'dockerfile'), 'FROM busybox\n')
    expect(await read({})).toMatchObject({ context })
    expect(await read({ file: join(context, 'Dockerfile') })).toMatchObject({ context })
  })
})

describe('the Dockerfile', () => {
  test('that is missing', async () => {
    await expect(read({ file: 'docker/App.dockerfile' })).rejects.toThrow(
      'file: Dockerfile not found: "docker/App.dockerfile". Set file to its path, relative to the workspace',
    )
  })

  test('of another name, and of a URL', async () => {
    await mkdir(join(context, 'docker'))
    const file = join(context, 'docker', 'App.dockerfile')
    await writeFile(file, 'FROM busybox\n')
    expect((await read({ file })).file).toBe(file)
    expect((await read({ file: 'https://example.org/Dockerfile' })).file).toBe('https://example.org/Dockerfile')
  })
})

test.each([
  [{ 'build-args': 'A=1\n=x' }, 'build-args: "=x" has no name. Use NAME=value'],
  [
    { 'build-args': 'A={\n}' },
    'build-args: "}" is neither NAME nor NAME=value. Quote a value of several lines as a whole',
  ],
  [{ ssh: 'default=/nope' }, 'ssh: there is no socket or key at "/nope". Use default=PATH of one that exists'],
  [
    { platforms: '["linux/amd64"]' },
    'platforms: a JSON array is not supported. Separate the items by newlines or commas',
  ],
  [{ tags: 'r.example/a:feature/login' }, 'the tag "feature/login" has a "/". Use r.example/a:feature-login'],
  [{ tags: 'r.example:5000/a:feature/login' }, 'has a "/". Use r.example:5000/a:feature-login'],
  [{ tags: 'a:feature/login' }, 'the tag "feature/login" has a "/". Use a:feature-login'],
  [{ tags: 'r.example:x/a' }, '"r.example:x/a" is not a repository'],
  [{ platforms: '[linux/amd64, linux/arm64]' }, 'platforms: a JSON array is not supported'],
  [
    { context: 'package.json' },
    'context: "package.json" is a file. Use the path of a directory, and set file to the Dockerfile',
  ],
  [{ file: 'examples' }, 'file: "examples" is a directory. Use the path of a Dockerfile, such as examples/Dockerfile'],
  [{ attests: 'sbom' }, 'attests: "sbom" in "sbom" is not KEY=value'],
  [{ sbom: 'yes' }, 'sbom: "yes" is neither a boolean nor an attribute. Use true, false or KEY=value'],
  [{ provenance: 'max' }, 'provenance: "max" is neither a boolean nor an attribute. Use true, false or KEY=value'],
  [{ outputs: 'type=oci' }, 'outputs: "type=oci" would write to the log. Add dest=FILE'],
  [{ outputs: 'type=tar' }, 'outputs: "type=tar" would write to the log. Add dest=FILE'],
  [{ outputs: 'type=docker,dest=-' }, 'outputs: "type=docker,dest=-" would write to the log. Add dest=FILE'],
  [{ outputs: '-' }, 'outputs: "-" would write to the log. Add dest=FILE'],
  [{ outputs: 'type=local' }, 'outputs: "type=local" has no destination. Add dest=FOLDER'],
  [{ outputs: 'type=oci,tar=false' }, 'outputs: "type=oci,tar=false" has no destination. Add dest=FOLDER'],
  [{ outputs: 'type=tar,dst=a' }, 'outputs: "type=tar,dst=a" has dst, which buildx does not support. Use dest'],
])('%j is refused, since it would do nothing useful', async (inputs: Record<string, string>, message) => {
  await expect(read(inputs)).rejects.toThrow(message)
})

test.each([[{ outputs: 'type=docker' }], [{ outputs: 'out\ntype=oci,dest=a,tar=false\ntype=cacheonly' }]])(
  '%j is taken',
  async (inputs: Record<string, string>) => {
    await expect(read(inputs)).resolves.toBeDefined()
  },
)

describe('the destination', () => {
  const tags = 'acme/app:1'

  test.each([
    [
      { push: 'true' },
      'tags: push is true, but there is no tag to publish. Set tags. In a leg of a fan-out, set plan instead; if plan',
    ],
    [{ push: 'yes' }, 'push: "yes" is not a boolean. Use true or false'],
    [{ load: '1' }, 'load: "1" is not a boolean. Use true or false'],
  ])('rejects %j', async (inputs: Record<string, string>, message) => {
    await expect(read(inputs)).rejects.toThrow(message)
  })

  test.each([
    [{ tags }],
    [{ tags, push: 'false' }],
    [{ tags, push: 'true' }],
    [{ load: 'true' }],
    [{ tags, load: 'true' }],
    [{ tags, outputs: 'type=oci,dest=a.tar' }],
    [{ push: 'false' }],
  ])('%j is fine', async (inputs: Record<string, string>) => {
    await expect(read(inputs)).resolves.toBeDefined()
  })
})
