import { expect, test } from '@jest/globals'
import { buildArguments } from '../../src/build/arguments.ts'
import type { BuildInputs } from '../../src/build/inputs.ts'
import { planOf } from '../fakes/plan.ts'

const nothing: BuildInputs = {
  context: '.',
  file: undefined,
  target: undefined,
  buildArgs: [],
  outputs: [],
  push: false,
  load: false,
  cache: { kind: 'explicit', from: [], to: [] },
}

async function build(
  inputs: Partial<BuildInputs>,
  plan: Record<string, string> = {},
  cache = { from: [], to: [] } as Cache,
) {
  return buildArguments({ ...nothing, ...inputs }, await planOf(plan), cache, 'b', 'm.json')
}

interface Cache {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

const always = ['buildx', 'build', '--builder', 'b', '--progress', 'rawjson', '--metadata-file', 'm.json']
const byDigest = 'push-by-digest=true,name-canonical=true,push=true'

test.each<[string, Partial<BuildInputs>, Record<string, string>, readonly string[]]>([
  ['nothing', {}, {}, ['.']],
  ['platforms', {}, { platforms: 'arm64,amd64' }, ['--platform', 'linux/arm64,linux/amd64', '.']],
  [
    'what to build',
    { context: 'app', file: 'app/Containerfile', target: 'test' },
    {},
    ['--file', 'app/Containerfile', '--target', 'test', 'app'],
  ],
  [
    'values as they are',
    { buildArgs: ['A=b, c', 'TOKEN', 'LINES=1\n2'] },
    { labels: 'k=v w' },
    ['--build-arg', 'A=b, c', '--build-arg', 'TOKEN', '--build-arg', 'LINES=1\n2', '--label', 'k=v w', '.'],
  ],
  [
    'push to a repository, by digest and without tags',
    { push: true },
    { tags: 'acme/app:1,acme/app:2' },
    ['--output', `type=image,name=acme/app,${byDigest}`, '.'],
  ],
  [
    'push to several repositories',
    { push: true },
    { tags: 'acme/app:1,ghcr.io/acme/app:1' },
    ['--output', `type=image,"name=acme/app,ghcr.io/acme/app",${byDigest}`, '.'],
  ],
  ['load', { load: true }, { tags: 'acme/app:1' }, ['--output', 'type=docker,name=acme/app:1', '.']],
  [
    'load under several tags',
    { load: true },
    { tags: 'acme/app:1,acme/app:2' },
    ['--output', 'type=docker,"name=acme/app:1,acme/app:2"', '.'],
  ],
  [
    'push, load and further exporters',
    { push: true, load: true, outputs: ['type=oci,dest=a.tar', 'type=local,dest=out'] },
    { tags: 'acme/app:1' },
    [
      ...['--output', `type=image,name=acme/app,${byDigest}`, '--output', 'type=docker,name=acme/app:1'],
      ...['--output', 'type=oci,dest=a.tar', '--output', 'type=local,dest=out', '.'],
    ],
  ],
  ['tags without a destination', { outputs: ['type=cacheonly'] }, { tags: 'a:1' }, ['--output', 'type=cacheonly', '.']],
])('%s', async (_what, inputs, plan, more) => {
  expect(await build(inputs, plan)).toEqual([...always, ...more])
})

test('caches', async () => {
  const cache = { from: ['type=gha', 'type=registry,ref=a'], to: ['type=gha,mode=max'] }
  expect(await build({}, {}, cache)).toEqual([
    ...always,
    ...['--cache-from', 'type=gha', '--cache-from', 'type=registry,ref=a', '--cache-to', 'type=gha,mode=max', '.'],
  ])
})
