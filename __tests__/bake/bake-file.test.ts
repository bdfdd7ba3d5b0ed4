import { describe, expect, test } from '@jest/globals'
import { bakeFile } from '../../src/bake/bake-file.ts'
import { parseDefinition } from '../../src/bake/definition.ts'
import { readImages } from '../../src/inputs/read-bake.ts'
import { quickRetryPolicy } from '../fakes/registry-client.ts'
import { readOrigin } from '../../src/image/origin.ts'
import { fakeInputs } from '../fakes/runtime.ts'
import { runEnv } from '../image/setting.ts'

type Targets = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const inline = { 'dockerfile-inline': 'FROM scratch\n' }

/** The fields of each target that is built. */
async function generated(
  target: Targets,
  inputs: Readonly<Record<string, string>>,
  { groups, isBuilt = false }: { groups?: Readonly<Record<string, readonly string[]>>; isBuilt?: boolean } = {},
) {
  const group = groups && Object.fromEntries(Object.entries(groups).map(([name, targets]) => [name, { targets }]))
  const names = groups ? [] : Object.keys(target)
  const definition = parseDefinition(JSON.stringify({ group, target }), names)
  const secrets: string[] = []
  const runtime = { input: fakeInputs({ bake: 'x', ...inputs }), secret: (text: string) => void secrets.push(text) }
  const images = await readImages(runtime, definition, {
    ...{ env: runEnv, retryPolicy: quickRetryPolicy, plans: undefined },
  })
  const setting = { driver: 'docker-container', holdsAttestations: true }
  const origin = { ...readOrigin({ env: runEnv, payload: undefined }), runUrl: undefined, isPrivate: false }
  const settings = new Map([...images.keys()].map((name) => [name, { ...setting, origin }]))
  const { text, env } = bakeFile(definition, images, { settings, isBuilt })
  const file = JSON.parse(text) as { readonly target: Targets }
  return { targets: file.target, env, secrets, images }
}

test('a target is pushed by digest to all its repositories, and its tags are left out', async () => {
  const { targets } = await generated({ a: { ...inline, tags: ['r.example/a:1', 's.example/a:1'] } }, { push: 'true' })
  expect(targets['a']).toMatchObject({
    tags: [],
    output: ['type=image,"name=r.example/a,s.example/a",push-by-digest=true,name-canonical=true,push=true'],
    attest: ['type=provenance,mode=max'],
  })
})

test('a target with a call in the file gives no image', async () => {
  const target = { ...inline, call: 'check', tags: ['r.example/a:1'], 'cache-to': ['type=inline'] }
  const { targets, images } = await generated(
    { a: target, b: { ...inline, tags: ['r.example/b:1'], call: 'build' } },
    { push: 'true', gate: 'true', outputs: 'type=oci,dest={{target}}.tar' },
  )
  expect(targets['a']).toMatchObject({ call: 'check', output: [], attest: [], 'cache-to': [] })
  expect([...images].map(([name, { build, plan }]) => [name, build.push, plan.tags.length])).toEqual([
    ['a', false, 0],
    ['b', true, 1],
  ])
})

test.each(['oci', 'docker', 'tar'])('two targets do not write one file of type %s', async (type) => {
  const outputs = `type=${type},dest=image.tar`
  await expect(generated({ a: inline, b: inline }, { outputs })).rejects.toThrow(
    'outputs: the targets a and b both write image.tar. Use {{target}} in dest',
  )
  await expect(generated({ a: inline, b: inline }, { outputs: 'type=local,dest=out' })).resolves.toBeDefined()
})

test('texts are escaped where buildx would read a template', async () => {
  const escaped = { args: { A: '$${x}' }, labels: { b: '$${x} %%{y}' } }
  const { targets, images } = await generated({ a: { ...inline, ...escaped } }, { annotations: 'c=${x}' })
  expect(images.get('a')?.plan.labels).toEqual({ b: '${x} %{y}' })
  expect(targets['a']).toMatchObject({ ...escaped, annotations: ['manifest:c=$${x}'] })
})

test('every target has a cache of its own, or that in the file', async () => {
  const gha = { ACTIONS_RUNTIME_TOKEN: 'x' }
  const own = { 'cache-from': [{ type: 'registry', ref: 'r.example/cache' }], 'cache-to': ['type=inline'] }
  const { targets } = await generated(
    { a: { ...inline }, b: { ...inline }, c: { ...inline, ...own } },
    { cache: 'registry', 'cache-ref': 'r.example/cache:main', ...gha },
  )
  expect(targets['a']?.['cache-from']).toEqual(['type=registry,ref=r.example/cache:main-a'])
  expect(targets['b']?.['cache-from']).toEqual(['type=registry,ref=r.example/cache:main-b'])
  expect(targets['c']).toMatchObject({
    'cache-from': ['type=registry,ref=r.example/cache'],
    'cache-to': ['type=inline'],
  })
})

test('inputs that hold for every target, and for those that others use as a context', async () => {
  const { targets, env } = await generated(
    { base: { ...inline, secret: [{ id: 'a', env: 'A' }] }, app: { ...inline, contexts: { base: 'target:base' } } },
    { pull: 'true', 'no-cache': 'true', secrets: 'a=hidden\nb=too' },
    { groups: { default: ['app'] } },
  )
  const secret = ['id=a,env=MANIFOLD_SECRET_0', 'id=b,env=MANIFOLD_SECRET_1']
  for (const name of ['base', 'app']) expect(targets[name]).toMatchObject({ pull: true, 'no-cache': true, secret })
  expect(env).toEqual({ MANIFOLD_SECRET_0: 'hidden', MANIFOLD_SECRET_1: 'too' })
  expect(JSON.stringify(targets)).not.toContain('hidden')
})

test('attestations of the inputs replace those in the file', async () => {
  const attest = [
    { type: 'provenance', mode: 'min' },
    { type: 'sbom', generator: 'r.example/scan' },
  ]
  const { targets } = await generated({ a: { ...inline, attest } }, { provenance: 'false' })
  expect(targets['a']?.['attest']).toEqual(['type=sbom,generator=r.example/scan', 'type=provenance,disabled=true'])
})

test('steps are not run again if only the export failed', async () => {
  const { targets } = await generated({ a: { ...inline, 'no-cache': true } }, {}, { isBuilt: true })
  expect(targets['a']).toMatchObject({ 'no-cache': false, 'no-cache-filter': [] })
})

test('secrets in the file are masked', async () => {
  const { secrets } = await generated({ a: { ...inline, secret: [{ id: 'x', env: 'GITHUB_RUN_ID' }] } }, {})
  expect(secrets).toContain('42')
})

describe('what is pushed', () => {
  test.each<[string, Readonly<Record<string, unknown>>, boolean]>([
    ['a target with tags', { tags: ['r.example/a:1'] }, true],
    ['a target whose exporter loads it', { tags: ['r.example/a:1'], output: ['type=docker'] }, true],
    ['a target with another exporter', { tags: ['r.example/a:1'], output: ['type=local,dest=out'] }, false],
    ['a target that exports nothing', { output: ['type=cacheonly'] }, false],
    ['an exporter with a name of its own', { output: ['type=registry,name=r.example/a:1'] }, true],
  ])('%s', async (_, fields, isPushed) => {
    const inputs = { push: 'true', 'smoke-test': 'true', 'immutable-tags': 'true' }
    const { images } = await generated({ a: { ...inline, ...fields } }, inputs)
    expect(images.get('a')?.build.push).toBe(isPushed)
    expect(images.get('a')?.publish.smokeTest !== undefined).toBe(isPushed)
  })

  test('images name no target with another exporter', async () => {
    const { images } = await generated(
      { a: inline, lint: { ...inline, output: ['type=cacheonly'] } },
      { push: 'true', images: 'r.example/{{target}}', tags: '1' },
    )
    expect([...images.values()].map(({ build }) => build.push)).toEqual([true, false])
  })
})

test('smoke-test may be a map, and a script that looks like one is a script', async () => {
  const target = { a: { ...inline, tags: ['r.example/a:1'] }, b: { ...inline, tags: ['r.example/b:1'] } }
  const commands = async (text: string) => {
    const { images } = await generated(target, { push: 'true', 'smoke-test': text })
    return [...images.values()].map(({ publish }) => publish.smokeTest?.command)
  }
  expect(await commands('a: ./a --version')).toEqual([{ form: 'shell', script: './a --version' }, undefined])
  expect(await commands('x: y')).toEqual(Array(2).fill({ form: 'shell', script: 'x: y' }))
})

describe('is an error', () => {
  test.each<[Readonly<Record<string, string>>, RegExp]>([
    [{ images: 'b: r.example/b' }, /^images: line 1, column 1: there is no target "b" to build\. Its name is one of a/],
    [{ push: 'true' }, /^push: the target a has no tag\. Set tags in the bake file, or images/],
    [{ push: 'true', images: 'r.example/a:1' }, /^images: .*\(target a\)$/],
  ])('%j', async (inputs, message) => {
    await expect(generated({ a: inline }, inputs)).rejects.toThrow(message)
  })
})

test('inputs for all images together do not name a target', async () => {
  const given = { a: { ...inline, tags: ['r.example/a:1'] }, b: { ...inline, tags: ['r.example/b:1'] } }
  const { images } = await generated(given, { push: 'true', gate: 'scan {{target}}', 'smoke-test': '/{{target}}' })
  expect([...images.values()].map(({ publish }) => publish.gate?.command)).toEqual([
    'scan {{target}}',
    'scan {{target}}',
  ])
  expect(images.get('b')?.publish.smokeTest?.command).toEqual({ form: 'shell', script: '/b' })
  await expect(generated(given, { push: 'true', 'immutable-tags': '{{target}}-*' })).rejects.toThrow(
    'immutable-tags: "{{target}}-*" is not a pattern for tag names',
  )
})

test('the token of the run is only for targets of its own repository', async () => {
  const own = { context: 'https://github.com/acme/app.git' }
  const other = { context: 'https://github.com/other/tool.git' }
  const { targets, env } = await generated(
    { app: { ...own, contexts: { a: 'target:base', b: 'target:tool' } }, other, base: own, tool: other },
    { 'github-token': 'hidden', secrets: 'a=b' },
    { groups: { default: ['app', 'other'] } },
  )
  const token = 'id=GIT_AUTH_TOKEN.github.com,env=MANIFOLD_SECRET_1'
  for (const name of ['app', 'base']) expect(targets[name]?.['secret']).toEqual(['id=a,env=MANIFOLD_SECRET_0', token])
  for (const name of ['other', 'tool']) expect(targets[name]?.['secret']).toEqual(['id=a,env=MANIFOLD_SECRET_0'])
  expect(env).toEqual({ MANIFOLD_SECRET_0: 'b', MANIFOLD_SECRET_1: 'hidden' })
})
