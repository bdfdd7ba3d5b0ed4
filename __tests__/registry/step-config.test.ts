import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeStepConfig } from '../../src/registry/step-config.ts'

let folder: string
let own: string
const auths = [
  { registry: 'docker.io', username: 'u', password: 'p:q' },
  { registry: 'a.example:5000', username: 'v', password: 'w' },
]
const encoded = {
  'https://index.docker.io/v1/': { auth: btoa('u:p:q') },
  'a.example:5000': { auth: btoa('v:w') },
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'config-'))
  own = join(folder, 'own')
  await mkdir(join(own, 'contexts'), { recursive: true })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function made(config: string, env: Record<string, string> = {}, helped: readonly string[] = []) {
  await writeFile(join(own, 'config.json'), config)
  const target = await mkdtemp(join(folder, 'made-'))
  const result = await makeStepConfig(target, { DOCKER_CONFIG: own, ...env }, { auths, helped })
  return { target, result, json: JSON.parse(await readFile(join(target, 'config.json'), 'utf8')) as unknown }
}

test("keeps the runner's config and builders", async () => {
  const { json, target, result } = await made('{"auths":{"b.example":{"auth":"x"}},"currentContext":"c"}')
  expect(json).toEqual({
    auths: { 'b.example': { auth: 'x' }, ...encoded },
    currentContext: 'c',
  })
  expect(await readlink(join(target, 'contexts'))).toBe(join(own, 'contexts'))
  expect(result.env).toEqual({ DOCKER_CONFIG: target, BUILDX_CONFIG: join(own, 'buildx') })
})

test('finds contexts that the runner creates later', async () => {
  const [bare, target] = [await mkdtemp(join(folder, 'bare-')), await mkdtemp(join(folder, 'made-'))]
  await makeStepConfig(target, { DOCKER_CONFIG: bare }, { auths, helped: [] })
  await mkdir(join(bare, 'contexts', 'meta'), { recursive: true })
  expect(await readdir(join(target, 'contexts'))).toEqual(['meta'])
})

test("the step's credentials go before a credential helper, and only for their registries", async () => {
  const { json } = await made('{"credsStore":"no-such","credHelpers":{"b.example":""}}')
  expect(json).toMatchObject({
    credsStore: 'no-such',
    credHelpers: { 'b.example': '', 'https://index.docker.io/v1/': '', 'a.example:5000': '' },
  })
})

test('override credentials in the environment', async () => {
  const { result } = await made('{}', {
    DOCKER_AUTH_CONFIG: '{"auths":{"a.example:5000":{"auth":"o"},"c":{"auth":"k"}}}',
  })
  expect(JSON.parse(result.env['DOCKER_AUTH_CONFIG'] ?? '')).toEqual({ auths: { c: { auth: 'k' }, ...encoded } })
})

test('registries without a password get the helper of the step, before all credentials of the runner', async () => {
  const { json, result } = await made(
    '{"credHelpers":{"h.example":"own"},"auths":{"h.example":{"auth":"x"}}}',
    { DOCKER_AUTH_CONFIG: '{"auths":{"h.example":{"auth":"o"},"c":{"auth":"k"}}}' },
    ['h.example', 'docker.io'],
  )
  expect(json).toMatchObject({
    credHelpers: { 'h.example': 'manifold', 'https://index.docker.io/v1/': 'manifold', 'a.example:5000': '' },
  })
  const { auths: left } = JSON.parse(result.env['DOCKER_AUTH_CONFIG'] ?? '') as { auths: object }
  expect(Object.keys(left)).not.toContain('h.example')
  expect(Object.keys(left)).toContain('c')
})

test("forgotten, the runner's own are in their place", async () => {
  const { result, target } = await made('{"auths":{}}')
  await result.forget()
  expect(await readFile(join(target, 'config.json'), 'utf8')).toBe('{"auths":{}}')
})

test('names an invalid config without quoting it', async () => {
  await expect(made('{"auths": s3cret')).rejects.toThrow(
    /^[^{]*config\.json: not valid JSON\. Fix or remove this Docker config$/,
  )
})
